/** Whatever people do to the books, each posting gets the one verdict that it deserves, and nobody else's. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HeldDocument } from "../../core/index.ts";
import { compareBooks, notSeen, type Posted, type Verdict } from "./compare-books.ts";
import { heldDifferences } from "./held-differences.ts";

const tokenOf = (index: number) => `B${String(index).padStart(13, "0")}`;
const day = (index: number) => `2026-03-${String(1 + (index % 28)).padStart(2, "0")}`;

type Sent = Posted & { before: HeldDocument };

/** The posting of index i: A<i+1> on its day, with an amount that no other has. */
function booked(index: number): { sent: Sent; held: HeldDocument } {
  const identity = { kind: "voucher", id: `v${index}`, number: `A${index + 1}` };
  const held: HeldDocument = {
    identity,
    standing: "posted",
    on: day(index),
    text: `${tokenOf(index)} Z ${index}`,
    createdAt: "2026-03-31T10:00:00Z",
    rows: [
      { account: "1900", debitMinor: 100_00 + index, creditMinor: 0 },
      { account: "3000", debitMinor: 0, creditMinor: 100_00 + index },
    ],
  };
  const sent = {
    postingId: `p${index}`,
    token: tokenOf(index),
    on: held.on,
    identity,
    certifiedIdentity: identity,
    wasDraft: false,
    before: held,
  };
  return { sent, held };
}

const acts = ["nothing", "delete", "change", "move", "copy", "book by hand"] as const;
type Act = (typeof acts)[number];

/** What the books hold after the act, beside and in place of the voucher. */
function after(act: Act, held: HeldDocument): HeldDocument[] {
  const other = { kind: "voucher", id: `${held.identity.id}-2`, number: `${held.identity.number}0` };
  switch (act) {
    case "nothing":
      return [held];
    case "delete":
      return [];
    case "change":
      return [{ ...held, text: `${held.text} changed` }];
    case "move":
      return [{ ...held, on: "2026-04-15" }];
    case "copy":
      return [held, { ...held, identity: other, createdAt: "2026-03-31T11:00:00Z" }];
    case "book by hand":
      return [
        held,
        { ...held, identity: other, text: "From the old connector", rows: held.rows.toReversed() },
      ];
  }
}

const deserved: Record<Act, { kind: Verdict["kind"]; doubles: number }> = {
  nothing: { kind: "equal", doubles: 0 },
  delete: { kind: "missing", doubles: 0 },
  change: { kind: "changed", doubles: 0 },
  move: { kind: "moved", doubles: 0 },
  copy: { kind: "equal", doubles: 1 },
  "book by hand": { kind: "equal", doubles: 1 },
};

const compare = (posted: readonly Sent[], held: readonly HeldDocument[], of: { others?: string[] } = {}) =>
  compareBooks({
    posted,
    held,
    otherTokens: new Set(of.others),
    elsewhere: new Map(notSeen(posted, held).map((sent) => [sent.postingId, null])),
    differences: (sent, now) => heldDifferences(sent.before, now),
  });

describe("compareBooks", () => {
  it("gives each posting the verdict of what was done to its voucher, in whatever order the books tell it", () => {
    const world = fc.array(fc.constantFrom(...acts), { maxLength: 40 });
    fc.assert(
      fc.property(world, fc.func(fc.integer()), (done, order) => {
        const all = done.map((act, index) => ({ act, ...booked(index) }));
        const held = all.flatMap(({ act, held }) => after(act, held));
        const shuffled = held.toSorted((one, other) => order(one.identity.id) - order(other.identity.id));
        const { verdicts, unknown } = compare(
          all.map(({ sent }) => sent),
          shuffled,
        );
        const given = all.map(({ sent }) => {
          const verdict = verdicts.get(sent.postingId);
          return { kind: verdict?.kind, doubles: verdict?.doubles.length };
        });
        expect(given).toEqual(done.map((act) => deserved[act]));
        expect(unknown).toEqual([]);
      }),
    );
  });

  it("never takes one of our vouchers for a double of another, however many are equal in day and sums", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 5 }), (tills, byHand) => {
        const all = Array.from({ length: tills }, (_, index) => {
          const { sent, held } = booked(index);
          const same = { ...held, on: "2026-03-09", rows: booked(0).held.rows };
          return { sent: { ...sent, on: "2026-03-09", before: same }, held: same };
        });
        const strangers = Array.from({ length: byHand }, (_, index) => ({
          ...booked(0).held,
          on: "2026-03-09",
          identity: { kind: "voucher", id: `x${index}`, number: `X${index}` },
          text: "By hand",
        }));
        const { verdicts } = compare(
          all.map(({ sent }) => sent),
          [...all.map(({ held }) => held), ...strangers],
        );
        const doubles = [...verdicts.values()].flatMap((verdict) => verdict.doubles);
        expect(doubles.map(({ identity }) => identity.id).toSorted()).toEqual(
          strangers.map(({ identity }) => identity.id),
        );
        const struck = [...verdicts.values()].filter((verdict) => verdict.doubles.length > 0);
        expect(struck).toHaveLength(Math.min(tills, byHand));
      }),
    );
  });

  it("tells of a mark that is nobody's, and not of one that another link has", () => {
    const { sent, held } = booked(0);
    const ofOtherLink = { ...booked(1).held };
    const ofNobody = { ...booked(2).held };
    const { unknown } = compare([sent], [held, ofOtherLink, ofNobody], { others: [tokenOf(1)] });
    expect(unknown).toEqual([ofNobody]);
  });

  it("follows a draft to the voucher that a person made of it, the oldest where there are copies", () => {
    const { sent, held } = booked(0);
    const draft = { kind: "voucher-draft", id: `d0/${sent.token}`, number: "A" };
    const copy = { ...held, identity: { ...held.identity, id: "v9" }, createdAt: "2026-03-31T12:00:00Z" };
    const asDraft = { ...sent, identity: draft, certifiedIdentity: draft, wasDraft: true };
    const verdict = compare([asDraft], [copy, held]).verdicts.get("p0");
    expect(verdict?.held).toBe(held);
    expect(verdict?.doubles).toEqual([copy]);
  });

  it("does not take a copy for the original that was deleted", () => {
    const { sent, held } = booked(0);
    const copy = { ...held, identity: { ...held.identity, id: "v9" } };
    expect(compare([sent], [copy]).verdicts.get("p0")).toMatchObject({ kind: "missing", doubles: [copy] });
  });
});
