/** A month in Visma.net against what was sent: released, on hold, copied, changed, moved, without its file. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listDrifts } from "../../src/db/index.ts";
import { reconcileLink } from "../../src/engine/reconcile/reconcile-link.ts";
import { runDueWatches } from "../../src/engine/watch/run-due-watches.ts";
import { settlementsOf } from "../support/one-more-settlement.ts";
import type { SampleLink } from "../support/sample-link.ts";
import type { SteppedHub } from "../support/stepped-hub.ts";
import { type VismaNetBooks, vismaNetBooks, vismaNetHub, vismaNetLink } from "../support/visma-net-link.ts";

let hub: SteppedHub;
let link: SampleLink;
let net: VismaNetBooks;

beforeEach(async () => {
  hub = await vismaNetHub();
  link = await vismaNetLink(hub, { release: "released" });
  net = vismaNetBooks(hub, link);
});
afterEach(() => hub.close());

describe("a month in Visma.net", () => {
  const month = () => reconcileLink(hub.world, link.actor, { linkId: link.linkId, month: settledMonth() });
  /** The days of the first two settlements lie in one month. */
  const settledMonth = () => {
    const [first] = settlementsOf(hub, 40) as { businessDate: string }[];
    return first?.businessDate.slice(0, 7) ?? "";
  };
  const statuses = async () => (await month()).objects.map((one) => one.status);

  it("is equal once its journals are released, and counts what is on hold as waiting there", async () => {
    await net.handIn(1);
    await hub.run();
    expect(await statuses()).toEqual(["equal"]);
    expect((await month()).isEqual).toBe(true);
    await net.save({ release: "hold" });
    await net.handIn(2);
    await hub.run();
    expect(await statuses()).toEqual(["equal", "unreleased"]);
    expect((await month()).isEqual).toBe(false);
  });

  it("shows by the morning that the bookkeeper released what was on hold, and finds nothing wrong in that", async () => {
    await net.save({ release: "hold" });
    await net.handIn(1);
    await hub.run();
    const [first] = await net.held();
    await net.books("PATCH", `/journals/${first?.number}`, { isOnHold: false });
    await net.books("POST", `/journals/${first?.number}/release`);
    hub.clock.advance(24 * 3_600_000);
    expect(await runDueWatches(hub.world)).toBe(1);
    const { organisationId } = link.actor;
    const found = await hub.world.db.inOrganisation(organisationId, "read", async (trx) => ({
      standings: await trx.selectFrom("posting").select(["ledger_standing"]).execute(),
      drifts: await listDrifts(trx, {
        organisationId,
        companyIds: null,
        linkId: null,
        connectionId: null,
        postingId: null,
        states: ["open"],
        after: null,
        limit: 10,
      }),
    }));
    expect(found).toMatchObject({
      standings: [{ ledger_standing: expect.stringMatching(/^(released|posted)$/) }],
      drifts: [],
    });
    expect(await statuses()).toEqual(["equal"]);
  });

  it("finds a journal that somebody copied with its token, and one whose description was changed", async () => {
    await net.handIn(2);
    await hub.run();
    const [first, second] = await net.held();
    await net.books("POST", `/journals/${first?.number}/copy`, {});
    await net.books("PATCH", `/journals/${second?.number}`, { description: `${second?.description} other` });
    expect(await statuses()).toEqual(["double", "changed"]);
  });

  it("finds a journal that somebody moved to another period and left on its day", async () => {
    await net.handIn(2);
    await hub.run();
    const [first] = await net.held();
    const after = String(Number(first?.period) + 1);
    await net.books("PATCH", `/journals/${first?.number}`, { period: after });
    const reconciled = await month();
    expect(reconciled.objects.map((one) => one.status)).toEqual(["moved", "equal"]);
    expect(reconciled.objects[0]?.findings).toMatchObject([
      { code: "drift-period", field: "period", value: after, parameters: { sent: first?.period } },
    ]);
    expect(reconciled.isEqual).toBe(false);
  });

  it("misses a file that hung on a journal", async () => {
    await net.save({ release: "released" }, { attachReport: true });
    await net.handIn(2);
    await hub.run();
    expect(await statuses()).toEqual(["equal", "equal"]);
    const [first] = await net.held();
    await net.books("DELETE", `/journals/${first?.number}/attachments`);
    const [object] = (await month()).objects;
    expect(object).toMatchObject({
      status: "changed",
      differences: [{ field: "attachments", sent: expect.stringContaining(".pdf"), held: "" }],
    });
  });
});
