/** Runs out of SIE 4I, the file that Swedish payroll programs write: each voucher is a run. Rules: the README, and the reader of the format. */
import { type CompanyFlags, differingCompany, type FormatReader, minorText } from "../../core/index.ts";
import {
  readSie4,
  type Sie4Finding,
  type Sie4FindingCode,
  type Sie4Header,
  type Sie4Row,
  type Sie4Voucher,
} from "../../formats/sie4/index.ts";
import type { PayrollRunWire, ReadRun, SourceNames } from "./record.ts";
import { found, type RunItem, runItems, withoutRepeats } from "./run-item.ts";

export type Sie4Code = Sie4FindingCode | "company-differs" | "run-without-number" | "sie-currency-missing";

/** A file of another company gives one finding and no run: all of it is the other's. */
export const readSie: FormatReader<ReadRun> = (chunks, { company }) =>
  withoutRepeats(readAll(chunks, company));

async function* readAll(chunks: AsyncIterable<Uint8Array>, company: CompanyFlags): AsyncGenerator<RunItem> {
  let header: Sie4Header | undefined;
  let isCurrencyToTell = false;
  for await (const item of readSie4(chunks)) {
    if (item.kind === "header") {
      header = item;
      const value = differingCompany(header.organisationNumber, company);
      if (value !== undefined) {
        yield found("company-differs", {
          field: "#ORGNR",
          value,
          parameters: { own: company.organisationNumber },
        });
        return;
      }
      isCurrencyToTell = item.isCurrencyAssumed === true && company.currency !== item.currency;
    } else if (item.kind === "voucher") {
      // Not before: a file without vouchers has nothing that it would be about.
      if (isCurrencyToTell) yield currencyMissing(company.currency);
      isCurrencyToTell = false;
      yield* itemsOf(item, header);
    } else if (item.kind === "finding") yield sieFinding(item.finding);
  }
}

const currencyMissing = (currency: string): RunItem =>
  found("sie-currency-missing", { severity: "warning", field: "#VALUTA", parameters: { currency } });

function* itemsOf(voucher: Sie4Voucher, header: Sie4Header | undefined): Generator<RunItem> {
  const { line } = voucher;
  const runNumber = numberOf(voucher);
  if (voucher.number === undefined) {
    const about = { field: "runNumber", value: runNumber, parameters: { line } };
    yield found("run-without-number", {
      severity: "warning",
      record: `${voucher.on.slice(0, 4)}/${runNumber}`,
      ...about,
    });
  }
  const wire = wireOf(voucher, runNumber, header);
  yield* runItems({ wire, names: namesOf(voucher, header), record: runNumber, lineOf: () => line });
}

/**
 * "A17". Programs that let the ledger number the vouchers name none: the day and the text are then all that stays the same when
 * the file is written again. Not the content, or a changed run would be booked a second time.
 */
function numberOf({ series = "", number, on, text = "" }: Sie4Voucher): string {
  const name = number === undefined ? `${series} ${on} ${text}` : `${series}${number}`;
  return name.replaceAll("/", "-").replaceAll(/\s+/g, " ").trim().slice(0, 50).trim();
}

function wireOf(voucher: Sie4Voucher, runNumber: string, header: Sie4Header | undefined): PayrollRunWire {
  const { on, text, rows } = voucher;
  return {
    runNumber,
    runYear: Number(on.slice(0, 4)),
    runPeriod: Number(on.slice(5, 7)),
    runDescription: text?.slice(0, 200),
    paymentDate: on,
    currency: header?.currency,
    lines: rows.map((row) => lineOf(row, row.on ?? on)),
  };
}

/** A row with a day of its own is about the period of that day. Dimension 7 is the employee, and so personal data. */
function lineOf(row: Sie4Row, on: string): PayrollRunWire["lines"][number] {
  const value = (dimension: string) => row.objects.find((each) => each.dimension === dimension)?.object;
  const amount = minorText(Math.abs(row.amountMinor));
  return {
    year: Number(on.slice(0, 4)),
    period: Number(on.slice(5, 7)),
    account: row.account,
    component: row.text?.slice(0, 200),
    debit: row.amountMinor > 0 ? amount : undefined,
    credit: row.amountMinor < 0 ? amount : undefined,
    costCentre: value("1"),
    costUnit: value("2"),
    employeeNumber: value("7"),
    objects: row.objects
      .filter(({ dimension }) => !["1", "2", "7"].includes(dimension))
      .map((each) => ({ ...each })),
    quantity: row.quantity,
  };
}

/** SIE number of the two dimensions that the record has fields for. */
const fieldOf: Readonly<Record<string, string>> = { "1": "costCentre", "2": "costUnit" };

function namesOf({ rows }: Sie4Voucher, header: Sie4Header | undefined): SourceNames {
  const used = new Set(rows.map(({ account }) => account));
  const accounts = (header?.accounts ?? []).flatMap(({ account, name }) =>
    name === undefined || !used.has(account) ? [] : [[account, name]],
  );
  const dimensions = (header?.dimensions ?? []).flatMap(({ dimension, name }) =>
    name === undefined ? [] : [[fieldOf[dimension] ?? dimension, name]],
  );
  const objects = (header?.objects ?? []).flatMap(({ dimension, object, name }) =>
    name === undefined ? [] : [[`${fieldOf[dimension] ?? dimension}/${object}`, name]],
  );
  return {
    accounts: Object.fromEntries(accounts),
    dimensions: Object.fromEntries(dimensions),
    objects: Object.fromEntries(objects),
  };
}

/** The format's finding in the words of the product: "voucher/A/7" is "A7". */
function sieFinding({ code, severity, record, field, value, at, parameters = {} }: Sie4Finding): RunItem {
  const place = at === undefined ? {} : { line: at.line, column: at.column };
  const [, series = "-", number = "-"] = /^voucher\/(.*)\/(.*)$/.exec(record) ?? [];
  const unnumbered = at === undefined ? "file" : `line ${at.line}`;
  const name = number === "-" ? unnumbered : `${series.replace("-", "")}${number}`;
  const shown = code === "voucher-does-not-balance" ? shownSums(parameters) : {};
  return found(code, {
    severity,
    record: record.startsWith("voucher/") ? name : record,
    ...(field === "" ? {} : { field }),
    ...(value === "" ? {} : { value }),
    parameters: { ...parameters, ...shown, ...place },
  });
}

function shownSums({ debitMinor, creditMinor, differenceMinor }: Readonly<Record<string, string | number>>) {
  return {
    debit: minorText(Number(debitMinor)),
    credit: minorText(Number(creditMinor)),
    difference: minorText(Number(differenceMinor)),
  };
}
