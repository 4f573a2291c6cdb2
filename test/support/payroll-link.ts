/** The workshop's payroll over either ledger: its link, its March run with corrections, and a month that closes. */
import { acceptRecords } from "../../src/engine/accept/accept-records.ts";
import { marchRun } from "../../src/integrations/payroll-journals/fixtures/march-run.ts";
import { type SampleLink, sampleLink } from "./sample-link.ts";
import type { SteppedHub } from "./stepped-hub.ts";

export const payrollLedgers = ["visma-net", "visma-eaccounting"] as const;
export type PayrollLedger = (typeof payrollLedgers)[number];

const companies: Readonly<Record<PayrollLedger, string>> = {
  "visma-net": "Bruverket i Luleå AB",
  "visma-eaccounting": "Fikahuset i Umeå AB",
};

export function payrollLink(
  hub: SteppedHub,
  of: { ledger: PayrollLedger; settings?: object; isActive?: boolean; isSetUp?: boolean },
): Promise<SampleLink> {
  const { ledger, settings = {}, isActive = true, isSetUp = true } = of;
  const sample = hub.registry.integrations.get("payroll-journals")?.sample;
  return sampleLink(hub, {
    integration: "payroll-journals",
    ledger,
    twinCompany: companies[ledger],
    isActive,
    isSetUp,
    settings: { ...(sample?.settings as object), ...settings },
  });
}

/** Paid in the month of the tests' clock, so that nothing lies ahead of it, on a project that the books have. */
export const runOfMarch = {
  ...marchRun,
  paymentDate: "2026-03-09",
  lines: marchRun.lines.map((line) => (line.costUnit === undefined ? line : { ...line, costUnit: "P1001" })),
};

export async function handInRuns(
  hub: SteppedHub,
  link: SampleLink,
  ...records: unknown[]
): Promise<string[]> {
  const { organisationId, personId } = link.actor;
  const handedIn = { organisationId, personId, laneId: link.laneId, records };
  return (await acceptRecords(hub.world, handedIn)).map(({ outcome }) => outcome);
}

/** Closes everything up to the end of a month, "2026-01"; null opens it all. */
export async function closeThrough(
  hub: SteppedHub,
  { twinCompanyId }: SampleLink,
  month: string | null,
): Promise<void> {
  const { product } = await hub.twin.companyWithId(twinCompanyId);
  if (product === "visma-eaccounting") {
    const to = month === null ? null : lastDayOf(month);
    await hub.twin.control("POST", `/companies/${twinCompanyId}/lock`, { to });
    return;
  }
  const company = `/visma-net/companies/${twinCompanyId}`;
  const { periods } = (await hub.twin.control("GET", company)) as { periods: { id: string }[] };
  const last = month?.replace("-", "") ?? "";
  for (const { id } of periods)
    await hub.twin.control("PATCH", `${company}/periods/${id}`, { isClosed: id <= last });
}

function lastDayOf(month: string): string {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return `${month}-${daysInMonth}`;
}

/** Every journal that the ledger holds, in the order of its numbers: period, text without token, sum. */
export async function heldRuns(hub: SteppedHub, { twinCompanyId }: SampleLink): Promise<string[]> {
  const { product } = await hub.twin.companyWithId(twinCompanyId);
  if (product === "visma-eaccounting") {
    const vouchers = (await hub.twin.control("GET", `/books/${twinCompanyId}/vouchers`)) as {
      on: string;
      text: string;
      debitMinor: number;
    }[];
    return vouchers.map(({ on, text, debitMinor }) => `${on.slice(0, 7)} ${text.slice(15)} ${debitMinor}`);
  }
  const journals = (await hub.twin.control("GET", `/visma-net/books/${twinCompanyId}/journals`)) as {
    period: string;
    description: string;
    debitMinor: number;
  }[];
  return journals.map(
    ({ period, description, debitMinor }) =>
      `${period.slice(0, 4)}-${period.slice(4)} ${description.slice(15)} ${debitMinor}`,
  );
}

export const threeJournals = [
  "2026-01 Lön 6 Månadslön 2026-01 105136",
  "2026-02 Lön 6 Månadslön 2026-02 197130",
  "2026-03 Lön 6 Månadslön 2026-03 6571000",
];
