/** Runs out of a table, in a text file or a workbook: one line for each amount. Columns: the README. */
import type { FormatReader } from "../../core/index.ts";
import { type CsvFindingCode, type CsvRow, readCsv } from "../../formats/csv/index.ts";
import { writtenDay } from "../../formats/day/written-day.ts";
import { withoutGroups } from "../../formats/decimal/without-groups.ts";
import { readXlsx, type XlsxFinding, type XlsxFindingCode } from "../../formats/xlsx/index.ts";
import { columnNames } from "./column-names.ts";
import { GatheredRuns, type ReportLine } from "./gathered-runs.ts";
import type { ReadRun } from "./record.ts";
import { found, type RunItem } from "./run-item.ts";
import { type Column, tableColumns } from "./table-columns.ts";

export type TableCode = CsvFindingCode | XlsxFindingCode | "run-line-unreadable";

const otherNames = Object.fromEntries(
  Object.entries(columnNames).map(([column, names]) => [column, Object.values(names).flat()]),
);

const asked = { columns: tableColumns, otherNames, required: ["run", "account"] } as const;

type TableItem =
  | CsvRow<Column>
  | { kind: "finding"; finding: Omit<XlsxFinding, "code"> & { code: TableCode } }
  | { kind: "header" | "end" };

export const readCsvTable: FormatReader<ReadRun> = (chunks) => readAll(readCsv(chunks, asked));

export const readWorkbook: FormatReader<ReadRun> = (chunks) =>
  readAll(readXlsx(chunks, { ...asked, amounts: ["debit", "credit", "amount"] }));

/** What is wrong in a line sets its run aside, whole; a line that cannot even be read sets every run of the file aside. */
async function* readAll(items: AsyncIterable<TableItem>): AsyncGenerator<RunItem> {
  const runs = new GatheredRuns();
  for await (const item of items) {
    if (item.kind === "row") runs.add(reportLine(item));
    else if (item.kind === "finding") {
      const { severity, fatal, record, at } = item.finding;
      yield tableFinding(item.finding);
      if (fatal === true) return;
      if (severity === "error" && record.startsWith("row/")) runs.lose(at?.line ?? 0);
    }
  }
  yield* runs.end();
}

function reportLine({ line, fields }: CsvRow<Column>): ReportLine {
  return {
    line,
    runNumber: fields.run,
    company: fields.company,
    run: {
      companyId: fields.company,
      runYear: fields.run_year,
      runPeriod: fields.run_period,
      runDescription: fields.run_description,
      // The schema refuses what it does not know.
      periodType: (fields.period_type || undefined) as "Month" | undefined,
      paymentDate: writtenDay(fields.payment_date),
      currency: fields.currency,
      snapshotId: fields.snapshot,
    },
    wire: {
      year: fields.year,
      period: fields.period,
      account: fields.account,
      component: fields.component,
      debit: withoutGroups(fields.debit),
      credit: withoutGroups(fields.credit),
      amount: withoutGroups(fields.amount),
      costCentre: fields.cost_centre,
      costUnit: fields.cost_unit,
      department: fields.department,
      employeeNumber: fields.employee_no,
      employeeName: fields.employee_name,
      percentage: fields.percentage,
      quantity: fields.quantity,
    },
    accountName: fields.account_name,
  };
}

function tableFinding(finding: Extract<TableItem, { kind: "finding" }>["finding"]): RunItem {
  const { code, severity, record, field, value, at, parameters } = finding;
  const place = at === undefined ? {} : { line: at.line };
  return found(code, {
    severity,
    record: record.startsWith("row/") ? `line ${at?.line ?? ""}` : "file",
    ...(field === "" ? {} : { field }),
    ...(value === "" ? {} : { value }),
    parameters: { ...parameters, ...place },
  });
}
