/** What a lane looks like to a person: its state, the open halt, and its postings. */
import type { SampleLink } from "./sample-link.ts";
import type { SteppedHub } from "./stepped-hub.ts";

export async function laneState(hub: SteppedHub, { actor, laneId }: SampleLink) {
  const { organisationId } = actor;
  return hub.world.db.inOrganisation(organisationId, "read lane", async (trx) => {
    const lane = await trx
      .selectFrom("lane")
      .select("state")
      .where("organisation_id", "=", organisationId)
      .where("id", "=", laneId)
      .executeTakeFirstOrThrow();
    const halt = await trx
      .selectFrom("halt")
      .select(["finding", "posting_id"])
      .where("organisation_id", "=", organisationId)
      .where("lane_id", "=", laneId)
      .where("closed_at", "is", null)
      .executeTakeFirst();
    const postings = await trx
      .selectFrom("posting")
      .select(["id", "reference", "state", "ledger_number", "findings", "token", "object"])
      .where("organisation_id", "=", organisationId)
      .where("lane_id", "=", laneId)
      .orderBy("sequence")
      .orderBy("generation")
      .execute();
    return {
      state: lane.state,
      halt: halt?.finding.code,
      finding: halt?.finding,
      haltedAt: postings.find((posting) => posting.id === halt?.posting_id)?.reference,
      states: postings.map((posting) => posting.state),
      postings,
    };
  });
}

export async function haltsOf(hub: SteppedHub, { actor, laneId }: SampleLink): Promise<(string | null)[]> {
  const rows = await hub.world.db.inOrganisation(actor.organisationId, "read halts", (trx) =>
    trx
      .selectFrom("halt")
      .select("closed_how")
      .where("organisation_id", "=", actor.organisationId)
      .where("lane_id", "=", laneId)
      .orderBy("opened_at")
      .execute(),
  );
  return rows.map((row) => row.closed_how);
}

/** When its schedule lets it run again, as the database holds it, in UTC. */
export async function nextRunAtOf(hub: SteppedHub, { actor, laneId }: SampleLink): Promise<string | null> {
  const { organisationId } = actor;
  const lane = await hub.world.db.inOrganisation(organisationId, "read", (trx) =>
    trx
      .selectFrom("lane")
      .select("next_run_at")
      .where("organisation_id", "=", organisationId)
      .where("id", "=", laneId)
      .executeTakeFirstOrThrow(),
  );
  return lane.next_run_at;
}
