/** Whoever asked to be told hears of everything once it stands in the database: signed, tried again, and again on request. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { laneState } from "../../../test/support/lane-state.ts";
import { handIn, settlementsOf } from "../../../test/support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../../../test/support/sample-link.ts";
import { insertTestEvent, noteDrifts } from "../../db/index.ts";
import { at, list, type ServedHub, servedHub } from "../../http/testing/served-hub.ts";
import { sealerWith } from "../../lib/seal.ts";
import { resumeLane, skipPosting } from "../acts/lane-acts.ts";
import { startTelling } from "./start-telling.ts";
import { tellAddresses, tellOnce } from "./tell-addresses.ts";
import { signWebhook } from "./webhook-secret.ts";

type Heard = { headers: http.IncomingHttpHeaders; body: string };

let served: ServedHub;
let key: string;
let link: SampleLink;
let receiver: http.Server;
let url: string;
let heard: Heard[] = [];
let answers: number[] = [];

beforeAll(async () => {
  receiver = http.createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/bilag`;
  served = await servedHub({ seed: 21 });
  const made = await served.organisation("Lytterne");
  key = made.key;
  link = await sampleLink(served.hub, { actor: made.actor });
});
afterAll(async () => {
  await served.close();
  receiver.closeAllConnections();
  receiver.close();
});
afterEach(() => {
  heard = [];
  answers = [];
});

const ask = (method: string, path: string, body?: unknown) =>
  served.ask(method, `/api/v1${path}`, body === undefined ? { key } : { key, body });

async function listen(events: readonly string[], at = url): Promise<{ webhookId: string; secret: string }> {
  const { status, body } = await ask("POST", "/webhooks", { url: at, events });
  expect(status).toBe(201);
  return body as { webhookId: string; secret: string };
}

const deliver = () => tellOnce(served.hub.world);
/** As if so much had happened a moment ago, oldest first. */
async function waitingEvents(webhookId: string, count: number): Promise<void> {
  const { organisationId } = link.actor;
  const { db, ids } = served.hub.world;
  await db.inOrganisation(organisationId, "events", async (trx) => {
    for (let before = count; before > 0; before -= 1) {
      const at = new Date(served.hub.clock.now() - before * 10).toISOString();
      await insertTestEvent(trx, { organisationId, webhookId, eventId: ids.next(), at });
    }
  });
}

