/** Records that are not simply booked: refused by their sums, before the start date, or handed in again with other content. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decideConflict } from "../../src/engine/acts/decide-conflict.ts";
import { changeLink } from "../../src/engine/acts/links.ts";
import { heldVouchers, judgeBooks, perfect } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
});
afterEach(() => hub.close());

const records = () => settlementsOf(hub, 2);

describe("a record that cannot be booked", () => {
  const unbalanced = () => ({ ...(records()[0] as object), tips: "999.00" });

  it("is kept with its finding, and gives way to the corrected one", async () => {
    expect(await handIn(hub, link, [unbalanced()])).toEqual(["set-aside"]);
    expect(await recordStates()).toEqual(["set-aside"]);
    expect(await handIn(hub, link, [records()[0]])).toEqual(["taken"]);
    await hub.run();
    expect(await recordStates()).toEqual(["replaced", "taken"]);
    expect(await judgeBooks(hub, link)).toEqual(perfect);
  });

  it("can be dismissed for a reason, and is not asked about again", async () => {
    await handIn(hub, link, [unbalanced()]);
    const decision = {
      recordId: await onlyRecord(),
      decision: "keep",
      reason: "The till was only tested",
    } as const;
    await decideConflict(hub.world, link.actor, decision);
    expect(await recordStates()).toEqual(["dismissed"]);
    expect(await handIn(hub, link, [unbalanced()])).toEqual(["already"]);
  });

  async function recordStates(): Promise<string[]> {
    const rows = await hub.world.db.inOrganisation(link.actor.organisationId, "read states", (trx) =>
      trx.selectFrom("record").select("state").orderBy("id").execute(),
    );
    return rows.map((row) => row.state);
  }

  async function onlyRecord(): Promise<string> {
    const row = await hub.world.db.inOrganisation(link.actor.organisationId, "read record", (trx) =>
      trx.selectFrom("record").select("id").executeTakeFirstOrThrow(),
    );
    return row.id;
  }
});

describe("records before the start date", () => {
  it("are kept and not sent, until a person moves the date back before the first transfer", async () => {
    await changeLink(hub.world, link.actor, { linkId: link.linkId, startOn: "2026-03-09" });
    expect(await handIn(hub, link, records())).toEqual(["before-start", "before-start", "taken", "taken"]);
    await changeLink(hub.world, link.actor, { linkId: link.linkId, startOn: "2026-03-01" });
    await hub.run();
    expect((await laneState(hub, link)).states).toEqual(["booked", "booked", "booked", "booked"]);
    await expect(
      changeLink(hub.world, link.actor, { linkId: link.linkId, startOn: "2026-02-01" }),
    ).rejects.toMatchObject({ code: "start-locked" });
  });
});

describe("a record that comes again", () => {
  it("is already done with the same content, and a conflict with other content, whatever file it came in", async () => {
    const [record] = records() as { tips?: string }[];
    expect(await handIn(hub, link, [record])).toEqual(["taken"]);
    await hub.run();
    expect(await handIn(hub, link, [record])).toEqual(["already"]);
    expect(await handIn(hub, link, [changed(record)])).toEqual(["conflict"]);
    await hub.run();
    expect((await heldVouchers(hub, link.twinCompanyId)).length).toBe(1);
  });

  it("takes the place of what was never sent when a person says so, in its place in the order", async () => {
    await hub.twin.control("POST", `/companies/${link.twinCompanyId}/lock`, { to: "2026-03-31" });
    const [first, second] = records();
    await handIn(hub, link, [first, second]);
    await hub.run(hub.world, { hours: 0.1 });
    expect(await handIn(hub, link, [changed(first)])).toEqual(["conflict"]);
    const recordId = await conflictId();
    await decideConflict(hub.world, link.actor, {
      recordId,
      decision: "replace",
      reason: "The till was counted again",
    });
    await hub.twin.control("POST", `/companies/${link.twinCompanyId}/lock`, { to: null });
    await hub.run(hub.world, { hours: 2 });
    const after = await laneState(hub, link);
    expect(after.states.toSorted()).toEqual(["booked", "booked", "superseded"]);
    const numbers = after.postings
      .filter((posting) => posting.state === "booked")
      .map((posting) => [posting.reference, posting.ledger_number]);
    expect(numbers).toEqual([
      [after.postings[0]?.reference, "A1"],
      [after.postings[2]?.reference, "A2"],
    ]);
  });

  it("leaves what is in the ledger to be reversed, never replaced in silence", async () => {
    const [record] = records();
    await handIn(hub, link, [record]);
    await hub.run();
    await handIn(hub, link, [changed(record)]);
    const recordId = await conflictId();
    await expect(
      decideConflict(hub.world, link.actor, { recordId, decision: "replace", reason: "Wrong till" }),
    ).rejects.toMatchObject({ code: "not-in-this-state" });
    await decideConflict(hub.world, link.actor, {
      recordId,
      decision: "keep",
      reason: "The first count stands",
    });
    expect((await heldVouchers(hub, link.twinCompanyId)).length).toBe(1);
  });

  /** The same Z with other content that is just as good in itself: another closing time. */
  function changed(record: unknown): unknown {
    return { ...(record as object), closedAt: "2026-03-09T23:11:00+01:00" };
  }

  async function conflictId(): Promise<string> {
    const row = await hub.world.db.inOrganisation(link.actor.organisationId, "read conflict", (trx) =>
      trx
        .selectFrom("record")
        .select("id")
        .where("organisation_id", "=", link.actor.organisationId)
        .where("state", "=", "conflict")
        .executeTakeFirstOrThrow(),
    );
    return row.id;
  }
});
