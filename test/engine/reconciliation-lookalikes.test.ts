/** What an older connector booked is shown before anything is sent, so that it is not booked again. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { confirmPreview } from "../../src/engine/acts/confirm-preview.ts";
import { previewLink } from "../../src/engine/acts/preview.ts";
import { alreadyBooked } from "../../src/engine/reconcile/already-booked.ts";
import { heldVouchers } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { activate, type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeEach(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub, { isActive: false });
  await handIn(hub, link, settlementsOf(hub, 2));
});
afterEach(() => hub.close());

const preview = (of: { after?: number; limit?: number } = {}) =>
  previewLink(hub.world, link.actor, { linkId: link.linkId, ...of });
const held = () => heldVouchers(hub, link.twinCompanyId);

type Row = { account: string; debitMinor: number; creditMinor: number };

/** The document of a posting as somebody else would have booked it: other text, rows in another order. */
async function bookByHand(
  index: number,
  change: (rows: Row[]) => Row[] = (rows) => rows,
  text = "Old connector",
) {
  const { document } = (await preview()).postings[index] ?? {};
  const rows = change([...(document?.rows ?? [])].toReversed());
  return hub.twin.control("POST", `/companies/${link.twinCompanyId}/vouchers`, {
    on: document?.on,
    text,
    rows: rows.map(({ account, debitMinor, creditMinor }) => ({
      account: Number(account),
      debitMinor,
      creditMinor,
      vatCode: null,
    })),
  });
}

describe("the preview of a backlog", () => {
  it("shows the voucher of the same day with the same amount on each account, however it was written", async () => {
    await bookByHand(1);
    const { postings, findings } = await preview();
    expect(
      postings.map((posting) => posting.lookalikes.map(({ number, on, text }) => [number, on, text])),
    ).toEqual([[], [["A1", "2026-03-08", "Old connector"]], [], []]);
    expect(postings[1]?.findings).toMatchObject([
      { code: "already-booked", severity: "warning", value: "A1" },
    ]);
    expect(findings).toEqual([]);
  });

  it("shows rows that another connector has put together on one account, and split otherwise", async () => {
    await bookByHand(0, ([first, ...others]) => {
      if (first === undefined) return others;
      const side = first.debitMinor > 0 ? "debitMinor" : "creditMinor";
      return [{ ...first, [side]: 1 }, { ...first, [side]: first[side] - 1 }, ...others];
    });
    expect((await preview()).postings[0]?.lookalikes).toHaveLength(1);
  });

  it("takes an equal total on other accounts for another till's", async () => {
    await bookByHand(0, (rows) =>
      rows.map((row) => (row.debitMinor > 0 ? { ...row, account: "1920" } : row)),
    );
    expect((await preview()).postings.flatMap((posting) => posting.lookalikes)).toEqual([]);
  });

  it("shows the voucher of another installation, whose mark is not ours", async () => {
    await bookByHand(0, (rows) => rows, "B0123456789ABC Z 1");
    expect((await preview()).postings[0]?.lookalikes).toMatchObject([{ text: "B0123456789ABC Z 1" }]);
  });

  it("asks the ledger once for all pages", async () => {
    await bookByHand(3);
    await hub.twin.control("DELETE", "/log");
    const first = await preview({ limit: 2 });
    const second = await preview({ limit: 2, after: first.next ?? 0 });
    expect(second.postings[1]?.lookalikes).toHaveLength(1);
    expect(second.previewHash).toBe(first.previewHash);
    const log = (await hub.twin.control("GET", "/log")) as { path: string }[];
    expect(log.filter(({ path }) => path.endsWith("/vouchers"))).toHaveLength(1);
  });

  it("shows the documents and says that it could not look, when the ledger does not answer for its vouchers", async () => {
    const fault = { fault: { kind: "gateway-page" }, on: { path: "*/vouchers" } };
    await hub.twin.control("POST", "/faults", fault);
    const { postings, findings } = await preview();
    expect(findings).toMatchObject([{ code: "already-booked-unread", severity: "warning" }]);
    expect(postings).toHaveLength(4);
    expect(postings[0]?.requests).toHaveLength(1);
  });

  it("shows the documents when the ledger does not answer at all, and cannot be confirmed then", async () => {
    const { previewHash } = await preview();
    hub.world.memory.registers.clear();
    hub.clock.advance(3_600_000);
    await hub.twin.control("POST", "/faults", {
      fault: { kind: "gateway-page" },
      on: { path: "/v2/*" },
      every: 1,
    });
    const { postings, findings } = await preview();
    expect(findings).toMatchObject([{ code: "ledger-unreachable" }]);
    expect(postings.map((posting) => posting.document?.reference)).toHaveLength(4);
    await expect(
      confirmPreview(hub.world, link.actor, { linkId: link.linkId, previewHash }),
    ).rejects.toMatchObject({ code: "ledger-unreachable" });
  });
});

describe("the confirmation", () => {
  it("holds for what the person was shown: a voucher that came since asks for another look", async () => {
    const { previewHash } = await preview();
    await bookByHand(0);
    const confirm = (hash: string) =>
      confirmPreview(hub.world, link.actor, { linkId: link.linkId, previewHash: hash });
    await expect(confirm(previewHash)).rejects.toMatchObject({ code: "preview-changed" });
    await confirm((await preview()).previewHash);
    await hub.run();
    expect((await laneState(hub, link)).states).toEqual(["booked", "booked", "booked", "booked"]);
    expect(await held()).toHaveLength(5);
  });

  it("leaves out what a person has marked as booked already, with the voucher as the reason", async () => {
    await bookByHand(0);
    const [first] = (await preview()).postings;
    await alreadyBooked(hub.world, link.actor, {
      postingId: first?.postingId ?? "",
      number: "a 1",
      reason: (voucher) => `Booked as ${voucher.identity.number}`,
    });
    await activate(hub, link);
    await hub.run();
    const { states } = await laneState(hub, link);
    expect(states).toEqual(["excused", "booked", "booked", "booked"]);
    expect(await held()).toHaveLength(4);
  });

  it("does not take a voucher that says something else for the reason", async () => {
    await bookByHand(0);
    const second = (await preview()).postings[1];
    await expect(
      alreadyBooked(hub.world, link.actor, {
        postingId: second?.postingId ?? "",
        number: "A1",
        reason: () => "no",
      }),
    ).rejects.toMatchObject({ code: "not-valid" });
    expect((await laneState(hub, link)).states).toEqual(["planned", "planned", "planned", "planned"]);
  });
});
