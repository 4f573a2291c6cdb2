// Which cell of a row is which column.

import type { CsvFinding, CsvFindingCode } from "./csv-finding.ts";
import type { CsvRecord } from "./csv-records.ts";

/** What a file is asked for. */
export interface AskedColumns<Column extends string> {
  readonly columns: readonly Column[];
  readonly required?: readonly NoInfer<Column>[];
  /** What the columns are called besides, in other languages. */
  readonly otherNames?: Readonly<Partial<Record<NoInfer<Column>, readonly string[]>>>;
}

/**
 * Names are the same whatever their case, blanks, marks and accents: "Cost-centre" is "cost_centre", "Kostnadsställe" is
 * "KOSTNADSSTALLE". A name of nothing but marks is itself.
 */
export function columnKey(name: string): string {
  const trimmed = name.trim().normalize("NFD").toLowerCase();
  return trimmed.replaceAll(/[^\p{L}\p{N}]+/gu, "") || trimmed;
}

/** The columns that are asked for, by the key of each of their names. */
export function columnsByKey<Column extends string>(
  asked: AskedColumns<Column>,
): ReadonlyMap<string, Column> {
  return new Map(
    asked.columns.flatMap((column) =>
      [column, ...(asked.otherNames?.[column] ?? [])].map((name) => [columnKey(name), column] as const),
    ),
  );
}

export class CsvColumns<Column extends string> {
  readonly #asked: AskedColumns<Column>;
  readonly #header: CsvRecord;
  readonly #places = new Map<Column, number>();
  readonly findings: CsvFinding[] = [];

  constructor(asked: AskedColumns<Column>, header: CsvRecord) {
    this.#asked = asked;
    this.#header = header;
    const byKey = columnsByKey(asked);
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
      return;
    }
    const held = this.#places.get(column);
    if (held === undefined) this.#places.set(column, place);
    else {
      const other = this.#header.cells[held] ?? "";
      this.#find("column-repeated", "error", column, cell, { other });
    }
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
