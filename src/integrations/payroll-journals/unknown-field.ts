/** Finds the fields that a sender gave and nobody knows: a misspelt amount must not vanish in silence. */

/** Paths ("payday", "lines[0].debt") of members that are not among the known ones, of the run and of its lines. */
export function unknownFieldsOf(
  run: Readonly<Record<string, unknown>>,
  known: { run: readonly string[]; line: readonly string[] },
): string[] {
  const strangers = (object: object, names: readonly string[]) =>
    Object.keys(object).filter((name) => !names.includes(name));
  const lines = Array.isArray(run.lines) ? run.lines : [];
  const inLines = lines.flatMap((line: object) =>
    strangers(line, known.line).map((name) => `lines[].${name}`),
  );
  return [...new Set([...strangers(run, known.run), ...inLines])];
}
