/** A process dies at each edge of a posting; before the next one starts, somebody has copied the voucher by hand with its text. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameLedgerNumber } from "../../src/engine/acts/resolve-posting.ts";
import { heldVouchers } from "../support/books.ts";
import { laneState } from "../support/lane-state.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";
import { crashAt, edgesOfOneRun, restart } from "../support/with-crash.ts";

const lostAnswer = {
  fault: { kind: "lost-answer" },
  on: { method: "POST", path: "/v2/vouchers*" },
};

describe.each([
  ["a ledger in good health", "visma-eaccounting", null],
  ["an answer lost after commit", "visma-eaccounting", lostAnswer],
  ["Visma.net in good health", "visma-net", null],
])("a voucher copied by hand after a death, with %s", (_, ledger, fault) => {
  let hub: SteppedHub;
  let link: SampleLink;
  beforeAll(async () => {
    hub = await steppedHub();
    link = await sampleLink(hub, { ledger });
  });
  afterAll(() => hub.close());

  /** The vouchers of the newest posting: those that carry its token. */
  async function ofNewest(): Promise<{ number: string; id: string }[]> {
    const token = (await laneState(hub, link)).postings.at(-1)?.token;
    return (await heldVouchers(hub, link.twinCompanyId)).filter((voucher) => voucher.token === token);
  }

  const copyOf = (id: string) =>
    ledger === "visma-net"
      ? `/visma-net/companies/${link.twinCompanyId}/journals/${id}/copy`
      : `/companies/${link.twinCompanyId}/vouchers/${id}/copy`;

  /** Books what the lane halted over as the voucher that was there first; true when it had halted. */
  async function decide(original: string): Promise<boolean> {
    const { halt, postings } = await laneState(hub, link);
    if (halt === undefined) return false;
    expect(halt).toBe("look-up-several");
    const postingId = postings.at(-1)?.id ?? "";
    await nameLedgerNumber(hub.world, link.actor, {
      postingId,
      number: original,
      reason: "the other is my copy",
    });
    await restart(hub, link);
    return true;
  }

  it("is never answered by a third: ours is booked, or a person says which is ours", async () => {
    const records = settlementsOf(hub, 60);
    const strike = async () => {
      if (fault !== null) await hub.twin.control("POST", "/faults", fault);
    };
    await handIn(hub, link, records.slice(0, 1));
    await strike();
    const edges = await edgesOfOneRun(hub);
    await restart(hub, link);
    const first = edges.indexOf("before sending");
    let copies = 0;
    let halts = 0;
    for (const [point, edge] of [...edges.entries()].slice(first)) {
      if (!edge.startsWith("after")) continue;
      await handIn(hub, link, records.slice(point - first + 1, point - first + 2));
      await strike();
      await crashAt(hub, point);
      await hub.twin.control("DELETE", "/faults");
      const [original] = await ofNewest();
      if (original !== undefined) {
        await hub.twin.control("POST", copyOf(original.id), {});
        copies++;
      }
      await restart(hub, link);
      if (original !== undefined && (await decide(original.number))) halts++;
      const { states, postings } = await laneState(hub, link);
      const held = (await ofNewest()).length;
      expect({ edge, held, state: states.at(-1) }).toEqual({
        edge,
        held: original === undefined ? 1 : 2,
        state: "booked",
      });
      if (original !== undefined) expect(postings.at(-1)?.ledger_number).toBe(original.number);
    }
    expect(copies).toBeGreaterThan(0);
    expect(halts).toBeGreaterThan(0);
  });
});
