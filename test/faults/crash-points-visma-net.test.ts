/**
 * As crash-points.test.ts, over what a link to Visma.net may choose: numbers of its own or of the series, answered at once or as a job
 * in the background, left balanced or released. The process dies at every edge of a posting in turn, another one standing behind it.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { heldVouchers, judgeBooks, perfect } from "../support/books.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";
import { crashAt, edgesOfOneRun, restart } from "../support/with-crash.ts";

/**
 * A job whose id was lost may begin half an hour later, and under a number of the ledger's a whole day; only then is it looked up for
 * good.
 */
const hoursOf = ({ background, ownNumbers }: { background: string; ownNumbers: boolean }) =>
  background === "large" && !ownNumbers ? 27 : 1.5;

const combinations = [false, true].flatMap((ownNumbers) =>
  ["never", "large"].flatMap((background) =>
    ["balanced", "released"].map((release) => ({ ownNumbers, background, release })),
  ),
);

describe.each(combinations)(
  "a process that dies, with own numbers $ownNumbers, background $background, $release",
  (chosen) => {
    let hub: SteppedHub;
    let link: SampleLink;
    const hours = hoursOf(chosen);
    beforeAll(async () => {
      hub = await steppedHub();
      link = await sampleLink(hub, { ledger: "visma-net", options: { ...chosen, largeFromLines: 2 } });
      await hub.twin.control("PATCH", `/visma-net/companies/${link.twinCompanyId}`, {
        manualNumbering: chosen.ownNumbers,
        allowsManualNumberingOnImport: true,
      });
    });
    afterAll(() => hub.close());

    /** The statuses of all writes so far, as the ledger's log has them. */
    async function answersToWrites(): Promise<Set<number>> {
      const log = (await hub.twin.control("GET", "/log")) as {
        method: string;
        path: string;
        status: number;
      }[];
      const writes = log.filter(({ method, path }) => method === "POST" && path.startsWith("/v2/"));
      return new Set(writes.map(({ status }) => status));
    }

    it("leaves each journal in the ledger exactly once, whichever edge it dies at", async () => {
      const records = settlementsOf(hub, 60);
      // Where nothing waits between two of them, the end of one and the beginning of the next are one write.
      const together = chosen.background === "never" ? 2 : 1;
      await handIn(hub, link, records.slice(0, together));
      const edges = await edgesOfOneRun(hub, { hours });
      await restart(hub, link, { hours });
      expect(await judgeBooks(hub, link)).toEqual(perfect);
      // What comes before the sending and after the booking is the same whatever the link has chosen: looked at once.
      const isFirst = !chosen.ownNumbers && chosen.background === "never" && chosen.release === "balanced";
      const [first, end] = isFirst
        ? [0, edges.length]
        : [edges.indexOf("before sending"), edges.lastIndexOf("after booked") + 1];
      const points = [...edges.entries()].slice(first, end).filter(([, edge]) => edge.startsWith("after"));
      expect(points.length).toBeGreaterThan(5);
      for (const [place, [point, edge]] of points.entries()) {
        await handIn(hub, link, records.slice(2 * place + 2, 2 * place + 4));
        const crash = await crashAt(hub, point, { hours });
        await restart(hub, link, { hours });
        const verdict = await judgeBooks(hub, link);
        const died = crash.edge;
        expect({ planned: edge, died, ...verdict }).toEqual({ planned: edge, died, ...perfect });
      }
      const held = await heldVouchers(hub, link.twinCompanyId);
      expect(new Set(held.map(({ status }) => status))).toEqual(
        new Set([chosen.release === "released" ? "Posted" : "Balanced"]),
      );
      // No answer to a write but those that this combination is about.
      expect(await answersToWrites()).toEqual(
        new Set(chosen.background === "large" ? [202] : ordinary(chosen)),
      );
      expect(held.filter(({ number, token }) => number === token)).toHaveLength(
        chosen.ownNumbers ? held.length : 0,
      );
    });
  },
);

/** A release is answered with its result. */
function ordinary({ release }: { release: string }): number[] {
  return release === "released" ? [201, 200] : [201];
}
