/** Writes that the ledger takes as jobs of its own: stored before anybody asks, asked about ever more rarely, never made twice. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { resumeLane } from "../../src/engine/acts/lane-acts.ts";
import { heldVouchers, judgeBooks, perfect } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";
import { crashAt, edgesOfOneRun, restart } from "../support/with-crash.ts";

let hub: SteppedHub;
let link: SampleLink;
let records: readonly unknown[];
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub, {
    ledger: "visma-net",
    options: { release: "released", background: "large", largeFromLines: 2 },
  });
  records = settlementsOf(hub, 4);
});
afterEach(() => hub.close());

const twin = (method: string, path: string, body?: unknown) => hub.twin.control(method, path, body);
const states = async () => (await laneState(hub, link)).states;
const held = () => heldVouchers(hub, link.twinCompanyId);

async function calls(method: string, path: RegExp): Promise<number> {
  const log = (await twin("GET", "/log")) as { method: string; path: string }[];
  return log.filter((one) => one.method === method && path.test(one.path)).length;
}
const journalsSent = () => calls("POST", /^\/v2\/journaltransaction$/i);
const releasesSent = () => calls("POST", /\/action\/release$/i);

/** What the ledger says of each job passes through here, and becomes what is given. */
function tellOtherwise(tell: () => { status: number; body: object }): { undo(): void } {
  const inner = hub.world.http;
  hub.world.http = {
    close: () => inner.close(),
    async send(request) {
      const answer = await inner.send(request);
      const isAsked = /\/v1\/background\/[^/]+$/i.test(new URL(request.url).pathname);
      if (!isAsked || answer.kind !== "answer") return answer;
      const { status, body } = tell();
      return { ...answer, status, body: JSON.stringify(body) };
    },
  };
  return {
    undo: () => {
      hub.world.http = inner;
    },
  };
}

/** Where a process of a later run dies that has just stored the number-th job of a posting, or its end. */
async function afterAccepted(number: number): Promise<number> {
  await handIn(hub, link, records.slice(0, 1));
  const edges = await edgesOfOneRun(hub, { hours: 1 });
  await restart(hub, link, { hours: 1 });
  const points = [...edges.entries()].filter(([, edge]) => edge === "after accepted");
  return points[number]?.[0] ?? Number.NaN;
}

