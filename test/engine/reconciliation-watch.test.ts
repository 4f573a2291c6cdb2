/** The nightly look: whoever changes, deletes or doubles a voucher in the ledger is noticed by the next morning, and nothing is sent because of it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findPosting, laneSummaries, listDrifts } from "../../src/db/index.ts";
import { runLane } from "../../src/engine/acts/lane-acts.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { reconcileLink } from "../../src/engine/reconcile/reconcile-link.ts";
import { runDueWatches } from "../../src/engine/watch/run-due-watches.ts";
import { settleDrift } from "../../src/engine/watch/settle-drift.ts";
import { attachingSettings } from "../support/attached-files.ts";
import { heldVouchers } from "../support/books.ts";
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

const dayMs = 24 * 3_600_000;
const vouchers = () => heldVouchers(hub, link.twinCompanyId);
const inTwin = (method: string, path: string, body?: unknown) =>
  hub.twin.control(method, `/companies/${link.twinCompanyId}${path}`, body);

/** The next night passes, and whatever is due in it is looked at. */
async function night(): Promise<number> {
  hub.clock.advance(dayMs);
  return runDueWatches(hub.world);
}

async function drifts(states: ("open" | "settled" | "gone")[] = ["open"]) {
  const { organisationId } = link.actor;
  const rows = await hub.world.db.inOrganisation(organisationId, "read drift", (trx) =>
    listDrifts(trx, {
      organisationId,
      companyIds: null,
      linkId: null,
      connectionId: null,
      postingId: null,
      states,
      after: null,
      limit: 100,
    }),
  );
  return rows.toReversed();
}
/** What the ledger was asked about vouchers, its registers left out. */
async function asked(): Promise<string[]> {
  const log = (await hub.twin.control("GET", "/log")) as { method: string; path: string }[];
  return log.map(({ method, path }) => `${method} ${path}`).filter((line) => line.includes("voucher"));
}

async function waitingHere(): Promise<number | undefined> {
  const { organisationId } = link.actor;
  const [lane] = await hub.world.db.inOrganisation(organisationId, "read lanes", (trx) =>
    laneSummaries(trx, { organisationId, laneIds: [link.laneId] }),
  );
  return lane?.unreleased;
}
const codes = async () => (await drifts()).map((drift) => drift.finding.code);

async function book(): Promise<void> {
  await handIn(hub, link, settlementsOf(hub, 1));
  await hub.run();
}

