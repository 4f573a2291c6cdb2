// Lines to records of cells. A record is nearly always a line; a quoted cell may go on over several.

import { CsvError, type Options, parse } from "csv-parse/sync";
import { detachText } from "../text/detach-text.ts";
import type { TextLine } from "../text/text-lines.ts";
import type { CsvDelimiter } from "./csv-item.ts";

export interface CsvRecord {
  /** Of its first line. */
  readonly line: number;
  /** Without blanks around. */
  readonly cells: readonly string[];
  readonly fault?: "quote-not-closed" | "quote-not-escaped";
}

/** More lines than this in one cell are a quote that was forgotten. */
const linesMax = 100;
const charactersMax = 64 * 1024;

/**
 * Hands the parser one record at a time rather than the stream: within a stream a forgotten quote swallows every row
 * up to the next one, and where the record began is not told. Here it costs its own line, and the next one is read.
 */
export class CsvRecords {
  readonly #delimiter: CsvDelimiter["delimiter"];
  #waiting: TextLine[] = [];

  constructor({ delimiter }: CsvDelimiter) {
    this.#delimiter = delimiter;
  }

  /** The records that end in these lines; blank lines are none. */
  add(lines: readonly TextLine[]): CsvRecord[] {
    return this.#read([...this.#waiting, ...lines], false);
  }

  end(): CsvRecord[] {
    return this.#read(this.#waiting, true);
  }

  #read(lines: readonly TextLine[], isEnd: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    let from = 0;
    while (from < lines.length) {
      const length = recordLength(lines, from, isEnd);
      if (length === "unknown") break;
      const { record, lineCount } = this.#record(lines, from, length);
      if (record !== undefined) records.push(record);
      from += lineCount;
    }
    this.#waiting = lines.slice(from);
    return records;
  }

  /** When the lines do not make one record after all, the first one is read alone. */
  #record(
    lines: readonly TextLine[],
    from: number,
    length: number,
  ): { record: CsvRecord | undefined; lineCount: number } {
    const { line, text } = lines[from] ?? { line: 0, text: "" };
    if (text.trim() === "") return { record: undefined, lineCount: 1 };
    const whole = lines.slice(from, from + length).map((each) => each.text);
    const cells = length === 0 ? undefined : this.#cells(whole.join("\n"));
    if (cells !== undefined) return { record: { line, cells }, lineCount: length };
    // Blanks behind a quote must stay here: it may turn out to be a letter like any other.
    const loose = this.#parse(text, { relax_quotes: true, trim: false, ltrim: true });
    const fault = loose === undefined ? "quote-not-closed" : "quote-not-escaped";
    return { record: { line, cells: loose ?? [], fault }, lineCount: 1 };
  }

  #cells(text: string): string[] | undefined {
    if (!text.includes('"'))
      return detachText(text)
        .split(this.#delimiter)
        .map((cell) => cell.trim());
    return this.#parse(text);
  }

  /** Undefined when it is not exactly one record. */
  #parse(text: string, more: Options = {}): string[] | undefined {
    try {
      const options = { delimiter: this.#delimiter, record_delimiter: "\n", trim: true, ...more };
      const [cells, ...others] = parse(text, options);
      return others.length === 0 ? cells?.map((cell) => cell.trim()) : undefined;
    } catch (error) {
      // Misplaced quotes; what is made of them is the caller's.
      if (error instanceof CsvError) return undefined;
      throw error;
    }
  }
}

/**
 * How many lines the record beginning at `from` has: as many as it takes to close its quotes, which is when their
 * number is even. 0 when that never comes, "unknown" when it may come with lines not read yet.
 */
function recordLength(lines: readonly TextLine[], from: number, isEnd: boolean): number | "unknown" {
  let [isOpen, characters] = [false, 0];
  for (let index = from; index < lines.length; index++) {
    const { text } = lines[index] ?? { text: "" };
    if (hasOddQuotes(text)) isOpen = !isOpen;
    if (!isOpen) return index - from + 1;
    characters += text.length;
    if (index - from + 1 >= linesMax || characters > charactersMax) return 0;
  }
  return isEnd ? 0 : "unknown";
}

function hasOddQuotes(text: string): boolean {
  let isOdd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}
