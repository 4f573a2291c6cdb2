/** What is over is let go of, in every organisation, and nothing that is still promised. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { at, type ServedHub, servedHub } from "../http/testing/served-hub.ts";
import { keepHouse } from "./keep-house.ts";

let served: ServedHub;
let keys: string[];
beforeAll(async () => {
  served = await servedHub({ seed: 9 });
  keys = [(await served.organisation("Ene")).key, (await served.organisation("Andre")).key];
});
afterAll(() => served.close());

const company = { name: "Filial", country: "NO", currency: "NOK", timeZone: "Europe/Oslo" };
const dayMs = 86_400_000;

/** Whether the answer was kept from before. */
async function ask(key: string, idempotencyKey: string): Promise<boolean> {
  const answered = await served.ask("POST", "/api/v1/companies", {
    key,
    body: { ...company, externalId: idempotencyKey },
    headers: { "idempotency-key": idempotencyKey },
  });
  expect([201, 409], answered.text).toContain(answered.status);
  return answered.headers.get("idempotency-replayed") === "true";
}

it("an answer to an Idempotency-Key is kept for seven days and let go after that, once a day", async () => {
  const { world, clock } = served.hub;
  for (const key of keys) await ask(key, "old");
  clock.advance(6 * dayMs);
  let doneFor = await keepHouse(world, null);
  expect(doneFor).toBe("2026-03-16");
  for (const key of keys) expect(await ask(key, "old")).toBe(true);
  for (const key of keys) await ask(key, "young");
  clock.advance(1.5 * dayMs);
  expect(await keepHouse(world, "2026-03-17")).toBe("2026-03-17");
  for (const key of keys) expect(await ask(key, "old")).toBe(true);
  doneFor = await keepHouse(world, doneFor);
  expect(doneFor).toBe("2026-03-17");
  for (const key of keys) expect([await ask(key, "old"), await ask(key, "young")]).toEqual([false, true]);
});

it("a key's last day of use is kept, and written once a day", async () => {
  const [key = ""] = keys;
  const lastUsed = async () =>
    at((await served.ask("GET", "/api/v1/api-keys", { key })).body, "items", 0, "lastUsedOn");
  const today = new Date(served.hub.clock.now()).toISOString().slice(0, 10);
  expect(await lastUsed()).toBe(today);
  served.hub.clock.advance(dayMs);
  expect(await lastUsed()).toBe(new Date(served.hub.clock.now()).toISOString().slice(0, 10));
  expect(await lastUsed()).not.toBe(today);
});
