/** Nobody gets in without a key, and nobody does what their key does not say. Walked over the whole document. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Act, acts } from "../core/index.ts";
import { createApiKey } from "../engine/acts/people.ts";
import { routes } from "./routes.ts";
import { at, type ServedHub, servedHub } from "./testing/served-hub.ts";

type Operation = { name: string; method: string; path: string; acts: string[] };

let served: ServedHub;
let operations: Operation[];

beforeAll(async () => {
  served = await servedHub();
  const { body } = await served.ask("GET", "/api/openapi.json");
  operations = Object.entries(at(body, "paths") as object).flatMap(([path, methods]) =>
    Object.entries(methods as object).map(([method, operation]) => ({
      name: String(at(operation, "operationId")),
      method: method.toUpperCase(),
      path,
      acts: at(operation, "x-bilag-acts") as string[],
    })),
  );
});
afterAll(() => served.close());

const someId = "0190b3f0-0000-7000-8000-000000000000";
const filled = (path: string) => path.replaceAll(/\{\w+\}/g, someId);

describe("access to the API", () => {
  it("is described for every route that is served, and served for every route that is described", () => {
    const served_ = served.api.routes
      .filter((route) => route.path.startsWith("/api/v1/") && route.method !== "ALL")
      .map((route) => `${route.method} ${route.path.replaceAll(/:(\w+)/g, "{$1}")}`);
    expect(new Set(served_)).toEqual(new Set(operations.map(({ method, path }) => `${method} ${path}`)));
    expect(operations.length).toBe(routes.length);
  });

  it("names at least one act for every operation", () => {
    const known = new Set<string>(acts);
    for (const operation of operations) {
      expect(operation.acts.length, operation.name).toBeGreaterThan(0);
      for (const act of operation.acts) expect(known, operation.name).toContain(act);
    }
  });

  it("is refused without a key, with an unknown key, and with a revoked one: 401 for every operation", async () => {
    const { actor, key: ownerKey } = await served.organisation("Nøkkelringen");
    const { keyId, key: revoked } = await createApiKey(served.hub.world, actor, {
      name: "revoked",
      scopes: [...acts],
    });
    await served.ask("POST", `/api/v1/api-keys/${keyId}/revoke`, { key: ownerKey });
    const unknown = ownerKey.slice(0, -3) + (ownerKey.endsWith("AAA") ? "BBB" : "AAA");
    for (const { name, method, path } of operations) {
      for (const key of [undefined, revoked, unknown, "bilag_", "secret"]) {
        const answer = await served.ask(method, filled(path), key === undefined ? {} : { key });
        expect(answer.status, `${name} with ${key}`).toBe(401);
        expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="Bilag"');
      }
    }
  });

  it("is refused with a key that lacks the act: 403 for every operation, before anything of the request is read", async () => {
    const { actor } = await served.organisation("Smalnøkkel");
    for (const { name, method, path, acts: needed } of operations) {
      const scopes = acts.filter((act) => !needed.includes(act)) as Act[];
      const { key } = await createApiKey(served.hub.world, actor, { name: "narrow", scopes });
      const answer = await served.ask(method, filled(path), { key });
      expect(answer.status, name).toBe(403);
      expect(at(answer.body, "code"), name).toBe("not-allowed");
    }
  });

  it("answers 404 below /api/v1 only to those who have a key", async () => {
    const { key } = await served.organisation("Nysgjerrig");
    expect((await served.ask("GET", "/api/v1/nothing")).status).toBe(401);
    expect((await served.ask("GET", "/api/v1/nothing", { key })).status).toBe(404);
    expect((await served.ask("DELETE", "/api/v1/companies", { key })).status).toBe(404);
  });
});
