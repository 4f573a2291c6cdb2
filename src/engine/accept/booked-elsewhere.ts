/** What a record is judged by besides its own lane: what its link is for, and what the company's other links book. */
import type { CompanyFlags, Integration } from "../../core/index.ts";
import { exportedParts, postedElsewhere, type Transaction } from "../../db/index.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import type { Checked, CheckedUnder } from "./judge-records.ts";

export function underOf(
  { lane, link, settings }: LaneFacts,
  integration: Integration,
  company: CompanyFlags,
): CheckedUnder {
  const department = link.department_code;
  return { integration, flow: lane.flow, settings: settings?.settings, department, company };
}

/** A till that is handed in under its department's link and under the company's would be one voucher too many. */
export async function bookedElsewhere(
  trx: Transaction,
  { lane, link }: LaneFacts,
  checked: readonly Checked[],
): Promise<ReadonlySet<string>> {
  const objects = await postedElsewhere(trx, {
    organisationId: link.organisation_id,
    laneId: lane.id,
    companyId: link.company_id,
    integration: link.integration,
    flow: lane.flow,
    objects: [...new Set(checked.map((one) => one.key.object))],
  });
  return new Set(objects);
}

/** The files that the given objects went into instead of being sent. */
export async function filesOf(
  trx: Transaction,
  of: { organisationId: string; laneId: string; objects: readonly string[] },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = new Map<string, string[]>();
  for (const { object, fileName } of await exportedParts(trx, of)) {
    const held = files.get(object) ?? [];
    if (!held.includes(fileName)) files.set(object, [...held, fileName]);
  }
  return files;
}
