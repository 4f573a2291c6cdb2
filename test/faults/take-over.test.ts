/** Workers that die or freeze, and others that take over: the ledger holds each settlement exactly once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { World } from "../../src/engine/world.ts";
import { heldVouchers, judgeBooks, perfect } from "../support/books.ts";
import { breakingEdges, ProcessDied } from "../support/breaking-edges.ts";
import { freezingHttp, isRelease, isVoucherWrite } from "../support/freezing-http.ts";
import { handIn, settlementsOf } from "../support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../support/stepped-hub.ts";

const ways: readonly [string, string, { release?: string }][] = [
  ["eAccounting", "visma-eaccounting", {}],
  ["Visma.net with release", "visma-net", { release: "released" }],
];

describe.each(ways)("on %s", (_, ledger, options) => {
  const isReleasing = options.release !== undefined;
  let hub: SteppedHub;
  let link: SampleLink;
  let left: readonly unknown[];

  beforeAll(async () => {
    hub = await steppedHub();
    link = await sampleLink(hub, { ledger, options: { ...options } });
    left = settlementsOf(hub, 40);
  });
  afterAll(() => hub.close());
  beforeEach(async () => {
    await handIn(hub, link, left.slice(0, 3));
    left = left.slice(3);
  });

  const onOneOfMany = { isOnlyHub: false };

  /** Everything that may still be under way with another worker's access token is over after two hours. */
  async function finish(): Promise<void> {
    const heir = await hub.worker(onOneOfMany);
    await hub.run(heir, { hours: 3 });
    await hub.retire(heir);
  }

  async function frozenAt(
    moment: "before" | "after",
    at = isVoucherWrite,
  ): Promise<{ world: World; letGo(): Promise<void> }> {
    const world = await hub.worker(onOneOfMany);
    const http = freezingHttp(world.http, { at, moment });
    world.http = http;
    const running = hub.run(world, { hours: 3 });
    await http.frozen;
    return {
      world,
      letGo: async () => {
        http.letGo();
        await running;
        await hub.retire(world);
      },
    };
  }

  /** What became of a worker's attempts, in order. */
  async function outcomesBy(world: World): Promise<string[]> {
    const attempts = await hub.world.db.inOrganisation(link.actor.organisationId, "read attempts", (trx) =>
      trx
        .selectFrom("attempt")
        .select("outcome")
        .where("organisation_id", "=", link.actor.organisationId)
        .where("worker_id", "=", world.workerId)
        .orderBy("id")
        .execute(),
    );
    return attempts.map((attempt) => attempt.outcome);
  }

  describe("a worker frozen in the gap between its last check and its write", () => {
    it("writes nothing when it is let go after another has taken over and finished", async () => {
      const frozen = await frozenAt("before");
      await finish();
      expect(await judgeBooks(hub, link)).toEqual(perfect);
      await frozen.letGo();
      expect(await judgeBooks(hub, link)).toEqual(perfect);
    });

    it("is not taken for dead: nothing is sent again while its access token lives", async () => {
      const before = (await heldVouchers(hub, link.twinCompanyId)).length;
      const frozen = await frozenAt("before");
      const heir = await hub.worker(onOneOfMany);
      await hub.run(heir, { hours: 0.5 });
      expect((await heldVouchers(hub, link.twinCompanyId)).length).toBe(before);
      await hub.retire(heir);
      await frozen.letGo();
      await finish();
      expect(await judgeBooks(hub, link)).toEqual(perfect);
    });
  });

  describe("a worker frozen after the ledger has answered it", () => {
    it("finds its posting adopted by another, and leaves it so", async () => {
      const frozen = await frozenAt("after");
      await finish();
      expect(await judgeBooks(hub, link)).toEqual(perfect);
      await frozen.letGo();
      expect(await judgeBooks(hub, link)).toEqual(perfect);
    });
  });

  it.runIf(isReleasing).each(["before", "after"] as const)(
    "a worker frozen %s the release finds it made by another, and nothing is made twice",
    async (moment) => {
      const frozen = await frozenAt(moment, isRelease);
      await finish();
      expect(await judgeBooks(hub, link)).toEqual(perfect);
      await frozen.letGo();
      expect(await judgeBooks(hub, link)).toEqual(perfect);
      const held = await heldVouchers(hub, link.twinCompanyId);
      expect(new Set(held.map(({ status }) => status))).toEqual(new Set(["Posted"]));
    },
  );

  describe("a worker that stood still between its sending commit and the write", () => {
    it("does not write once its hold is stale, on whichever clock that shows", async () => {
      const gate = Promise.withResolvers<void>();
      const standing = Promise.withResolvers<void>();
      let isFirst = true;
      const world = await hub.worker({
        ...onOneOfMany,
        edges: {
          reach: async (edge) => {
            if (edge !== "before write POST" || !isFirst) return;
            isFirst = false;
            standing.resolve();
            await gate.promise;
          },
        },
      });
      const running = hub.run(world, { hours: 3 });
      await standing.promise;
      hub.clock.advance(world.pace.fenceMs);
      gate.resolve();
      await running;
      const perJournal = isReleasing ? ["accepted", "accepted"] : ["accepted"];
      expect(await outcomesBy(world)).toEqual(["later", ...perJournal, ...perJournal, ...perJournal]);
      await hub.retire(world);
      expect(await judgeBooks(hub, link)).toEqual(perfect);
    });
  });

  describe("three workers, one killed and one frozen", () => {
    it.each([1, 2, 3, 4])("leave each settlement exactly once and in order (seed %i)", async (seed) => {
      await handIn(hub, link, left.slice(0, 4));
      left = left.slice(4);
      await hub.twin.control("POST", "/faults", {
        fault: { kind: seed % 2 === 0 ? "lost-answer" : "server-error" },
        on: { method: "POST", path: isReleasing ? "/v2/journaltransaction" : "/v2/vouchers*" },
        every: 3,
        times: 2,
      });
      const edges = breakingEdges(30 + seed * 17);
      const doomed = await hub.worker({ ...onOneOfMany, edges });
      edges.arm();
      const frozen = await hub.worker(onOneOfMany);
      const http = freezingHttp(frozen.http, { at: isVoucherWrite, moment: "before" });
      frozen.http = http;
      const third = await hub.worker(onOneOfMany);
      const dying = hub.run(doomed, { hours: 3 }).catch((error: unknown) => {
        if (!(error instanceof ProcessDied)) throw error;
      });
      const standing = hub.run(frozen, { hours: 3 });
      await Promise.all([dying, hub.run(third, { hours: 3 })]);
      http.letGo();
      await standing;
      await Promise.all([doomed, frozen, third].map((world) => hub.retire(world)));
      await hub.twin.control("DELETE", "/faults");
      await finish();
      expect(await judgeBooks(hub, link)).toEqual(perfect);
    });
  });
});
