/** Days on which something usually comes and nothing came: "Tuesday is missing". Pure; days are business days. */
import { type Day, isDay } from "./day.ts";

export type DepartmentDay = { department: string | null; on: Day };

/** Fewer of one weekday say nothing about what is usual on it. */
const weekdaysNeeded = 3;

/**
 * Between the first and the last day of each department. A weekday on which the department has come on fewer than half of
 * the days, of at least three, is one on which it is closed: its days are not told. Holidays are; nobody can know them here.
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

function missingOf(days: ReadonlySet<Day>): Day[] {
  const all = daysBetween([...days].sort());
  const isUsual = (weekday: number) => {
    const ofWeekday = all.filter((day) => day.dayOfWeek === weekday);
    const cameCount = ofWeekday.filter((day) => days.has(day.toString())).length;
    return ofWeekday.length < weekdaysNeeded || cameCount * 2 >= ofWeekday.length;
  };
  const usual = new Set([1, 2, 3, 4, 5, 6, 7].filter(isUsual));
  return all
    .filter((day) => usual.has(day.dayOfWeek) && !days.has(day.toString()))
    .map((day) => day.toString());
}

function daysBetween(sorted: readonly Day[]): Temporal.PlainDate[] {
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [];
  const from = Temporal.PlainDate.from(first);
  const { days } = from.until(last, { largestUnit: "days" });
  return Array.from({ length: days + 1 }, (_, index) => from.add({ days: index }));
}
