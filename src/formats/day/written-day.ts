/** A day as people write it in tables, made into the day of the API. */

/**
 * "25-10-2026", "25.10.2026" and "25. 10. 2026" → "2026-10-25": all of the ledgers' countries put the day first. With slashes it
 * may be American, so that and everything else stays as it is, to be refused by whoever reads it.
 */
export function writtenDay(text: string): string {
  const [whole, day = "", , month = "", year = ""] =
    /^\s*(\d{1,2})([-.])\s?(\d{1,2})\2\s?(\d{4})\s*$/.exec(text) ?? [];
  return whole === undefined ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
