/** A set-up is saved while the ledger is down: the answer comes at once, and says what it could be compared with. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { at, list, type ServedHub, servedHub } from "../../src/http/testing/served-hub.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";

let served: ServedHub;
let key: string;
let link: SampleLink;

beforeEach(async () => {
  served = await servedHub();
  const made = await served.organisation("Kafeen");
  key = made.key;
  link = await sampleLink(served.hub, { actor: made.actor, isActive: false });
});
afterEach(() => served.close());

/** Every call of the ledger's is left without an answer for longer than anybody waits. */
const goDown = () =>
  served.hub.twin.control("POST", "/faults", {
    fault: { kind: "slow-answer", delayMs: 120_000 },
    on: { path: "/v2/*" },
    every: 1,
  });

async function timed<Answer>(act: Promise<Answer>): Promise<{ answer: Answer; tookMs: number }> {
  const sinceMs = performance.now();
  const answer = await act;
  return { answer, tookMs: performance.now() - sinceMs };
}

const sample = () => served.hub.registry.integrations.get("day-settlements")?.sample.settings;
const save = (settings: unknown) =>
  served.ask("PUT", `/api/v1/links/${link.linkId}/settings`, { key, body: { settings, options: {} } });
const codes = (body: unknown) => list(at(body, "findings")).map((finding) => at(finding, "code"));

it("is compared with the ledger as it was last read, says from when that is once it is old, and asks it nothing", async () => {
  await served.ask("GET", `/api/v1/links/${link.linkId}/preview`, { key });
  await goDown();
  const { answer, tookMs } = await timed(save(sample()));
  expect([answer.status, codes(answer.body)]).toEqual([200, []]);
  // Far below the least that a call to the ledger may take here.
  expect(tookMs).toBeLessThan(5_000);
  served.hub.clock.advance(3 * 86_400_000);
  const later = await save(sample());
  expect([later.status, codes(later.body)]).toEqual([200, ["set-up-checked-by-old"]]);
  expect(list(at(later.body, "findings"))[0]).toMatchObject({ severity: "warning", value: "2026-03-10" });
});

it("says that nothing was compared where the ledger was never read", async () => {
  await served.hub.world.db.inOrganisation(link.actor.organisationId, "forget registers", (trx) =>
    trx
      .updateTable("connection")
      .set({ registers_read_at: null })
      .where("id", "=", link.connectionId)
      .execute(),
  );
  await goDown();
  const { answer, tookMs } = await timed(save(sample()));
  expect([answer.status, codes(answer.body)]).toEqual([200, ["set-up-unchecked"]]);
  expect(String(at(answer.body, "findings", 0, "remedy", "fix"))).toContain("preview");
  expect(tookMs).toBeLessThan(5_000);
});

it("is previewed with a clear word about the ledger, after one try and no more", async () => {
  served.hub.clock.advance(16 * 60_000);
  await goDown();
  const { answer, tookMs } = await timed(served.ask("GET", `/api/v1/links/${link.linkId}/preview`, { key }));
  expect([answer.status, codes(answer.body)]).toEqual([200, ["ledger-unreachable"]]);
  // The connection's patience is 400 ms here.
  expect(tookMs).toBeLessThan(10_000);
});
