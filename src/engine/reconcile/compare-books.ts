/**
 * What we put into a ledger, against what the ledger holds now: equal, changed, moved, missing, double. Pure, so that a month that a
 * person asks for and the nightly watch say the same of the same books.
 */
import { type Difference, type HeldDocument, type LedgerIdentity, tokenIn } from "../../core/index.ts";
import { sumsKey } from "./voucher-sums.ts";

/** A posting that the ledger took. */
export type Posted = {
  postingId: string;
  token: string;
  /** The day it was sent for, or the day that a person kept it on. */
  on: string;
  identity: LedgerIdentity;
  /** As what it was read back, where that was something else already: the voucher that a draft had become. */
  certifiedIdentity: LedgerIdentity | null;
  /** It was written as a draft, of which a person makes another document. */
  wasDraft: boolean;
};

export type Verdict = {
  kind: "equal" | "changed" | "moved" | "missing";
  /** What the ledger holds now; null when it holds nothing of the posting. */
  held: HeldDocument | null;
  differences: readonly Difference[];
  /** Other vouchers that say the same: with the posting's own token, or with none of ours and the same day and sums. */
  doubles: readonly HeldDocument[];
};

export type BooksQuestion<Sent extends Posted> = {
  posted: readonly Sent[];
  /** Everything that the ledger holds of the days, whoever booked it. */
  held: readonly HeldDocument[];
  /** Tokens of our other postings: of other links, of other days, on their way. */
  otherTokens: ReadonlySet<string>;
  /** By posting: what was found by its identity outside the days; null where the ledger says that it is gone. */
  elsewhere: ReadonlyMap<string, HeldDocument | null>;
  differences(sent: Sent, held: HeldDocument): readonly Difference[];
};

export type BooksComparison = {
  verdicts: ReadonlyMap<string, Verdict>;
  /** Vouchers with a token that no posting of ours has: of another installation, or of a history that was lost. */
  unknown: readonly HeldDocument[];
};

export function compareBooks<Sent extends Posted>(of: BooksQuestion<Sent>): BooksComparison {
  const byToken = Map.groupBy(of.held, (document) => tokenIn(document.text));
  const see = seeingIn(of.held);
  const sights = of.posted.map((sent) => ({
    sent,
    seen: see(sent) ?? of.elsewhere.get(sent.postingId) ?? null,
  }));
  const ours = new Set(sights.map(({ seen }) => seen));
  const ownTokens = new Set(of.posted.map(({ token }) => token));
  const isOurs = (token: string) => ownTokens.has(token) || of.otherTokens.has(token);
  const strangers = of.held.filter((document) => {
    const token = tokenIn(document.text);
    return !ours.has(document) && (token === null || !isOurs(token));
  });
  const lookalikes = lookalikesBySight(strangers, sights);
  const verdicts = sights.map(({ sent, seen }): [string, Verdict] => {
    const copies = (byToken.get(sent.token) ?? []).filter((document) => !ours.has(document));
    const doubles = [...copies, ...(lookalikes.get(sent.postingId) ?? [])];
    return [sent.postingId, { ...verdictOn(of, sent, seen), doubles }];
  });
  const taken = new Set([...lookalikes.values()].flat());
  const unknown = strangers.filter((document) => tokenIn(document.text) !== null && !taken.has(document));
  return { verdicts: new Map(verdicts), unknown };
}

/** Those that the days do not show: each has to be asked for by its identity before it may be called missing. */
export function notSeen<Sent extends Posted>(posted: readonly Sent[], held: readonly HeldDocument[]): Sent[] {
  const see = seeingIn(held);
  return posted.filter((sent) => see(sent) === undefined);
}

/** By identity. What a person makes of a draft has another one, and our token: the oldest, since the others were copied from it. */
export function seeingIn(held: readonly HeldDocument[]): (posted: Posted) => HeldDocument | undefined {
  const byIdentity = new Map(held.map((document) => [identityKey(document.identity), document]));
  const byToken = Map.groupBy(held, (document) => tokenIn(document.text));
  return ({ identity, certifiedIdentity, token, wasDraft }) => {
    const exact =
      byIdentity.get(identityKey(identity)) ??
      (certifiedIdentity === null ? undefined : byIdentity.get(identityKey(certifiedIdentity)));
    if (exact !== undefined || !wasDraft) return exact;
    return byToken.get(token)?.toSorted(byCreation)[0];
  };
}

function identityKey({ kind, id }: LedgerIdentity): string {
  return `${kind} ${id}`;
}

function byCreation(one: HeldDocument, other: HeldDocument): number {
  return (one.createdAt ?? "") < (other.createdAt ?? "") ? -1 : 1;
}

function verdictOn<Sent extends Posted>(
  of: BooksQuestion<Sent>,
  sent: Sent,
  seen: HeldDocument | null,
): Omit<Verdict, "doubles"> {
  if (seen === null) return { kind: "missing", held: null, differences: [] };
  const differences = of.differences(sent, seen);
  const isMoved = seen.on !== sent.on || differences.some(isOfPeriod);
  const kind = isMoved ? "moved" : differences.length > 0 ? "changed" : "equal";
  return { kind, held: seen, differences };
}

/** A ledger may say its period apart from the day, and a person move one without the other. */
export function isOfPeriod({ field }: Difference): boolean {
  return field === "period";
}

type Sight = { sent: Posted; seen: HeldDocument | null };

/**
 * A stranger with the same day and sums speaks against one posting only: of two equal tills with one voucher of an older connector,
 * one was booked twice and the other was not.
 */
function lookalikesBySight(
  strangers: readonly HeldDocument[],
  sights: readonly Sight[],
): ReadonlyMap<string, readonly HeldDocument[]> {
  const byKey = Map.groupBy(
    sights.filter(({ seen }) => seen !== null),
    ({ seen }) => (seen === null ? null : sumsKey(seen)),
  );
  const found = new Map<string, HeldDocument[]>();
  for (const [key, alike] of Map.groupBy(strangers, sumsKey)) {
    const candidates = key === null ? undefined : byKey.get(key);
    if (candidates === undefined) continue;
    for (const [index, stranger] of alike.entries()) {
      const sight = candidates[Math.min(index, candidates.length - 1)];
      if (sight === undefined) continue;
      const { postingId } = sight.sent;
      found.set(postingId, [...(found.get(postingId) ?? []), stranger]);
    }
  }
  return found;
}
