/** What a person does while a lane is at work waits for it and then happens: nobody is told of two transactions that met. */
import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Transaction } from "../../src/db/index.ts";
import { decideConflict } from "../../src/engine/acts/decide-conflict.ts";
import { changeLink } from "../../src/engine/acts/links.ts";
import { declareAbsent } from "../../src/engine/acts/resolve-posting.ts";
import { reversePostings } from "../../src/engine/acts/reverse-postings.ts";
import { tryUndoneAgain } from "../../src/engine/try-undone-again.ts";
import type { World } from "../../src/engine/world.ts";
import { joinedWorld } from "../../src/http/idempotency/joined-world.ts";
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

/** A drain's transaction: it has the lane, an act comes, and then it touches what the act may have locked before the lane. */
async function whileLaneIsHeld(act: () => Promise<void>, touch: (trx: Transaction) => Promise<unknown>) {
  const { organisationId } = link.actor;
  let acted: Promise<unknown> = Promise.resolve();
  await hub.world.db.inOrganisation(organisationId, "drain", async (trx) => {
    await trx.updateTable("lane").set({ lease_until: null }).where("id", "=", link.laneId).execute();
    acted = act().then(
      () => "done",
      (error: unknown) => error,
    );
    await setTimeout(700);
    await touch(trx);
  });
  return acted;
}

/** As a call that carries a key: the act and the answer in one transaction. */
function keptTogether(act: (world: World) => Promise<void>): Promise<void> {
  const { organisationId } = link.actor;
  return tryUndoneAgain(() =>
    hub.world.db.inOrganisation(organisationId, "answer once", (trx) =>
      act(joinedWorld(hub.world, organisationId, trx).world),
    ),
  );
}

it("lets a person declare a document absent while the lane writes down what it looked up", async () => {
  await hub.twin.control("POST", "/faults", {
    fault: { kind: "lost-request" },
    on: { method: "POST", path: "/v2/vouchers*" },
  });
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  await hub.run(hub.world, { hours: 0.01 });
  const [posting] = (await laneState(hub, link)).postings;
  expect(posting?.state).toBe("uncertain");
  const postingId = posting?.id ?? "";
  const acted = await whileLaneIsHeld(
    () => declareAbsent(hub.world, link.actor, { postingId, reason: "Not in Visma's own screens" }),
    (trx) => trx.updateTable("posting").set({ findings: "[]" }).where("id", "=", postingId).execute(),
  );
  expect(acted).toBe("done");
  expect((await laneState(hub, link)).states).toEqual(["planned"]);
});

it.each(["by itself", "together with the answer that is kept for its Idempotency-Key"])(
  "lets a person pause a link while its lane locks the start date with the first transfer, %s",
  async (how) => {
    const { linkId, actor } = link;
    const alone = (world: World) => changeLink(world, actor, { linkId, state: "paused" });
    const pause = () => (how === "by itself" ? alone(hub.world) : keptTogether(alone));
    const acted = await whileLaneIsHeld(
      () => pause(),
      (trx) =>
        trx
          .updateTable("link")
          .set({ start_locked_at: "2026-03-10T09:00:00Z" })
          .where("id", "=", linkId)
          .execute(),
    );
    expect(acted).toBe("done");
    const { organisationId } = actor;
    const row = await hub.world.db.inOrganisation(organisationId, "read link", (trx) =>
      trx.selectFrom("link").select(["state", "start_locked_at"]).where("id", "=", linkId).executeTakeFirst(),
    );
    expect(row).toMatchObject({ state: "paused", start_locked_at: expect.stringContaining("2026-03-10") });
  },
);

/** Fails at once where the act that waits for the lane has locked the row before it. */
const lockAtOnce = (table: "record" | "posting", id: string) => (trx: Transaction) =>
  sql`select id from ${sql.table(table)} where id = ${id} for update nowait`.execute(trx);

it("lets the lane go first where a person decides on a record that came again, and undoes nothing of either", async () => {
  const [record] = settlementsOf(hub, 1) as { payments: { amount: string }[] }[];
  await handIn(hub, link, [record]);
  const [posting] = (await laneState(hub, link)).postings;
  const told = { ...record, note: "came again" };
  const [outcome] = await handIn(hub, link, [told]);
  expect(outcome).toBe("conflict");
  const { organisationId } = link.actor;
  const recordId = await hub.world.db.inOrganisation(organisationId, "read", async (trx) => {
    const row = await trx
      .selectFrom("record")
      .select("id")
      .where("state", "=", "conflict")
      .executeTakeFirst();
    return row?.id ?? "";
  });
  const of = { recordId, decision: "replace", reason: "The second is right" } as const;
  const acted = await whileLaneIsHeld(
    () => decideConflict(hub.world, link.actor, of),
    lockAtOnce("record", recordId),
  );
  expect(acted).toBe("done");
  const { postings } = await laneState(hub, link);
  expect(postings.map(({ state }) => state)).toEqual(["superseded", "planned"]);
  expect(postings[0]?.id).toBe(posting?.id);
});

it("lets the lane go first where a person has a voucher of it reversed", async () => {
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  await hub.run();
  const [booked] = (await laneState(hub, link)).postings;
  const postingId = booked?.id ?? "";
  const acted = await whileLaneIsHeld(
    async () => {
      await reversePostings(hub.world, link.actor, {
        postingIds: [postingId],
        reason: "Wrong",
        repost: false,
      });
    },
    lockAtOnce("posting", postingId),
  );
  expect(acted).toBe("done");
  expect((await laneState(hub, link)).states).toEqual(["booked", "planned"]);
});
