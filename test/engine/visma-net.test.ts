/** The engine over Visma.net: release as a step, jobs, lost answers, a closed period, a rule in a status 500. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Integration } from "../../src/core/index.ts";
import { resumeLane } from "../../src/engine/acts/lane-acts.ts";
import { haltsOf, laneState } from "../support/lane-state.ts";
import type { SampleLink } from "../support/sample-link.ts";
import type { SteppedHub } from "../support/stepped-hub.ts";
import { type VismaNetBooks, vismaNetBooks, vismaNetHub, vismaNetLink } from "../support/visma-net-link.ts";

let hub: SteppedHub;
let link: SampleLink;
let net: VismaNetBooks;

beforeEach(async () => {
  hub = await vismaNetHub();
  link = await vismaNetLink(hub, { release: "released" });
  net = vismaNetBooks(hub, link);
});
afterEach(() => hub.close());

describe("the engine over Visma.net", () => {
  it("books and releases, each journal once, with its token first", async () => {
    await net.handIn(3);
    await hub.run();
    expect(await net.states()).toEqual(["booked", "booked", "booked"]);
    expect(await net.journalStatuses()).toEqual(["Posted", "Posted", "Posted"]);
    const tokens = (await laneState(hub, link)).postings.map(({ token }) => token);
    expect((await net.held()).map(({ description }) => description.slice(0, 14))).toEqual(tokens);
  });

  it.each([
    ["lost-answer", "/v2/journaltransaction"],
    ["lost-request", "/v2/journaltransaction"],
    ["server-error", "/v2/journaltransaction"],
    ["lost-answer", "*/action/release"],
    ["lost-request", "*/action/release"],
    ["gateway-page", "*/action/release"],
  ])("books once and releases once after %s at %s", async (kind, path) => {
    await net.fault(kind, path);
    await net.handIn(2);
    await hub.run();
    expect(await net.states()).toEqual(["booked", "booked"]);
    expect(await net.journalStatuses()).toEqual(["Posted", "Posted"]);
  });

  it("books sales with their own VAT category on an account that has another one", async () => {
    const integration = hub.registry.integrations.get("day-settlements") as Integration;
    const coded = integration.needs(integration.sample.settings).filter((need) => need.vatCode === "3");
    await net.books("POST", "/books", {
      accounts: coded.map(({ account: number }) => ({
        number,
        name: `Konto ${number}`,
        vatCategory: "1",
        allowsManualEntry: true,
      })),
    });
    hub.clock.advance(16 * 60_000);
    await net.handIn(1);
    await hub.run();
    expect((await laneState(hub, link)).postings.map(({ state, findings }) => [state, findings])).toEqual([
      ["booked", []],
    ]);
  });

  it("waits quietly for a journal that is not shown yet, and releases it as soon as it is", async () => {
    // Asked for at once and after half a minute it is not there; it may still come for four minutes more.
    await net.fault("late-visibility", "/v2/journaltransaction", { delayMs: 120_000, everywhere: true });
    await net.handIn(1);
    const sinceMs = hub.clock.now();
    await hub.run(hub.world, { hours: 0.03 });
    const { state, postings } = await laneState(hub, link);
    expect([state, postings[0]?.state, postings[0]?.findings]).toEqual(["running", "accepted", []]);
    await hub.run(hub.world, { hours: 0.1 });
    expect([await net.states(), await net.journalStatuses()]).toEqual([["booked"], ["Posted"]]);
    expect(hub.clock.now() - sinceMs).toBeLessThan(8 * 60_000);
    expect(await haltsOf(hub, link)).toEqual([]);
  });

  it("halts over a journal that never comes, once it should have, and never writes it again", async () => {
    await net.fault("late-visibility", "/v2/journaltransaction", { delayMs: 60 * 60_000, everywhere: true });
    await net.handIn(2);
    await hub.run(hub.world, { hours: 0.07 });
    expect((await laneState(hub, link)).state).toBe("running");
    await hub.run(hub.world, { hours: 0.1 });
    const { halt, finding, states: stopped } = await laneState(hub, link);
    expect([halt, finding?.value, stopped]).toEqual(["erp-journal-gone", "000001", ["accepted", "planned"]]);
    // It shows after all, an hour later: the same journal is released, and no other was made.
    await hub.run(hub.world, { hours: 2 });
    expect([await net.states(), await net.journalStatuses()]).toEqual([
      ["booked", "booked"],
      ["Posted", "Posted"],
    ]);
  });

  it("follows a job to its end, and a release that is queued", async () => {
    await hub.twin.control("PUT", "/switches", { releaseAnswer: "Queued" });
    await net.save({ release: "released", largeFromLines: 2 });
    await net.handIn(2);
    await hub.run();
    expect(await net.states()).toEqual(["booked", "booked"]);
    expect(await net.journalStatuses()).toEqual(["Posted", "Posted"]);
  });

  it("halts on a job that finished with a 400, in the ledger's words, and goes on after the cure", async () => {
    await net.save({ release: "released", largeFromLines: 2 });
    await net.books("PUT", "/branches/1", { isActive: false });
    await net.handIn(2);
    await hub.run(hub.world, { hours: 1 });
    const { halt, finding, states: stopped } = await laneState(hub, link);
    expect([halt, stopped]).toEqual(["erp-branch-inactive", ["refused", "planned"]]);
    expect(finding?.verbatim).toContain("Branch is inactive.");
    await net.books("PUT", "/branches/1", { isActive: true });
    await resumeLane(hub.world, link.actor, { laneId: link.laneId });
    await hub.run();
    expect(await net.states()).toEqual(["booked", "booked"]);
    expect(await net.journalStatuses()).toEqual(["Posted", "Posted"]);
  });

  it("hangs the Z report on each journal once, and releases it then, whatever became of an answer", async () => {
    await net.save({ release: "released" }, { attachReport: true });
    await net.fault("lost-answer", "*/attachment");
    await net.fault("lost-request", "*/attachment", {});
    await net.handIn(3);
    await hub.run();
    expect(await net.states()).toEqual(["booked", "booked", "booked"]);
    const journals = (await net.twin("GET", `/books/${link.twinCompanyId}/journals`)) as {
      attachments: object[];
    }[];
    expect(journals.map(({ attachments }) => attachments.length)).toEqual([1, 1, 1]);
    expect(await net.journalStatuses()).toEqual(["Posted", "Posted", "Posted"]);
  });

  it("leaves a journal balanced for a person where the link says so, and counts it as booked", async () => {
    await net.save({ release: "balanced" });
    await net.handIn(1);
    await hub.run();
    expect([await net.states(), await net.journalStatuses()]).toEqual([["booked"], ["Balanced"]]);
  });

  it("keeps the words of a rule in a status 500 for people, and books once when it is cured", async () => {
    await hub.twin.control("PUT", "/switches", { ruleErrorStatus: "500" });
    await net.books("PUT", "/branches/1", { isActive: false });
    await net.handIn(1);
    await hub.run(hub.world, { hours: 1 });
    const before = await laneState(hub, link);
    expect(JSON.stringify(before.postings[0]?.findings)).toContain("Branch is inactive.");
    await net.books("PUT", "/branches/1", { isActive: true });
    await hub.run();
    expect(await net.states()).toEqual(["booked"]);
    expect(await net.journalStatuses()).toEqual(["Posted"]);
  });

  it("never meets the ledger's limit, whatever the figure is that its headers tell", async () => {
    await hub.twin.control("PUT", "/switches", { erpRateLimit: 30, erpRateWindowSeconds: 1800 });
    await hub.twin.control("DELETE", "/log");
    await net.handIn(12);
    await hub.run();
    const log = (await hub.twin.control("GET", "/log")) as { path: string; status: number | null }[];
    expect(log.filter(({ status }) => status === 429)).toEqual([]);
    expect(log.length).toBeGreaterThan(40);
    expect((await net.states()).filter((state) => state === "booked")).toHaveLength(12);
  });

  it("holds a journal of a closed period before anything is sent, and books it once the period is open", async () => {
    const periods = ["202601", "202602", "202603"];
    for (const period of periods) await net.books("PATCH", `/periods/${period}`, { isClosed: true });
    // The registers are believed for a quarter of an hour.
    hub.clock.advance(16 * 60_000);
    await net.handIn(1);
    await hub.run(hub.world, { hours: 1 });
    expect([await net.held(), (await laneState(hub, link)).halt]).toEqual([[], "period-closed"]);
    for (const period of periods) await net.books("PATCH", `/periods/${period}`, { isClosed: false });
    await resumeLane(hub.world, link.actor, { laneId: link.laneId });
    await hub.run();
    expect(await net.states()).toEqual(["booked"]);
  });
});
