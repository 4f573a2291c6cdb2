/** Finds the fields that a sender gave and nobody knows, and leaves them out: a misspelt amount must not vanish in silence. */

type Fields = Readonly<Record<string, unknown>>;

/** Paths ("tip", "sales[0].discont") of members that are not among the known ones, of the object and of its lists. */
export function unknownFieldsOf(
  object: Fields,
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

/** The object with its known fields only. */
export function withoutFields<Kept extends object>(object: Kept, known: readonly string[]): Kept {
  const kept = { ...object };
  for (const name of strangers(object, known)) Reflect.deleteProperty(kept, name);
  return kept;
}

function strangers(object: object, known: readonly string[]): string[] {
  return Object.keys(object).filter((name) => !known.includes(name));
}
