/**
 * Vouchers of the same day with the same amount on each account, which another connector, or somebody by hand, has booked before us:
 * looked for once over the whole backlog, when a person looks at the preview. What comes later is the nightly watch's to find.
 */
import {
  contentHash,
  type HeldDocument,
  type Later,
  type Reading,
  type Refused,
  tokenIn,
} from "../../core/index.ts";
import { tokenOwners, type UnsentDocument, unsentDocuments } from "../../db/index.ts";
import type { World } from "../world.ts";
import type { OpenBooks } from "./open-books.ts";
import { isLookalike } from "./voucher-sums.ts";

export type Lookalikes = {
  byPosting: ReadonlyMap<string, readonly HeldDocument[]>;
  /** Changes with what was found, so that a confirmation is bound to what the person was shown. */
  digest: string;
};

export const noLookalikes: Lookalikes = { byPosting: new Map(), digest: "" };

type Of = { organisationId: string; linkId: string };

export async function readLookalikes(world: World, books: OpenBooks, of: Of): Promise<Reading<Lookalikes>> {
  const { organisationId, linkId } = of;
  const unsent = await world.db.inOrganisation(organisationId, "read unsent", (trx) =>
    unsentDocuments(trx, { organisationId, linkId }),
  );
  const days = unsent.map(({ document }) => document.on).toSorted();
  const [from, through] = [days[0], days.at(-1)];
  if (from === undefined || through === undefined) return { kind: "read", value: noLookalikes };
  const reading = await books.heldBetween(from, through);
  if (reading.kind !== "read") return reading;
  const strangers = await withoutOurs(world, books, reading.value);
  return { kind: "read", value: lookalikesAmong(unsent, strangers) };
}

/** A mark of another installation is a stranger's too: two hubs on one company book everything twice. */
export async function withoutOurs(
  world: World,
  { connection }: OpenBooks,
  held: readonly HeldDocument[],
): Promise<HeldDocument[]> {
  const { organisation_id: organisationId, id: connectionId } = connection;
  const tokens = held.flatMap((document) => tokenIn(document.text) ?? []);
  const owners = await world.db.inOrganisation(organisationId, "read tokens", (trx) =>
    tokenOwners(trx, { organisationId, connectionId, tokens }),
  );
  const ours = new Set(owners.map((owner) => owner.token));
  return held.filter((document) => !ours.has(tokenIn(document.text) ?? ""));
}

function lookalikesAmong(unsent: readonly UnsentDocument[], strangers: readonly HeldDocument[]): Lookalikes {
  const byDay = Map.groupBy(strangers, (document) => document.on);
  const found = unsent.flatMap(({ postingId, document }): [string, readonly HeldDocument[]][] => {
    const alike = (byDay.get(document.on) ?? []).filter((held) => isLookalike(document, held));
    return alike.length === 0 ? [] : [[postingId, alike]];
  });
  if (found.length === 0) return noLookalikes;
  const named = found.map(([postingId, alike]) => [postingId, alike.map(({ identity }) => identity.id)]);
  return { byPosting: new Map(found), digest: contentHash(named) };
}

/** Why the ledger did not say, in words that a person may see. */
export function causeOf(reading: Later | Refused): string {
  if (reading.kind === "later") return reading.cause;
  return reading.findings.map((finding) => finding.verbatim ?? finding.code).join(", ");
}
