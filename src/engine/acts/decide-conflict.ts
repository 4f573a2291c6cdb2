/** A record that came again with other content: keep what was taken first, or let the new content take its place while nothing was sent. */
import { AppError } from "../../core/index.ts";
import { closeHalt, movePosting, openHaltOf } from "../../db/index.ts";
import { acceptReplacement } from "../accept/accept-replacement.ts";
import type { World } from "../world.ts";
import { type Actor, actAs, found } from "./actor.ts";

/**
 * `keep` closes the conflict. `replace` is for postings that are surely not in the ledger; what was booked needs to be
 * reversed and posted again, which is an act of its own.
 */
export async function decideConflict(
  world: World,
  actor: Actor,
  of: { recordId: string; decision: "keep" | "replace"; reason: string },
): Promise<void> {
  const { organisationId, personId } = actor;
  if (of.reason.trim() === "") throw new AppError("not-valid", "This needs a reason.");
  const laneId = await actAs(world, actor, "decide conflict", async (trx, at) => {
    const record = found(
      await trx
        .selectFrom("record")
        .selectAll()
        .where("organisation_id", "=", organisationId)
        .where("id", "=", of.recordId)
        .forUpdate()
        .executeTakeFirst(),
      "record",
    );
    if (record.state !== "conflict")
      throw new AppError("not-in-this-state", "The record is not in conflict.");
    if (of.decision === "keep") {
      await setRecordState(record.id, "replaced");
      return { result: record.lane_id, content: of };
    }
    const taken = await trx
      .selectFrom("record")
      .innerJoin("posting_record", (join) =>
        join
          .onRef("posting_record.organisation_id", "=", "record.organisation_id")
          .onRef("posting_record.record_id", "=", "record.id"),
      )
      .innerJoin("posting", (join) =>
        join
          .onRef("posting.organisation_id", "=", "posting_record.organisation_id")
          .onRef("posting.id", "=", "posting_record.posting_id"),
      )
      .select(["record.id as record_id", "posting.id", "posting.state"])
      .where("record.organisation_id", "=", organisationId)
      .where("record.lane_id", "=", record.lane_id)
      .where("record.object", "=", record.object)
      .where("record.state", "=", "taken")
      .where("posting_record.is_live", "=", true)
      .execute();
    for (const posting of taken) {
      if (posting.state !== "planned" && posting.state !== "refused") {
        throw new AppError(
          "not-in-this-state",
          `The first content is ${posting.state}: it can only be reversed and posted again.`,
        );
      }
      await movePosting(trx, {
        organisationId,
        postingId: posting.id,
        from: posting.state,
        to: "superseded",
        at,
      });
      const halt = await openHaltOf(trx, { organisationId, laneId: record.lane_id });
      if (halt?.posting_id === posting.id) {
        await closeHalt(trx, {
          organisationId,
          laneId: record.lane_id,
          at,
          how: "resolved",
          personId,
          reason: of.reason,
        });
      }
    }
    for (const recordId of new Set(taken.map((one) => one.record_id)))
      await setRecordState(recordId, "replaced");
    await setRecordState(record.id, "taken");
    await acceptReplacement(world, trx, { organisationId, laneId: record.lane_id, record, at });
    await trx
      .updateTable("lane")
      .set({ due_at: at })
      .where("organisation_id", "=", organisationId)
      .where("id", "=", record.lane_id)
      .execute();
    return { result: record.lane_id, content: of };

    async function setRecordState(id: string, state: "replaced" | "taken"): Promise<void> {
      await trx
        .updateTable("record")
        .set({ state })
        .where("organisation_id", "=", organisationId)
        .where("id", "=", id)
        .execute();
    }
  });
  world.wake([{ organisationId, laneId }]);
}
