/** The few pages that a browser sees, and what machines ask for without a key. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "./create-api.ts";
import { routes } from "./routes.ts";
import { at, type ServedHub, servedHub } from "./testing/served-hub.ts";

let served: ServedHub;
let key: string;
let connectionId: string;

beforeAll(async () => {
  served = await servedHub();
  ({ key } = await served.organisation("Påloggerne"));
  const { body } = await served.ask("POST", "/api/v1/connections", {
    key,
    body: { ledger: "visma-eaccounting", name: "Regnskap", environment: "twin" },
  });
  connectionId = String(at(body, "id"));
});
afterAll(() => served.close());

async function begunState(): Promise<string> {
  const { body } = await served.ask("POST", `/api/v1/connections/${connectionId}/authorise`, { key });
  return new URL(String(at(body, "authoriseUrl"))).searchParams.get("state") ?? "";
}

const callback = (query: Record<string, string>, language = "en") =>
  served.ask("GET", `/connect/callback?${new URLSearchParams(query)}`, {
    headers: { "accept-language": language },
  });

describe("the page after a sign-in", () => {
  it.each([
    ["en", "Not connected"],
    ["nb", "Ikke koblet til"],
    ["da", "Ikke forbundet"],
    ["sv", "Inte ansluten"],
    ["nl", "Niet verbonden"],
  ])("tells a refused consent in %s, and leads nowhere", async (language, title) => {
    const page = await callback({ state: await begunState(), error: "access_denied" }, language);
    expect(page.status).toBe(409);
    expect(page.text).toContain(`<html lang="${language}">`);
    expect(page.text).toContain(`<h1>${title}</h1>`);
    expect(page.headers.get("location")).toBeNull();
    expect(page.text).not.toMatch(/<script|<a |<form/);
  });

  it("shows what comes in the address as text, never as a part of the page", async () => {
    const page = await callback({ state: await begunState(), error: '<img src="x" onerror="alert(1)">' });
    expect(page.text).not.toContain("<img");
  });

  it("knows no state that it did not give: bent, made up, or none", async () => {
    const state = await begunState();
    const nobody = `00000000-0000-7000-8000-000000000000.${"A".repeat(43)}`;
    const dashes = `${"-".repeat(36)}.${"A".repeat(43)}`;
    for (const wrong of [`${state.slice(0, -2)}xx`, nobody, dashes, "", "x".repeat(5_000)]) {
      const page = await callback({ state: wrong, code: "c" });
      expect([wrong.slice(0, 80), page.status]).toEqual([wrong.slice(0, 80), 404]);
    }
  });

  it("says so when the ledger does not take the code", async () => {
    const page = await callback({ state: await begunState(), code: "made-up" }, "nb");
    expect(page.status).toBe(409);
    expect(page.text).toContain("Ikke koblet til");
  });
});

describe("the reference page", () => {
  it("describes every operation and every problem, loads nothing from elsewhere and runs no script", async () => {
    const { status, text } = await served.ask("GET", "/api/docs");
    expect(status).toBe(200);
    for (const route of routes) expect(text).toContain(`id="${route.name}"`);
    expect(text).toContain('id="problem-preview-changed"');
    expect(text).not.toMatch(/<script|src="http|href="http/);
    const anchors = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target = ""] of text.matchAll(/href="#([^"]+)"/g)) expect(anchors).toContain(target);
  });

  it("is named by the home page", async () => {
    expect((await served.ask("GET", "/")).text).toContain('href="/api/docs"');
    expect((await served.ask("GET", "/api/style.css")).headers.get("content-type")).toContain("text/css");
  });
});

describe("what machines ask for", () => {
  it("needs no key: alive, ready", async () => {
    expect((await served.ask("GET", "/healthz")).status).toBe(200);
    expect((await served.ask("GET", "/readyz")).status).toBe(200);
  });

  it("says what it waits for while it is not ready", async () => {
    const readiness = async () => ({ isReady: false, waitsFor: ["database"] });
    const answer = await createApi({ world: served.hub.world, readiness }).request("/readyz");
    expect([answer.status, await answer.text()]).toEqual([503, "waits for database\n"]);
  });
});
