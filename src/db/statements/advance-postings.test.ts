import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../../test/support/test-database.ts";
import { openDatabase } from "../database.ts";
import { fillDatabase } from "../testing/fill-database.ts";
import { filledAt, firstOrganisation, laneIdOf } from "../testing/filling.ts";
import { becomeOwner, withSession } from "../with-session.ts";
import { advancePostings, type LaneWrite, type LaneWritten, type SendingWrite } from "./advance-postings.ts";

const connection = await testDatabase();
const db = openDatabase({ connection });
const workerId = "00000000-0000-7000-8000-000000000002";
const ours = laneIdOf(1);
const taken = randomUUID();
/** Two planned postings of our lane, and one of the lane that another has taken over. */
const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()] as [string, string, string];

beforeAll(async () => {
  await fillDatabase(connection);
  await withSession(connection, async (client) => {
    await becomeOwner(client);
    await client.query("update lane set owner_id = $1, epoch = 1", [workerId]);
    const copy = `insert into %T select (jsonb_populate_record(t, $1::jsonb)).* from %T t where organisation_id = $2 limit 1`;
    const lane = { id: taken, flow: "other", epoch: 2 };
    await client.query(copy.replaceAll("%T", "lane"), [JSON.stringify(lane), firstOrganisation]);
    for (const [index, [id, laneId]] of [
      [first, ours],
      [second, ours],
      [third, taken],
    ].entries()) {
      const posting = {
        id,
        lane_id: laneId,
        state: "planned",
        sequence: 100 + index,
        business_key: `key ${index}`,
        settings_version: 1,
        document: { on: "2026-03-09" },
        document_hash: "d",
        ledger_id: null,
        reverses_id: null,
        role: "original",
        job_id: null,
      };
      await client.query(copy.replaceAll("%T", "posting"), [JSON.stringify(posting), firstOrganisation]);
    }
    // The others of the lane are out of the way, whatever state they were made in.
    await client.query("alter table posting disable trigger user");
    await client.query("update posting set state = 'booked' where sequence < 100 and ledger_id is not null");
    await client.query(
      "delete from posting_record; delete from attempt; delete from certificate; delete from halt",
    );
    await client.query("delete from posting where sequence < 100 and ledger_id is null");
    await client.query("alter table posting enable trigger user");
  });
});
afterAll(() => db.close());

async function advance(writes: readonly LaneWrite[], skipsLocked = false): Promise<LaneWritten[]> {
  const installationId = randomUUID();
  const of = { organisationId: firstOrganisation, workerId, leaseMs: 60_000, installationId };
  return db.inOneTrip(firstOrganisation, advancePostings({ ...of, writes, skipsLocked }));
}

function sending(postingId: string): SendingWrite {
  return {
    postingId,
    from: "planned",
    settingsVersion: 1,
    documentHash: "d",
    linkVersion: 1,
    steps: [{ name: "create", request: { method: "POST", path: "/vouchers", body: { postingId } } }],
    step: 0,
    attempts: 1,
    attemptId: randomUUID(),
    accessExpiresAt: filledAt,
    findings: [],
  };
}

async function statesOf(...ids: string[]): Promise<string[]> {
  const rows = await db.inOrganisation(firstOrganisation, "read", (trx) =>
    trx.selectFrom("posting").select(["id", "state"]).where("id", "in", ids).execute(),
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.state ?? "none");
}

const hold = (laneId: string) => ({ laneId, epoch: 1 });

describe("advancePostings", () => {
  it("skips a lane that somebody has locked just now, and does not wait", async () => {
    const answers = await db.inOrganisation(firstOrganisation, "lock", async (trx) => {
      await trx.selectFrom("lane").select("id").where("id", "=", ours).forUpdate().execute();
      return advance([{ hold: hold(ours), at: filledAt, sending: sending(first) }], true);
    });
    expect(answers).toMatchObject([{ laneId: ours, isHeld: false, isSending: false }]);
    expect(await statesOf(first)).toEqual(["planned"]);
  });

  it("writes nothing of what was rendered anew since it was read", async () => {
    const stale = { ...sending(first), documentHash: "another" };
    const answers = await advance([{ hold: hold(ours), at: filledAt, sending: stale }]);
    expect(answers).toMatchObject([{ isHeld: true, isSending: false }]);
    expect(await statesOf(first)).toEqual(["planned"]);
  });

  it("begins no write that waited for the act by which its link was paused, or after the link's settings were saved anew", async () => {
    const asked = { hold: hold(ours), at: filledAt, sending: sending(first) };
    const setLink = (state: "active" | "paused") =>
      db.inOrganisation(firstOrganisation, "set link", async (trx) => {
        await trx.selectFrom("lane").select("id").where("id", "=", ours).forUpdate().execute();
        // Begun before the act is over, and held up by it: what it saw when it began says that the link is active.
        const written = state === "paused" ? advance([asked]) : undefined;
        await setTimeout(300);
        await trx
          .updateTable("link")
          .set({ state })
          .where("organisation_id", "=", firstOrganisation)
          .execute();
        return { written };
      });
    const { written } = await setLink("paused");
    expect(await written).toMatchObject([{ isHeld: true, isSending: false }]);
    await setLink("active");
    expect(await advance([{ ...asked, sending: { ...sending(first), linkVersion: 0 } }])).toMatchObject([
      { isHeld: true, isSending: false },
    ]);
    expect(await statesOf(first)).toEqual(["planned"]);
  });

  it("writes for the lane that is held, and nothing for the one that was taken over", async () => {
    const answers = await advance([
      { hold: hold(ours), at: filledAt, sending: sending(first) },
      { hold: hold(taken), at: filledAt, sending: sending(third) },
    ]);
    const of = (laneId: string) => answers.find((answer) => answer.laneId === laneId);
    expect(of(ours)).toMatchObject({ isHeld: true, isSending: true });
    expect(of(taken)).toMatchObject({ isHeld: false, isSending: false });
    expect(await statesOf(first, third)).toEqual(["sending", "planned"]);
  });

  it("leaves one posting and begins the next in one write, and never the next alone", async () => {
    const { attemptId } = await attemptOf(first);
    const identity = { kind: "voucher", id: "v1", number: "A1" };
    await advance([
      { hold: hold(ours), at: filledAt, accepted: { postingId: first, attemptId, identity, step: 1 } },
    ]);
    expect(await statesOf(first)).toEqual(["accepted"]);
    const booked = {
      postingId: first,
      held: { identity, standing: "posted", on: "2026-03-09", text: "x", rows: [] },
      heldHash: "h",
      requestHash: "r",
      how: "answered",
      findings: [],
      step: 1,
    } as const;
    const both = { hold: hold(ours), at: filledAt, booked, sending: sending(second) };
    expect(await advance([both])).toMatchObject([{ isBooked: true, isSending: true }]);
    expect(await statesOf(first, second)).toEqual(["booked", "sending"]);
    expect(await advance([{ ...both, sending: sending(third) }])).toMatchObject([
      { isHeld: true, isBooked: false, isSending: false },
    ]);
    expect(await statesOf(third)).toEqual(["planned"]);
  });
});

async function attemptOf(postingId: string): Promise<{ attemptId: string }> {
  const row = await db.inOrganisation(firstOrganisation, "read", (trx) =>
    trx.selectFrom("attempt").select("id").where("posting_id", "=", postingId).executeTakeFirstOrThrow(),
  );
  return { attemptId: row.id };
}
