/** Undoing over the API: seen before, done once, told after. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handIn, settlementsOf } from "../../test/support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../../test/support/sample-link.ts";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let key: string;
let link: SampleLink;
beforeAll(async () => {
  served = await servedHub();
  const owner = await served.organisation("Angrerne");
  key = owner.key;
  link = await sampleLink(served.hub, { actor: owner.actor });
  await handIn(served.hub, link, settlementsOf(served.hub, 1));
  await served.hub.run();
});
afterAll(() => served.close());

const postings = async () => list(at((await served.ask("GET", "/api/v1/postings", { key })).body, "items"));
const states = async () => (await postings()).map((posting) => at(posting, "state")).toSorted();

describe("reversing over the API", () => {
  it("shows before and after, and plans nothing by showing", async () => {
    const [posting] = await postings();
    const answer = await served.ask("GET", `/api/v1/postings/${at(posting, "id")}/reversal?repost=true`, {
      key,
    });
    expect(answer.status).toBe(200);
    expect(at(answer.body, "count")).toBe(1);
    expect(at(answer.body, "items", 0, "reversalText")).toContain("Tilbakeføring av");
    for (const text of ["beforeText", "reversalText"])
      expect(at(answer.body, "items", 0, text)).toMatch(/^1900 Kasse, kroner {2}/m);
    expect(at(answer.body, "items", 0, "afterText")).toContain("1900");
    expect(await states()).toEqual(["booked", "booked"]);
  });

  it("shows them row by row: the reversal has each row of before on its other side, and after says before again", async () => {
    const [posting] = await postings();
    const path = `/api/v1/postings/${at(posting, "id")}/reversal?repost=true`;
    const item = at((await served.ask("GET", path, { key })).body, "items", 0);
    const sides = (part: string) =>
      list(at(item, part, "rows")).map((row) => [
        at(row, "account"),
        at(row, "debitMinor"),
        at(row, "creditMinor"),
      ]);
    const before = sides("before");
    expect(before.length).toBeGreaterThan(1);
    expect(sides("reversal")).toEqual(before.map(([account, debit, credit]) => [account, credit, debit]));
    expect(sides("after")).toEqual(before);
    expect(at(item, "before", "rows", 0, "accountName")).toBe("Kasse, kroner");
    expect([at(item, "before", "on"), at(item, "before", "period")]).toEqual(["2026-03-09", "2026-03"]);
    expect([at(item, "fate"), at(item, "findings")]).toEqual(["unchanged", []]);
    const once = await served.ask("GET", path.replace("true", "false"), { key });
    expect([at(once.body, "items", 0, "after"), at(once.body, "items", 0, "fate")]).toEqual([
      null,
      "taken-back",
    ]);
  });

  it("shows and undoes all that is booked of one record, and nothing of the other; what is being undone is not undone again", async () => {
    const records = list(
      at((await served.ask("GET", `/api/v1/lanes/${link.laneId}/records`, { key })).body, "items"),
    );
    const [record] = records;
    const path = `/api/v1/records/${at(record, "id")}/reversal`;
    const previewed = await served.ask("GET", path, { key });
    const ids = list(at(record, "postings")).map((posting) => at(posting, "id"));
    expect(list(at(previewed.body, "items")).map((item) => at(item, "postingId"))).toEqual(ids);
    const body = { reason: "Wrong file", repost: true };
    const undone = await served.ask("POST", path, { key, body });
    expect([undone.status, list(at(undone.body, "reversalIds")).length]).toEqual([201, ids.length]);
    expect((await served.ask("GET", path, { key })).body).toEqual({ count: 0, items: [], findings: [] });
    expect((await served.ask("POST", path, { key, body })).status).toBe(422);
    await served.hub.run();
    expect(await states()).toEqual(["booked", "booked", "booked", "reversed"]);
    expect(at((await served.ask("GET", path, { key })).body, "count")).toBe(1);
  });

  it("shows what a decision on other content would do, and refuses to show what it would refuse to do", async () => {
    const [record] = settlementsOf(served.hub, 1);
    // Its payments in another order, of which the voucher is the same.
    const { payments } = record as { payments: { type: string; amount: string }[] };
    const decisionOn = async (changed: object, decision: string) => {
      const path = `/api/v1/lanes/${link.laneId}/records`;
      const body = { records: [{ ...(record as object), ...changed }] };
      const answer = await served.ask("POST", path, { key, body });
      const recordId = at(answer.body, "answers", 0, "recordId");
      return served.ask("GET", `/api/v1/records/${recordId}/decision?decision=${decision}`, { key });
    };
    const swapped = await decisionOn({ payments: payments.toReversed() }, "reverse");
    expect(swapped.status).toBe(200);
    expect(at(swapped.body, "count")).toBe(0);
    expect(list(at(swapped.body, "items")).map((item) => [at(item, "fate"), at(item, "reversal")])).toEqual([
      ["stays", null],
    ]);
    expect(at(swapped.body, "items", 0, "before", "rows", 0, "accountName")).toBe("Kasse, kroner");
    const replaced = await decisionOn({ payments: payments.toReversed() }, "replace");
    expect([replaced.status, at(replaced.body, "code")]).toEqual([409, "not-in-this-state"]);
    expect((await decisionOn({}, "keep")).status).toBe(422);
    expect(await states()).toEqual(["booked", "booked", "booked", "reversed"]);
    // Decided so, the voucher stays, and its rows are explained by the places of the new content.
    const { items: undecided } = (
      await served.ask("GET", `/api/v1/lanes/${link.laneId}/records?state=undecided`, { key })
    ).body as { items: { id: string }[] };
    const body = { decision: "reverse", reason: "Counted in another order" };
    const path = `/api/v1/records/${undecided[0]?.id}/decision`;
    expect((await served.ask("POST", path, { key, body })).status).toBe(200);
    expect(await states()).toEqual(["booked", "booked", "booked", "reversed"]);
    const postingId = at(swapped.body, "items", 0, "postingId");
    const explained = await served.ask("GET", `/api/v1/postings/${postingId}/explain`, { key });
    const paid = list(at(explained.body, "rows"))
      .flatMap((row) => list(at(row, "origins")))
      .map((origin) => [String(at(origin, "line")), Math.abs(Number(at(origin, "amountMinor")))])
      .filter(([line]) => String(line).startsWith("payments["));
    const minor = (amount: string) => Number(amount.replace(".", ""));
    const places = payments
      .toReversed()
      .map(({ amount }, index) => [`payments[${index}].amount`, minor(amount)]);
    expect(paid.toSorted()).toEqual(places.filter(([, amount]) => amount !== 0));
  });

  it("undoes a range of days once", async () => {
    const body = { fromOn: "2026-03-09", throughOn: "2026-03-09", reason: "Wrong till", repost: false };
    const first = await served.ask("POST", `/api/v1/lanes/${link.laneId}/reversal`, { key, body });
    expect([first.status, list(at(first.body, "reversalIds")).length]).toEqual([201, 2]);
    const again = await served.ask("POST", `/api/v1/lanes/${link.laneId}/reversal`, { key, body });
    expect([again.status, at(again.body, "code")]).toEqual([409, "not-in-this-state"]);
    await served.hub.run();
    // The one that was undone before has its first reversal and its second voucher beside it.
    expect(await states()).toEqual(["booked", "booked", "booked", "reversed", "reversed", "reversed"]);
  });

  it("says on the posting and on its reversal who decided it, and why; on others nothing", async () => {
    const whole = async (id: unknown) => (await served.ask("GET", `/api/v1/postings/${id}`, { key })).body;
    const rows = await postings();
    const reversal = rows.find((row) => at(row, "role") === "reversal");
    const ofReversal = at(await whole(at(reversal, "id")), "undoing");
    expect(ofReversal).toMatchObject({
      reversalId: at(reversal, "id"),
      personName: "Owner of Angrerne",
      reason: "Wrong till",
    });
    const undone = await whole(at(ofReversal, "reversesId"));
    expect([at(undone, "state"), at(undone, "undoing")]).toEqual(["reversed", ofReversal]);
    await handIn(served.hub, link, [settlementsOf(served.hub, 2)[1]]);
    const untouched = (await postings()).find((row) => at(row, "state") === "planned");
    expect(at(await whole(at(untouched, "id")), "undoing")).toBeNull();
  });

  it("says no without a reason", async () => {
    const [posting] = await postings();
    const body = { reason: "", repost: false };
    expect(
      (await served.ask("POST", `/api/v1/postings/${at(posting, "id")}/reversal`, { key, body })).status,
    ).toBe(422);
  });
});
