/** A sender whose line broke asks again with the same key: nothing happens twice, and the answer is the same. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleLink } from "../../test/support/sample-link.ts";
import { createApiKey } from "../engine/acts/people.ts";
import { type Answered, at, list, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let key: string;
let laneId: string;

const company = (externalId: string) => ({
  externalId,
  name: "Filial",
  country: "NO",
  currency: "NOK",
  timeZone: "Europe/Oslo",
});

const post = (path: string, idempotencyKey: string, body: unknown, by = key): Promise<Answered> =>
  served.ask("POST", `/api/v1${path}`, { key: by, body, headers: { "idempotency-key": idempotencyKey } });

async function companiesNamed(externalId: string): Promise<number> {
  const { body } = await served.ask("GET", "/api/v1/companies?limit=200", { key });
  return list(at(body, "items")).filter((one) => at(one, "externalId") === externalId).length;
}

beforeAll(async () => {
  served = await servedHub();
  const made = await served.organisation("Gjentagerne");
  key = made.key;
  ({ laneId } = await sampleLink(served.hub, { actor: made.actor }));
});
afterAll(() => served.close());

describe("an Idempotency-Key", () => {
  it("carries a write out once and gives the same answer again", async () => {
    const first = await post("/companies", "one", company("filial-1"));
    const second = await post("/companies", "one", company("filial-1"));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(first.headers.get("idempotency-replayed")).toBeNull();
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect(await companiesNamed("filial-1")).toBe(1);
  });

  it("refuses another request under the same key", async () => {
    await post("/companies", "two", company("filial-2"));
    const other = await post("/companies", "two", company("filial-3"));
    expect([other.status, at(other.body, "code")]).toEqual([422, "key-used-otherwise"]);
    expect(await companiesNamed("filial-3")).toBe(0);
  });

  it("lets only one of ten through that come at the same time", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post("/companies", "at-once", company("filial-4"))),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(201));
    expect(new Set(answers.map((answer) => at(answer.body, "id"))).size).toBe(1);
    expect(await companiesNamed("filial-4")).toBe(1);
  });

  it("forgets what failed, so that it can be tried again", async () => {
    await post("/companies", "five", company("filial-5"));
    const taken = await post("/companies", "again", company("filial-5"));
    expect(at(taken.body, "code")).toBe("already-there");
    const corrected = await post("/companies", "again", company("filial-6"));
    expect(corrected.status).toBe(201);
  });

  it("gives back a new key of the API, which is stored sealed", async () => {
    const first = await post("/api-keys", "key", { name: "till", scopes: ["hand-in"] });
    const second = await post("/api-keys", "key", { name: "till", scopes: ["hand-in"] });
    expect(at(second.body, "key")).toBe(at(first.body, "key"));
    const secret = String(at(first.body, "key")).split("_").at(-1) ?? "";
    const { hub } = served;
    const organisationId = String(
      at((await served.ask("GET", "/api/v1/me", { key })).body, "organisationId"),
    );
    const stored = await hub.world.db.inOrganisation(organisationId, "look", (trx) =>
      trx.selectFrom("idempotent_answer").selectAll().execute(),
    );
    expect(stored.length).toBeGreaterThan(3);
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect(JSON.stringify(stored)).not.toContain("Filial");
  });

  it("belongs to a person: another one may use the same words", async () => {
    const { actor, key: strangerKey } = await served.organisation("Naboene");
    await post("/companies", "shared", company("filial-7"));
    const other = await post("/companies", "shared", company("nabo-1"), strangerKey);
    expect(other.status).toBe(201);
    const { key: second } = await createApiKey(served.hub.world, actor, {
      name: "2",
      scopes: ["manage-companies"],
    });
    const same = await post("/companies", "shared", company("nabo-1"), second);
    expect(at(same.body, "id")).toBe(at(other.body, "id"));
  });

  it("holds for files too: the same file is answered, another one refused", async () => {
    const integration = served.hub.registry.integrations.get("day-settlements");
    const records = integration?.sample.records({ flow: "settlements", upTo: "2026-03-09", count: 2 }) ?? [];
    const upload = (bytes: string) =>
      served.ask("POST", `/api/v1/lanes/${laneId}/files?format=json`, {
        key,
        bytes,
        headers: { "idempotency-key": "file" },
      });
    const text = records.map((record) => JSON.stringify(record)).join("\n");
    const first = await upload(text);
    expect(first.body).toMatchObject({ records: 4, taken: 4 });
    const second = await upload(text);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect(at((await upload(`${text}\n`)).body, "code")).toBe("key-used-otherwise");
  });

  it("is refused when it is no word", async () => {
    expect((await post("/companies", "two words", company("filial-8"))).status).toBe(422);
    expect((await post("/companies", "x".repeat(201), company("filial-8"))).status).toBe(422);
    expect(await companiesNamed("filial-8")).toBe(0);
  });
});
