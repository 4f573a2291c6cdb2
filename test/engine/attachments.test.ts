/** The Z report beside its voucher: sent as it was made from the record, provable afterwards, and never in the voucher's way. */
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentHash, type HeldDocument, type StepPlan } from "../../src/core/index.ts";
import { resumeLane } from "../../src/engine/acts/lane-acts.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { attachingSettings, filesOf, heldFiles, oneEach } from "../support/attached-files.ts";
import { heldVouchers, judgeBooks, perfect } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub, { settings: attachingSettings(hub) });
});
afterEach(() => hub.close());

const one = () => settlementsOf(hub, 1).slice(0, 1);
const save = (settings: unknown, options: object = {}) =>
  saveSettings(hub.world, link.actor, { linkId: link.linkId, settings, options });

async function sentFiles() {
  return hub.world.db.inOrganisation(link.actor.organisationId, "read attempts", async (trx) => {
    const attempts = await trx.selectFrom("attempt").select("request").where("step", "=", 1).execute();
    const certificates = await trx.selectFrom("certificate").select(["request_hash", "held"]).execute();
    const postings = await trx.selectFrom("posting").select("steps").execute();
    return {
      attempts: attempts.map(({ request }) => (request as StepPlan).attachment),
      certificates: certificates.map(({ request_hash, held }) => ({
        request_hash,
        files: (held as HeldDocument).attachments,
      })),
      steps: postings.map(({ steps }) => steps ?? []),
    };
  });
}

describe("a Z report beside its voucher", () => {
  it("is attached once to each voucher, and every settlement is booked", async () => {
    await handIn(hub, link, settlementsOf(hub, 3));
    await hub.run();
    expect(await judgeBooks(hub, link)).toEqual(perfect);
    expect(await filesOf(hub, link)).toEqual(oneEach(6));
  });

  it("is no part of what is kept, and its hash is: in the step, in the attempt and behind the certificate", async () => {
    await handIn(hub, link, one());
    await hub.run();
    const [file] = await heldFiles(hub, link);
    const { attempts, certificates, steps } = await sentFiles();
    const attachment = {
      fileName: "Z 2260 SENTRUM-1 2026-03-09.pdf",
      mediaType: "application/pdf",
      sha256: file?.sha256,
      sizeBytes: file?.size,
    };
    expect(attempts).toEqual([attachment]);
    expect(steps[0]?.[1]?.attachment).toEqual(attachment);
    expect(JSON.stringify(steps).length).toBeLessThan(5000);
    expect(certificates[0]?.files).toEqual([file?.fileName]);
    // Anyone can work the certificate's hash out again from what the steps say was sent.
    const sent = steps[0]?.map((step) => ({ body: step.request.body, attachment: step.attachment }));
    expect(certificates[0]?.request_hash).toBe(contentHash(sent));
  });

  it("speaks the language of the books", async () => {
    await handIn(hub, link, one());
    await hub.run();
    const [file] = await heldFiles(hub, link);
    const { document, record } = await hub.world.db.inOrganisation(
      link.actor.organisationId,
      "read",
      async (trx) => ({
        document: (await trx.selectFrom("posting").select("document").executeTakeFirstOrThrow()).document,
        record: (await trx.selectFrom("record").select("payload").executeTakeFirstOrThrow()).payload,
      }),
    );
    const integration = hub.registry.integrations.get("day-settlements");
    if (integration?.attach === undefined || document === null) throw new Error("nothing to attach");
    const { company } = integration.sample;
    const bytes = await integration.attach({
      flow: "settlements",
      attachment: { fileName: "", mediaType: "application/pdf" },
      record,
      document,
      settings: attachingSettings(hub),
      company: { ...company, isTest: false, isCustomerBlocked: false, isGroupBlocked: false },
      country: "NO",
    });
    expect(
      createHash("sha256")
        .update(bytes ?? "")
        .digest("hex"),
    ).toBe(file?.sha256);
  });
});

describe("a ledger that does not take the file", () => {
  beforeEach(async () => {
    await hub.twin.control("PUT", "/switches", { attachmentBytesMax: 10 });
    await handIn(hub, link, settlementsOf(hub, 1));
    await hub.run(hub.world, { hours: 0.1 });
  });

  it("halts the lane with its own words, and shows that the voucher is booked", async () => {
    const { halt, finding, postings } = await laneState(hub, link);
    expect(halt).toBe("attachment-refused");
    expect(finding?.verbatim).toContain("10 bytes at most");
    expect(postings[0]).toMatchObject({ state: "accepted", ledger_number: "A1" });
    expect(await heldVouchers(hub, link.twinCompanyId)).toHaveLength(1);
  });

  it("gets it after a resume, once it takes it", async () => {
    await hub.twin.control("PUT", "/switches", { attachmentBytesMax: 0 });
    await resumeLane(hub.world, link.actor, { laneId: link.laneId });
    await hub.run();
    expect(await judgeBooks(hub, link)).toEqual(perfect);
    expect(await filesOf(hub, link)).toEqual(oneEach(2));
  });

  it("keeps the voucher without it once the set-up wants none, and the others follow", async () => {
    await save({ ...(attachingSettings(hub) as object), attachReport: false });
    await resumeLane(hub.world, link.actor, { laneId: link.laneId });
    await hub.run();
    expect(await judgeBooks(hub, link)).toEqual(perfect);
    expect((await filesOf(hub, link)).files).toBe(0);
    expect((await sentFiles()).steps.map((steps) => steps.length)).toEqual([1, 1]);
  });
});

describe("a link that leaves drafts", () => {
  it("leaves the report beside the draft, for the bookkeeper to pick", async () => {
    await save(attachingSettings(hub), { asDraft: true });
    await handIn(hub, link, one());
    await hub.run();
    const { states } = await laneState(hub, link);
    expect(states).toEqual(["booked"]);
    expect(await filesOf(hub, link)).toEqual({ files: 1, vouchersWithOneFile: 0, unmatched: 1 });
  });
});
