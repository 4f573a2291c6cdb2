/**
 * A pattern of account numbers as the payroll's formats are written: a class of signs or a sign for each place, several with
 * `|` between, matching the whole number. The server decides; this shows what it will say.
 */

/** Null while it cannot be read. The slip [09] is read as the range that was surely meant, as the server does. */
export function accountPattern(pattern: string): RegExp | null {
  const isWhole = /^(\[[0-9A-Za-z-]+\]|[0-9A-Za-z.-])+(\|(\[[0-9A-Za-z-]+\]|[0-9A-Za-z.-])+)*$/;
  const trimmed = pattern.replaceAll(/\s/g, "");
  if (!isWhole.test(trimmed)) return null;
  try {
    return new RegExp(`^(?:${trimmed.replaceAll("[09]", "[0-9]").replaceAll(".", "\\.")})$`);
  } catch {
    // A range that runs backwards.
    return null;
  }
}