async function jobOf(): Promise<{ state: string; job_id: string | null; ledger_number: string | null }> {
  const { organisationId } = link.actor;
  return hub.world.db.inOrganisation(organisationId, "read job", (trx) =>
    trx
      .selectFrom("posting")
      .select(["state", "job_id", "ledger_number"])
      .where("organisation_id", "=", organisationId)
      .orderBy("sequence", "desc")
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
}

describe("a job", () => {
  it("is stored before anybody asks about it, and followed by whoever comes next", async () => {
    const point = await afterAccepted(0);
    await handIn(hub, link, records.slice(1, 2));
    await crashAt(hub, point, { hours: 1 });
    const stored = await jobOf();
    expect([stored.state, stored.ledger_number]).toEqual(["accepted", null]);
    expect(stored.job_id).toMatch(/^background\/[0-9a-f-]+$/);
    await restart(hub, link, { hours: 1 });
    expect((await jobOf()).job_id).toBeNull();
    expect([await judgeBooks(hub, link), await journalsSent(), await releasesSent()]).toEqual([
      perfect,
      2,
      2,
    ]);
  });

  it("keeps what comes after it waiting, and lets it go in its turn", async () => {
    await twin("PUT", "/switches", { backgroundDelayMs: 600_000 });
    await handIn(hub, link, records.slice(0, 3));
    await hub.run(hub.world, { hours: 0.1 });
    expect([await states(), await journalsSent()]).toEqual([["accepted", "planned", "planned"], 1]);
    await hub.run(hub.world, { hours: 4 });
    expect([await states(), await journalsSent()]).toEqual([["booked", "booked", "booked"], 3]);
    expect(await judgeBooks(hub, link)).toEqual(perfect);
  });

  it("is asked about ever more rarely, and never more than five times in a minute", async () => {
    await twin("PUT", "/switches", { backgroundDelayMs: 2 * 3_600_000 });
    await handIn(hub, link, records.slice(0, 1));
    await hub.run(hub.world, { hours: 1.99 });
    expect(await states()).toEqual(["accepted"]);
    const log = (await twin("GET", "/log")) as { at: string; method: string; path: string }[];
    const asked = log
      .filter(({ method, path }) => method === "GET" && /^\/v1\/background\//i.test(path))
      .map(({ at }) => Date.parse(at) / 1000);
    const waits = asked.slice(1).map((at, index) => Math.round(at - (asked[index] ?? 0)));
    // At 2, 8, 32 and 92 seconds, then once a minute; past twenty minutes at every twentieth of its age.
    expect(waits.slice(0, 4)).toEqual([6, 24, 60, 60]);
    expect(waits.at(-1)).toBeGreaterThan(300);
    expect(asked.length).toBeLessThan(70);
  });

  it("that fails every time in a way that proves nothing is made five times, and then people are told", async () => {
    const branch = (isActive: boolean) =>
      twin("PUT", `/visma-net/companies/${link.twinCompanyId}/branches/1`, { isActive });
    await twin("PUT", "/switches", { ruleErrorStatus: "500" });
    await branch(false);
    await handIn(hub, link, records.slice(0, 1));
    // Each is looked up for half an hour before it is called absent.
    await hub.run(hub.world, { hours: 2.7 });
    const stopped = await laneState(hub, link);
    expect([stopped.halt, await journalsSent()]).toEqual(["sent-in-vain", 5]);
    expect(stopped.finding?.verbatim).toContain("Branch is inactive.");
    await branch(true);
    await hub.run(hub.world, { hours: 2 });
    expect([await states(), await judgeBooks(hub, link)]).toEqual([["booked"], perfect]);
  });

  it("that the ledger gives up may have booked all the same: it is looked for, and made again once it is surely absent", async () => {
    await twin("PUT", "/switches", { backgroundOutcome: "Failed" });
    await handIn(hub, link, records.slice(0, 1));
    await hub.run(hub.world, { hours: 0.4 });
    const [posting] = (await laneState(hub, link)).postings;
    expect([posting?.state, await journalsSent()]).toEqual(["uncertain", 1]);
    expect(posting?.findings).toMatchObject([{ verbatim: "The request could not be processed." }]);
    await twin("PUT", "/switches", { backgroundOutcome: "Finished" });
    await hub.run(hub.world, { hours: 1 });
    expect([await states(), await judgeBooks(hub, link)]).toEqual([["booked"], perfect]);
  });

  it("that is called failed though its journal stands in the books is adopted, and no second one is made", async () => {
    const told = tellOtherwise(() => ({
      status: 200,
      body: { status: "Failed", statusCode: 0, errorMessage: "The worker was stopped." },
    }));
    await handIn(hub, link, records.slice(0, 1));
    await hub.run(hub.world, { hours: 0.2 });
    told.undo();
    await hub.run(hub.world, { hours: 2 });
    expect([await states(), await journalsSent(), await judgeBooks(hub, link)]).toEqual([
      ["booked"],
      1,
      perfect,
    ]);
  });

  it("that may not be asked about is no refusal of its journal", async () => {
    const told = tellOtherwise(() => ({ status: 400, body: { message: "The request is invalid." } }));
    await handIn(hub, link, records.slice(0, 1));
    await hub.run(hub.world, { hours: 1 });
    const stopped = await laneState(hub, link);
    expect([stopped.state, stopped.states]).toEqual(["halted", ["accepted"]]);
    expect(stopped.finding?.verbatim).toBe("The request is invalid.");
    told.undo();
    await hub.run(hub.world, { hours: 2 });
    expect([await states(), await journalsSent(), await judgeBooks(hub, link)]).toEqual([
      ["booked"],
      1,
      perfect,
    ]);
  });

  it("that the ledger will not tell about halts the lane, and is found at its end once it does", async () => {
    const fault = { kind: "gateway-page", status: 502, commit: false };
    await twin("POST", "/faults", { fault, on: { method: "GET", path: "/v1/background/*" }, every: 1 });
    await handIn(hub, link, records.slice(0, 2));
    await hub.run(hub.world, { hours: 1 });
    const stopped = await laneState(hub, link);
    expect([stopped.halt, stopped.states]).toEqual(["ledger-unreachable", ["accepted", "planned"]]);
    await twin("DELETE", "/faults");
    await hub.run();
    expect([await states(), await journalsSent()]).toEqual([["booked", "booked"], 2]);
    expect(await judgeBooks(hub, link)).toEqual(perfect);
  });

  it("that ends with a no to the release leaves the journal, and only the release is made again", async () => {
    const period = (isClosed: boolean) =>
      Promise.all(
        ["202601", "202602", "202603"].map((id) =>
          twin("PATCH", `/visma-net/companies/${link.twinCompanyId}/periods/${id}`, { isClosed }),
        ),
      );
    // The end of the journal's job: it has its number, and nothing of the release has left.
    const point = await afterAccepted(1);
    await handIn(hub, link, records.slice(1, 3));
    await crashAt(hub, point, { hours: 1 });
    expect((await jobOf()).state).toBe("planned");
    expect((await laneState(hub, link)).postings[1]?.ledger_number).toMatch(/^\d+$/);
    await period(true);
    // Less than a quarter of an hour: after that the lane would try again by itself.
    await restart(hub, link);
    const stopped = await laneState(hub, link);
    expect([stopped.state, stopped.states]).toEqual(["halted", ["booked", "accepted", "planned"]]);
    expect(stopped.finding?.verbatim).toMatch(/closed/i);
    expect((await held()).map(({ status }) => status)).toEqual(["Posted", "Balanced"]);
    await period(false);
    await resumeLane(hub.world, link.actor, { laneId: link.laneId });
    await hub.run();
    expect([await states(), await judgeBooks(hub, link)]).toEqual([["booked", "booked", "booked"], perfect]);
    expect([await journalsSent(), await releasesSent()]).toEqual([3, 4]);
  });
});
