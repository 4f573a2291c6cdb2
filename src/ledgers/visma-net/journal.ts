/** A journal transaction as the API reads it, and the same thing in ledger-neutral terms (Visma.net §6). */
import { z } from "zod";
import { type HeldDocument, minorFromNumber, type Registers, type Standing } from "../../core/index.ts";
import { ledgerDay } from "./ledger-day.ts";
import { segmentText } from "./segment-text.ts";

/**
 * A JSON number, four decimals in the ledger, as minor units; null for one that is no whole number of them, which only a
 * stranger's journal can hold and must not keep us from reading the page it stands on.
 */
const amount = z
  .number()
  .nullish()
  .transform((value) => (typeof value === "number" ? minorFromNumber(value) : undefined));

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
const named = z.object({ id: z.string().nullish() }).nullish();

const line = z.object({
  lineNumber: z.int().nullish(),
  accountNumber: text,
  subaccount: z
    .object({
      segments: z
        .array(
          z.object({
            segmentId: z.int(),
            segmentDescription: z.string().nullish(),
            segmentValue: z.string().nullish(),
          }),
        )
        .nullish(),
    })
    .nullish(),
  referenceNumber: text,
  // In the ledger's own currency; the other two are in the document's, and the same for everything that we write.
  debitAmount: amount,
  creditAmount: amount,
  debitAmountInCurrency: amount,
  creditAmountInCurrency: amount,
  transactionDescription: text,
  vatCode: named,
  vat: named,
  branch: z.string().nullish(),
});
type Line = z.infer<typeof line>;

export const journal = z.object({
  module: z.string().nullish(),
  batchNumber: z.string().min(1),
  status: z.string().nullish(),
  transactionDate: ledgerDay,
  financialPeriod: z.string().nullish(),
  ledger: z.string().nullish(),
  branch: z.string().nullish(),
  description: text,
  lastModifiedDateTime: z.string().nullish(),
  journalTransactionLines: z
    .array(line)
    .nullish()
    .transform((lines) => lines ?? []),
  attachments: z.array(z.object({ name: z.string().nullish() })).nullish(),
  metadata: z.object({ totalCount: z.int().nullish() }).nullish(),
});
export type HeldJournal = z.infer<typeof journal>;

/** What a held document keeps beside what every ledger has: compared with what was sent, and when it was last changed. */
export type ErpDocument = HeldDocument & {
  erp: {
    periodId: string;
    ledger: string;
    branch: string;
    /** As the ledger writes it, without zone; empty where it does not tell. */
    changedAt: string;
    references: readonly string[];
    branches: readonly string[];
    vatIds: readonly string[];
  };
};

export const journalKind = "journal";

/** Only the general ledger's own journals are ours to know by number: other modules count for themselves. */
export function isGeneral(held: HeldJournal): boolean {
  return /^(module)?gl$/i.test(held.module ?? "GL");
}

/** Voided or a template: nothing that stands in the books. */
export function isVoid(held: HeldJournal): boolean {
  return held.status === "Voided" || held.status === "Scheduled";
}

export function heldJournal(held: HeldJournal, registers: Registers): ErpDocument {
  const lines = held.journalTransactionLines.toSorted(byNumber);
  const { batchNumber: number } = held;
  return {
    identity: { kind: journalKind, id: number, number },
    standing: standingOf(held.status ?? ""),
    on: held.transactionDate,
    text: held.description,
    ...(held.attachments
      ? { attachments: held.attachments.flatMap(({ name }) => (name ? [name] : [])) }
      : {}),
    // With an amount that cannot be told, or once it is voided, it equals nothing that was ever sent: no rows say so.
    rows: isWhole(lines) && !isVoid(held) ? lines.map((one) => heldRow(one, registers)) : [],
    erp: {
      periodId: held.financialPeriod ?? "",
      ledger: held.ledger?.trim() ?? "",
      branch: held.branch?.trim() ?? "",
      changedAt: held.lastModifiedDateTime ?? "",
      references: lines.map((one) => one.referenceNumber.trim()),
      branches: lines.map((one) => one.branch?.trim() ?? ""),
      vatIds: lines.map((one) => one.vat?.id?.trim() ?? ""),
    },
  };
}

function byNumber(left: Line, right: Line): number {
  return (left.lineNumber ?? 0) - (right.lineNumber ?? 0);
}

const standings: Readonly<Record<string, Standing>> = {
  Hold: "hold",
  Scheduled: "hold",
  Balanced: "balanced",
  Unposted: "released",
  Released: "released",
  PartiallyReleased: "released",
  Posted: "posted",
  Completed: "posted",
  Voided: "posted",
};

/** A status that is new to us counts as the least that it can be. */
export function standingOf(status: string): Standing {
  return standings[status] ?? "hold";
}

function isWhole(lines: readonly Line[]): boolean {
  return lines.every(
    (one) =>
      one.debitAmount !== null &&
      one.creditAmount !== null &&
      one.debitAmountInCurrency !== null &&
      one.creditAmountInCurrency !== null,
  );
}

function heldRow(held: Line, registers: Registers): HeldDocument["rows"][number] {
  const vatCode = vatCodeOf(held, registers);
  const dimensions = dimensionsOf(held, registers);
  return {
    account: held.accountNumber.trim(),
    debitMinor: held.debitAmount ?? held.debitAmountInCurrency ?? 0,
    creditMinor: held.creditAmount ?? held.creditAmountInCurrency ?? 0,
    ...(vatCode === undefined ? {} : { vatCode }),
    ...(Object.keys(dimensions).length === 0 ? {} : { dimensions }),
    ...(held.transactionDescription === "" ? {} : { text: held.transactionDescription }),
  };
}

/** The category; where the line has a VAT id alone, the category of that id. No line with VAT may look like one without. */
function vatCodeOf(held: Line, registers: Registers): string | undefined {
  if (held.vatCode?.id) return held.vatCode.id;
  const vatId = held.vat?.id;
  return vatId ? (registers.vatCodes.find((entry) => entry.id === vatId)?.code ?? vatId) : undefined;
}

/** By the name that the registers have for the segment of that number; the journal's own description where they know none. */
function dimensionsOf(held: Line, registers: Registers): Record<string, string> {
  const pairs = (held.subaccount?.segments ?? []).flatMap((segment) => {
    const value = segment.segmentValue?.trimEnd() ?? "";
    const name =
      registers.dimensions[segment.segmentId - 1]?.name ??
      segment.segmentDescription ??
      `Segment ${segment.segmentId}`;
    return value === "" ? [] : [[name, segmentText(name, value, registers)]];
  });
  return Object.fromEntries(pairs);
}
