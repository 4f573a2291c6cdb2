/** Rights per settings area, and people who are changed. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acts } from "../core/index.ts";
import type { Actor } from "../engine/acts/actor.ts";
import { createCompany } from "../engine/acts/companies.ts";
import { createConnection } from "../engine/acts/connections.ts";
import { createLink } from "../engine/acts/links.ts";
import { addPerson, createApiKey } from "../engine/acts/people.ts";
import { at, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let owner: { actor: Actor; key: string };
beforeAll(async () => {
  served = await servedHub();
  owner = await served.organisation("Rettighetene");
});
afterAll(() => served.close());

async function person(role: "admin" | "bookkeeper", rights: Record<string, "none" | "read" | "write">) {
  const email = `${role}-${served.hub.world.ids.next()}@example.org`;
  const { personId } = await addPerson(served.hub.world, owner.actor, { name: role, email, role, rights });
  const scopes = acts.filter((act) => act === "read" || act === "connect" || act === "manage-people");
  const allowed =
    role === "admin"
      ? scopes.filter((act) => act !== "connect" || rights.connections === "write")
      : (["read"] as const);
  const { key } = await createApiKey(served.hub.world, owner.actor, {
    name: "key",
    personId,
    scopes: [...allowed],
  });
  return { personId, key };
}

const newConnection = { ledger: "visma-eaccounting", name: "Regnskap", environment: "twin" };

describe("rights per settings area", () => {
  it("let an admin with write connect, one with read only look, and one with none not even that", async () => {
    const answers = [];
    for (const right of ["write", "read", "none"] as const) {
      const { key } = await person("admin", { connections: right });
      const read = await served.ask("GET", "/api/v1/connections", { key });
      const write = await served.ask("POST", "/api/v1/connections", { key, body: newConnection });
      answers.push([right, read.status, write.status]);
    }
    expect(answers).toEqual([
      ["write", 200, 201],
      ["read", 200, 403],
      ["none", 403, 403],
    ]);
  });

  it("let a reader look at a preview, which changes nothing, and confirm none; with none for links not even that", async () => {
    const { world } = served.hub;
    const name = "Kiosk";
    const places = { country: "NO", currency: "NOK", timeZone: "Europe/Oslo" };
    const company = await createCompany(world, owner.actor, { name, externalId: name, ...places });
    const connection = await createConnection(world, owner.actor, { ...newConnection, environment: "twin" });
    const { linkId } = await createLink(world, owner.actor, {
      ...company,
      ...connection,
      integration: "payroll-journals",
      startOn: "2026-01-01",
    });
    const preview = `/api/v1/links/${linkId}/preview`;
    const confirm = `/api/v1/links/${linkId}/confirm`;
    const answers = [];
    for (const links of ["read", "none"] as const) {
      const { key } = await person("bookkeeper", { links });
      const looked = await served.ask("GET", preview, { key });
      const confirmed = await served.ask("POST", confirm, { key, body: { previewHash: "x" } });
      answers.push([links, looked.status, confirmed.status]);
    }
    expect(answers).toEqual([
      ["read", 200, 403],
      ["none", 403, 403],
    ]);
  });

  it("act at once on keys that exist when they are taken away", async () => {
    const { personId, key } = await person("admin", { connections: "write" });
    expect((await served.ask("GET", "/api/v1/connections", { key })).status).toBe(200);
    const change = { rights: { connections: "none" } };
    const changed = await served.ask("PATCH", `/api/v1/people/${personId}`, { key: owner.key, body: change });
    expect([changed.status, at(changed.body, "rights")]).toEqual([200, { connections: "none" }]);
    expect((await served.ask("GET", "/api/v1/connections", { key })).status).toBe(403);
  });
});

describe("a refusal", () => {
  const told = (body: unknown) => [
    at(body, "findings", 0, "code"),
    at(body, "findings", 0, "value"),
    at(body, "findings", 0, "parameters", "grantedBy"),
  ];

  it("says which right is missing and who can grant it, in the reader's language", async () => {
    const { key } = await person("admin", { connections: "read" });
    const answer = await served.ask("POST", "/api/v1/connections", {
      key,
      body: newConnection,
      headers: { "accept-language": "sv" },
    });
    expect(answer.status).toBe(403);
    expect(told(answer.body).slice(0, 2)).toEqual(["right-missing", "connections: write"]);
    const fix = String(at(answer.body, "findings", 0, "remedy", "fix"));
    expect(fix).toMatch(
      /^Fråga någon som kan ge den: .*Owner of Rettighetene.*\. De ändrar rättigheter under Personer\.$/,
    );
  });

  it("is the same for what nobody has made yet: making new settings needs write as changing old ones does", async () => {
    const { key } = await person("bookkeeper", { links: "read", companies: "read" });
    const id = "0190b3f0-0000-7000-8000-00000000abcd";
    const link = { companyId: id, connectionId: id, integration: "payroll-journals" };
    const calls = [
      ["POST", "/api/v1/links", link],
      ["PUT", `/api/v1/links/${id}/settings`, { settings: {} }],
      ["POST", "/api/v1/companies", {}],
    ] as const;
    const answers = [];
    for (const [method, path, body] of calls) {
      const { status, body: problem } = await served.ask(method, path, { key, body });
      answers.push([status, at(problem, "findings", 0, "code")]);
    }
    expect(answers).toEqual(Array(3).fill([403, "right-missing"]));
  });

  it("tells a key with too few scopes from a person with too few rights", async () => {
    const { key } = await createApiKey(served.hub.world, owner.actor, { name: "look", scopes: ["read"] });
    const answer = await served.ask("POST", "/api/v1/connections", { key, body: newConnection });
    expect(told(answer.body).slice(0, 2)).toEqual(["scope-of-key-missing", "connections: write"]);
  });

  it("can be foreseen: who asks is told their rights, and who grants more", async () => {
    const { key } = await person("admin", { connections: "read", links: "none" });
    const { body } = await served.ask("GET", "/api/v1/me", { key });
    expect(at(body, "rights")).toEqual({ connections: "read", links: "none", companies: "write" });
    expect(at(body, "grantedBy")).toContain("Owner of Rettighetene");
  });
});

describe("changing a person", () => {
  it("leaves no organisation without an owner", async () => {
    const answer = await served.ask("PATCH", `/api/v1/people/${owner.actor.personId}`, {
      key: owner.key,
      body: { role: "viewer" },
    });
    expect([answer.status, at(answer.body, "code")]).toEqual([409, "not-in-this-state"]);
  });

  it("leaves none with an owner who may no longer manage it either", async () => {
    const path = `/api/v1/people/${owner.actor.personId}`;
    for (const body of [{ companyIds: [] }, { rights: { links: "read" } }]) {
      const answer = await served.ask("PATCH", path, { key: owner.key, body });
      expect([answer.status, at(answer.body, "code")]).toEqual([409, "not-in-this-state"]);
    }
  });

  it("is refused to an admin with all that an admin may where the person is an owner, or would be one", async () => {
    const { world } = served.hub;
    const { personId } = await addPerson(world, owner.actor, {
      ...{ name: "Ada", email: "ada@example.org", role: "admin" },
    });
    const scopes = acts.filter((act) => act !== "manage-owners");
    const { key } = await createApiKey(world, owner.actor, { name: "all", personId, scopes });
    const people = "/api/v1/people";
    const { body } = await served.ask("GET", `${people}/${personId}`, { key });
    expect(at(body, "role")).toBe("admin");
    const answers = [
      await served.ask("PATCH", `${people}/${owner.actor.personId}`, { key, body: { role: "viewer" } }),
      await served.ask("POST", `${people}/${owner.actor.personId}/removal`, {
        key,
        body: { reason: "Gone" },
      }),
      await served.ask("POST", `${people}/${owner.actor.personId}/invitation`, { key }),
      await served.ask("PATCH", `${people}/${personId}`, { key, body: { role: "owner" } }),
      await served.ask("POST", people, {
        key,
        body: { name: "Eva", email: "eva@example.org", role: "owner" },
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(403));
    for (const answer of answers) expect(at(answer.body, "detail")).toContain("manage-owners");
  });
});

describe("removing a person", () => {
  const remove = (key: string, personId: string, reason = "Gone") =>
    served.ask("POST", `/api/v1/people/${personId}/removal`, { key, body: { reason } });

  it("leaves no organisation without an owner who may everything", async () => {
    const answer = await remove(owner.key, owner.actor.personId);
    expect([answer.status, at(answer.body, "code")]).toEqual([409, "not-in-this-state"]);
  });

  it("is refused to an admin where the person is an owner, and without a reason", async () => {
    const { key, personId } = await person("admin", {});
    expect((await remove(key, owner.actor.personId)).status).toBe(403);
    expect((await remove(owner.key, personId, " ")).status).toBe(422);
    expect((await remove(owner.key, personId)).status).toBe(200);
  });
});
