/** Records that came before the start date and no longer do, since a person moved it back: they are taken in source order. */
import {
  companyFlags,
  nextOriginalGeneration,
  recordsBeforeStart,
  setRecordState,
  type Transaction,
} from "../../db/index.ts";
import { laneFacts } from "../lane/begin-drain.ts";
import { integrationOf, type World } from "../world.ts";
import { renderRecord } from "./render-record.ts";
import { compareText, type TakenPart, writePostings } from "./write-postings.ts";

export type BeforeStart = { organisationId: string; laneId: string; startOn: string; at: string };

export async function takeBeforeStart(world: World, trx: Transaction, of: BeforeStart): Promise<void> {
  const { organisationId, laneId, at } = of;
  const { facts } = await laneFacts(trx, organisationId, laneId);
  const integration = integrationOf(world, facts.link.integration);
  const company = await companyFlags(trx, { organisationId, companyId: facts.link.company_id });
  const records = await recordsBeforeStart(trx, of);
  const rendered = records
    .map((record) => ({ record, key: integration.keyOf(facts.lane.flow, record.payload) }))
    .toSorted((left, right) => compareText(left.key.order, right.key.order))
    .map(({ record, key }) => {
      const settings = facts.settings?.settings;
      const parts = renderRecord({
        integration,
        flow: facts.lane.flow,
        record: record.payload,
        settings,
        company,
      });
      return { record, key, parts };
    });
  for (const { record, parts } of rendered) {
    const became =
      parts.length === 0 ? { state: "empty" as const } : { state: "taken" as const, findings: [] };
    await setRecordState(trx, { organisationId, recordId: record.id, ...became });
  }
  const parts: TakenPart[] = [];
  for (const { record, key, parts: own } of rendered) {
    const generation = await nextOriginalGeneration(trx, { organisationId, laneId, object: record.object });
    parts.push(
      ...own.map((part) => ({ key, recordHash: record.content_hash, recordId: record.id, part, generation })),
    );
  }
  await writePostings(world, trx, { facts, company, parts, at });
}
