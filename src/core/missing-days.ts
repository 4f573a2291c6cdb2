/** Days on which something usually comes and nothing came: "Tuesday is missing". Pure; days are business days. */
import { type Day, daysThrough, isDay } from "./day.ts";

export type DepartmentDay = { department: string | null; on: Day };

/** Fewer of one weekday say nothing about what is usual on it. */
const weekdaysNeeded = 3;

const restDaysMax = 366;

/**
 * Between the first and the last day of each department. A weekday on which the department has come on fewer than half of
 * the days, of at least three, is one on which it is closed: its days are not told. Holidays are; nobody can know them here.
 * More than a year without anything is told by nothing: it comes of a day that was written wrongly, or of years of rest.
 */
export function missingDays(came: readonly DepartmentDay[]): DepartmentDay[] {
  const byDepartment = new Map<string | null, Set<Day>>();
  for (const { department, on } of came) {
    if (!isDay(on)) continue;
    byDepartment.set(department, (byDepartment.get(department) ?? new Set()).add(on));
  }
  return [...byDepartment].flatMap(([department, days]) => missingOf(days).map((on) => ({ department, on })));
}

/** What a person has said of a day: that its department, or with null every one, was closed. */
export function closedOn<Closed extends DepartmentDay>(
  closed: readonly Closed[],
  { department, on }: DepartmentDay,
): Closed | undefined {
  return closed.find((day) => day.on === on && (day.department === null || day.department === department));
}

/** On which something usually comes, as numbers from 1 for Monday. */
export function usualWeekdays(days: ReadonlySet<Day>): ReadonlySet<number> {
  return usualAmong(daysWithin(days), days);
}

function usualAmong(all: readonly Temporal.PlainDate[], days: ReadonlySet<Day>): ReadonlySet<number> {
  const isUsual = (weekday: number) => {
    const ofWeekday = all.filter((day) => day.dayOfWeek === weekday);
    const cameCount = ofWeekday.filter((day) => days.has(day.toString())).length;
    return ofWeekday.length < weekdaysNeeded || cameCount * 2 >= ofWeekday.length;
  };
  return new Set([1, 2, 3, 4, 5, 6, 7].filter(isUsual));
}

function missingOf(days: ReadonlySet<Day>): Day[] {
  const all = daysWithin(days);
  const usual = usualAmong(all, days);
  return all
    .filter((day) => usual.has(day.dayOfWeek) && !days.has(day.toString()))
    .map((day) => day.toString());
}

/** Every day from the first to the last. */
function daysWithin(days: ReadonlySet<Day>): Temporal.PlainDate[] {
  return stretches([...days].sort()).flatMap(([first, last]) => daysThrough(first, last));
}

/** First and last day of each, parted where nothing came for longer than a year: a record of 9999 must not make millions of days. */
function stretches(sorted: readonly Day[]): [Day, Day][] {
  const found: [Day, Day][] = [];
  for (const day of sorted) {
    const open = found.at(-1);
    if (open === undefined || daysApart(open[1], day) > restDaysMax) found.push([day, day]);
    else open[1] = day;
  }
  return found;
}

function daysApart(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days;
}
