/** Ways in which a lane could have stood still without a word, or for good: each was found by attack, and each has its way out. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { decideConflict } from "../../src/engine/acts/decide-conflict.ts";
import { skipPosting } from "../../src/engine/acts/lane-acts.ts";
import { changeLink } from "../../src/engine/acts/links.ts";
import { nameLedgerNumber } from "../../src/engine/acts/resolve-posting.ts";
import { drainLane } from "../../src/engine/lane/drain-lane.ts";
import { heldVouchers } from "../support/books.ts";
import { isVoucherWrite } from "../support/freezing-http.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { activate, type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
});
afterEach(() => hub.close());
const booked = { state: "running", halt: undefined, states: ["booked"], told: [[]] };
const one = () => settlementsOf(hub, 1).slice(0, 1);
type HttpRequest = Parameters<SteppedHub["world"]["http"]["send"]>[0];
type HttpAnswer = Awaited<ReturnType<SteppedHub["world"]["http"]["send"]>>;
/** Answers in the ledger's place where `answerTo` gives an answer. */
function intercept(answerTo: (request: HttpRequest) => HttpAnswer | undefined) {
  const inner = hub.world.http;
  hub.world.http = {
    close: () => inner.close(),
    send: async (request) => answerTo(request) ?? inner.send(request),
  };
}
/** Everything that a person would see of the lane. */
async function shown() {
  const { state, halt, states, postings } = await laneState(hub, link);
  return { state, halt, states, told: postings.map(({ findings }) => findings.map(({ code }) => code)) };
}
const conflict = () =>
  hub.world.db.inOrganisation(link.actor.organisationId, "read conflict", (trx) =>
    trx
      .selectFrom("record")
      .selectAll()
      .where("organisation_id", "=", link.actor.organisationId)
      .where("state", "=", "conflict")
      .executeTakeFirstOrThrow(),
  );
const answer = (status: number, body: string, headers: Record<string, string> = {}): HttpAnswer => ({
  kind: "answer",
  status,
  headers,
  body,
});

it("records that came while the link was paused are sent once it is active again", async () => {
  await changeLink(hub.world, link.actor, { linkId: link.linkId, state: "paused" });
  await handIn(hub, link, one());
  await hub.run();
  await changeLink(hub.world, link.actor, { linkId: link.linkId, state: "active" });
  await hub.run();
  expect(await shown()).toEqual(booked);
});

it("records that waited for the daily run are sent when the schedule becomes at once", async () => {
  await changeLink(hub.world, link.actor, { linkId: link.linkId, schedule: { kind: "daily" } });
  await handIn(hub, link, one());
  await hub.run(hub.world, { hours: 1 });
  await changeLink(hub.world, link.actor, { linkId: link.linkId, schedule: { kind: "at-once" } });
  await hub.run();
  expect((await laneState(hub, link)).states).toEqual(["booked"]);
});

it("breaks the connection when every fresh token is turned down, and does not hammer the ledger", async () => {
  let calls = 0;
  intercept((request) => {
    if (!isVoucherWrite(request)) return undefined;
    calls++;
    return answer(401, JSON.stringify({ ErrorCode: 4005, DeveloperErrorMessage: "no" }));
  });
  await handIn(hub, link, one());
  await hub.run(hub.world, { hours: 1 });
  expect(await shown()).toMatchObject({ state: "halted", halt: "connection-broken", states: ["planned"] });
  // One with each of the four tokens that it may ask for in a row.
  expect(calls).toBe(4);
});

it("a company that the ledger calls inactive halts the lane in the ledger's words, with nothing sent", async () => {
  intercept((request) =>
    request.url.includes("/v2/companysettings")
      ? answer(403, JSON.stringify({ ErrorCode: 4004, DeveloperErrorMessage: "Company is inactive" }))
      : undefined,
  );
  hub.clock.advance(16 * 60_000);
  await handIn(hub, link, one());
  await hub.run(hub.world, { hours: 0.3 });
  expect(await shown()).toEqual({
    state: "halted",
    halt: "company-inactive",
    states: ["planned"],
    told: [[]],
  });
  expect(await heldVouchers(hub, link.twinCompanyId)).toEqual([]);
});

it("a hand-made voucher that we cannot read does not keep ours from being found after a lost answer", async () => {
  await hub.twin.control("POST", "/faults", {
    fault: { kind: "lost-answer" },
    on: { method: "POST", path: "/v2/vouchers*" },
  });
  const inner = hub.world.http;
  hub.world.http = {
    close: () => inner.close(),
    async send(request) {
      const got = await inner.send(request);
      if (request.method !== "GET" || !request.url.includes("/v2/vouchers/") || got.kind !== "answer")
        return got;
      const body = JSON.parse(got.body);
      if (!body.Data) return got;
      body.Data.push({
        ...body.Data[0],
        Id: "hand",
        VoucherText: "by hand, in dollars",
        Rows: [
          { AccountNumber: 1920, DebitAmount: 1.005, CreditAmount: 0 },
          { AccountNumber: 3000, DebitAmount: 0, CreditAmount: 1.005 },
        ],
      });
      body.Meta.TotalNumberOfResults += 1;
      return { ...got, body: JSON.stringify(body) };
    },
  };
  await handIn(hub, link, one());
  await hub.run(hub.world, { hours: 0.1 });
  expect(await shown()).toEqual(booked);
  expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(1);
});

it("a read-back that the ledger refuses for good halts at what the ledger has taken", async () => {
  intercept(({ method, url }) =>
    method === "GET" && /\/v2\/vouchers\/[^/]+\/[^/?]+/.test(url)
      ? answer(400, JSON.stringify({ ErrorCode: 2000, DeveloperErrorMessage: "no" }))
      : undefined,
  );
  await handIn(hub, link, one());
  await hub.run(hub.world, { hours: 0.1 });
  expect(await shown()).toEqual({
    state: "halted",
    halt: "ledger-validation",
    states: ["accepted"],
    told: [[]],
  });
  expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(1);
});

