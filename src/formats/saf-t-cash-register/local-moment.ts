// Days and moments of a till's wall clock. SAF-T gives a date and a time, nearly always without a zone; a zone that is
// there is left off, because moments are only compared within one register.

const dayPattern = /^(\d{4})-?(\d{2})-?(\d{2})(?:Z|[+-]\d{2}:\d{2})?$/;
const timePattern = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,40}))?(?:Z|[+-]\d{2}:\d{2})?$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `2020-01-31`, `20200131` and `2020-01-31+01:00` → "2020-01-31"; undefined for anything else and for no such day. */
export function readDay(text: string): string | undefined {
  const match = dayPattern.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "", day = ""] = match;
  const isPossible = Number(day) >= 1 && Number(day) <= lastDayOf(Number(year), Number(month));
  return isPossible ? `${year}-${month}-${day}` : undefined;
}

function lastDayOf(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeapYear ? 29 : (daysOfMonth[month - 1] ?? 0);
}

/** `23:56:59`, with fraction kept but for its last zeros, so that moments compare as text. */
export function readTime(text: string): string | undefined {
  const match = timePattern.exec(text);
  if (match === null) return undefined;
  const [, hour = "", minute = "", second = "", fraction = ""] = match;
  const kept = fraction.replace(/0+$/, "");
  return `${hour}:${minute}:${second}${kept === "" ? "" : `.${kept}`}`;
}
