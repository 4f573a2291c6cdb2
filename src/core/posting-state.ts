/** The life of a posting as a table. The database holds the same truth as constraints. */
export const postingStates = [
  "planned",
  "sending",
  "accepted",
  "uncertain",
  "differs",
  "booked",
  "refused",
  "excused",
  "superseded",
  "reversed",
] as const;

export type PostingState = (typeof postingStates)[number];

/**
 * `refused → planned` is a re-render after a cure, `planned → planned` one under newer settings.
 * `sending → planned` needs an answer that proves that nothing was written; everything else that is not an answer is `uncertain`.
 * `accepted → accepted`: a job of the ledger's own has ended, or its end was a no to a later step.
 * `uncertain → refused` does not exist: a posting that may be in the ledger is looked up, never given up on a refusal.
 * `planned → uncertain` happens after a restore only: a lost history may have sent it.
 * `superseded` is an original that was never sent and gave way to a corrected record.
 */
const leavesTo: Readonly<Record<PostingState, readonly PostingState[]>> = {
  planned: ["planned", "sending", "uncertain", "refused", "excused", "superseded"],
  sending: ["accepted", "refused", "planned", "uncertain"],
  accepted: ["accepted", "sending", "booked", "differs", "refused", "uncertain"],
  uncertain: ["accepted", "planned"],
  differs: ["booked", "reversed"],
  booked: ["reversed"],
  refused: ["planned", "refused", "excused", "superseded"],
  excused: [],
  superseded: [],
  reversed: [],
};

export function mayBecome(from: PostingState, to: PostingState): boolean {
  return leavesTo[from].includes(to);
}

/** Throws on a transition that cannot be: that is our bug, and the posting must stop before it does harm. */
export function assertTransition(posting: string, from: PostingState, to: PostingState): void {
  if (!mayBecome(from, to)) throw new Error(`posting ${posting} cannot go from ${from} to ${to}`);
}

/** Something may be under way in the ledger: at most one of a lane of width 1 may be in such a state. */
export const openStates = ["sending", "accepted", "uncertain"] as const satisfies readonly PostingState[];

/** Nothing more will happen to it on its own, and what comes after it may go. */
export const settledStates = [
  "booked",
  "excused",
  "superseded",
  "reversed",
] as const satisfies readonly PostingState[];
