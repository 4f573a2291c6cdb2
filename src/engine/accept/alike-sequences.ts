/** A sequence whose name differs from another's only as a person misspells it: one source under two names, or two that look alike. */
import type { Finding, Integration } from "../../core/index.ts";
import { sequenceNames, type Transaction } from "../../db/index.ts";
import type { Judged } from "./judge-records.ts";

export type AlikeOf = {
  organisationId: string;
  laneId: string;
  integration: Integration;
  fresh: readonly Judged[];
};

/** Warnings by record id, on the first record of a name that is new to the lane. The two stay apart: a person knows which it is. */
export async function alikeFindings(
  trx: Transaction,
  { organisationId, laneId, integration, fresh }: AlikeOf,
): Promise<ReadonlyMap<string, Finding>> {
  const told = new Map<string, Finding>();
  const alike = integration.sequence?.alike;
  if (alike === undefined || !fresh.some(({ key }) => key.sequence !== undefined)) return told;
  const names = new Set(await sequenceNames(trx, { organisationId, laneId }));
  for (const { key, recordId } of fresh) {
    const name = key.sequence?.name;
    if (name === undefined || names.has(name)) continue;
    const other = [...names].find((one) => folded(one) === folded(name));
    names.add(name);
    if (other !== undefined && recordId !== null)
      told.set(recordId, alike({ object: key.object, name, other }));
  }
  return told;
}

/** "Kasse 1", "KASSE 1" and "kasse  1" are one name to whoever reads them. */
function folded(name: string): string {
  return name.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}
