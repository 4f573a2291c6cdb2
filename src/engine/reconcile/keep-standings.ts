/** Drafts that a bookkeeper has converted, documents that were released: shown under what the ledger calls them by now. */
import type { HeldDocument } from "../../core/index.ts";
import { refreshStanding, type Transaction, unreleasedPostings } from "../../db/index.ts";
import { nowText, type World } from "../world.ts";
import { seeingIn } from "./compare-books.ts";
import { openBooks } from "./open-books.ts";
import type { ReadComparison } from "./read-comparison.ts";

/** Whatever a comparison has seen: it was read anyway. */
export async function keepStandings(
  trx: Transaction,
  of: { organisationId: string; comparison: Pick<ReadComparison, "posted" | "verdicts">; at: string },
): Promise<void> {
  const { organisationId, comparison, at } = of;
  for (const { row, postingId } of comparison.posted) {
    const held = comparison.verdicts.get(postingId)?.held ?? null;
    if (held === null || isAsKnown(held, row)) continue;
    const { standing, identity } = held;
    await refreshStanding(trx, { organisationId, postingId, standing, number: identity.number, at });
  }
}

/**
 * Looks now for what waited in the ledger, in one list over the lane's days, through the quota like everything else. Where nothing waits
 * the ledger is not asked. A ledger that does not answer, or shows nothing, leaves all as it stood: the night's watch looks again.
 */
export async function lookForReleased(
  world: World,
  of: { organisationId: string; laneId: string },
): Promise<void> {
  const { organisationId } = of;
  const waiting = await world.db.inOrganisation(organisationId, "read unreleased", (trx) =>
    unreleasedPostings(trx, of),
  );
  const [first] = waiting;
  if (first === undefined) return;
  const days = waiting.map(({ on }) => on).toSorted();
  const [from = first.on, through = first.on] = [days.at(0), days.at(-1)];
  const outcome = await openBooks(world, {
    organisationId,
    connectionId: first.connectionId,
    onDays: [from, through],
  });
  if (outcome.kind !== "open") return;
  const reading = await outcome.books.heldBetween(from, through);
  if (reading.kind !== "read") return;
  const see = seeingIn(reading.value);
  const at = nowText(world);
  await world.db.inOrganisation(organisationId, "refresh standings", async (trx) => {
    for (const posting of waiting) {
      const held = see(posting);
      if (held === undefined || isAsKnown(held, posting)) continue;
      const { postingId } = posting;
      const { standing, identity } = held;
      await refreshStanding(trx, { organisationId, postingId, standing, number: identity.number, at });
    }
  });
}

function isAsKnown(
  held: HeldDocument,
  known: { ledgerStanding: string | null; ledgerNumber: string | null },
): boolean {
  return held.standing === known.ledgerStanding && held.identity.number === known.ledgerNumber;
}
