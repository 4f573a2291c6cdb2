/** `/fiscalyears`: read, add, lock and unlock. visma-facts §5 */
import { z } from "zod";
import { type Call, created, type Endpoint, ok, type Reply } from "./call.ts";
import type { FiscalYear } from "./company.ts";
import { addFiscalYear } from "./create-company.ts";
import { list } from "./list.ts";
import { isRefusal, refuse } from "./refusal.ts";
import { shownDay } from "./shown-day.ts";
import { accountingRead, accountingWrite, everyVariant, salesRead } from "./variants.ts";
import { checked, dayOf } from "./voucher-request.ts";

const read = { method: "GET", scopes: [...accountingRead, ...salesRead], variants: everyVariant } as const;
const write = { scopes: [...accountingWrite, "ea:sales"], variants: everyVariant } as const;

export const fiscalYearEndpoints: Endpoint[] = [
  { ...read, path: "/fiscalyears", handle: listYears },
  { ...read, path: "/fiscalyears/{id}", handle: getYear },
  { ...write, method: "POST", path: "/fiscalyears", handle: addYear },
  { ...write, method: "PUT", path: "/fiscalyears/{id}", handle: lockYear },
];

function listYears(call: Call): Reply {
  return list<FiscalYear>(call, {
    properties: ["Id", "StartDate", "EndDate", "IsLockedForAccounting", "BookkeepingMethod"],
    items: () => call.company.fiscalYears,
    show: (year) => shownYear(call, year),
  });
}

function getYear(call: Call): Reply {
  const year = yearOf(call);
  return year ? ok(shownYear(call, year)) : noYear(call);
}

const day = z.string().transform((text, context) => {
  const on = dayOf(text);
  if (on) return on;
  context.addIssue({ code: "custom", message: "The date is not valid." });
  return z.NEVER;
});
const newYear = z.object({ StartDate: day, EndDate: day });

/** Years adjoin and do not overlap. §5 */
function addYear(call: Call): Reply {
  if (isRefusal(call.body)) return call.body;
  const wanted = checked(newYear, call.body);
  if (isRefusal(wanted)) return wanted;
  const { StartDate: startOn, EndDate: endOn } = wanted;
  const [first, last] = [call.company.fiscalYears[0], call.company.fiscalYears.at(-1)];
  const adjoins = !first || !last || nextDay(last.endOn) === startOn || nextDay(endOn) === first.startOn;
  if (startOn > endOn || !adjoins)
    return refuse("notAllowed", "Fiscal years must adjoin the existing ones and must not overlap.");
  return created(shownYear(call, addFiscalYear(call.eaccounting, call.company, startOn, endOn)));
}

const yearUpdate = z.object({ IsLockedForAccounting: z.boolean() });

function lockYear(call: Call): Reply {
  const year = yearOf(call);
  if (!year) return noYear(call);
  if (isRefusal(call.body)) return call.body;
  const wanted = checked(yearUpdate, call.body);
  if (isRefusal(wanted)) return wanted;
  year.isLocked = wanted.IsLockedForAccounting;
  return ok(shownYear(call, year));
}

function yearOf(call: Call): FiscalYear | undefined {
  return call.company.fiscalYears.find((year) => year.id === call.parameter("id"));
}

function noYear(call: Call): Reply {
  return refuse("noFiscalYear", `The fiscal year ${call.parameter("id")} was not found.`);
}

function shownYear(call: Call, year: FiscalYear): Record<string, unknown> {
  return {
    Id: year.id,
    StartDate: shownDay(call, year.startOn),
    EndDate: shownDay(call, year.endOn),
    IsLockedForAccounting: year.isLocked,
    BookkeepingMethod: year.bookkeepingMethod,
  };
}

function nextDay(on: string): string {
  return Temporal.PlainDate.from(on).add({ days: 1 }).toString();
}
