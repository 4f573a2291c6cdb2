/** Rights per settings area, and people who are changed. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acts } from "../core/index.ts";
import type { Actor } from "../engine/acts/actor.ts";
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

  it("act at once on keys that exist when they are taken away", async () => {
    const { personId, key } = await person("admin", { connections: "write" });
    expect((await served.ask("GET", "/api/v1/connections", { key })).status).toBe(200);
    const change = { rights: { connections: "none" } };
    const changed = await served.ask("PATCH", `/api/v1/people/${personId}`, { key: owner.key, body: change });
    expect([changed.status, at(changed.body, "rights")]).toEqual([200, { connections: "none" }]);
    expect((await served.ask("GET", "/api/v1/connections", { key })).status).toBe(403);
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

  it("is refused to an admin where the person is an owner", async () => {
    const { key } = await person("admin", {});
    const answer = await served.ask("PATCH", `/api/v1/people/${owner.actor.personId}`, {
      key,
      body: { role: "viewer" },
    });
    expect(answer.status).toBe(403);
  });
});
