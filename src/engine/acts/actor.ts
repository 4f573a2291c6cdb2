/** Who acts, and the frame of every act: one transaction that changes and records. */
import { AppError, type AuditAct } from "../../core/index.ts";
import { appendAudit, type Transaction } from "../../db/index.ts";
import { tryUndoneAgain } from "../try-undone-again.ts";
import { nowText, type World } from "../world.ts";

export type Actor = { organisationId: string; personId: string };

/**
 * Runs an act of a person: the change and its entry in the audit log stand or fall together. `run` may run again from its
 * beginning, where PostgreSQL has undone it whole in favour of a lane's own write: it leaves nothing outside of its transaction.
 */
export async function actAs<Result>(
  world: World,
  actor: Actor,
  act: AuditAct,
  run: (trx: Transaction, at: string) => Promise<{ result: Result; content: unknown }>,
): Promise<Result> {
  const at = nowText(world);
  return tryUndoneAgain(() =>
    world.db.inOrganisation(actor.organisationId, act, async (trx) => {
      const { result, content } = await run(trx, at);
      await appendAudit(trx, {
        organisationId: actor.organisationId,
        personId: actor.personId,
        act,
        content,
        at,
      });
      return result;
    }),
  );
}

/** A thing of another organisation, and one that does not exist, look the same. */
export function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new AppError("not-found", `There is no such ${what}.`);
  return value;
}

/** After a restore a planned posting may be in the ledger: until it was looked up, nobody may call it unsent. */
export function refuseUnverified(posting: { must_look_up: boolean }): void {
  if (posting.must_look_up) {
    throw new AppError(
      "not-in-this-state",
      "The posting is looked up in the ledger first, since a restore may have forgotten its sending: let the lane run.",
    );
  }
}

/** Who decides says why: it is kept with the decision, and in the audit log. */
export function requireReason(reason: string): void {
  if (reason.trim() === "") throw new AppError("not-valid", "This needs a reason.");
}
