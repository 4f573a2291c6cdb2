/**
 * A link that hangs the Z report on each voucher, and a process that dies at every edge of it, under faults of the upload and of the
 * link: each settlement is one voucher with one file, and no file lies about.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attachingSettings, filesOf, oneEach } from "../support/attached-files.ts";
import { judgeBooks, perfect } from "../support/books.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";
import { crashAt, edgesOfOneRun, restart } from "../support/with-crash.ts";

const faults: readonly [string, string, unknown][] = [
  ["a ledger in good health", "", null],
  ["an answer to the upload lost after commit", "attachments", { kind: "lost-answer" }],
  ["an upload lost before commit", "attachments", { kind: "lost-request" }],
  ["an answer to the link lost after commit", "attachmentlinks", { kind: "lost-answer" }],
  ["a link lost before commit", "attachmentlinks", { kind: "lost-request" }],
  ["500 with commit of the link", "attachmentlinks", { kind: "server-error", commit: true }],
  ["a token revoked just before the upload", "attachments", { kind: "token-revoked", moment: "before" }],
];

describe.each(faults)("a process that dies while it attaches, with %s", (_, path, fault) => {
  let hub: SteppedHub;
  let link: SampleLink;
  beforeAll(async () => {
    hub = await steppedHub();
    link = await sampleLink(hub, { settings: attachingSettings(hub) });
  });
  afterAll(() => hub.close());

  async function strike(): Promise<void> {
    await hub.twin.control("DELETE", "/faults");
    if (fault !== null)
      await hub.twin.control("POST", "/faults", { fault, on: { method: "POST", path: `/v2/${path}` } });
  }

  it("leaves one voucher and one file for each settlement, whichever edge it dies at", async () => {
    const records = settlementsOf(hub, 60);
    await handIn(hub, link, records.slice(0, 1));
    await strike();
    const edges = await edgesOfOneRun(hub);
    // The voucher and the upload; the link too, unless a person must sign in first.
    expect(edges.filter((edge) => edge === "after write POST").length).toBeGreaterThanOrEqual(2);
    await restart(hub, link);
    expect(await judgeBooks(hub, link)).toEqual(perfect);
    // What comes before the voucher is in crash-points.test.ts.
    const first = edges.indexOf("after accepted");
    const points = [...edges.entries()].slice(first).filter(([, edge]) => edge.startsWith("after"));
    expect(points.length).toBeGreaterThan(5);
    for (const [place, [point, edge]] of points.entries()) {
      await handIn(hub, link, records.slice(place + 1, place + 2));
      await strike();
      const crash = await crashAt(hub, point);
      await restart(hub, link);
      const files = await filesOf(hub, link);
      expect({ edge, died: crash.edge, ...(await judgeBooks(hub, link)), ...files }).toEqual({
        edge,
        died: crash.edge,
        ...perfect,
        ...oneEach(place + 2),
      });
    }
  });
});
