/**
 * A journal as one POST of a voucher or of a voucher draft, and one more step for each file: what the ledger could never hold is
 * refused here, all at once. Texts are cut to what it takes, since they explain and do not count; what is compared is what was sent.
 */
import {
  type Finding,
  heldValues,
  type Journal,
  type JournalRow,
  numberFromMinor,
  type Refused,
  type Registers,
  type StepPlan,
  tokenIn,
} from "../../core/index.ts";
import { attachStep } from "./attachment.ts";
import { cutText } from "./cut-text.ts";
import { ledgerFinding } from "./finding-code.ts";
import { type Options, options as optionsSchema } from "./options.ts";
import { type DimensionField, dimensionTarget } from "./row-dimension.ts";
import { ownVatCode, vatCodeId } from "./row-vat.ts";

/** Limits of the published model (visma-facts §4). */
const voucherTextMax = 1000;
const rowTextMax = 60;
const draftRowTextMax = 50;
const rowAmountMaxMinor = 1_000_000_000_00;

type RowBody = {
  AccountNumber: number;
  DebitAmount: number;
  CreditAmount: number;
  TransactionText?: string;
  VatCodeId?: string;
} & Partial<Record<DimensionField, string>>;

/** `vatShape` and `asDraft` are for comparing and looking up, and never sent (planned-body.ts). */
export type VoucherBody = {
  vatShape?: "ledger";
  asDraft?: true;
  VoucherDate: string;
  VoucherText: string;
  NumberSeries?: string;
  Rows: readonly RowBody[];
};

export type PlanQuestion = { document: Journal; token: string; options: unknown; registers: Registers };

/** Throws when the options are not this ledger's or the token is none: both were checked when they were stored. */
export function planVoucher(of: PlanQuestion): StepPlan[] | Refused {
  const chosen = optionsSchema.parse(of.options ?? {});
  if (tokenIn(of.token) !== of.token) throw new Error(`not a token: ${of.token}`);
  const findings = of.document.rows.flatMap((row, index) => rowFindings(row, index, of));
  if (findings.length > 0) return { kind: "refused", findings };
  const body: VoucherBody = {
    ...(of.document.vatShape === "ledger" ? { vatShape: "ledger" } : {}),
    ...(chosen.asDraft ? { asDraft: true } : {}),
    VoucherDate: of.document.on,
    VoucherText: voucherText(of),
    ...(chosen.series === undefined ? {} : { NumberSeries: chosen.series }),
    Rows: of.document.rows.map((row) => rowBody(row, of, chosen.asDraft ? draftRowTextMax : rowTextMax)),
  };
  const files = of.document.attachments ?? [];
  return [
    { name: "create", request: { method: "POST", path: pathOf(of.document, chosen), body } },
    ...files.map((file) => attachStep(file, of.token)),
  ];
}

/** Every flag is said aloud: two of the voucher's default to true, and the defaults would overrule what the rows say (visma-facts §4). */
function pathOf(document: Journal, chosen: Options): string {
  // A draft takes one flag only; its own VAT codes and series stand (visma-facts §4).
  if (chosen.asDraft) return `/voucherdrafts?amountIncludesVat=${document.vatShape === "ledger"}`;
  const flags = [
    `useAutomaticVatCalculation=${document.vatShape === "ledger"}`,
    "useDefaultVatCodes=false",
    `useDefaultVoucherSeries=${chosen.series === undefined}`,
  ];
  return `/vouchers?${flags.join("&")}`;
}

/**
 * The token first, since it is what a look-up matches; the reference only where the text does not already show it. Of a text that is
 * too long the end is cut, never the token, and the reference then stands behind the cut.
 */
function voucherText({ document, token }: PlanQuestion): string {
  const { text, reference } = document;
  const whole = joined(token, text, text.includes(reference) ? "" : reference);
  if (whole.length <= voucherTextMax) return whole;
  const shown = cutText(reference, voucherTextMax / 2);
  return joined(token, cutText(text, voucherTextMax - token.length - shown.length - 2), shown);
}

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(" ");

function rowFindings(row: JournalRow, index: number, { document, registers }: PlanQuestion): Finding[] {
  const field = `rows[${index}]`;
  const { account, vatCode } = row;
  const findings: Finding[] = [];
  if (!/^[1-9]\d*$/.test(account)) {
    // The API takes the account as a whole number of 1 or more: anything else cannot even be asked for.
    findings.push(ledgerFinding("account-unknown", { field: `${field}.account`, value: account }));
  }
  for (const [side, amountMinor] of [
    ["debit", row.debitMinor],
    ["credit", row.creditMinor],
  ] as const) {
    if (amountMinor > rowAmountMaxMinor) findings.push(tooLarge(`${field}.${side}`, amountMinor));
  }
  if (vatCode !== undefined && vatCodeId(vatCode, registers) === undefined) {
    findings.push(ledgerFinding("vat-code-unknown", { field: `${field}.vatCode`, value: vatCode }));
  }
  for (const [dimension, value] of Object.entries(row.dimensions ?? {})) {
    if (dimensionEntry(dimension, value, registers) !== undefined) continue;
    const parameters = { account, held: heldValues(registers, dimension) };
    findings.push(
      ledgerFinding("dimension-value-unknown", { field: `${field}.${dimension}`, value, parameters }),
    );
  }
  return findings.map((finding) => ({ ...finding, record: document.reference }));
}

function tooLarge(field: string, amountMinor: number): Finding {
  const parameters = { amountMinor, amountMaxMinor: rowAmountMaxMinor };
  return ledgerFinding("row-amount-too-large", {
    field,
    value: String(numberFromMinor(amountMinor)),
    parameters,
  });
}

/** Both amounts, 0 on the empty side: the shape that is proven live (visma-facts §4). */
function rowBody(row: JournalRow, { document, registers }: PlanQuestion, textMax: number): RowBody {
  const vatCode = row.vatCode ?? ownVatCode(row.account, document.on, registers);
  const vatId = vatCode === undefined ? undefined : vatCodeId(vatCode, registers);
  return {
    AccountNumber: Number(row.account),
    DebitAmount: numberFromMinor(row.debitMinor),
    CreditAmount: numberFromMinor(row.creditMinor),
    ...(row.text ? { TransactionText: cutText(row.text, textMax) } : {}),
    ...(vatId === undefined ? {} : { VatCodeId: vatId }),
    ...rowDimensions(row, registers),
  };
}

function rowDimensions(row: JournalRow, registers: Registers): Partial<Record<DimensionField, string>> {
  const targets = Object.entries(row.dimensions ?? {}).flatMap(([dimension, value]) => {
    const entry = dimensionEntry(dimension, value, registers);
    return entry === undefined ? [] : [dimensionTarget(entry.id)];
  });
  return Object.fromEntries(targets.map(({ field, itemId }) => [field, itemId]));
}

function dimensionEntry(dimension: string, value: string, registers: Registers) {
  return registers.dimensionValues.find((entry) => entry.dimension === dimension && entry.value === value);
}
