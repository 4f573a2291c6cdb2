/** A person says that what would be sent stands in the ledger already: it is left out, with that voucher as the reason. */
import { AppError, type HeldDocument } from "../../core/index.ts";
import { readPosting } from "../../db/index.ts";
import { type Actor, found } from "../acts/actor.ts";
import { skipPosting } from "../acts/lane-acts.ts";
import type { World } from "../world.ts";
import { withoutOurs } from "./lookalikes.ts";
import { openBooksNow, readNow } from "./open-books.ts";
import { isLookalike } from "./voucher-sums.ts";

/**
 * `number` is the ledger's. The voucher must say the same as the document: the same day and amounts; `not-valid` otherwise, since
 * leaving a day out for the wrong voucher would lose its money. `reason` makes the words that are kept of it.
 */
export async function alreadyBooked(
  world: World,
  actor: Actor,
  of: { postingId: string; number: string; reason(held: HeldDocument): string },
): Promise<void> {
  const { organisationId } = actor;
  const posting = found(
    await world.db.inOrganisation(organisationId, "read posting", (trx) =>
      readPosting(trx, { organisationId, postingId: of.postingId }),
    ),
    "posting",
  );
  const { document } = posting;
  if (document === null)
    throw new AppError("not-in-this-state", "The posting has no document to compare with.");
  const connectionId = posting.connection_id;
  const books = await openBooksNow(world, { organisationId, connectionId, onDays: [document.on] });
  const held = readNow(await books.heldBetween(document.on, document.on));
  const strangers = await withoutOurs(world, books, held);
  const same = strangers.find(
    ({ identity, ...rest }) =>
      isSameNumber(identity.number, of.number) && isLookalike(document, { identity, ...rest }),
  );
  if (same === undefined)
    throw new AppError(
      "not-valid",
      `The ledger has no voucher ${of.number} of ${document.on} with the same amount on each account: look at it again, or skip with a reason.`,
    );
  await skipPosting(world, actor, { postingId: of.postingId, reason: of.reason(same) });
}

function isSameNumber(held: string, named: string): boolean {
  return held.replaceAll(/\s/g, "").toUpperCase() === named.replaceAll(/\s/g, "").toUpperCase();
}
