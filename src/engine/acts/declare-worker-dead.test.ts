/** A person's word that a worker is dead: what it ends, and when it is not taken. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeBooks, perfect } from "../../../test/support/books.ts";
import { ProcessDied } from "../../../test/support/breaking-edges.ts";
import { handIn, settlementsOf } from "../../../test/support/one-more-settlement.ts";
import { type SampleLink, sampleLink } from "../../../test/support/sample-link.ts";
import { type SteppedHub, steppedHub } from "../../../test/support/stepped-hub.ts";
import { listAuditEntries, listWorkers, seeWorker, type WorkerRow } from "../../db/index.ts";
import { declareWorkerDead } from "./declare-worker-dead.ts";

let hub: SteppedHub;
let link: SampleLink;
beforeAll(async () => {
  hub = await steppedHub();
  link = await sampleLink(hub);
});
afterAll(() => hub.close());

const onOneOfMany = { isOnlyHub: false };
const word = { declaredBy: "Kari Nordmann", reason: "The machine was scrapped" };

async function workerRow(id: string): Promise<WorkerRow> {
  const row = (await listWorkers(hub.connection)).find((worker) => worker.id === id);
  if (row === undefined) throw new Error("nobody waits for that worker");
  return row;
}

/** Its write has reached the ledger, and it died before it could say so. */
async function diedAfterSending(): Promise<string> {
  const edges = { reach: async (edge: string) => void edge };
  const world = await hub.worker({ ...onOneOfMany, edges });
  edges.reach = async (edge) => {
    if (edge === "after write POST") throw new ProcessDied(edge);
  };
  await hub.run(world, { hours: 1 }).catch((error: unknown) => {
    if (!(error instanceof ProcessDied)) throw error;
  });
  await hub.retire(world);
  return world.workerId;
}

describe("a worker that died with a voucher under way", () => {
  it("need not be waited for once a person has declared it dead, and the chain says who did", async () => {
    await handIn(hub, link, settlementsOf(hub, 1).slice(0, 1));
    const deadId = await diedAfterSending();
    const worker = await workerRow(deadId);
    expect(worker).toMatchObject({ openPostings: 1, lanes: 1, organisationIds: [link.actor.organisationId] });
    await declareWorkerDead(hub.world, { ...word, worker });
    expect((await listWorkers(hub.connection)).map(({ id }) => id)).not.toContain(deadId);
    const heir = await hub.worker(onOneOfMany);
    // The lease of the dead one, a minute, is not waited for either.
    await hub.run(heir, { hours: 0.01 });
    await hub.retire(heir);
    expect(await judgeBooks(hub, link)).toEqual(perfect);
    const [entry] = await hub.world.db.inOrganisation(link.actor.organisationId, "read audit", (trx) =>
      listAuditEntries(trx, { organisationId: link.actor.organisationId, after: null, limit: 1 }),
    );
    expect(entry).toMatchObject({
      act: "declare worker dead",
      content: { workerId: deadId, declaredBy: "Kari Nordmann", reason: "The machine was scrapped" },
    });
  });
});

describe("a worker that is at work", () => {
  it("is not believed to be dead, neither when it is seen nor when it is seen meanwhile", async () => {
    const world = await hub.worker(onOneOfMany);
    const worker = await workerRow(world.workerId);
    await expect(
      declareWorkerDead(hub.world, { ...word, worker: { ...worker, isSeen: true } }),
    ).rejects.toMatchObject({ code: "not-in-this-state" });
    hub.clock.advance(1_000);
    await world.db.acrossOrganisations("see worker", (trx) => seeWorker(trx, world.workerId));
    await expect(declareWorkerDead(hub.world, { ...word, worker })).rejects.toMatchObject({
      code: "not-in-this-state",
    });
    expect((await listWorkers(hub.connection)).map(({ id }) => id)).toContain(world.workerId);
  });

  it("is declared dead by nobody, or for no reason, least of all", async () => {
    const worker = await workerRow(hub.world.workerId);
    for (const part of [{ declaredBy: " " }, { reason: "" }])
      await expect(declareWorkerDead(hub.world, { ...word, ...part, worker })).rejects.toMatchObject({
        code: "not-valid",
      });
  });
});
