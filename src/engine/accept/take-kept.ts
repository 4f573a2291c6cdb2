/** Records that were kept and not taken, and may be now: rendered, and given their places in source order behind all others. */
import type { Finding } from "../../core/index.ts";
import {
  livePartsOfRecord,
  nextOriginalGeneration,
  type StoredRecord,
  setRecordState,
  type Transaction,
} from "../../db/index.ts";
import type { World } from "../world.ts";
import { dayBeforeStart } from "./day-before-start.ts";
import { beforeStart } from "./judge-records.ts";
import { readLaneUnder, renderUnder } from "./lane-under.ts";
import { compareText, type TakenPart, writePostings } from "./write-postings.ts";

export type TakeKept = {
  organisationId: string;
  laneId: string;
  /** None of them has a version that was taken. */
  records: readonly StoredRecord[];
  at: string;
};

/** The lane's row must be locked. What the settings put before the start date stays aside, or steps aside now. */
export async function takeKept(world: World, trx: Transaction, of: TakeKept): Promise<void> {
  const { organisationId, laneId, at } = of;
  const under = await readLaneUnder(world, trx, { organisationId, laneId });
  const { facts, integration, company } = under;
  const rendered = of.records
    .map((record) => ({ record, key: integration.keyOf(facts.lane.flow, record.payload) }))
    .toSorted((left, right) => compareText(left.key.order, right.key.order))
    .map(({ record, key }) => {
      const parts = renderUnder(under, record.payload);
      return { record, key, parts, heldOn: dayBeforeStart(parts, facts.link.start_on) };
    });
  for (const { record, parts, heldOn } of rendered) {
    const became =
      heldOn !== undefined
        ? { state: "before-start" as const, findings: [heldBy(facts.link.start_on, record, heldOn)] }
        : parts.length === 0
          ? { state: "empty" as const }
          : { state: "taken" as const, findings: [] };
    await setRecordState(trx, { organisationId, recordId: record.id, ...became });
  }
  const parts: TakenPart[] = [];
  for (const { record, key, parts: own } of rendered.filter(({ heldOn }) => heldOn === undefined)) {
    const generation = await nextOriginalGeneration(trx, { organisationId, laneId, object: record.object });
    // What a person left out of it before it stepped back stays out.
    const known = await livePartsOfRecord(trx, { organisationId, recordId: record.id });
    const fresh = own.filter(({ part }) => known.every((one) => one.part !== part));
    parts.push(
      ...fresh.map((part) => ({
        key,
        recordHash: record.content_hash,
        recordId: record.id,
        part,
        generation,
      })),
    );
  }
  await writePostings(world, trx, { facts, company, parts, at });
}

function heldBy(startOn: string, { object }: StoredRecord, on: string): Finding {
  return beforeStart({ object, on, startOn });
}
