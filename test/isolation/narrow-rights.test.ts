/** What a person may not read, or a key may not, comes to them by no other way: not by a posting, not by somebody they make. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Act, Rights, Role } from "../../src/core/index.ts";
import { addPerson, createApiKey } from "../../src/engine/acts/people.ts";
import { at, type ServedHub, servedHub } from "../../src/http/testing/served-hub.ts";
import { type Furnished, furnish } from "./furnished-organisation.ts";

let served: ServedHub;
let whole: Furnished;
beforeAll(async () => {
  served = await servedHub({ seed: 7 });
  whole = await furnish(served, "Rettighetene");
});
afterAll(() => served.close());

const owner = () => ({ organisationId: whole.organisationId, personId: whole.ids.personId ?? "" });

async function person(role: Role, rights: Rights): Promise<string> {
  const email = `${role}-${served.hub.world.ids.next()}@example.org`;
  return (await addPerson(served.hub.world, owner(), { name: role, email, role, rights })).personId;
}

async function keyFor(personId: string, scopes: readonly Act[]): Promise<string> {
  return (await createApiKey(served.hub.world, owner(), { name: "narrow", personId, scopes })).key;
}

describe("a person who may not read links", () => {
  it("is not told their settings by the explanation of a posting", async () => {
    const path = `/api/v1/postings/${whole.ids.postingId}/explain`;
    const settingsFor = async (rights: Rights) => {
      const key = await keyFor(await person("bookkeeper", rights), ["read"]);
      const { status, body } = await served.ask("GET", path, { key });
      return [status, at(body, "settings", "version") ?? at(body, "settings")];
    };
    expect(await settingsFor({ links: "read" })).toEqual([200, 1]);
    expect(await settingsFor({ links: "none" })).toEqual([200, null]);
  });
});

describe("an admin who may not read connections", () => {
  let key: string;
  const post = (path: string, body?: unknown) =>
    served.ask("POST", `/api/v1/${path}`, body === undefined ? { key } : { key, body });
  beforeAll(async () => {
    key = await keyFor(await person("admin", { connections: "none" }), [
      ...(["read", "manage-people", "manage-keys"] as const),
    ]);
  });

  it("makes nobody who reads them, and no link or key of somebody who does", async () => {
    const reader = await person("viewer", {});
    const one = { name: "Ny", role: "viewer" };
    const answers = [
      await post("people", { ...one, email: "ny-1@example.org" }),
      await post("people", { ...one, email: "ny-2@example.org", rights: { connections: "read" } }),
      await post(`people/${reader}/invitation`),
      await post("api-keys", { name: "borrowed", personId: reader, scopes: ["read"] }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    const blind = await post("people", {
      ...one,
      email: "ny-3@example.org",
      rights: { connections: "none" },
    });
    expect(blind.status).toBe(201);
    const id = String(at(blind.body, "id"));
    const opened = await served.ask("PATCH", `/api/v1/people/${id}`, {
      ...{ key, body: { rights: { connections: "read" } } },
    });
    expect(opened.status).toBe(403);
    expect((await post(`people/${id}/invitation`)).status).toBe(201);
  });

  it("takes from those who read them what they have, and leaves them that", async () => {
    const reader = await person("viewer", { connections: "read" });
    const answer = await served.ask("PATCH", `/api/v1/people/${reader}`, {
      ...{ key, body: { rights: { connections: "read", links: "none" } } },
    });
    expect([answer.status, at(answer.body, "rights")]).toEqual([200, { connections: "read", links: "none" }]);
  });
});

describe("a key that manages keys and may not read", () => {
  it("has nothing told to an address of its own, and reads nothing that was told to another", async () => {
    const key = await keyFor(whole.ids.personId ?? "", ["manage-keys"]);
    const { webhookId, eventId } = whole.ids;
    const answers = [
      await served.ask("POST", "/api/v1/webhooks", {
        ...{ key, body: { url: "https://hooks.example.com/bilag", events: ["booked"] } },
      }),
      await served.ask("POST", `/api/v1/webhooks/${webhookId}/enable`, { key }),
      await served.ask("POST", `/api/v1/webhooks/${webhookId}/deliveries/${eventId}/replay`, { key }),
      await served.ask("GET", `/api/v1/webhooks/${webhookId}/deliveries`, { key }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await served.ask("GET", "/api/v1/webhooks", { key })).status).toBe(200);
  });
});
