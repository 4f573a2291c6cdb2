/** Lets one worker die at an edge, and another, new process finish the work. */
import { breakingEdges, ProcessDied } from "./breaking-edges.ts";
import { authorise, type SampleLink } from "./sample-link.ts";
import type { SteppedHub } from "./stepped-hub.ts";

/** Long enough for every look-up of one posting to be decided; a ledger's own jobs may want more. */
const watchedHours = 0.2;

export type Watched = { hours?: number };

export type Crash = { edge: string | undefined; reached: readonly string[] };

/** Runs a fresh worker that dies at the n-th edge it reaches. `edge` is undefined when it came to rest without getting there. */
export async function crashAt(
  hub: SteppedHub,
  breakAt: number,
  { hours = watchedHours }: Watched = {},
): Promise<Crash> {
  const edges = breakingEdges(breakAt);
  const doomed = await hub.worker({ edges });
  edges.arm();
  try {
    await hub.run(doomed, { hours });
  } catch (error) {
    if (!(error instanceof ProcessDied)) throw error;
    return { edge: error.message, reached: edges.reached };
  } finally {
    await hub.retire(doomed);
  }
  return { edge: undefined, reached: edges.reached };
}

/** The edges of one whole run without a crash: what the crash points are counted over. */
export async function edgesOfOneRun(hub: SteppedHub, watched: Watched = {}): Promise<readonly string[]> {
  return (await crashAt(hub, Number.POSITIVE_INFINITY, watched)).reached;
}

/** A new process takes over and works until nothing is left to do; a person signs in again where only that can help. */
export async function restart(
  hub: SteppedHub,
  link: SampleLink,
  { hours = watchedHours }: Watched = {},
): Promise<void> {
  const heir = await hub.worker();
  await hub.run(heir, { hours });
  if (await isConnectionBroken(hub, link)) {
    // Revoked, or a rotated refresh token that came while the process died: no program can get it back.
    const { name } = await hub.twin.companyWithId(link.twinCompanyId);
    await authorise(hub, { ...link, twinCompany: name });
    await hub.run(heir, { hours });
  }
  await hub.retire(heir);
}

async function isConnectionBroken(hub: SteppedHub, { actor, connectionId }: SampleLink): Promise<boolean> {
  const { state } = await hub.world.db.inOrganisation(actor.organisationId, "read state", (trx) =>
    trx
      .selectFrom("connection")
      .select("state")
      .where("organisation_id", "=", actor.organisationId)
      .where("id", "=", connectionId)
      .executeTakeFirstOrThrow(),
  );
  return state === "broken";
}