describe("the nightly watch", () => {
  it("finds nothing in books that nobody touched, and comes once a night", async () => {
    await book();
    expect(await runDueWatches(hub.world)).toBe(0);
    expect(await night()).toBe(1);
    expect(await runDueWatches(hub.world)).toBe(0);
    expect(await codes()).toEqual([]);
  });

  it("names what was deleted, changed and doubled, and sends nothing", async () => {
    await handIn(hub, link, settlementsOf(hub, 2));
    await hub.run();
    const [first, second, third] = await vouchers();
    await inTwin("DELETE", `/vouchers/${first?.id}`);
    await inTwin("PATCH", `/vouchers/${second?.id}`, { text: `${second?.token} other words` });
    await inTwin("POST", `/vouchers/${third?.id}/copy`, { text: "From the old connector" });
    await night();
    expect((await codes()).toSorted()).toEqual(["drift-changed", "drift-double", "drift-missing"]);
    const changed = (await drifts()).find((drift) => drift.finding.code === "drift-changed");
    expect(changed?.finding).toMatchObject({
      field: "text",
      value: `${second?.token} other words`,
      parameters: { number: "A2", sent: second?.text },
    });
    await hub.run();
    expect(await vouchers()).toHaveLength(4);
    expect((await laneState(hub, link)).states).toEqual(["booked", "booked", "booked", "booked"]);
  });

  it("tells the same thing once, however many nights it stands, and forgets it when it is put right", async () => {
    await book();
    const [first] = await vouchers();
    await inTwin("PATCH", `/vouchers/${first?.id}`, { text: `${first?.token} other words` });
    await night();
    await night();
    expect(await codes()).toEqual(["drift-changed"]);
    await inTwin("PATCH", `/vouchers/${first?.id}`, { text: first?.text });
    await night();
    expect(await codes()).toEqual([]);
    expect(await drifts(["gone"])).toHaveLength(1);
  });

  it("tells nothing more of what a person has settled, and tells of the next change", async () => {
    await book();
    const [first] = await vouchers();
    await inTwin("PATCH", `/vouchers/${first?.id}`, { text: `${first?.token} corrected` });
    await night();
    const [drift] = await drifts();
    await settleDrift(hub.world, link.actor, {
      driftId: drift?.id ?? "",
      reason: "Agreed with the till's owner",
    });
    await night();
    expect(await codes()).toEqual([]);
    await inTwin("PATCH", `/vouchers/${first?.id}`, { text: `${first?.token} corrected again` });
    await night();
    expect(await codes()).toEqual(["drift-changed"]);
  });

  it("shows a draft that the bookkeeper converted under its final number", async () => {
    const sample = hub.registry.integrations.get("day-settlements")?.sample.settings;
    await saveSettings(hub.world, link.actor, {
      linkId: link.linkId,
      settings: sample,
      options: { asDraft: true },
    });
    await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
    await hub.run();
    const [waiting] = (await hub.twin.control("GET", `/books/${link.twinCompanyId}/drafts`)) as {
      id: string;
    }[];
    const before = await posting();
    expect(before?.ledgerStanding).toBe("draft");
    await inTwin("POST", `/drafts/${waiting?.id}/convert`, {});
    await night();
    const after = await posting();
    expect([after?.ledgerStanding, after?.ledgerNumber, after?.state]).toEqual(["posted", "A1", "booked"]);
    expect(await codes()).toEqual([]);
    await night();
    expect(await codes()).toEqual([]);
  });

  it.each([
    [
      "a person reconciles the month",
      () => reconcileLink(hub.world, link.actor, { linkId: link.linkId, month: "2026-03" }),
    ],
    ["the lane is run", () => runLane(hub.world, link.actor, { laneId: link.laneId })],
  ])("needs no night for a converted draft: its number shows as soon as %s", async (_, look) => {
    const sample = hub.registry.integrations.get("day-settlements")?.sample.settings;
    const { linkId } = link;
    await saveSettings(hub.world, link.actor, { linkId, settings: sample, options: { asDraft: true } });
    await handIn(hub, link, settlementsOf(hub, 3).slice(0, 3));
    await hub.run();
    await look();
    expect(await waitingHere()).toBe(3);
    for (const { id } of (await hub.twin.control("GET", `/books/${link.twinCompanyId}/drafts`)) as {
      id: string;
    }[])
      await inTwin("POST", `/drafts/${id}/convert`, {});
    expect(await waitingHere()).toBe(3);
    const before = (await asked()).length;
    await look();
    // One list of drafts and one of vouchers, however many were waiting.
    expect((await asked()).slice(before)).toEqual(["GET /v2/voucherdrafts", "GET /v2/vouchers"]);
    expect(await waitingHere()).toBe(0);
    expect(await codes()).toEqual([]);
  });

  it("looks at the set-up too, so that a blocked account is told before the till closes", async () => {
    await book();
    expect(await setUpFindings()).toEqual([]);
    await inTwin("PATCH", "/accounts/1900", { isActive: false });
    await night();
    expect(await setUpFindings()).toEqual(["account-inactive"]);
    await inTwin("PATCH", "/accounts/1900", { isActive: true });
    await night();
    expect(await setUpFindings()).toEqual([]);
  });

  it("takes up again in the same night when the ledger did not answer, and says so meanwhile", async () => {
    await book();
    const [first] = await vouchers();
    await inTwin("DELETE", `/vouchers/${first?.id}`);
    await hub.twin.control("POST", "/faults", {
      fault: { kind: "gateway-page" },
      on: { path: "*/vouchers" },
    });
    await night();
    expect(await codes()).toEqual([]);
    expect(await runDueWatches(hub.world)).toBe(0);
    hub.clock.advance(15 * 60_000 + 1);
    expect(await runDueWatches(hub.world)).toBe(1);
    expect(await codes()).toEqual(["drift-missing"]);
  });

  it("is done by one worker only, however many look", async () => {
    await book();
    hub.clock.advance(dayMs);
    const other = await hub.worker();
    const counts = await Promise.all([runDueWatches(hub.world), runDueWatches(other)]);
    expect(counts.toSorted()).toEqual([0, 1]);
  });

  it("names what another hub books in the same books, also before anything of our own was booked", async () => {
    const other = await sampleLink(hub);
    await handIn(hub, other, settlementsOf(hub, 1).slice(0, 1));
    await hub.run();
    expect(await night()).toBe(2);
    expect(await codes()).toEqual(["drift-token-unknown"]);
    expect((await laneState(hub, link)).states).toEqual([]);
  });

  it("asks for one walk through the vouchers, not for each", async () => {
    await handIn(hub, link, settlementsOf(hub, 5));
    await hub.run();
    await hub.twin.control("DELETE", "/log");
    await night();
    const log = (await hub.twin.control("GET", "/log")) as { path: string }[];
    const asked = log.filter(({ path }) => /voucher/i.test(path));
    expect(asked).toHaveLength(2);
  });
});

async function posting() {
  const { organisationId } = link.actor;
  const [first] = (await laneState(hub, link)).postings;
  return hub.world.db.inOrganisation(organisationId, "read posting", (trx) =>
    findPosting(trx, { organisationId, companyIds: null, postingId: first?.id ?? "" }),
  );
}

async function setUpFindings(): Promise<string[]> {
  const { organisationId } = link.actor;
  const row = await hub.world.db.inOrganisation(organisationId, "read link", (trx) =>
    trx.selectFrom("link").select("set_up_findings").where("id", "=", link.linkId).executeTakeFirstOrThrow(),
  );
  return row.set_up_findings.map((finding) => finding.code);
}

describe("a file that hung on a voucher", () => {
  it("is missed by the next night, and by the month, once somebody has taken it off", async () => {
    await saveSettings(hub.world, link.actor, {
      linkId: link.linkId,
      settings: attachingSettings(hub),
      options: {},
    });
    await book();
    await night();
    expect(await codes()).toEqual([]);
    const [first] = await vouchers();
    await inTwin("DELETE", `/vouchers/${first?.id}/attachments`);
    await night();
    const [drift, ...others] = await drifts();
    expect(others).toEqual([]);
    expect(drift?.finding).toMatchObject({
      code: "drift-changed",
      field: "attachments",
      value: "",
      parameters: { number: "A1", sent: expect.stringMatching(/^Z 2260 HAVNA-1 2026-03-09 B\w{13}\.pdf$/) },
    });
    const month = await reconcileLink(hub.world, link.actor, { linkId: link.linkId, month: "2026-03" });
    expect(month.objects.map(({ status }) => status)).toEqual(["changed", "equal"]);
  });
});
