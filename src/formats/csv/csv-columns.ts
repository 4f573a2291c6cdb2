// Which cell of a row is which column.

import type { CsvFinding, CsvFindingCode } from "./csv-finding.ts";
import type { CsvRecord } from "./csv-records.ts";

/** What a file is asked for. */
export interface AskedColumns<Column extends string> {
  readonly columns: readonly Column[];
  readonly required?: readonly NoInfer<Column>[];
}

/** Names are the same whatever their case, the blanks around them and the way their accents are composed. */
export function columnKey(name: string): string {
  return name.trim().normalize("NFC").toLowerCase();
}

export class CsvColumns<Column extends string> {
  readonly #asked: AskedColumns<Column>;
  readonly #header: CsvRecord;
  readonly #places = new Map<Column, number>();
  readonly findings: CsvFinding[] = [];

  constructor(asked: AskedColumns<Column>, header: CsvRecord) {
    this.#asked = asked;
    this.#header = header;
    const byKey = new Map(asked.columns.map((column) => [columnKey(column), column]));
    header.cells.forEach((cell, place) => {
      this.#match(byKey.get(columnKey(cell)), cell, place);
    });
    this.#finish();
  }

  get present(): Column[] {
    return [...this.#places.keys()];
  }

  /** Cells up to the last one with a name: behind it many programs write delimiters with nothing between. */
  get width(): number {
    return this.#header.cells.findLastIndex((cell) => cell !== "") + 1;
  }

  fieldsOf(cells: readonly string[]): Record<Column, string> {
    const fields = this.#asked.columns.map((column) => {
      const place = this.#places.get(column);
      return [column, place === undefined ? "" : (cells[place] ?? "")] as const;
    });
    // The type of fromEntries forgets the names.
    return Object.fromEntries(fields) as Record<Column, string>;
  }

  #match(column: Column | undefined, cell: string, place: number): void {
    if (column === undefined) {
      if (cell !== "") this.#find("column-unknown", "warning", cell);
    } else if (this.#places.has(column)) this.#find("column-repeated", "error", column);
    else this.#places.set(column, place);
  }

  /** All that is missing is said at once; the last error ends the reading. */
  #finish(): void {
    if (this.#places.size === 0) {
      this.findings.length = 0;
      const expected = this.#asked.columns.join(";");
      this.#find("header-unknown", "error", "", this.#header.cells.join(" ").slice(0, 200), { expected });
    } else {
      const { required = [] } = this.#asked;
      const missing = required.filter((column) => !this.#places.has(column));
      const columns = required.join(", ");
      for (const column of missing) this.#find("column-missing", "error", column, "", { columns });
    }
    const last = this.findings.findLastIndex(({ severity }) => severity === "error");
    const fatal = this.findings[last];
    if (fatal !== undefined) this.findings.splice(last, Infinity, { ...fatal, fatal: true });
  }

  #find(
    code: CsvFindingCode,
    severity: CsvFinding["severity"],
    field: string,
    value: string = field,
    parameters?: CsvFinding["parameters"],
  ): void {
    const at = { line: this.#header.line, column: 1 };
    const more = parameters === undefined ? {} : { parameters };
    this.findings.push({ code, severity, record: "header", field, value: value.slice(0, 200), at, ...more });
  }
}
