/** Reconciliation, drift and "already booked" over HTTP, as a bookkeeper's screen would ask for them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SampleLink, sampleLink } from "../../test/support/sample-link.ts";
import type { Act } from "../core/index.ts";
import { createApiKey } from "../engine/acts/people.ts";
import { runDueWatches } from "../engine/watch/run-due-watches.ts";
import { at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let key: string;
let ids: SampleLink;
beforeAll(async () => {
  served = await servedHub({ seed: 5 });
  const organisation = await served.organisation("Nordlys Regnskap");
  key = organisation.key;
  ids = await sampleLink(served.hub, { actor: organisation.actor });
  const records = served.hub.registry.integrations
    .get("day-settlements")
    ?.sample.records({ flow: "settlements", upTo: "2026-03-09", count: 2 });
  await ask("POST", `/lanes/${ids.laneId}/records`, { records });
  await served.hub.run();
});
afterAll(() => served.close());

const ask = (method: string, path: string, body?: unknown) =>
  served.ask(method, `/api/v1${path}`, body === undefined ? { key } : { key, body });
const march = (rest = "") => ask("GET", `/links/${ids.linkId}/reconciliation?month=2026-03${rest}`);

describe("GET /links/{linkId}/reconciliation", () => {
  it("gives the sums with the first page, and the objects page by page", async () => {
    const first = await march("&limit=3");
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      isEqual: true,
      month: "2026-03",
      environment: "twin",
      ledgerCompany: "Kaffebar Nord AS",
    });
    expect(list(at(first.body, "items"))).toHaveLength(3);
    const accounts = list(at(first.body, "accounts")).map((sum) => [at(sum, "account"), at(sum, "name")]);
    expect(accounts).toContainEqual(["3030", "Varesalg mat 15 %"]);
    const second = await march(`&limit=3&cursor=${at(first.body, "next")}`);
    expect(list(at(second.body, "items"))).toHaveLength(1);
    expect(at(second.body, "next")).toBeNull();
    expect(at(second.body, "readAt")).toBe(at(first.body, "readAt"));
  });

  it("says what is no month", async () => {
    const answer = await ask("GET", `/links/${ids.linkId}/reconciliation?month=2026-13`);
    expect(answer.status).toBe(422);
  });

  it("gives the sums of all links of a company", async () => {
    const { body } = await ask("GET", `/companies/${ids.companyId}/reconciliation?month=2026-03`);
    expect(body).toMatchObject({ items: [{ linkId: ids.linkId, isEqual: true, count: { equal: 4 } }] });
  });
});

describe("a voucher that somebody deleted", () => {
  it("is told with its remedy after the night, on the posting too, until a person settles it with a reason", async () => {
    const { hub } = served;
    const vouchers = await hub.twin.control("GET", `/books/${ids.twinCompanyId}/vouchers`);
    await hub.twin.control(
      "DELETE",
      `/companies/${ids.twinCompanyId}/vouchers/${at(list(vouchers)[0], "id")}`,
    );
    hub.clock.advance(24 * 3_600_000);
    await runDueWatches(hub.world);
    const { body } = await ask("GET", `/drifts?linkId=${ids.linkId}`);
    expect(at((await ask("GET", "/drifts?limit=1")).body, "count")).toBe(at(body, "items", "length"));
    expect(at((await ask("GET", "/drifts?state=settled")).body, "count")).toBe(0);
    const [drift] = list(at(body, "items"));
    expect(drift).toMatchObject({ state: "open", environment: "twin", finding: { code: "drift-missing" } });
    expect(at(drift, "finding", "remedy", "means")).toContain("A1");
    const posting = await ask("GET", `/postings/${at(drift, "postingId")}`);
    expect(posting.body).toMatchObject({ drifts: [{ finding: { code: "drift-missing" } }], state: "booked" });
    const settled = await ask("POST", `/drifts/${at(drift, "id")}/settle`, {
      reason: "Was booked twice by hand",
    });
    expect(settled.body).toMatchObject({ state: "settled", settledReason: "Was booked twice by hand" });
    expect(at((await ask("GET", "/drifts")).body, "items")).toEqual([]);
    const again = await ask("POST", `/drifts/${at(drift, "id")}/settle`, { reason: "Again" });
    expect(again.status).toBe(409);
  });
});

describe("the watch of a connection", () => {
  it("is told and changed, and looks at once when asked to", async () => {
    const path = `/connections/${ids.connectionId}/watch`;
    expect((await ask("GET", path)).body).toMatchObject({ days: 60, failedBecause: null });
    const changed = await ask("PATCH", path, { days: 30, now: true });
    expect(changed.body).toMatchObject({ days: 30 });
    expect(await runDueWatches(served.hub.world)).toBe(1);
  });

  it("looks at once for whoever may send, and for nobody who may only read", async () => {
    const path = `/api/v1/connections/${ids.connectionId}/watch/look`;
    const keyOf = async (...scopes: Act[]) =>
      (await createApiKey(served.hub.world, ids.actor, { name: scopes.join(), scopes })).key;
    expect((await served.ask("POST", path, { key: await keyOf("read") })).status).toBe(403);
    expect((await served.ask("POST", path, { key: await keyOf("read", "send") })).status).toBe(200);
    expect(await runDueWatches(served.hub.world)).toBe(1);
  });
});

describe("the objects of a month", () => {
  it("come with what is not equal first, also over pages", async () => {
    const vouchers = list(await served.hub.twin.control("GET", `/books/${ids.twinCompanyId}/vouchers`));
    const last = at(vouchers.at(-1), "id");
    await served.hub.twin.control("DELETE", `/companies/${ids.twinCompanyId}/vouchers/${last}`);
    const first = await march("&limit=1");
    const second = await march(`&limit=3&cursor=${at(first.body, "next")}`);
    const objects = [first, second].flatMap(({ body }) => list(at(body, "items")));
    // The first day's voucher was deleted above, the last day's just now.
    expect(objects.map((object) => at(object, "status"))).toEqual(["missing", "missing", "equal", "equal"]);
    expect(objects.map((object) => at(object, "on"))).toEqual([
      "2026-03-08",
      "2026-03-09",
      "2026-03-08",
      "2026-03-09",
    ]);
  });
});
