/** Ready vouchers out of SIE 4 and 4I, the file that Swedish tills write their day reports in. Rules: the README, and the reader of the format. */
import {
  type CompanyFlags,
  differingCompany,
  type Finding,
  type FormatReader,
  minorText,
  type ReadItem,
} from "../../core/index.ts";
import {
  readSie4,
  type Sie4Finding,
  type Sie4FindingCode,
  type Sie4Header,
  type Sie4Voucher,
  type Sie4Year,
} from "../../formats/sie4/index.ts";
import { findingsOfIssues } from "./findings-of-issues.ts";
import { unbalancedVoucher } from "./render-voucher.ts";
import { type ReadVoucher, type VoucherWire, voucherSchema } from "./voucher.ts";
import { type RepeatedNumber, VoucherNaming } from "./voucher-naming.ts";

export type Sie4Code = Sie4FindingCode | "company-differs" | "voucher-number-repeated" | "voucher-repeated";

/** A file of another company gives one finding and no voucher: all of it is the other's. */
export const readVouchers: FormatReader<ReadVoucher> = async function* (chunks, { company }) {
  const file = new VoucherFile(company);
  for await (const item of readSie4(chunks)) {
    if (item.kind === "header") {
      yield* file.begin(item);
      if (file.isForeign) return;
    } else if (item.kind === "voucher") yield* file.read(item);
    else if (item.kind === "finding") yield { kind: "finding", finding: findingOf(item.finding) };
  }
  yield* file.letOut();
};

function currencyMissing(currency: string): Finding {
  const about = { severity: "warning", record: "file", field: "#VALUTA" } as const;
  return { code: "sie-currency-missing", ...about, parameters: { currency } };
}

class VoucherFile {
  readonly #company: CompanyFlags;
  #header: Sie4Header | undefined;
  isForeign = false;
  #isCurrencyToTell = false;
  #accountNames = new Map<string, string>();
  readonly #numbers = new VoucherNaming();

  constructor(company: CompanyFlags) {
    this.#company = company;
  }

  *begin(header: Sie4Header): Generator<ReadItem<ReadVoucher>> {
    this.#header = header;
    this.#accountNames = new Map(
      header.accounts.flatMap(({ account, name }) => (name === undefined ? [] : [[account, name]])),
    );
    const { currency } = this.#company;
    this.#isCurrencyToTell = header.isCurrencyAssumed === true && header.currency !== currency;
    const differing = differingCompany(header.organisationNumber, this.#company);
    if (differing === undefined) return;
    this.isForeign = true;
    const finding = { code: "company-differs", severity: "error", record: "file", field: "#ORGNR" } as const;
    const parameters = { own: this.#company.organisationNumber };
    yield { kind: "finding", finding: { ...finding, value: differing, parameters } };
  }

  /** The first voucher brings the word about the currency: a file without any has nothing that it would be about. */
  *read(voucher: Sie4Voucher): Generator<ReadItem<ReadVoucher>> {
    if (this.#isCurrencyToTell) yield { kind: "finding", finding: currencyMissing(this.#company.currency) };
    this.#isCurrencyToTell = false;
    const { line } = voucher;
    const parsed = voucherSchema.safeParse(wireOf(voucher, this.#header));
    if (!parsed.success) {
      const record = `${voucher.series ?? "-"}/${voucher.number ?? "-"}`;
      for (const finding of findingsOfIssues(parsed.error.issues, wireOf(voucher, this.#header), record)) {
        yield { kind: "finding", finding: { ...finding, parameters: { line } } };
      }
      return;
    }
    const { told, isFull } = this.#numbers.add({ ...parsed.data, ...this.#namesOf(voucher) }, line);
    if (told !== undefined) yield repeated(told);
    if (isFull) yield* this.letOut();
  }

  /** A voucher is held until it is known what else the file gives its number to. */
  *letOut(): Generator<ReadItem<ReadVoucher>> {
    for (const { record, line } of this.#numbers.letOut()) yield { kind: "record", record, line };
  }

  #namesOf({ rows }: Sie4Voucher): Pick<ReadVoucher, "accountNames"> {
    const names = rows.flatMap(({ account }) => {
      const name = this.#accountNames.get(account);
      return name === undefined ? [] : [[account, name] as const];
    });
    return names.length === 0 ? {} : { accountNames: Object.fromEntries(names) };
  }
}

function wireOf(voucher: Sie4Voucher, header: Sie4Header | undefined): VoucherWire {
  return {
    kind: "voucher",
    series: voucher.series,
    number: voucher.number,
    fiscalYear: fiscalYearOf(voucher.on, header?.years ?? []),
    on: voucher.on,
    text: voucher.text,
    currency: header?.currency,
    rows: voucher.rows.map((row) => ({
      account: row.account,
      amount: minorText(row.amountMinor),
      objects: row.objects.map(({ dimension, object }) => ({ dimension, object })),
      text: row.text,
      ...(row.on === voucher.on ? {} : { on: row.on }),
    })),
  };
}

/** "2026" for a calendar year and where the file does not say; "2025-09..2026-08" for another. */
function fiscalYearOf(on: string, years: readonly Sie4Year[]): string {
  const { startOn, endOn } = years.find((year) => year.startOn <= on && on <= year.endOn) ?? {};
  if (startOn === undefined || endOn === undefined) return on.slice(0, 4);
  const isCalendarYear =
    startOn.endsWith("-01-01") && endOn.endsWith("-12-31") && startOn.slice(0, 4) === endOn.slice(0, 4);
  return isCalendarYear ? startOn.slice(0, 4) : `${startOn.slice(0, 7)}..${endOn.slice(0, 7)}`;
}

const repeated = ({ kind, name, number, line }: RepeatedNumber): ReadItem<ReadVoucher> => ({
  kind: "finding",
  finding: {
    code: kind === "number-shared" ? "voucher-number-repeated" : "voucher-repeated",
    severity: "warning",
    record: name,
    field: "number",
    value: number,
    parameters: { line },
  },
});

/** The format's finding in the words of the product: "voucher/A/7" is "A/7". */
function findingOf(finding: Sie4Finding): Finding {
  const { code, severity, field, value, at, parameters = {} } = finding;
  const place = at === undefined ? {} : { line: at.line, column: at.column };
  const isUnnumbered = finding.record === "voucher/-/-" && at !== undefined;
  const record = isUnnumbered ? `line ${at.line}` : finding.record.replace(/^voucher\//, "");
  const told = {
    code,
    severity,
    record,
    ...(field === "" ? {} : { field }),
    ...(value === "" ? {} : { value }),
    parameters: { ...parameters, ...place },
  };
  if (code !== "voucher-does-not-balance") return told;
  const sums = unbalancedVoucher({
    debitMinor: Number(parameters.debitMinor),
    creditMinor: Number(parameters.creditMinor),
    rowCount: Number(parameters.rowCount),
  });
  return { ...told, ...sums, parameters: { ...sums.parameters, ...place } };
}
