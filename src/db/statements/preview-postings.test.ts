/** A preview is read page by page, and every posting of every flow stands on exactly one of the pages. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "../../../test/support/test-database.ts";
import { type Database, openDatabase } from "../database.ts";
import { fillDatabase } from "../testing/fill-database.ts";
import { laneIdOf, firstOrganisation as organisationId } from "../testing/filling.ts";
import { becomeOwner, withSession } from "../with-session.ts";
import { plannedPostings } from "./preview-postings.ts";

const connection = await testDatabase();
const secondLane = "00000000-0000-7000-8000-00000000ffff";
let db: Database;
let linkId: string;

/** A second flow of the same link, whose postings have the same places as the first one's. */
beforeAll(async () => {
  await fillDatabase(connection);
  await withSession(connection, async (client) => {
    await becomeOwner(client);
    const lane = { from: laneIdOf(1), to: secondLane };
    const { rows } = await client.query(
      `insert into lane select (jsonb_populate_record(lane, jsonb_build_object('id', $2::text, 'flow', 'orders'))).*
       from lane where organisation_id = $3 and id = $1 returning link_id`,
      [lane.from, lane.to, organisationId],
    );
    linkId = rows[0].link_id;
    for (const [number, place] of [1, 1, 2, 3, 50].entries())
      await client.query(
        `insert into posting select (jsonb_populate_record(posting, jsonb_build_object(
           'id', gen_random_uuid(), 'lane_id', $2::text, 'sequence', $4::int, 'part', $5::text, 'state', 'planned',
           'business_key', 'orders/' || $5::text, 'token', 'B000000000000' || $5::text, 'ledger_id', null))).*
         from posting where organisation_id = $3 and lane_id = $1 order by sequence limit 1`,
        [lane.from, lane.to, organisationId, place, String(number)],
      );
  });
  db = openDatabase({ connection });
});
afterAll(() => db.close());

async function walked(limit: number): Promise<string[]> {
  const seen: string[] = [];
  for (let after = 0; ; ) {
    const page = await db.inOrganisation(organisationId, "preview", (trx) =>
      plannedPostings(trx, { organisationId, linkId, after, limit }),
    );
    seen.push(...page.map(({ id }) => id));
    const last = page.at(-1);
    if (last === undefined || page.length < limit) return seen;
    after = last.sequence;
  }
}

it("every posting is on one page, and the order is the same, however long the pages are", async () => {
  const whole = await walked(1_000);
  expect(new Set(whole).size).toBe(whole.length);
  const { rows } = await withSession(connection, async (client) => {
    await becomeOwner(client);
    return client.query(
      `select count(*)::int as count from posting where organisation_id = $1 and state in ('planned', 'refused')`,
      [organisationId],
    );
  });
  expect(whole.length).toBe(rows[0].count);
  expect(whole.length).toBeGreaterThan(5);
  for (const limit of [1, 2, 3, 4]) expect(await walked(limit)).toEqual(whole);
});
