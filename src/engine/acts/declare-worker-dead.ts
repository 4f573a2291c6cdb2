/** A person vouches that a worker will never write again, so that nobody has to sit out its lease and its access token. */
import { AppError } from "../../core/index.ts";
import { appendAudit, declareDead } from "../../db/index.ts";
import { nowText, type World } from "../world.ts";

export type DeadWorker = {
  worker: {
    id: string;
    host: string;
    seenAt: string;
    isSeen: boolean;
    /** Whose work it held: each of them finds the word in its own audit log. */
    organisationIds: readonly string[];
  };
  /** Who says so, by name: an act of the installation, like the confirmation after a restore. */
  declaredBy: string;
  reason: string;
};

/**
 * `not-valid` without a name or a reason; `not-in-this-state` for a worker that is at work or gone already. The entries go
 * first and the word itself with the last of them: what is believed is never missing from a chain.
 */
export async function declareWorkerDead(
  world: World,
  { worker, declaredBy, reason }: DeadWorker,
): Promise<void> {
  if (declaredBy.trim() === "" || reason.trim() === "")
    throw new AppError("not-valid", "This needs the name of who says so, and a reason.");
  if (worker.isSeen)
    throw new AppError(
      "not-in-this-state",
      `The worker was seen at ${worker.seenAt}: it lives. Stop it first.`,
    );
  const at = nowText(world);
  const content = { workerId: worker.id, host: worker.host, seenAt: worker.seenAt, declaredBy, reason };
  const declared = { workerId: worker.id, declaredBy, seenAt: worker.seenAt };
  const [last, ...others] = worker.organisationIds;
  const entry = (organisationId: string) =>
    ({ organisationId, personId: null, act: "declare worker dead", content, at }) as const;
  for (const organisationId of others)
    await world.db.inOrganisation(organisationId, "declare worker dead", (trx) =>
      appendAudit(trx, entry(organisationId)),
    );
  const isDeclared =
    last === undefined
      ? await world.db.acrossOrganisations("declare worker dead", (trx) => declareDead(trx, declared))
      : await world.db.inOrganisation(last, "declare worker dead", async (trx) => {
          if (!(await declareDead(trx, declared))) return false;
          await appendAudit(trx, entry(last));
          return true;
        });
  if (!isDeclared)
    throw new AppError("not-in-this-state", "The worker was seen meanwhile, or is gone already.");
}
