/** Records that came before the start date and no longer do, since a person moved it back: they are taken in source order. */
import { recordsBeforeStart, setRecordState, type Transaction } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import { laneFacts } from "../lane/begin-drain.ts";
import type { World } from "../world.ts";
import { bookedElsewhere } from "./booked-elsewhere.ts";
import { takeKept } from "./take-kept.ts";

export type BeforeStart = { organisationId: string; laneId: string; startOn: string; at: string };

export async function takeBeforeStart(world: World, trx: Transaction, of: BeforeStart): Promise<void> {
  const records = await recordsBeforeStart(trx, of);
  if (records.length === 0) return;
  // While they waited here, another link of the company may have booked them: the rest must not stand still for these.
  const { facts } = await laneFacts(trx, of.organisationId, of.laneId);
  const elsewhere = await bookedElsewhere(
    trx,
    facts,
    records.map(({ object }) => object),
  );
  for (const { id: recordId, object } of records.filter((record) => elsewhere.has(record.object))) {
    const findings = [engineFinding("handed-in-elsewhere", { record: object })];
    const { organisationId } = of;
    await setRecordState(trx, { organisationId, recordId, state: "set-aside", findings });
  }
  await takeKept(world, trx, { ...of, records: records.filter((record) => !elsewhere.has(record.object)) });
}
