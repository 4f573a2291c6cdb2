/** A link that leaves drafts: what the bookkeeper made a voucher of is undone like any voucher, and a draft is left to its screens. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../../src/core/index.ts";
import { decideConflict } from "../../src/engine/acts/decide-conflict.ts";
import { previewReversal } from "../../src/engine/acts/preview-reversal.ts";
import { reversePostings } from "../../src/engine/acts/reverse-postings.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { heldVouchers } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
const settings = () => hub.registry.integrations.get("day-settlements")?.sample.settings;
const save = (options: object) =>
  saveSettings(hub.world, link.actor, { linkId: link.linkId, settings: settings(), options });

beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
  await save({ asDraft: true });
  await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
  await hub.run();
});
afterEach(() => hub.close());

async function original() {
  const posting = (await laneState(hub, link)).postings[0];
  if (posting === undefined) throw new Error("nothing was handed in");
  return posting;
}
const reversal = async () => ({ postingIds: [(await original()).id], reason: "Wrong day", repost: false });

type Draft = { id: string; text: string };
const drafts = async () => (await hub.twin.control("GET", `/books/${link.twinCompanyId}/drafts`)) as Draft[];

/** What the bookkeeper does in Visma's own screens with the one draft. */
async function act(method: string, act = ""): Promise<void> {
  const [draft] = await drafts();
  await hub.twin.control(method, `/companies/${link.twinCompanyId}/drafts/${draft?.id}${act}`, {});
}

/** The findings that a person is shown instead. */
async function refusal(doing: Promise<unknown>): Promise<string[]> {
  const error = await doing.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error("it was not refused");
  return [error.code, ...error.findings.map((finding) => `${finding.code} ${finding.record}`)];
}

describe("a draft that waits in the ledger", () => {
  it("shows as waiting there, and counts as booked here", async () => {
    expect((await laneState(hub, link)).states).toEqual(["booked"]);
    expect((await drafts()).map(({ text }) => text.slice(0, 14))).toEqual([(await original()).token]);
    expect(await heldVouchers(hub, link.twinCompanyId)).toEqual([]);
  });

  it("is not reversed: the bookkeeper is told to delete it, and nothing is planned", async () => {
    const refused = ["not-in-this-state", "draft-not-converted Z 2260"];
    expect(await refusal(reversePostings(hub.world, link.actor, await reversal()))).toEqual(refused);
    expect(await refusal(previewReversal(hub.world, link.actor, await reversal()))).toEqual(refused);
    expect((await laneState(hub, link)).states).toEqual(["booked"]);
  });

  it("is not reversed once it is deleted either", async () => {
    await act("DELETE");
    expect(await refusal(reversePostings(hub.world, link.actor, await reversal()))).toEqual([
      "not-in-this-state",
      "drift-missing Z 2260",
    ]);
  });

  it("is not reversed by a decision on changed content", async () => {
    const [record] = settlementsOf(hub, 1);
    await handIn(hub, link, [{ ...(record as object), department: "20" }]);
    const { id } = await hub.world.db.inOrganisation(link.actor.organisationId, "read conflict", (trx) =>
      trx.selectFrom("record").select("id").where("state", "=", "conflict").executeTakeFirstOrThrow(),
    );
    const decided = decideConflict(hub.world, link.actor, {
      recordId: id,
      decision: "reverse",
      reason: "Wrong shop",
    });
    expect(await refusal(decided)).toEqual(["not-in-this-state", "draft-not-converted Z 2260"]);
  });
});

describe("a draft that became a voucher", () => {
  beforeEach(() => act("POST", "/convert"));

  it("is reversed by the voucher, whose number is shown from then on", async () => {
    await save({});
    const { parts } = await previewReversal(hub.world, link.actor, await reversal());
    const [preview] = parts;
    expect(preview?.before).toMatchObject({
      standing: "posted",
      identity: { kind: "voucher", number: "A1" },
    });
    expect(preview?.reversal?.text).toBe("Tilbakeføring av A1");
    expect((await original()).ledger_number).toBe("A1");
    await reversePostings(hub.world, link.actor, await reversal());
    await hub.run();
    const { states } = await laneState(hub, link);
    expect(states).toEqual(["reversed", "booked"]);
    const vouchers = await heldVouchers(hub, link.twinCompanyId);
    expect(vouchers.map((voucher) => voucher.number)).toEqual(["A1", "A2"]);
    expect(vouchers[0]?.debitMinor).toBe(vouchers[1]?.debitMinor);
  });

  it("may be reversed by a draft again, where the link still leaves drafts", async () => {
    await reversePostings(hub.world, link.actor, await reversal());
    await hub.run();
    expect((await laneState(hub, link)).states).toEqual(["reversed", "booked"]);
    expect(await drafts()).toHaveLength(1);
  });
});
