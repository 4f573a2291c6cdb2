/**
 * A lane that has more to do leaves one settlement and begins the next in one commit. The process dies at every edge on
 * the way from one to the next; a new process finishes. The ledger holds each exactly once, in order, and each has its certificate.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { judgeBooks, perfect } from "../support/books.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";
import { crashAt, edgesOfOneRun, restart } from "../support/with-crash.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeAll(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
});
afterAll(() => hub.close());

const inARow = 3;

it("leaves each of three settlements in the ledger exactly once, whichever edge it dies at", async () => {
  const records = settlementsOf(hub, 60);
  await handIn(hub, link, records.slice(0, 1));
  await restart(hub, link);
  await handIn(hub, link, records.slice(1, 1 + inARow));
  const edges = await edgesOfOneRun(hub);
  // One commit between two settlements, where there were two: the last is booked by itself.
  expect(edges.filter((edge) => edge === "after sending").length).toBe(inARow);
  expect(edges.filter((edge) => edge === "after booked").length).toBe(1);
  await restart(hub, link);
  expect(await judgeBooks(hub, link)).toEqual(perfect);
  // From the first answer to the second: the way from one settlement to the next, whole.
  const first = edges.indexOf("after accepted");
  const points = [...edges.entries()]
    .slice(first, edges.indexOf("after accepted", first + 1) + 1)
    .filter(([, edge]) => edge.startsWith("after"));
  let used = 1 + inARow;
  for (const [point, edge] of points) {
    await handIn(hub, link, records.slice(used, used + inARow));
    used += inARow;
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
}, 120_000);
