/**
 * The process dies at every durable write and every network edge of a posting, under each fault of the ledger; a new process
 * finishes. Whatever happened, the ledger holds each settlement exactly once, in order.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeBooks, perfect } from "../support/books.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";
import { crashAt, edgesOfOneRun, restart } from "../support/with-crash.ts";

/** What the ledger does to the write of the posting; null is a ledger in good health. */
const faults: readonly [string, unknown][] = [
  ["a ledger in good health", null],
  ["an answer lost after commit", { kind: "lost-answer" }],
  ["a request lost before commit", { kind: "lost-request" }],
  [
    "a request that is delivered after the client gave up",
    { kind: "late-delivery", delayMs: 60_000, hangUp: true },
  ],
  ["a commit slower than the client's patience", { kind: "slow-commit", delayMs: 60_000 }],
  ["a token revoked just before", { kind: "token-revoked", moment: "before" }],
  ["a token revoked just after", { kind: "token-revoked", moment: "after" }],
  ["429", { kind: "too-many-requests", tryAgainInSeconds: 7 }],
  ["500 without commit", { kind: "server-error", commit: false }],
  ["500 with commit", { kind: "server-error", commit: true }],
  ["HTML of a gateway without commit", { kind: "gateway-page", commit: false }],
  ["HTML of a gateway with commit", { kind: "gateway-page", status: 504, commit: true }],
  ["truncated JSON", { kind: "truncated-answer" }],
  ["an unreadable 201", { kind: "unreadable-answer" }],
  ["late visibility", { kind: "late-visibility", delayMs: 20_000 }],
  ["late visibility, by id too", { kind: "late-visibility", delayMs: 20_000, everywhere: true }],
];

describe.each(faults)("a process that dies, with %s", (_, fault) => {
  let hub: SteppedHub;
  let link: SampleLink;
  beforeAll(async () => {
    hub = await steppedHub();
    link = await sampleLink(hub);
  });
  afterAll(() => hub.close());

  async function strike(): Promise<void> {
    await hub.twin.control("DELETE", "/faults");
    if (fault !== null)
      await hub.twin.control("POST", "/faults", { fault, on: { method: "POST", path: "/v2/vouchers*" } });
  }

  it("leaves each settlement in the ledger exactly once, whichever edge it dies at", async () => {
    const records = settlementsOf(hub, 60);
    await handIn(hub, link, records.slice(0, 1));
    await strike();
    const edges = await edgesOfOneRun(hub);
    expect(edges.filter((edge) => edge.endsWith("write POST")).length).toBeGreaterThanOrEqual(2);
    await restart(hub, link);
    expect(await judgeBooks(hub, link)).toEqual(perfect);
    // What comes before the sending is the same under every fault of the write: looked at once, in good health.
    const first = fault === null ? 0 : edges.indexOf("before sending");
    // Before an edge the same is durable as after the one before it, so the points after them are all there are.
    const points = [...edges.entries()].slice(first).filter(([, edge]) => edge.startsWith("after"));
    for (const [point, edge] of points) {
      await handIn(hub, link, records.slice(point - first + 1, point - first + 2));
      await strike();
      const crash = await crashAt(hub, point);
      await restart(hub, link);
      const verdict = await judgeBooks(hub, link);
      expect({ point, planned: edge, died: crash.edge, ...verdict }).toEqual({
        point,
        planned: edge,
        died: crash.edge,
        ...perfect,
      });
    }
  });
});
