/**
 * Gathers the writes of lanes that come while another write is under way, and makes them in one transaction. What a write
 * costs is mostly the transaction around it, and lanes that move beside each other need not pay it one by one.
 * Nobody waits for company: the first goes at once and alone.
 */
import { type AdvanceOf, advancePostings, type LaneWrite, type LaneWritten } from "../../db/index.ts";
import type { World } from "../world.ts";

type Waiting = {
  write: LaneWrite;
  resolve(written: LaneWritten): void;
  reject(error: unknown): void;
};

type Desk = { waiting: Waiting[]; isWriting: boolean };

/** One desk for each organisation, since a transaction sees one only. */
const desks = new WeakMap<World, Map<string, Desk>>();

/** More would make the statement long and its locks many, and save nothing more. */
const togetherMax = 50;

/** At most one write of a lane may be under way. Throws what PostgreSQL throws about this lane's own write. */
export function writeTogether(world: World, organisationId: string, write: LaneWrite): Promise<LaneWritten> {
  const desk = deskOf(world, organisationId);
  return new Promise((resolve, reject) => {
    desk.waiting.push({ write, resolve, reject });
    if (!desk.isWriting) void writeAll(world, organisationId, desk);
  });
}

function deskOf(world: World, organisationId: string): Desk {
  const own = desks.get(world) ?? new Map<string, Desk>();
  desks.set(world, own);
  const desk = own.get(organisationId) ?? { waiting: [], isWriting: false };
  own.set(organisationId, desk);
  return desk;
}

async function writeAll(world: World, organisationId: string, desk: Desk): Promise<void> {
  desk.isWriting = true;
  while (desk.waiting.length > 0) {
    const batch = desk.waiting.splice(0, togetherMax);
    const [only] = batch;
    if (only !== undefined && batch.length === 1) await writeAlone(world, organisationId, only);
    else await writeBatch(world, organisationId, batch);
  }
  desk.isWriting = false;
}

async function writeBatch(world: World, organisationId: string, batch: readonly Waiting[]): Promise<void> {
  const answers = await ask(world, organisationId, { batch, skipsLocked: true }).catch(() => null);
  for (const one of batch) {
    const written = answers?.get(one.write.hold.laneId);
    if (written?.isHeld === true) one.resolve(written);
    // One lane is locked, or its write fails and has undone the others': each by itself, and nobody waits for it.
    else void writeAlone(world, organisationId, one);
  }
}

async function writeAlone(world: World, organisationId: string, one: Waiting): Promise<void> {
  const { laneId } = one.write.hold;
  try {
    const answers = await ask(world, organisationId, { batch: [one], skipsLocked: false });
    const written = answers.get(laneId);
    if (written === undefined) throw new Error(`no answer about lane ${laneId}`);
    one.resolve(written);
  } catch (error) {
    one.reject(error);
  }
}

async function ask(
  world: World,
  organisationId: string,
  { batch, skipsLocked }: { batch: readonly Waiting[] } & Pick<AdvanceOf, "skipsLocked">,
): Promise<Map<string, LaneWritten>> {
  const statement = advancePostings({
    organisationId,
    workerId: world.workerId,
    leaseMs: world.pace.leaseMs,
    installationId: world.installationId,
    writes: batch.map((one) => one.write),
    skipsLocked,
  });
  const rows = await world.db.inOneTrip<LaneWritten>(organisationId, statement);
  return new Map(rows.map((row) => [row.laneId, row]));
}
