/** Settlements out of a table, one line for each amount; the lines of a Z report stand together. The columns are in the README. */
import { type Finding, type FormatReader, type ReadItem, tooManyLines } from "../../core/index.ts";
import { type CsvFinding, type CsvFindingCode, type CsvRow, readCsv } from "../../formats/csv/index.ts";
import { writtenDay } from "../../formats/day/written-day.ts";
import { withoutGroups } from "../../formats/decimal/without-groups.ts";
import { columnNames } from "./column-names.ts";
import { findingsOfIssues } from "./findings-of-issues.ts";
import { linesMax } from "./lines-max.ts";
import { type DaySettlementRecord, daySettlementSchema, settlementName } from "./record.ts";
import { type TableColumn, tableColumns, ZLines, type ZLinesCode } from "./z-lines.ts";

export type CsvCode = CsvFindingCode | ZLinesCode;

type Item = ReadItem<DaySettlementRecord>;

const otherNames = Object.fromEntries(
  Object.entries(columnNames).map(([column, names]) => [column, Object.values(names).flat()]),
);

/** What is wrong in a line sets its Z report aside, whole; the others come. */
export const readTable: FormatReader<DaySettlementRecord> = async function* (chunks) {
  const groups = new Groups();
  const required = ["register", "z", "date", "kind", "gross"] as const;
  for await (const item of readCsv(chunks, { columns: tableColumns, otherNames, required })) {
    if (item.kind === "row") yield* groups.add(withPlainValues(item));
    else if (item.kind === "finding") {
      yield { kind: "finding", finding: findingOf(item.finding) };
      if (item.finding.severity === "error") groups.lose(item.finding.at?.line ?? 0);
    }
  }
  yield* groups.end();
};

/** Amounts without groups, rates without their sign ("25 %"), and the day as the API writes it. */
function withPlainValues({ line, fields, kind }: CsvRow<TableColumn>): CsvRow<TableColumn> {
  const { gross, net, vat, date, vat_rate } = fields;
  const amounts = { gross: withoutGroups(gross), net: withoutGroups(net), vat: withoutGroups(vat) };
  const plain = { ...amounts, vat_rate: withoutSign(vat_rate), date: writtenDay(date) };
  return { kind, line, fields: { ...fields, ...plain } };
}

function withoutSign(rate: string): string {
  return rate.endsWith("%") ? rate.slice(0, -1).trimEnd() : rate;
}

/** Gathers lines to Z reports. Memory holds one report, and the names of those that are done. */
class Groups {
  #open: ZLines | undefined;
  readonly #done = new Set<string>();
  /** A line that nobody could read, of which it is not known whether it belongs to the report before or behind it. */
  #lostLine: number | undefined;

  /** A row that cannot be read belongs to the report before it or to the one after it. Both are set aside. */
  lose(line: number): void {
    this.#open?.lose(line);
    this.#lostLine = line;
  }

  *add(row: CsvRow<TableColumn>): Generator<Item> {
    const { register, z } = row.fields;
    if (register === "" || z === "") {
      const field = register === "" ? "register" : "z";
      yield error("field-missing", `line ${row.line}`, { field, parameters: { line: row.line } });
      this.lose(row.line);
      return;
    }
    const name = settlementName({ registerId: register, zNumber: z });
    if (this.#open?.name !== name) {
      yield* this.#close();
      this.#open = new ZLines(name, row);
      if (this.#done.has(name)) this.#open.find("z-comes-back", row.line, { field: "z", value: z });
      if (this.#lostLine !== undefined) this.#open.lose(this.#lostLine);
    }
    this.#lostLine = undefined;
    this.#open.add(row);
  }

  *end(): Generator<Item> {
    yield* this.#close();
  }

  *#close(): Generator<Item> {
    const lines = this.#open;
    this.#open = undefined;
    if (lines === undefined) return;
    this.#done.add(lines.name);
    const wire = lines.wire();
    const crowded = tooManyLines(wire, linesMax);
    if (crowded !== undefined) {
      const parameters = { ...crowded.parameters, line: lines.firstLine };
      yield { kind: "finding", finding: { ...crowded, record: lines.name, parameters } };
      return;
    }
    lines.findDoubled();
    const parsed = daySettlementSchema.safeParse(wire);
    const refused = parsed.success
      ? []
      : findingsOfIssues(parsed.error.issues, wire, lines.name).map((finding) => ({
          ...finding,
          parameters: { line: lines.lineOf(finding.field ?? "") },
        }));
    for (const finding of [...lines.findings, ...refused]) yield { kind: "finding", finding };
    if (parsed.success && lines.findings.length === 0) {
      yield { kind: "record", record: parsed.data, line: lines.firstLine };
    }
  }
}

const error = (code: string, record: string, about: Partial<Finding>): Item => ({
  kind: "finding",
  finding: { code, severity: "error", record, ...about },
});

function findingOf({ code, severity, record, field, value, at, parameters }: CsvFinding): Finding {
  const place = at === undefined ? {} : { line: at.line };
  return {
    code,
    severity,
    record: record.startsWith("row/") ? `line ${at?.line ?? ""}` : record === "header" ? "file" : record,
    ...(field === "" ? {} : { field }),
    ...(value === "" ? {} : { value }),
    parameters: { ...parameters, ...place },
  };
}
