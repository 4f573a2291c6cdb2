/**
 * What Visma.net does wrong, at the writing of a journal and at its release, answered at once and as a job: each ends booked exactly
 * once, or halted over something that a person can read and cure.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resumeLane } from "../../src/engine/acts/lane-acts.ts";
import { heldVouchers, judgeBooks, perfect } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";
import { crashAt, edgesOfOneRun, restart } from "../support/with-crash.ts";

const faults: readonly [string, unknown][] = [
  ["an answer that came after the client's patience", { kind: "slow-answer", delayMs: 60_000 }],
  ["a commit slower than the client's patience", { kind: "slow-commit", delayMs: 60_000 }],
  [
    "a request that is delivered after the client gave up",
    { kind: "late-delivery", delayMs: 60_000, hangUp: true },
  ],
  ["an answer lost after commit", { kind: "lost-answer" }],
  ["a request lost before commit", { kind: "lost-request" }],
  ["HTML of a gateway (502) with commit", { kind: "gateway-page", status: 502, commit: true }],
  ["HTML of a gateway (502) without commit", { kind: "gateway-page", status: 502, commit: false }],
  ["500 with commit", { kind: "server-error", commit: true }],
  ["429 with Retry-After", { kind: "too-many-requests", tryAgainInSeconds: 7 }],
  ["truncated JSON", { kind: "truncated-answer" }],
  ["an unreadable answer", { kind: "unreadable-answer" }],
  ["late visibility", { kind: "late-visibility", delayMs: 20_000 }],
  ["late visibility, by number too", { kind: "late-visibility", delayMs: 20_000, everywhere: true }],
  ["a token revoked just before", { kind: "token-revoked", moment: "before" }],
];

const create = { method: "POST", path: "/v2/journaltransaction" };
const release = { method: "POST", path: "*/action/release" };

// A job that may not even have been taken can begin for a day.
describe.each([
  ["at once", "never", 1.5],
  ["as a job", "large", 27],
])("Visma.net, answering %s", (_, background, hours) => {
  let hub: SteppedHub;
  let link: SampleLink;
  let records: readonly unknown[];
  beforeAll(async () => {
    hub = await steppedHub();
    link = await sampleLink(hub, {
      ledger: "visma-net",
      options: { release: "released", background, largeFromLines: 2 },
    });
    records = settlementsOf(hub, 60);
  });
  afterAll(() => hub.close());

  let taken = 0;
  const handInNext = async (count: number) => {
    await handIn(hub, link, records.slice(taken, taken + count));
    taken += count;
  };
  const twin = (method: string, path: string, body?: unknown) => hub.twin.control(method, path, body);
  const statuses = async () =>
    new Set((await heldVouchers(hub, link.twinCompanyId)).map(({ status }) => status));

  it.each(faults)(
    "books and releases once, with %s at the journal and then at its release",
    async (_name, fault) => {
      for (const on of [create, release]) {
        await twin("POST", "/faults", { fault, on });
        await handInNext(2);
        // A new process, and a person's sign-in where only that can help.
        await restart(hub, link, { hours });
        expect(await judgeBooks(hub, link)).toEqual(perfect);
        const rules = (await twin("GET", "/faults")) as { struck?: number }[];
        expect(rules.filter(({ struck }) => struck === 0)).toEqual([]);
        await twin("DELETE", "/faults");
      }
      expect(await statuses()).toEqual(new Set(["Posted"]));
    },
  );

  it("halts with the rule's own words, however the ledger tells them, and books once after the cure", async () => {
    const branch = (isActive: boolean) =>
      twin("PUT", `/visma-net/companies/${link.twinCompanyId}/branches/1`, { isActive });
    for (const ruleErrorStatus of ["400", "500"]) {
      await twin("PUT", "/switches", { ruleErrorStatus });
      await branch(false);
      await handInNext(1);
      await hub.run(hub.world, { hours: 3 });
      const stopped = await laneState(hub, link);
      expect(stopped.states.at(-1)).not.toBe("booked");
      expect(JSON.stringify(stopped.postings.at(-1)?.findings)).toContain("Branch is inactive.");
      await branch(true);
      if (stopped.state === "halted") await resumeLane(hub.world, link.actor, { laneId: link.laneId });
      await hub.run();
      expect(await judgeBooks(hub, link)).toEqual(perfect);
    }
    await twin("PUT", "/switches", { ruleErrorStatus: "400" });
  });

  it("tells people of a client secret that is no longer right, and goes on by itself once it is", async () => {
    await twin("PATCH", "/clients/bilag-twin-net", { secret: "another" });
    hub.clock.advance(3_600_000);
    await handInNext(1);
    await hub.run(hub.world, { hours: 1 });
    const stopped = await laneState(hub, link);
    expect([stopped.halt, stopped.states.at(-1)]).toEqual(["erp-client-refused", "planned"]);
    await twin("PATCH", "/clients/bilag-twin-net", { secret: "bilag-twin-net-secret" });
    await hub.run();
    expect(await judgeBooks(hub, link)).toEqual(perfect);
  });

  it.runIf(background === "large")("knows how a job ended after its answer is gone (410)", async () => {
    await handInNext(1);
    const edges = await edgesOfOneRun(hub, { hours });
    await restart(hub, link, { hours });
    for (const point of takenAsJob(edges)) {
      await handInNext(1);
      await crashAt(hub, point, { hours });
      // It ends while nobody asks, and a day later its answer is thrown away.
      hub.clock.advance(60_000);
      await twin("GET", "/clock");
      hub.clock.advance(25 * 3_600_000);
      await restart(hub, link, { hours });
      expect(await judgeBooks(hub, link)).toEqual(perfect);
    }
    // A written journal has no content, and its number stands beside it; the release's result is gone and shows on the journal.
    const log = (await twin("GET", "/log")) as { path: string; status: number }[];
    expect(log.filter(({ path, status }) => path.endsWith("/content") && status === 410)).toHaveLength(1);
    expect(await statuses()).toEqual(new Set(["Posted"]));
  });

  it.runIf(background === "large")(
    "looks up what became of a job that the ledger has forgotten",
    async () => {
      await handInNext(1);
      const edges = await edgesOfOneRun(hub, { hours });
      await restart(hub, link, { hours });
      for (const point of takenAsJob(edges)) {
        await handInNext(1);
        await crashAt(hub, point, { hours });
        await nameAnotherJob();
        hub.clock.advance(60_000);
        await restart(hub, link, { hours });
        expect(await judgeBooks(hub, link)).toEqual(perfect);
      }
      expect(await statuses()).toEqual(new Set(["Posted"]));
    },
  );

  /** The points at which the journal's job, and then its release's, had been taken, and nobody had asked about it yet. */
  function takenAsJob(edges: readonly string[]): number[] {
    const accepted = [...edges.entries()].flatMap(([point, edge]) =>
      edge === "after accepted" ? [point] : [],
    );
    // Between the two stands the end of the journal's job.
    return accepted.filter((_, place) => place === 0 || place === 2);
  }

  /** To the ledger it is one that it never knew. */
  async function nameAnotherJob(): Promise<void> {
    const { organisationId } = link.actor;
    const { numUpdatedRows } = await hub.world.db.inOrganisation(organisationId, "name another job", (trx) =>
      trx
        .updateTable("posting")
        .set({ job_id: "background/00000000-0000-4000-8000-000000000000/none" })
        .where("organisation_id", "=", organisationId)
        .where("job_id", "is not", null)
        .executeTakeFirst(),
    );
    expect(numUpdatedRows).toBe(1n);
  }
});
