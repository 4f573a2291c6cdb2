// Days in SIE are eight digits.

/** `20240131`, and `2024-01-31` that some programs write → "2024-01-31"; undefined for anything else and no such day. */
export function readDay(text: string): string | undefined {
  const match = /^(\d{4})(-?)(\d{2})\2(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [, year, , month, day] = match;
  const iso = `${year}-${month}-${day}`;
  const instant = Date.parse(`${iso}T00:00:00Z`);
  // A day such as February 30 is taken for March 1 or 2 by some engines and for nothing by others.
  const isThere = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(iso);
  return isThere ? iso : undefined;
}
