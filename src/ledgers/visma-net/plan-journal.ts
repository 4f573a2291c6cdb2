/** A journal as one POST, and its release as a second one where the link wants it. What the ledger could never hold is refused here, all at once. */
import {
  type Finding,
  type Journal,
  type JournalRow,
  ledgerPeriodOf,
  numberFromMinor,
  type Refused,
  type Registers,
  type StepPlan,
  tokenIn,
} from "../../core/index.ts";
import { attachStep } from "./attachment.ts";
import { branchFindings } from "./check-options.ts";
import { ledgerFinding } from "./finding-code.ts";
import { dayTime } from "./ledger-day.ts";
import { type Options, options as optionsSchema } from "./options.ts";
import { rowSegments, type SegmentBody } from "./row-segments.ts";
import { backgroundLateMs, backgroundWorkingMs } from "./timing.ts";
import { type Wrapped, wrapped } from "./wrapped.ts";

type LineBody = {
  operation: "Insert";
  accountNumber: Wrapped<string>;
  subaccount?: readonly SegmentBody[];
  referenceNumber: Wrapped<string>;
  transactionDescription: Wrapped<string>;
  debitAmountInCurrency: Wrapped<number>;
  creditAmountInCurrency: Wrapped<number>;
  vatCodeId: Wrapped<string | null>;
  vatId: Wrapped<string | null>;
  branch?: Wrapped<string>;
};

/** `inBackground` is for our own way of sending, and never sent (planned-body.ts). */
export type JournalBody = {
  inBackground?: true;
  batchNumber?: Wrapped<string>;
  overrideNumberSeries?: Wrapped<true>;
  hold: Wrapped<boolean>;
  transactionDate: Wrapped<string>;
  financialPeriod: Wrapped<string>;
  ledger?: Wrapped<string>;
  branch?: Wrapped<string>;
  description: Wrapped<string>;
  createVatTransaction?: Wrapped<true>;
  skipVatAmountValidation?: Wrapped<true>;
  journalTransactionLines: readonly LineBody[];
};

export type PlanQuestion = { document: Journal; token: string; options: unknown; registers: Registers };
type Planning = { document: Journal; token: string; options: Options; registers: Registers };

const createStep = "create";
export const releaseStep = "release";

/** Throws when the options are not this ledger's or the token is none: both were checked when they were stored. */
export function planJournal(of: PlanQuestion): StepPlan[] | Refused {
  if (tokenIn(of.token) !== of.token) throw new Error(`not a token: ${of.token}`);
  const planning = { ...of, options: optionsSchema.parse(of.options ?? {}) };
  const { document, options, registers } = planning;
  const period = ledgerPeriodOf(document.on, registers.periods);
  const findings = [
    ...(period === undefined ? [ledgerFinding("period-missing", { field: "on", value: document.on })] : []),
    ...(document.vatShape === "ledger" ? [ledgerFinding("erp-vat-shape")] : []),
    ...branchFindings(options, registers),
    ...document.rows.flatMap((row, index) => rowFindings(row, index, planning)),
  ];
  if (period === undefined || findings.length > 0) {
    return {
      kind: "refused",
      findings: each(findings).map((one) => ({ ...one, record: document.reference })),
    };
  }
  const isJob = options.background === "large" && document.rows.length >= options.largeFromLines;
  const asJob = isJob ? { inBackground: true as const } : {};
  // Until its id is known, a job may begin long after its request.
  const working = isJob ? { workingMs: backgroundWorkingMs } : {};
  // With a number of our own a second copy collides with the first, however late that one comes.
  const late = isJob && !options.ownNumbers ? { mayStartLateMs: backgroundLateMs } : {};
  const create: StepPlan = {
    name: createStep,
    request: {
      method: "POST",
      path: "/v2/journaltransaction",
      body: { ...asJob, ...journalBody(planning, period.id) },
    },
    ...working,
    ...late,
  };
  // The number is the ledger's, so it is put in when the step is made.
  const path = "/v2/journaltransaction/{number}/action/release";
  const release: StepPlan = {
    name: releaseStep,
    request: { method: "POST", path, body: { ...asJob, token: of.token } },
    ...working,
  };
  // Files first: whether a released journal still takes them is not known.
  const attach = (document.attachments ?? []).map(attachStep);
  return [create, ...attach, ...(options.release === "released" ? [release] : [])];
}

/** Hold is said aloud: a company may have new journals put on hold, and a person's screen does so too. */
function journalBody({ document, token, options, registers }: Planning, periodId: string): JournalBody {
  const carriesVat = document.rows.some((row) => row.vatCode !== undefined);
  return {
    ...(options.ownNumbers
      ? { batchNumber: wrapped(token), overrideNumberSeries: wrapped(true as const) }
      : {}),
    hold: wrapped(options.release === "hold"),
    transactionDate: wrapped(dayTime(document.on)),
    financialPeriod: wrapped(periodId),
    ...(options.ledger === undefined ? {} : { ledger: wrapped(options.ledger) }),
    ...(options.branch === undefined ? {} : { branch: wrapped(options.branch) }),
    description: wrapped(`${token} ${document.text}`.trimEnd()),
    // The VAT rows are the source's, to the øre; what Visma.net would compute may differ by a rounding.
    ...(carriesVat
      ? { createVatTransaction: wrapped(true as const), skipVatAmountValidation: wrapped(true as const) }
      : {}),
    journalTransactionLines: document.rows.map((row) => lineBody(row, { document, options, registers })),
  };
}

/** Both amounts, 0 on the empty side. VAT is always said: null keeps the account's own category from being put in. */
function lineBody(row: JournalRow, of: Pick<Planning, "document" | "options" | "registers">): LineBody {
  const { document, options, registers } = of;
  const { segments } = rowSegments(row, options, registers);
  const vat = registers.vatCodes.find((entry) => entry.code === row.vatCode);
  return {
    operation: "Insert",
    accountNumber: wrapped(row.account),
    ...(segments.length === 0 ? {} : { subaccount: segments }),
    referenceNumber: wrapped(document.reference),
    transactionDescription: wrapped(row.text || document.text),
    debitAmountInCurrency: wrapped(numberFromMinor(row.debitMinor)),
    creditAmountInCurrency: wrapped(numberFromMinor(row.creditMinor)),
    vatCodeId: wrapped(vat?.code ?? null),
    vatId: wrapped(vat?.id || null),
    ...(options.branch === undefined ? {} : { branch: wrapped(options.branch) }),
  };
}

/** A value that is missing on a thousand rows of an account is one thing to cure. */
function each(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}

function rowFindings(row: JournalRow, index: number, { options, registers }: Planning): Finding[] {
  const field = `rows[${index}]`;
  const isVatKnown =
    row.vatCode === undefined || registers.vatCodes.some((entry) => entry.code === row.vatCode);
  return [
    ...(isVatKnown
      ? []
      : [ledgerFinding("vat-code-unknown", { field: `${field}.vatCode`, value: row.vatCode ?? "" })]),
    ...rowSegments(row, options, registers).findings,
  ];
}
