/** What we put into a company's books in some days, against what these hold now: one walk through the days, and a look for each that they do not show. */
import {
  addDays,
  type Day,
  type Difference,
  type HeldDocument,
  type Reading,
  tokenIn,
} from "../../core/index.ts";
import { type PostedRow, type TokenOwner, tokenOwners } from "../../db/index.ts";
import type { World } from "../world.ts";
import { type BooksComparison, compareBooks, notSeen, type Posted, seeingIn } from "./compare-books.ts";
import { filesMissing, heldDifferences } from "./held-differences.ts";
import type { OpenBooks } from "./open-books.ts";

export type PostedInBooks = Posted & { row: PostedRow };

export type ReadComparison = BooksComparison & {
  held: readonly HeldDocument[];
  posted: readonly PostedInBooks[];
  /** Whose the tokens are that the days show beside those of `rows`. */
  owners: readonly TokenOwner[];
};

/** More lost vouchers than this are looked for in one walk over a wide range instead of one by one. */
const lookedForMax = 20;
const wideDays = 366;

export async function readComparison(
  world: World,
  books: OpenBooks,
  of: { from: Day; through: Day; rows: readonly PostedRow[] },
): Promise<Reading<ReadComparison>> {
  const reading = await books.heldBetween(of.from, of.through);
  if (reading.kind !== "read") return reading;
  const posted = of.rows.flatMap(inBooks);
  const named = await nameFiles(books, posted, reading.value);
  if (named.kind !== "read") return named;
  const held = named.value;
  const elsewhere = await lookElsewhere(books, notSeen(posted, held));
  if (elsewhere.kind !== "read") return elsewhere;
  const owners = await ownersOf(world, books, { held, posted });
  const comparison = compareBooks({
    posted,
    held,
    otherTokens: new Set(owners.map((owner) => owner.token)),
    elsewhere: elsewhere.value,
    differences: (sent, now) => differencesOf(books, sent, now),
  });
  return { kind: "read", value: { ...comparison, held, posted, owners } };
}

/** Postings that the ledger has taken; one that is being confirmed still belongs to its lane. */
function inBooks(row: PostedRow): PostedInBooks[] {
  const { ledgerKind: kind, ledgerId: id, ledgerNumber: number } = row;
  if (kind === null || id === null || !heldStates.has(row.state)) return [];
  const { postingId, token, certified } = row;
  const identity = { kind, id, number: number ?? "" };
  const certifiedIdentity = certified?.identity ?? null;
  const wasDraft = (certified?.standing ?? row.ledgerStanding) === "draft";
  const on = certified?.on ?? row.on;
  return [{ postingId, token, on, identity, certifiedIdentity, wasDraft, row }];
}

const heldStates: ReadonlySet<string> = new Set(["booked", "differs", "reversed"]);

/**
 * Equal to what was certified, or to what was sent: the first forgives what a person has kept, the second what only has another name
 * now (a VAT code that was renamed, a draft that became a voucher).
 */
function differencesOf(books: OpenBooks, sent: PostedInBooks, held: HeldDocument): readonly Difference[] {
  const { certified } = sent.row;
  const files = certified === null ? [] : filesMissing(certified, held);
  return [...files, ...contentDifferences(books, sent, held)];
}

function contentDifferences(
  { ledger, registers }: OpenBooks,
  { row, token }: PostedInBooks,
  held: HeldDocument,
): readonly Difference[] {
  const { certified, steps } = row;
  const sinceCertified =
    certified === null
      ? null
      : [...heldDifferences(certified, held), ...(ledger.heldChanges?.(certified, held) ?? [])];
  if (sinceCertified?.length === 0) return [];
  const body = steps?.at(0)?.request.body;
  const fromSent = body === undefined ? null : ledger.compare({ body, token, held, registers });
  if (fromSent?.length === 0) return [];
  return certified?.standing === held.standing
    ? (sinceCertified ?? fromSent ?? [])
    : (fromSent ?? sinceCertified ?? []);
}

/**
 * Where a list tells how many files hang on a voucher and not which, the vouchers that have fewer than when they were certified are
 * asked for themselves. A draft's files lie beside it, and a voucher made of it need not have got them.
 */
async function nameFiles(
  books: OpenBooks,
  posted: readonly PostedInBooks[],
  held: readonly HeldDocument[],
): Promise<Reading<readonly HeldDocument[]>> {
  const see = seeingIn(held);
  const named = new Map<HeldDocument, HeldDocument>();
  for (const sent of posted) {
    const wanted = sent.row.certified?.attachments?.length ?? 0;
    const seen = wanted === 0 || sent.wasDraft ? undefined : see(sent);
    if (seen?.attachmentsCount === undefined || seen.attachmentsCount >= wanted) continue;
    const reading = await books.readBack(seen.identity, seen.on);
    if (reading.kind !== "read") return reading;
    if (reading.value !== null) named.set(seen, { ...seen, attachments: reading.value.attachments ?? [] });
  }
  return { kind: "read", value: held.map((document) => named.get(document) ?? document) };
}

async function lookElsewhere(
  books: OpenBooks,
  missing: readonly PostedInBooks[],
): Promise<Reading<ReadonlyMap<string, HeldDocument | null>>> {
  const [first] = missing;
  if (first !== undefined && missing.length > lookedForMax) return lookFarAround(books, missing);
  const found = new Map<string, HeldDocument | null>();
  for (const { postingId, identity, on } of missing) {
    const reading = await books.readBack(identity, on);
    if (reading.kind !== "read") return reading;
    found.set(postingId, reading.value);
  }
  return { kind: "read", value: found };
}

async function lookFarAround(
  books: OpenBooks,
  missing: readonly PostedInBooks[],
): Promise<Reading<ReadonlyMap<string, HeldDocument | null>>> {
  const days = missing.map(({ on }) => on).toSorted();
  const from = addDays(days[0] ?? "", -wideDays);
  const through = addDays(days.at(-1) ?? "", wideDays);
  const reading = await books.heldBetween(from, through);
  if (reading.kind !== "read") return reading;
  const see = seeingIn(reading.value);
  const found = missing.map((posted): [string, HeldDocument | null] => [
    posted.postingId,
    see(posted) ?? null,
  ]);
  return { kind: "read", value: new Map(found) };
}

function ownersOf(
  world: World,
  { connection }: OpenBooks,
  of: { held: readonly HeldDocument[]; posted: readonly PostedInBooks[] },
): Promise<TokenOwner[]> {
  const own = new Set(of.posted.map(({ token }) => token));
  const tokens = of.held
    .flatMap((document) => tokenIn(document.text) ?? [])
    .filter((token) => !own.has(token));
  const { organisation_id: organisationId, id: connectionId } = connection;
  return world.db.inOrganisation(organisationId, "read tokens", (trx) =>
    tokenOwners(trx, { organisationId, connectionId, tokens }),
  );
}
