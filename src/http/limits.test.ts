/** What is too large, too deep or too often is refused before it costs anything. */
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleLink } from "../../test/support/sample-link.ts";
import { at, pagesUrl, type ServedHub, servedHub } from "./testing/served-hub.ts";

const megabyte = 1024 * 1024;
let served: ServedHub;
let key: string;
let laneId: string;

beforeAll(async () => {
  served = await servedHub({
    limits: {
      jsonBytesMax: megabyte,
      jsonValuesMax: 100_000,
      fileBytesMax: 2 * megabyte,
      bodyMs: 1_500,
      filePieceMs: 1_500,
      failedKeysMax: 5,
    },
  });
  const made = await served.organisation("Storforbrukerne");
  key = made.key;
  ({ laneId } = await sampleLink(served.hub, { actor: made.actor, isActive: false }));
});
afterAll(() => served.close());

const records = () => `/api/v1/lanes/${laneId}/records`;

/** Says that a thousand letters come, sends one, and waits for whatever comes back until the connection is ended. */
async function sendSlowly(path: string): Promise<{ answer: string; seconds: number }> {
  const { hostname, port } = new URL(served.url);
  const socket = connect(Number(port), hostname);
  const beganMs = performance.now();
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: ${hostname}:${port}`,
    `authorization: Bearer ${key}`,
    `origin: ${pagesUrl}`,
    "content-type: application/json",
    "content-length: 1000",
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n{`);
  let answer = "";
  for await (const piece of socket) answer += String(piece);
  return { answer, seconds: (performance.now() - beganMs) / 1_000 };
}

describe("a body", () => {
  it("of more than its limit is refused, with its length or without", async () => {
    const bytes = JSON.stringify({ records: ["x".repeat(megabyte)] });
    const headers = { "content-type": "application/json" };
    const known = await served.ask("POST", records(), { key, bytes, headers });
    expect([known.status, at(known.body, "code")]).toEqual([413, "too-large"]);
    const pieces = new ReadableStream({
      start(controller) {
        for (let piece = 0; piece < 20; piece += 1) controller.enqueue(new Uint8Array(100_000).fill(0x20));
        controller.close();
      },
    });
    const unknown = await fetch(served.url + records(), {
      method: "POST",
      headers: { ...headers, authorization: `Bearer ${key}` },
      body: pieces,
      duplex: "half",
    });
    expect(unknown.status).toBe(413);
    expect((await served.ask("GET", "/api/v1/me", { key })).status).toBe(200);
  });

  it("that is a file of more than its limit is refused", async () => {
    const answer = await served.ask("POST", `/api/v1/lanes/${laneId}/files?format=json`, {
      key,
      bytes: " ".repeat(2 * megabyte + 1),
    });
    expect([answer.status, at(answer.body, "code")]).toEqual([413, "too-large"]);
  });

  it("that is no JSON, not in UTF-8, of another type, nested without end or of too many values is refused", async () => {
    const headers = { "content-type": "application/json" };
    const bodies: [string | Uint8Array, Record<string, string>][] = [
      ["{", headers],
      ["", headers],
      [Uint8Array.from([0x22, 0xff, 0x22]), headers],
      ["a=b", { "content-type": "application/x-www-form-urlencoded" }],
      [`${"[".repeat(100_000)}`, headers],
      [`{"records":[${"[".repeat(100)}${"]".repeat(100)}]}`, headers],
      [`{"records":[{"sales":[${"0,".repeat(100_001)}0]}]}`, headers],
    ];
    for (const [bytes, of] of bodies) {
      const answer = await served.ask("POST", records(), { key, bytes, headers: of });
      expect([answer.status, at(answer.body, "findings", 0, "code")]).toEqual([422, "json-unreadable"]);
    }
  });

  it("that comes letter by letter is waited for as long as its limit says, and its connection ends", async () => {
    for (const path of [
      "/api/sign-in/sign-in/email",
      records(),
      `/api/v1/lanes/${laneId}/files?format=json`,
    ]) {
      const { answer, seconds } = await sendSlowly(path);
      expect([path, answer.slice(0, 12)]).toEqual([path, "HTTP/1.1 422"]);
      expect(seconds).toBeLessThan(8);
    }
  });

  it("may hold a record of too many lines, which is set aside with where they are, how many, and what to do", async () => {
    const sales = Array.from({ length: 10_001 }, () => 0);
    const body = { records: [{ registerId: "K1", zNumber: "1", businessDate: "2026-03-02", sales }] };
    const answer = await served.ask("POST", records(), { key, body });
    expect(answer.status).toBe(200);
    expect(at(answer.body, "answers", 0)).toMatchObject({
      outcome: "set-aside",
      findings: [
        {
          code: "too-many-lines",
          field: "sales",
          value: "10001",
          parameters: { most: 10_000 },
          remedy: { act: "source-vendor", means: expect.stringContaining("10001") },
        },
      ],
    });
  });

  it("may hold ten thousand records and not one more", async () => {
    const some = (count: number) => ({ records: Array.from({ length: count }, (_, index) => index) });
    const most = await served.ask("POST", records(), { key, body: some(10_000) });
    expect(most.status).toBe(200);
    expect(at(most.body, "answers", 9_999, "outcome")).toBe("set-aside");
    const means = at(most.body, "answers", 9_999, "findings", 0, "remedy", "means");
    expect(means).toContain("set aside: record cannot be “9999”.");
    expect((await served.ask("POST", records(), { key, body: some(10_001) })).status).toBe(422);
    expect((await served.ask("POST", records(), { key, body: some(0) })).status).toBe(422);
  });
});

describe("keys that are not accepted", () => {
  it("wait after five, no longer than a minute, and never keep a valid key of their address waiting", async () => {
    const me = (by: string) => served.ask("GET", "/api/v1/me", { key: by });
    for (let count = 0; count < 5; count += 1) expect((await me("bilag_wrong")).status).toBe(401);
    const waits = await me("bilag_wrong");
    expect([waits.status, at(waits.body, "code")]).toEqual([429, "too-many-requests"]);
    expect(Number(waits.headers.get("retry-after"))).toBe(60);
    expect((await me(key)).status).toBe(200);
    served.hub.clock.advance(60_000);
    expect((await me("bilag_wrong")).status).toBe(401);
    expect((await me(key)).status).toBe(200);
  });

  it("are not counted where no key was sent at all", async () => {
    for (let count = 0; count < 10; count += 1)
      expect((await served.ask("GET", "/api/v1/me")).status).toBe(401);
    expect((await served.ask("GET", "/api/v1/me", { key })).status).toBe(200);
  });
});
