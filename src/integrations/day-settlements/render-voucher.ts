/** A ready voucher becomes a journal as it stands: its accounts are its own, and no slot is asked. */
import {
  assertJournal,
  type CompanyCode,
  type CompanyFlags,
  checkCompany,
  type Finding,
  hasErrors,
  type Journal,
  type JournalRow,
  minorText,
  type Rendering,
  type Severity,
} from "../../core/index.ts";
import { minorOf } from "../../wire/index.ts";
import type { DaySettlementSettings } from "./settings.ts";
import { type VoucherRecord, voucherName, voucherReference } from "./voucher.ts";

export type VoucherCode =
  | "voucher-does-not-balance"
  | "voucher-empty"
  | "voucher-objects-left-out"
  | "voucher-object-repeated"
  | "voucher-row-on-other-day"
  | "amount-too-large";

type Found = Omit<Finding, "code" | "severity" | "record"> & {
  code: VoucherCode | CompanyCode | "field-unknown";
  severity?: Severity;
};

/** What the voucher alone says: its sum, which must be nothing, and the fields that nobody knows. */
export function checkVoucher(record: VoucherRecord): Finding[] {
  const unknown = (record.unknownFields ?? []).map(
    (field): Found => ({ code: "field-unknown", severity: "warning", field }),
  );
  return named(record, [
    ...checkBalance(record),
    ...rowsOnOtherDays(record),
    ...(record.rows.some(isBooked) ? [] : [{ code: "voucher-empty", severity: "warning" } as const]),
    ...unknown,
  ]);
}

export function renderVoucher(of: {
  record: VoucherRecord;
  settings: DaySettlementSettings;
  company: CompanyFlags;
}): Rendering<Journal> {
  const { record, settings, company } = of;
  const wrong = checkVoucher(record).filter((finding) => finding.severity === "error");
  if (wrong.length > 0) return { documents: [], findings: wrong };
  const rows = record.rows.flatMap((row, index) => rowOf(row, index, settings));
  const findings = named(record, [
    ...checkCompany(record.currency, company),
    ...objectsNotSent(record, settings),
    ...objectsOnOneDimension(record, settings),
  ]);
  if (hasErrors(findings) || rows.length === 0) return { documents: [], findings };
  const document: Journal = {
    kind: "journal",
    on: record.on,
    currency: record.currency ?? company.currency,
    reference: voucherReference(record),
    text: record.text?.replaceAll(/\s+/g, " ") ?? voucherReference(record),
    vatShape: "rows",
    rows,
  };
  return { documents: [{ part: "", document: assertJournal(document) }], findings };
}

/** Exact, over whole numbers of any size: a sum too large for the ledger is a finding and no crash. */
function checkBalance({ rows }: VoucherRecord): Found[] {
  let [debit, credit] = [0n, 0n];
  for (const { amount } of rows) {
    const minor = BigInt(minorOf(amount));
    if (minor > 0n) debit += minor;
    else credit -= minor;
  }
  if (debit > Number.MAX_SAFE_INTEGER || credit > Number.MAX_SAFE_INTEGER)
    return [{ code: "amount-too-large", field: "rows", value: String(debit > credit ? debit : credit) }];
  if (debit === credit) return [];
  return [
    unbalancedVoucher({ debitMinor: Number(debit), creditMinor: Number(credit), rowCount: rows.length }),
  ];
}

/** Also for a voucher that a file's reader kept back. */
export function unbalancedVoucher(of: { debitMinor: number; creditMinor: number; rowCount: number }) {
  const { debitMinor, creditMinor, rowCount } = of;
  const difference = minorText(debitMinor - creditMinor);
  return {
    code: "voucher-does-not-balance",
    value: difference,
    parameters: {
      difference,
      differenceMinor: debitMinor - creditMinor,
      debit: minorText(debitMinor),
      credit: minorText(creditMinor),
      rowCount,
    },
  } satisfies Found;
}

type VoucherRow = VoucherRecord["rows"][number];

/** No row for zero: programs write them for statistics, and a ledger takes none. */
function rowOf(row: VoucherRow, index: number, settings: DaySettlementSettings): JournalRow[] {
  const amountMinor = minorOf(row.amount);
  if (amountMinor === 0) return [];
  const dimensions = Object.fromEntries(
    row.objects.flatMap(({ dimension, object }) => {
      const name = settings.voucherDimensions?.[dimension];
      return name === undefined ? [] : [[name, object]];
    }),
  );
  return [
    {
      account: row.account,
      debitMinor: Math.max(amountMinor, 0),
      creditMinor: Math.max(-amountMinor, 0),
      ...(Object.keys(dimensions).length === 0 ? {} : { dimensions }),
      ...(row.text === undefined ? {} : { text: row.text.replaceAll(/\s+/g, " ") }),
      origins: [{ line: `rows[${index}].amount`, amountMinor }],
    },
  ];
}

const isBooked = ({ amount }: VoucherRow) => minorOf(amount) !== 0;

/** One warning for each dimension that the set-up gives no name in the ledger. */
function objectsNotSent({ rows }: VoucherRecord, { voucherDimensions = {} }: DaySettlementSettings): Found[] {
  const objects = new Map<string, Set<string>>();
  for (const { dimension, object } of rows.filter(isBooked).flatMap((row) => row.objects)) {
    if (Object.hasOwn(voucherDimensions, dimension)) continue;
    objects.set(dimension, (objects.get(dimension) ?? new Set()).add(object));
  }
  return [...objects].map(([dimension, values]) => ({
    code: "voucher-objects-left-out",
    severity: "warning",
    field: "objects",
    value: [...values].join(", ").slice(0, 200),
    parameters: { dimension },
  }));
}

/** A row has one place for each dimension of the ledger. */
function objectsOnOneDimension(
  { rows }: VoucherRecord,
  { voucherDimensions = {} }: DaySettlementSettings,
): Found[] {
  return rows.flatMap((row, index) => {
    const names = row.objects.flatMap(({ dimension }) => voucherDimensions[dimension] ?? []);
    if (!isBooked(row) || new Set(names).size === names.length) return [];
    const value = row.objects.map(({ dimension, object }) => `${dimension}:${object}`).join(", ");
    return [{ code: "voucher-object-repeated", field: `rows[${index}].objects`, value: value.slice(0, 200) }];
  });
}

/** A ledger dates vouchers, not rows. */
function rowsOnOtherDays({ rows, on }: VoucherRecord): Found[] {
  const others = rows.filter((row) => isBooked(row) && row.on !== undefined && row.on !== on);
  if (others.length === 0) return [];
  const days = [...new Set(others.map((row) => row.on))].sort().join(", ");
  const parameters = { on, count: others.length };
  return [
    {
      code: "voucher-row-on-other-day",
      severity: "warning",
      field: "rows",
      value: days.slice(0, 200),
      parameters,
    },
  ];
}

function named(record: VoucherRecord, found: readonly Found[]): Finding[] {
  const name = voucherName(record);
  return found.map((finding) => ({ severity: "error", ...finding, record: name }));
}
