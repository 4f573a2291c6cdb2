/** What stands after the question mark of an address: only texts of the names that a page knows. */
export function searchTexts<Name extends string>(
  search: Record<string, unknown>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const known: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = search[name];
    if (typeof value === "string" && value !== "") known[name] = value;
    if (typeof value === "number") known[name] = String(value);
  }
  return known;
}
