/** Records that were set aside and that new settings allow, as where a tolerance was set: they are taken behind all others. */
import {
  type KnownRecord,
  knownRecords,
  recordsSetAside,
  type StoredRecord,
  setRecordState,
  type Transaction,
} from "../../db/index.ts";
import type { World } from "../world.ts";
import { bookedElsewhere } from "./booked-elsewhere.ts";
import { exportedInto } from "./exported-into.ts";
import { checkRecord, judgeAll } from "./judge-records.ts";
import { readLaneUnder } from "./lane-under.ts";
import { takeKept } from "./take-kept.ts";

/** The lane's row must be locked, and the settings saved. A record whose object was taken since waits for a person instead. */
export async function takeSetAside(
  world: World,
  trx: Transaction,
  { organisationId, laneId, at }: { organisationId: string; laneId: string; at: string },
): Promise<void> {
  const records = await recordsSetAside(trx, { organisationId, laneId });
  if (records.length === 0) return;
  const under = await readLaneUnder(world, trx, { organisationId, laneId });
  const { facts } = under;
  const fit = records
    .map((record) => ({ record, checked: checkRecord(under, record.payload, record.record_on) }))
    .filter(({ checked }) => checked.isFit);
  const others = await knownBesides(trx, {
    organisationId,
    laneId,
    records: fit.map(({ record }) => record),
  });
  const checked = fit.map((one) => one.checked);
  const objects = records.map((record) => record.object);
  const elsewhere = await bookedElsewhere(
    trx,
    facts,
    checked.map(({ key }) => key.object),
  );
  const exported = await exportedInto(trx, { organisationId, laneId, objects });
  const judged = judgeAll(world, checked, others, { startOn: facts.link.start_on, elsewhere, exported });
  const taken: StoredRecord[] = [];
  for (const [index, { outcome, findings }] of judged.entries()) {
    const record = fit[index]?.record;
    if (record === undefined) continue;
    if (outcome === "taken") taken.push(record);
    else if (outcome === "conflict" || outcome === "before-start")
      await setRecordState(trx, { organisationId, recordId: record.id, state: outcome, findings });
  }
  await takeKept(world, trx, { organisationId, laneId, records: taken, at });
}

/** Other versions of the same objects; those that are judged now count as new. */
async function knownBesides(
  trx: Transaction,
  of: { organisationId: string; laneId: string; records: readonly StoredRecord[] },
): Promise<KnownRecord[]> {
  const { organisationId, laneId, records } = of;
  const objects = records.map((record) => record.object);
  const families = records.flatMap((record) => record.family ?? []);
  const known = await knownRecords(trx, { organisationId, laneId, objects, families });
  const ids = new Set(records.map((record) => record.id));
  return known.filter((record) => !ids.has(record.id));
}
