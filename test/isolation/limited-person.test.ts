/** A person who is limited to one company walks the API with the ids of another company of the same organisation. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acts } from "../../src/core/index.ts";
import { addPerson, createApiKey } from "../../src/engine/acts/people.ts";
import { at, list, type ServedHub, servedHub } from "../../src/http/testing/served-hub.ts";
import { everythingOf } from "./everything-of.ts";
import { type Furnished, furnish } from "./furnished-organisation.ts";
import { callOf, namesThings, type Operation, operationsOf } from "./operations.ts";

let served: ServedHub;
let whole: Furnished;
let ownCompanyId: string;
let limitedKey: string;
let operations: Operation[];

/** What no limited person may ask for, whatever it names. */
const ofTheWhole = new Set([
  "addPerson",
  "changePerson",
  "getPerson",
  "invitePerson",
  "removePerson",
  "listAudit",
  "createApiKey",
  "revokeApiKey",
  "deleteWebhook",
  "enableWebhook",
  "rotateWebhookSecret",
  "listWebhookDeliveries",
  "replayWebhookDelivery",
  "testWebhook",
]);

const company = { name: "Den andre", country: "NO", currency: "NOK", timeZone: "Europe/Oslo" };

beforeAll(async () => {
  served = await servedHub({ seed: 4 });
  whole = await furnish(served, "Regnskapskontoret");
  const { body } = await served.ask("POST", "/api/v1/companies", {
    key: whole.key,
    body: { ...company, externalId: "den-andre" },
  });
  ownCompanyId = String(at(body, "id"));
  const actor = { organisationId: whole.organisationId, personId: whole.ids.personId ?? "" };
  const { personId } = await addPerson(served.hub.world, actor, {
    name: "Lise Begrenset",
    email: "lise@example.org",
    role: "admin",
    companyIds: [ownCompanyId],
  });
  const scopes = acts.filter((act) => act !== "manage-owners");
  ({ key: limitedKey } = await createApiKey(served.hub.world, actor, { name: "Lise", personId, scopes }));
  operations = await operationsOf(served);
});
afterAll(() => served.close());

describe("a person who is limited to one company", () => {
  it("finds nothing of another company, and may nothing that concerns the whole organisation", async () => {
    // A key's first use of a day is written down.
    await served.ask("GET", "/api/v1/me", { key: limitedKey });
    const before = await everythingOf(served.hub.connection, whole.organisationId);
    const naming = operations.filter((operation) => namesThings(operation, whole.ids));
    for (const operation of naming) {
      const { path, ...rest } = callOf(operation, whole.ids);
      const answer = await served.ask(operation.method, path, { key: limitedKey, ...rest });
      const isWhole = ofTheWhole.has(operation.name);
      expect([operation.name, answer.status]).toEqual([operation.name, isWhole ? 403 : 404]);
    }
    expect(await everythingOf(served.hub.connection, whole.organisationId)).toEqual(before);
  });

  it("sees its own company and no other thing in the lists", async () => {
    for (const name of ["companies", "connections", "links", "lanes", "postings", "halts", "halt-causes"]) {
      const { status, body } = await served.ask("GET", `/api/v1/${name}`, { key: limitedKey });
      expect(status, name).toBe(200);
      const seen = list(at(body, "items")).map((item) => at(item, "id"));
      expect(seen, name).toEqual(name === "companies" ? [ownCompanyId] : []);
    }
    for (const name of ["people", "api-keys", "audit", "audit/verification"])
      expect((await served.ask("GET", `/api/v1/${name}`, { key: limitedKey })).status, name).toBe(403);
  });

  it("changes its own company", async () => {
    const answer = await served.ask("PATCH", `/api/v1/companies/${ownCompanyId}`, {
      key: limitedKey,
      body: { isTest: true },
    });
    expect([answer.status, at(answer.body, "isTest")]).toEqual([200, true]);
  });
});

describe("nobody gives away more than they have", () => {
  it("so a key that only manages people makes nobody who may more than it, and no link to become one", async () => {
    const actor = { organisationId: whole.organisationId, personId: whole.ids.personId ?? "" };
    const { personId } = await addPerson(served.hub.world, actor, {
      name: "Oda Eier",
      email: "oda@example.org",
      role: "owner",
    });
    const { key } = await createApiKey(served.hub.world, actor, {
      name: "only people",
      scopes: ["manage-people", "read"],
    });
    const answers = [
      await served.ask("POST", "/api/v1/people", {
        key,
        body: { name: "Ny", email: "ny-eier@example.org", role: "owner" },
      }),
      await served.ask("POST", `/api/v1/people/${personId}/invitation`, { key }),
      await served.ask("PATCH", `/api/v1/people/${personId}`, { key, body: { companyIds: [] } }),
      await served.ask("POST", `/api/v1/people/${personId}/removal`, { key, body: { reason: "Mine now" } }),
      await served.ask("POST", "/api/v1/people", {
        key,
        body: { name: "Ny", email: "ny-leser@example.org", role: "viewer" },
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 201]);
  });

  it("so an admin makes no owner, and no key for one", async () => {
    const actor = { organisationId: whole.organisationId, personId: whole.ids.personId ?? "" };
    const { personId } = await addPerson(served.hub.world, actor, {
      name: "Arne Admin",
      email: "arne@example.org",
      role: "admin",
    });
    const { key } = await createApiKey(served.hub.world, actor, {
      name: "Arne",
      personId,
      scopes: ["manage-people", "manage-keys", "read"],
    });
    const post = (path: string, body: unknown) => served.ask("POST", `/api/v1/${path}`, { key, body });
    const owner = await post("people", { name: "Ny", email: "ny@example.org", role: "owner" });
    expect(owner.status).toBe(403);
    const forOwner = await post("api-keys", { name: "k", personId: actor.personId, scopes: ["read"] });
    expect(forOwner.status).toBe(403);
    const wider = await post("api-keys", { name: "k", scopes: ["send"] });
    expect(wider.status).toBe(403);
    expect((await post("api-keys", { name: "k", scopes: ["read"] })).status).toBe(201);
  });
});