/** Takes every request and answers none. */
async function hangingReceiver() {
  const addressesAsked = new Set<string | undefined>();
  const server = http.createServer((request, response) => {
    addressesAsked.add(request.url);
    seen.open += 1;
    seen.openMost = Math.max(seen.openMost, seen.open);
    response.on("close", () => (seen.open -= 1));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const seen = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    addressesAsked,
    open: 0,
    openMost: 0,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return seen;
}

const kinds = () => heard.map(({ body }) => JSON.parse(body).type);
let taken = 0;
function nextRecords(count: number): readonly unknown[] {
  taken += count;
  return settlementsOf(served.hub, 30).slice(taken - count, taken);
}
async function bookOne(): Promise<void> {
  await handIn(served.hub, link, nextRecords(1));
  await served.hub.run(undefined, { hours: 0.1 });
}

describe("a webhook", () => {
  it("tells of a booked voucher what a receiver needs, and proves by its signature who says so", async () => {
    const { webhookId, secret } = await listen(["booked"]);
    await bookOne();
    expect(await deliver()).toBe(1);
    expect(await deliver()).toBe(0);
    const [{ headers, body } = { headers: {}, body: "{}" }] = heard;
    const message = JSON.parse(body);
    expect(message).toMatchObject({
      type: "booked",
      timestamp: expect.stringMatching(/^2026-03-10T/),
      data: {
        company: "kaffebar-nord",
        integration: "day-settlements",
        flow: "settlements",
        laneId: link.laneId,
        object: expect.stringMatching(/-1\/\d+$/),
        reference: expect.stringMatching(/^Z \d+$/),
        ledgerNumber: "A1",
        currency: "NOK",
        debitMinor: expect.any(Number),
      },
    });
    const id = String(headers["webhook-id"]);
    const timestampSeconds = Number(headers["webhook-timestamp"]);
    expect(headers["webhook-signature"]).toBe(signWebhook(secret, { id, timestampSeconds, body }));
    expect(Math.abs(timestampSeconds * 1_000 - served.hub.clock.now())).toBeLessThan(60_000);
    const listed = await ask("GET", `/webhooks/${webhookId}/deliveries`);
    expect(list(at(listed.body, "items"))).toMatchObject([
      { eventId: id, kind: "booked", state: "delivered", attempts: 1, lastStatus: 204 },
    ]);
    await ask("POST", `/webhooks/${webhookId}/removal`);
  });

  it("is tried by a person: a test for it alone, whatever it asked for, with its answer", async () => {
    const { webhookId } = await listen(["halted"]);
    const other = await listen(["halted"]);
    answers = [500];
    const made = await ask("POST", `/webhooks/${webhookId}/test`);
    expect(made.status).toBe(201);
    expect(await deliver()).toBe(1);
    expect(kinds()).toEqual(["test"]);
    const [told] = list(at((await ask("GET", `/webhooks/${webhookId}/deliveries`)).body, "items"));
    const eventId = at(made.body, "eventId");
    expect(told).toMatchObject({ eventId, kind: "test", state: "waiting", attempts: 1, lastStatus: 500 });
    expect(Date.parse(String(at(told, "dueAt")))).toBeGreaterThan(served.hub.clock.now());
    const others = await ask("GET", `/webhooks/${other.webhookId}/deliveries`);
    expect(list(at(others.body, "items"))).toEqual([]);
    for (const id of [webhookId, other.webhookId]) await ask("POST", `/webhooks/${id}/removal`);
    expect((await ask("POST", `/webhooks/${webhookId}/test`)).status).toBe(409);
  });

  it("tells of a refusal, of the lane that halts on it, and of its going on, in the transaction that did it", async () => {
    const { webhookId } = await listen(["refused", "halted", "resumed"]);
    await served.hub.twin.control("POST", `/companies/${link.twinCompanyId}/lock`, { to: "2026-03-31" });
    served.hub.clock.advance(16 * 60_000);
    await bookOne();
    await deliver();
    expect(kinds().toSorted()).toEqual(["halted", "refused"]);
    const halted = heard.map(({ body }) => JSON.parse(body)).find(({ type }) => type === "halted");
    expect(halted.data).toMatchObject({ flow: "settlements", finding: { code: "period-locked" } });
    heard = [];
    await served.hub.twin.control("POST", `/companies/${link.twinCompanyId}/lock`, { to: null });
    const { postings } = await laneState(served.hub, link);
    const postingId = postings.find((posting) => posting.state === "refused")?.id ?? "";
    expect(JSON.parse(JSON.stringify(halted.data.postingId))).toBe(postingId);
    await skipPosting(served.hub.world, link.actor, { postingId, reason: "Booked by hand" });
    await deliver();
    expect(heard.map(({ body }) => JSON.parse(body))).toMatchObject([
      { type: "resumed", data: { how: "skipped", haltId: halted.data.haltId } },
    ]);
    // Nothing is halted any more, so nothing was done and nothing is told.
    heard = [];
    await expect(resumeLane(served.hub.world, link.actor, { laneId: link.laneId })).rejects.toThrow();
    expect(await deliver()).toBe(0);
    await ask("POST", `/webhooks/${webhookId}/removal`);
  });

  it("tells of what the ledger holds otherwise than it was booked, once however often it is seen", async () => {
    const { webhookId } = await listen(["changed"]);
    const { actor, connectionId } = link;
    const { postings } = await laneState(served.hub, link);
    const seen = {
      id: served.hub.world.ids.next(),
      postingId: postings[0]?.id ?? "",
      key: "missing",
      finding: { code: "drift-missing", severity: "error" },
      details: { differences: [], vouchers: [] },
    } as const;
    const at = new Date(served.hub.clock.now()).toISOString();
    for (const _night of [1, 2])
      await served.hub.world.db.inOrganisation(actor.organisationId, "note drift", (trx) =>
        noteDrifts(trx, { organisationId: actor.organisationId, connectionId, seen: [seen], at }),
      );
    await deliver();
    expect(heard.map(({ body }) => JSON.parse(body))).toMatchObject([
      {
        type: "changed",
        data: { postingId: postings[0]?.id, laneId: link.laneId, finding: { code: "drift-missing" } },
      },
    ]);
    await ask("POST", `/webhooks/${webhookId}/removal`);
  });

  it("is told by another process where the first one ended in the middle of it", async () => {
    const { webhookId } = await listen(["booked"]);
    await bookOne();
    expect(await tellOnce(served.hub.world, { stop: AbortSignal.abort() })).toBe(1);
    const { body } = await ask("GET", `/webhooks/${webhookId}/deliveries`);
    expect(at(body, "items", 0)).toMatchObject({ state: "waiting", attempts: 1 });
    expect(await deliver()).toBe(0);
    served.hub.clock.advance(61_000);
    expect(await deliver()).toBe(1);
    expect(kinds()).toEqual(["booked"]);
    await ask("POST", `/webhooks/${webhookId}/removal`);
  });

  it("is tried again under the same id, ever more seldom, and given up after ten times", async () => {
    const { webhookId } = await listen(["booked"]);
    await bookOne();
    answers = Array(10).fill(503);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      expect(await deliver()).toBe(1);
      const { body } = await ask("GET", `/webhooks/${webhookId}/deliveries`);
      const dueAt = at(body, "items", 0, "dueAt");
      if (attempt === 10) {
        expect(at(body, "items", 0)).toMatchObject({
          state: "given-up",
          attempts: 10,
          lastStatus: 503,
          dueAt: null,
        });
        break;
      }
      const waitMs = Date.parse(String(dueAt)) - served.hub.clock.now();
      waits.push(Math.round(waitMs / 1_000));
      expect(await deliver()).toBe(0);
      served.hub.clock.advance(waitMs + 1);
    }
    const minutes = [5 / 60, 5, 30, 120, 300, 600, 840, 1_200, 1_440];
    expect(waits).toEqual(minutes.map((wait) => wait * 60));
    expect(new Set(heard.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    const eventId = heard[0]?.headers["webhook-id"];
    heard = [];
    const replayed = await ask("POST", `/webhooks/${webhookId}/deliveries/${eventId}/replay`);
    expect(replayed.status).toBe(200);
    expect(await deliver()).toBe(1);
    expect(heard.map(({ headers }) => headers["webhook-id"])).toEqual([eventId]);
    await ask("POST", `/webhooks/${webhookId}/removal`);
  });

  it("whose secret no key of this hub opens is told of, tried ever more seldom, and signs again once the key is back", async () => {
    const { webhookId } = await listen(["booked"]);
    await bookOne();
    const { sealer } = served.hub.world;
    served.hub.world.sealer = sealerWith([Buffer.alloc(32, 7)]);
    expect(await deliver()).toBe(1);
    const { body } = await ask("GET", `/webhooks/${webhookId}/deliveries`);
    expect(at(body, "items", 0)).toMatchObject({
      state: "waiting",
      attempts: 1,
      lastStatus: null,
      lastCause: expect.stringContaining("secret"),
    });
    // The waits of any attempt that fails, instead of each minute for ever: five seconds come first.
    served.hub.clock.advance(5_001);
    expect(await deliver()).toBe(1);
    served.hub.clock.advance(61_000);
    expect(await deliver()).toBe(0);
    expect(heard).toEqual([]);
    served.hub.world.sealer = sealer;
    served.hub.clock.advance(5 * 60_000);
    expect(await deliver()).toBe(1);
    expect(kinds()).toEqual(["booked"]);
    await ask("POST", `/webhooks/${webhookId}/removal`);
  });

  it("that was put off while the clock stood a year ahead is told as soon as it stands right again", async () => {
    const { webhookId } = await listen(["booked"]);
    await bookOne();
    const { clock } = served.hub;
    const { now } = clock;
    answers = [503];
    await deliver();
    const yearMs = 365 * 24 * 3_600_000;
    // The attempt is due in five seconds; it is made, fails, and is put off by the clock that stands wrong.
    clock.advance(5_001);
    answers = [503];
    clock.now = () => now() + yearMs;
    expect(await deliver()).toBe(1);
    clock.now = now;
    const { body } = await ask("GET", `/webhooks/${webhookId}/deliveries`);
    expect(Date.parse(String(at(body, "items", 0, "dueAt"))) - now()).toBeGreaterThan(yearMs);
    heard = [];
    expect(await deliver()).toBe(1);
    expect(kinds()).toEqual(["booked"]);
    await ask("POST", `/webhooks/${webhookId}/removal`);
  });

  it("that answers 410 is told nothing more of anything until a person enables it again", async () => {
    const { webhookId } = await listen(["booked"]);
    await bookOne();
    answers = [410];
    await deliver();
    const shown = async () => list(at((await ask("GET", "/webhooks")).body, "items"))[0];
    expect(await shown()).toMatchObject({
      id: webhookId,
      disabledAt: expect.any(String),
      disabledBecause: "gone",
    });
    heard = [];
    await bookOne();
    expect(await deliver()).toBe(0);
    const { body } = await ask("GET", `/webhooks/${webhookId}/deliveries`);
    expect(list(at(body, "items"))).toMatchObject([{ state: "given-up", attempts: 1, lastStatus: 410 }]);
    const replay = `/webhooks/${webhookId}/deliveries/${at(body, "items", 0, "eventId")}/replay`;
    expect((await ask("POST", replay)).status).toBe(409);
    expect((await ask("POST", `/webhooks/${webhookId}/enable`)).status).toBe(200);
    expect(await shown()).toMatchObject({ disabledAt: null, disabledBecause: null });
    await bookOne();
    expect((await ask("POST", replay)).status).toBe(200);
    expect(await deliver()).toBe(2);
    expect(kinds()).toEqual(["booked", "booked"]);
    await ask("POST", `/webhooks/${webhookId}/removal`);
    expect((await ask("POST", `/webhooks/${webhookId}/enable`)).status).toBe(409);
  });

  it("that answers 410 gives up what waits besides, and one that was deleted is told nothing at all", async () => {
    const { webhookId } = await listen(["booked"]);
    await bookOne();
    answers = [503];
    await deliver();
    await bookOne();
    answers = [410];
    await deliver();
    const states = async () => {
      const { body } = await ask("GET", `/webhooks/${webhookId}/deliveries`);
      return list(at(body, "items")).map((one) => at(one, "state"));
    };
    expect(await states()).toEqual(["given-up", "given-up"]);
    await ask("POST", `/webhooks/${webhookId}/enable`);
    await bookOne();
    await ask("POST", `/webhooks/${webhookId}/removal`);
    await bookOne();
    heard = [];
    expect(await deliver()).toBe(0);
    expect(await states()).toEqual(["given-up", "given-up", "given-up"]);
    expect(list(at((await ask("GET", "/webhooks")).body, "items"))).toEqual([]);
  });

  it("is told by a running hub without being asked, and waits for nobody when the hub stops", async () => {
    const { webhookId } = await listen(["booked"]);
    const telling = startTelling(served.hub.world, 20);
    await bookOne();
    await vi.waitFor(() => expect(kinds()).toEqual(["booked"]), { timeout: 10_000 });
    await telling.stop();
    await bookOne();
    expect(kinds()).toEqual(["booked"]);
    await ask("POST", `/webhooks/${webhookId}/removal`);
  });

  it("that hangs, with a thousand events waiting for it, delays nobody else, however many of its kind there are", async () => {
    const hanging = await hangingReceiver();
    const dead: string[] = [];
    for (let count = 0; count < 25; count += 1)
      dead.push((await listen(["booked"], `${hanging.url}/${count}`)).webhookId);
    await waitingEvents(dead[0] ?? "", 1_000);
    for (const webhookId of dead.slice(1)) await waitingEvents(webhookId, 20);
    const { webhookId } = await listen(["booked"]);
    const telling = startTelling(served.hub.world, 20, { timeoutMs: 4_000 });
    // Found out as slow, they have ten places of their own, with one delivery at a time each.
    await vi.waitFor(() => expect(hanging.addressesAsked.size).toBe(25), { timeout: 20_000 });
    for (let count = 1; count <= 3; count += 1) {
      const sinceMs = performance.now();
      await ask("POST", `/webhooks/${webhookId}/test`);
      await vi.waitFor(() => expect(kinds()).toHaveLength(count), { timeout: 10_000, interval: 10 });
      expect(performance.now() - sinceMs).toBeLessThan(3_500);
    }
    // Those that were tried as quick ones end first: five at once to each.
    await vi.waitFor(() => expect(hanging.open).toBeLessThanOrEqual(10), { timeout: 20_000 });
    hanging.openMost = 0;
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(hanging.openMost).toBeGreaterThan(0);
    // Ten, and a few whose end the receiver has not heard of yet; without places of their own they would be 25.
    expect(hanging.openMost).toBeLessThanOrEqual(15);
    await telling.stop();
    hanging.close();
    for (const id of [webhookId, ...dead]) await ask("POST", `/webhooks/${id}/removal`);
  });

  it("that did not answer gets several at once again as soon as it does", async () => {
    const { webhookId } = await listen(["booked"], "http://127.0.0.1:1/nobody-listens");
    const teller = tellAddresses(served.hub.world);
    await waitingEvents(webhookId, 12);
    const round = async () => {
      await teller.begin();
      return teller.all();
    };
    expect([await round(), await round()]).toEqual([5, 6]);
    await served.hub.world.db.inOrganisation(link.actor.organisationId, "move webhook", (trx) =>
      trx.updateTable("webhook").set({ url }).where("id", "=", webhookId).execute(),
    );
    expect([await round(), await round()]).toEqual([7, 12]);
    expect(kinds()).toHaveLength(6);
    await ask("POST", `/webhooks/${webhookId}/removal`);
  });

  it("signs with the former secret too for a day after a rotation", async () => {
    const { webhookId, secret: former } = await listen(["booked"]);
    const { body } = await ask("POST", `/webhooks/${webhookId}/secret`);
    const secret = String(at(body, "secret"));
    const signatures = async () => {
      await bookOne();
      await deliver();
      const [{ headers, body: text } = { headers: {}, body: "" }] = heard.splice(0);
      const of = {
        id: String(headers["webhook-id"]),
        timestampSeconds: Number(headers["webhook-timestamp"]),
        body: text,
      };
      const said = String(headers["webhook-signature"]).split(" ");
      return [said.length, said.includes(signWebhook(secret, of)), said.includes(signWebhook(former, of))];
    };
    expect(await signatures()).toEqual([2, true, true]);
    served.hub.clock.advance(24 * 60 * 60_000);
    expect(await signatures()).toEqual([1, true, false]);
    await ask("POST", `/webhooks/${webhookId}/removal`);
  });

  it("cannot lead into the operator's own network, nor show its secret in the audit chain", async () => {
    for (const wrong of [
      "https://10.0.0.1/",
      "http://hooks.example.com/",
      "https://user@hooks.example.com/",
    ]) {
      const { status } = await ask("POST", "/webhooks", { url: wrong, events: ["booked"] });
      expect([wrong, status]).toEqual([wrong, 422]);
    }
    const { secret } = await listen(["changed"]);
    expect((await ask("GET", "/audit?limit=200")).text).not.toContain(secret);
    expect((await ask("GET", "/webhooks")).text).not.toContain(secret);
  });
});
