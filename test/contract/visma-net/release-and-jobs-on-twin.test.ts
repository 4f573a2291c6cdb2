/** What Visma.net does after its answer, against the pretend one over real HTTP: a release, and a journal that is worked on in the background. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LedgerIdentity, StepOutcome, StepPlan } from "../../../src/core/index.ts";
import { ledger } from "../../../src/ledgers/visma-net/ledger.ts";
import {
  book,
  codesOf,
  type DrivenCompany,
  driveCompany,
  firstStep,
  followed,
  heldAndDifferences,
  perform,
  steps,
} from "./driven-company.ts";
import { journal } from "./sample-journal.ts";
import { startTwinSession, type TwinSession } from "./twin-session.ts";

const company = "Fjellheim Bygg AS";
let session: TwinSession;
let net: DrivenCompany;

beforeAll(async () => {
  session = await startTwinSession();
});
afterAll(() => session.twin.close());
beforeEach(async () => {
  await session.control("POST", "/reset", {});
  net = await driveCompany(session, company);
});
const books = (method: string, path: string, body?: unknown) =>
  session.control(method, `/visma-net/companies/${net.tenant}${path}`, body);
const switches = (values: Record<string, unknown>) => session.control("PUT", "/switches", values);

describe("a release", () => {
  const identityOf = (outcome: StepOutcome): LedgerIdentity => {
    if (outcome.kind !== "accepted") throw new Error(JSON.stringify(outcome));
    return outcome.identity;
  };
  const created = async (): Promise<{ identity: LedgerIdentity; release: StepPlan }> => {
    const [create, release] = await steps(net, journal, { release: "released" });
    if (create === undefined || release === undefined) throw new Error("two steps");
    return { identity: identityOf(await perform(net, create)), release };
  };

  it("that is queued is followed on the journal until it shows there", async () => {
    await switches({ releaseAnswer: "Queued" });
    const { identity, release } = await created();
    const outcome = await perform(net, release, identity);
    expect(outcome).toMatchObject({ kind: "queued" });
    expect(await followed(net, release, outcome)).toMatchObject({ kind: "accepted", identity });
  });

  it("whose answer was lost shows on the journal, and is not made again", async () => {
    const { identity, release } = await created();
    await session.control("POST", "/faults", {
      fault: { kind: "lost-answer" },
      on: { method: "POST", path: "*/action/release" },
    });
    expect((await perform(net, release, identity)).kind).toBe("unknown");
    const { held } = await heldAndDifferences(net, identity);
    expect(held && ledger.isDone(release, held)).toBe(true);
    const before = session.exchanged.filter(({ method }) => method === "POST").length;
    expect(await perform(net, release, identity)).toMatchObject({ kind: "accepted", identity });
    expect(session.exchanged.filter(({ method }) => method === "POST").length).toBe(before);
  });

  it("sends the version that was looked at, so that a change in between is turned away", async () => {
    const { identity, release } = await created();
    await perform(net, release, identity);
    const sent = session.exchanged.findLast(({ url }) => url.endsWith("/action/release"));
    expect(sent?.headers["if-match"]).toMatch(/^"?[A-Za-z0-9+/=]{12}"?$/);
  });

  it.each(["error", "Failed"])(
    "that the rules refuse (%s) says why, and leaves the journal",
    async (releaseFailure) => {
      await switches({ releaseFailure });
      const { identity, release } = await created();
      await books("PATCH", "/periods/202603", { isClosed: true });
      expect(codesOf(await perform(net, release, identity))).toEqual(["erp-period-closed"]);
      const { held } = await heldAndDifferences(net, identity);
      expect(held && [held.standing, ledger.isDone(release, held)]).toEqual(["balanced", false]);
    },
  );

  it("tells of a journal that the ledger does not show, and writes nothing", async () => {
    const { identity, release } = await created();
    const before = session.exchanged.filter(({ method }) => method === "POST").length;
    const unseen = { ...identity, id: "999999", number: "999999" };
    expect(await perform(net, release, unseen)).toMatchObject({
      kind: "unseen",
      finding: { code: "erp-journal-gone", value: "999999" },
    });
    expect(session.exchanged.filter(({ method }) => method === "POST").length).toBe(before);
  });

  it("is not made of a journal that is no longer ours", async () => {
    const { identity, release } = await created();
    await books("PATCH", `/journals/${identity.number}`, { description: "something else" });
    expect(codesOf(await perform(net, release, identity))).toEqual(["erp-journal-gone"]);
    expect((await heldAndDifferences(net, identity)).differences).toEqual(["token", "text"]);
  });
});

describe("a large journal", () => {
  const large = { background: "large", largeFromLines: 3 };

  it("is worked on in the background, and followed by its id", async () => {
    const step = await firstStep(net, journal, large);
    const outcome = await perform(net, step);
    expect(outcome).toMatchObject({ kind: "queued", jobId: expect.stringMatching(/^background\//) });
    const ended = await followed(net, step, outcome);
    expect(ended.kind).toBe("accepted");
    if (ended.kind === "accepted")
      expect((await heldAndDifferences(net, ended.identity, journal, large)).differences).toEqual([]);
  });

  it("is released in the background too", async () => {
    const { held } = await book(net, journal, { ...large, release: "released" });
    expect(held?.standing).toBe("posted");
  });

  it("is refused where the job finished with a 400, in the ledger's own words", async () => {
    const step = await firstStep(net, journal, large);
    await books("PATCH", "/periods/202603", { isClosed: true });
    const ended = await followed(net, step, await perform(net, step));
    expect(codesOf(ended)).toEqual(["erp-period-closed"]);
    expect(ended.kind === "refused" && ended.findings[0]?.verbatim).toContain("is closed");
  });

  it("is unknown once the ledger has forgotten the job", async () => {
    const step = await firstStep(net, journal, large);
    const jobId = "background/0b0e6f0e-0000-4000-8000-000000000000";
    expect(await ledger.followJob?.(net.context, { jobId, step })).toMatchObject({ kind: "unknown" });
  });

  it("of one line fewer is sent like every other", async () => {
    expect((await firstStep(net, journal, { ...large, largeFromLines: 4 })).request.body).not.toHaveProperty(
      "inBackground",
    );
  });
});
