/** The business day that a Z report belongs to: a till that closes after midnight closes the day before. */
import { addDays, type CompanyFlags, type Day } from "../../core/index.ts";
import { type DaySettlementSettings, everyDepartment } from "./settings.ts";

/**
 * The Z report's own date, unless the shop's day ends at a set time and the till was closed on that date before it: then the
 * day before. A sender that gives the business day itself, with a closing time on the morning after, is believed.
 */
export function businessDayOf(
  record: { businessOn: Day; closedAt?: string | undefined; department?: string | undefined },
  settings: Pick<DaySettlementSettings, "dayEndsAt">,
  company: Pick<CompanyFlags, "timeZone">,
): Day {
  const { businessOn, closedAt, department } = record;
  const { dayEndsAt = {} } = settings;
  const endsAt =
    (department !== undefined && Object.hasOwn(dayEndsAt, department) ? dayEndsAt[department] : undefined) ??
    dayEndsAt[everyDepartment];
  if (endsAt === undefined || closedAt === undefined) return businessOn;
  const closed = wallClock(closedAt, company.timeZone);
  const isOfTheNight =
    closed.toPlainDate().toString() === businessOn &&
    Temporal.PlainTime.compare(closed.toPlainTime(), endsAt) < 0;
  return isOfTheNight ? addDays(businessOn, -1) : businessOn;
}

/** A moment with an offset is read in the company's zone, also in the hour that the clocks repeat; one without is the till's own. */
function wallClock(moment: string, timeZone: string): Temporal.PlainDateTime {
  return moment.endsWith("Z")
    ? Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDateTime()
    : Temporal.PlainDateTime.from(moment);
}