function refuseFirstWrite(retryAfter: string): void {
  let isRefused = false;
  intercept((request) => {
    if (isRefused || !isVoucherWrite(request)) return undefined;
    isRefused = true;
    return answer(429, "{}", { "retry-after": retryAfter });
  });
}

it("an absurd Retry-After does not stop the ledger for everyone for years", async () => {
  refuseFirstWrite("99999999999");
  await handIn(hub, link, one());
  await hub.run(hub.world, { hours: 48 });
  expect(await shown()).toEqual(booked);
});

it("a Retry-After beyond dates does not throw", async () => {
  refuseFirstWrite("9".repeat(18));
  await handIn(hub, link, one());
  await hub.run(hub.world, { hours: 48 });
  expect(await shown()).toEqual(booked);
});

it("a document that the ledger never shows: a person has a way out", async () => {
  intercept(({ method, url }) =>
    method === "GET" && /\/v2\/vouchers\/[^/]+\/[^/?]+/.test(url)
      ? answer(404, JSON.stringify({ ErrorCode: 3000, DeveloperErrorMessage: "gone" }))
      : undefined,
  );
  await handIn(hub, link, one());
  await hub.run(hub.world, { hours: 1 });
  const { halt, states, postings } = await laneState(hub, link);
  expect({ halt, states }).toEqual({ halt: "ledger-not-showing", states: ["accepted"] });
  const postingId = postings[0]?.id ?? "";
  await nameLedgerNumber(hub.world, link.actor, { postingId, number: "A1", reason: "seen in Visma" });
  expect(await laneState(hub, link)).toMatchObject({ state: "running", halt: undefined });
});

it("the first content handed in again after it was replaced is a change, not 'already'", async () => {
  await changeLink(hub.world, link.actor, { linkId: link.linkId, state: "paused" });
  const [first] = one() as Record<string, unknown>[];
  const changed: Record<string, unknown> = { ...first };
  changed.department = "other";
  expect(await handIn(hub, link, [first])).toEqual(["taken"]);
  expect(await handIn(hub, link, [changed])).toEqual(["conflict"]);
  const { id: recordId } = await conflict();
  await decideConflict(hub.world, link.actor, { recordId, decision: "replace", reason: "corrected" });
  expect(await handIn(hub, link, [first])).toEqual(["conflict"]);
  expect((await laneState(hub, link)).states).toEqual(["superseded", "planned"]);
});

it("a corrected record of a skipped posting can be booked", async () => {
  await changeLink(hub.world, link.actor, { linkId: link.linkId, state: "paused" });
  const [first] = one() as Record<string, unknown>[];
  const changed: Record<string, unknown> = { ...first };
  changed.department = "other";
  await handIn(hub, link, [first]);
  await skipPosting(hub.world, link.actor, {
    postingId: (await laneState(hub, link)).postings[0]?.id ?? "",
    reason: "wrong till",
  });
  expect(await handIn(hub, link, [changed])).toEqual(["conflict"]);
  const { id: recordId } = await conflict();
  await decideConflict(hub.world, link.actor, { recordId, decision: "replace", reason: "corrected" });
  await changeLink(hub.world, link.actor, { linkId: link.linkId, state: "active" });
  await hub.run(hub.world, { hours: 1 });
  expect((await laneState(hub, link)).states).toEqual(["excused", "booked"]);
  expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(1);
});

it("a corrected record of an empty one can be booked", async () => {
  const [first] = one() as Record<string, unknown>[];
  const empty = {
    registerId: first?.registerId,
    zNumber: first?.zNumber,
    businessDate: first?.businessDate,
    department: first?.department,
  };
  expect(await handIn(hub, link, [empty])).toEqual(["empty"]);
  expect(await handIn(hub, link, [first])).toEqual(["conflict"]);
  const { id: recordId } = await conflict();
  await decideConflict(hub.world, link.actor, {
    recordId,
    decision: "replace",
    reason: "the first export was empty",
  });
  await hub.run();
  expect((await laneState(hub, link)).states).toEqual(["booked"]);
});

it("what lies before a start date that was moved forward is not sent", async () => {
  const other = await sampleLink(hub, { isActive: false, twinCompany: "Fjord Sport AS" });
  await handIn(hub, other, one());
  await changeLink(hub.world, other.actor, { linkId: other.linkId, startOn: "2026-03-20" });
  await activate(hub, other);
  await hub.run();
  expect(await heldVouchers(hub, other.twinCompanyId)).toEqual([]);
});

it("a person's act in the moment in which a drain ends is not lost", async () => {
  const { organisationId } = link.actor;
  await changeLink(hub.world, link.actor, { linkId: link.linkId, state: "paused" });
  await handIn(hub, link, one());
  const web = await hub.worker();
  const { db } = hub.world;
  let isDone = false;
  const inOrganisation: typeof db.inOrganisation = async (id, label, run) => {
    if (label === "release lane" && !isDone) {
      isDone = true;
      hub.clock.advance(1);
      await changeLink(web, link.actor, { linkId: link.linkId, state: "active" });
    }
    return db.inOrganisation(id, label, run);
  };
  await drainLane({ ...hub.world, db: { ...db, inOrganisation } }, { organisationId, laneId: link.laneId });
  await hub.run(hub.world, { hours: 24 });
  expect(isDone).toBe(true);
  expect((await laneState(hub, link)).states).toEqual(["booked"]);
});
