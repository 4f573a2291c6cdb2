/** Finds the fields that a sender gave and nobody knows. */

/** Paths ("tip", "sales[0].discont") of members that are not among the known ones, of the object and of its lists. */
export function unknownFieldsOf(
  object: Readonly<Record<string, unknown>>,
  known: readonly string[],
  lists: Readonly<Record<string, readonly string[]>>,
): string[] {
  const inLists = Object.entries(lists).flatMap(([name, knownOfRow]) => {
    const rows = object[name];
    return Array.isArray(rows)
      ? rows.flatMap((row, index) => strangers(row, knownOfRow).map((field) => `${name}[${index}].${field}`))
      : [];
  });
  return [...strangers(object, known), ...inLists];
}

function strangers(object: object, known: readonly string[]): string[] {
  return Object.keys(object).filter((name) => !known.includes(name));
}
