/** What undoing, or a decision on a record that came again, would make of one part of a record: of one voucher or journal. */
import {
  type Day,
  type Document,
  type Finding,
  type HeldDocument,
  type Journal,
  type PostingState,
  periodOf,
} from "../../core/index.ts";
import type { LivePart } from "../../db/index.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import { reversalJournal } from "./plan-reversals.ts";
import type { Undoable } from "./read-reversible.ts";

/**
 * Undone, and then: `taken-back` nothing comes in its place, `unchanged` the same is posted anew, `changed` it is posted anew otherwise,
 * `waiting` what is to be posted anew cannot be booked yet. Not undone: `stays` in the ledger or the imported books, `to-come` is still
 * to be sent, `dropped` is not sent any more, `added` stood nowhere so far.
 */
export const partFates = [
  "taken-back",
  "unchanged",
  "changed",
  "waiting",
  "stays",
  "to-come",
  "dropped",
  "added",
] as const;
export type PartFate = (typeof partFates)[number];

export type PreviewedPart = {
  fate: PartFate;
  /** Null for what is only to be made. */
  postingId: string | null;
  reference: string;
  /** Or the name of the file that it went into; null where it stands in no books. */
  ledgerNumber: string | null;
  /** `YYYY-MM`, where it stands, else where it would. */
  period: string;
  /** What the ledger holds. */
  before: HeldDocument | null;
  /** The document that `before` is of. */
  sent: Document | null;
  reversal: Journal | null;
  after: Document | null;
  findings: readonly Finding[];
};

/** As it follows from records and settings alone, before the ledger's books were looked at. */
export type FoundPart = PreviewedPart & {
  /** What is posted here bears it in its text; of a posting beside it where it has none yet. */
  token: string;
  role: "original" | "replacement";
  /** The day that its record bears. */
  recordOn: Day;
  /** It may be in the ledger already, as it was sent. */
  isUnderWay?: true;
};

type Anew = { document: Document | null; findings: readonly Finding[] } | undefined;
type Named = Pick<LivePart, "id" | "state" | "document" | "reference" | "period" | "ledger_number" | "token">;
type OfRecord = { recordOn: Day };

/** `anew`: what the record makes of it by then; undefined for nothing. */
export function undonePart(
  one: Undoable,
  { facts, anew, recordOn }: OfRecord & { facts: LaneFacts; anew: Anew },
): FoundPart {
  const { posting, held } = one;
  const fate = anew === undefined ? "taken-back" : anew.document === null ? "waiting" : "changed";
  return {
    ...blank,
    fate,
    postingId: posting.id,
    reference: posting.reference,
    ledgerNumber: held.identity.number,
    period: periodOf(held.on),
    before: held,
    sent: posting.document,
    reversal: reversalJournal({ facts, one }),
    after: anew?.document ?? null,
    findings: anew?.findings ?? [],
    token: posting.token,
    role: "replacement",
    recordOn,
  };
}

/** Of a part that has a posting, and is left as it stands; `held` where the ledger's own answer is known. */
export function stayingPart(
  { id, document, reference, period, ledger_number: number, token }: Named,
  { held, fileName, recordOn }: OfRecord & { held: HeldDocument | null; fileName?: string },
): FoundPart {
  const named = { postingId: id, reference, period, ledgerNumber: fileName ?? number };
  const before = held ?? (document === null ? null : asSent(document, fileName ?? number ?? ""));
  return { ...blank, ...named, fate: "stays", before, sent: document, token, recordOn };
}

/** Of a part that has a posting which is not in the ledger; `anew` is what it would be sent as. */
export function unsentPart(
  { id, reference, period, token, state }: Named,
  { anew, recordOn }: OfRecord & { anew: Anew },
): FoundPart {
  const underWay = isOpenFate(state) ? ({ isUnderWay: true } as const) : {};
  const named = { postingId: id, reference, period, token, recordOn, ...underWay };
  const made = { after: anew?.document ?? null, findings: anew?.findings ?? [] };
  return { ...blank, ...named, ...made, fate: anew === undefined ? "dropped" : "to-come" };
}

/** The ledger may hold it already. */
export function isOpenFate(state: PostingState): boolean {
  return state === "sending" || state === "uncertain";
}

/** Of a part that no posting stands for. */
export function addedPart(
  document: Document,
  { findings, token, recordOn }: OfRecord & { findings: readonly Finding[]; token: string },
): FoundPart {
  const { reference, on } = document;
  const named = { reference, period: periodOf(on), token, recordOn };
  return { ...blank, ...named, fate: "added", after: document, findings };
}

/** Of a part that another decision brings, once what it undoes is undone. */
export function comingPart(document: Document, of: Parameters<typeof addedPart>[1]): FoundPart {
  return { ...addedPart(document, of), fate: "to-come", role: "replacement" };
}

/** Of a content that cannot be made into anything yet, and takes the place of nothing. */
export function waitingPart(
  { reference, token }: { reference: string; token: string },
  { findings, recordOn }: OfRecord & { findings: readonly Finding[] },
): FoundPart {
  const named = { reference, period: periodOf(recordOn), token, recordOn };
  return { ...blank, ...named, fate: "to-come", findings };
}

const blank = {
  postingId: null,
  ledgerNumber: null,
  before: null,
  sent: null,
  reversal: null,
  after: null,
  findings: [],
  role: "original",
} as const;

/** Of what the ledger took and nobody has read back, or what stands in books that we do not reach. */
function asSent({ on, text, rows }: Document, number: string): HeldDocument {
  return {
    identity: { kind: "", id: "", number },
    standing: "posted",
    on,
    text,
    rows: rows.map(({ origins: _, ...row }) => row),
  };
}
