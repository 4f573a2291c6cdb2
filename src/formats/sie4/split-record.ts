// Takes one line of a SIE file apart: a record type and its fields, or one of the braces around a voucher's rows.

import type { TextLine } from "../text/text-lines.ts";

export type SieLine =
  | SieRecord
  | { readonly kind: "open"; readonly line: number }
  | { readonly kind: "close"; readonly line: number }
  | { readonly kind: "other"; readonly line: number; readonly text: string };

export interface SieRecord {
  readonly kind: "record";
  /** In capitals, with its `#`. */
  readonly tag: string;
  /** As it stands in the file: the checksum is over what stands there. */
  readonly writtenTag: string;
  readonly fields: readonly SieField[];
  readonly line: number;
  /** A brace at the end of the line that nothing closes: some programs begin the rows of a voucher there. */
  readonly opensBlock: boolean;
  readonly fault?: { readonly code: "quote-not-closed" | "quote-not-escaped"; readonly column: number };
}

/** `list`: what stood in braces, item by item. `text` is then the list as written. */
export interface SieField {
  readonly text: string;
  readonly column: number;
  readonly list?: readonly string[];
}

/**
 * Fields are parted by blanks, tabs and other control characters; a quoted one may hold them. A quote opens only at the
 * beginning of a field, and `\"` within is a quote; any other backslash is one. Undefined for a blank line.
 */
export function splitRecord({ line, text }: TextLine): SieLine | undefined {
  const from = skipBlanks(text, 0);
  const first = text[from];
  if (first === undefined) return undefined;
  if (first === "{" || first === "}") {
    const isAlone = skipBlanks(text, from + 1) === text.length;
    if (isAlone) return first === "{" ? { kind: "open", line } : { kind: "close", line };
  }
  if (first !== "#") return { kind: "other", line, text: text.trim() };
  const tag = bareText(text, from);
  const scan = new FieldScan(text, from + tag.length);
  const fault = scan.fault === undefined ? {} : { fault: scan.fault };
  const { fields, opensBlock } = scan;
  return { kind: "record", tag: tag.toUpperCase(), writtenTag: tag, fields, line, opensBlock, ...fault };
}

function isBlank(text: string, position: number): boolean {
  return text.charCodeAt(position) <= 0x20;
}

function skipBlanks(text: string, from: number): number {
  let position = from;
  while (position < text.length && isBlank(text, position)) position++;
  return position;
}

/** Up to a blank or a brace that opens. */
function bareText(text: string, from: number, stop = "{"): string {
  let position = from;
  while (position < text.length && !isBlank(text, position) && text[position] !== stop) position++;
  return text.slice(from, position);
}

class FieldScan {
  readonly #text: string;
  #position: number;
  readonly fields: SieField[] = [];
  opensBlock = false;
  fault: SieRecord["fault"];

  constructor(text: string, from: number) {
    this.#text = text;
    this.#position = skipBlanks(text, from);
    while (this.#position < text.length) {
      const field = this.#next();
      if (field !== undefined) this.fields.push(field);
      this.#position = skipBlanks(text, this.#position);
    }
  }

  #next(): SieField | undefined {
    const column = this.#position + 1;
    if (this.#text[this.#position] !== "{") return { text: this.#value("{"), column };
    this.#position = skipBlanks(this.#text, this.#position + 1);
    const list: string[] = [];
    while (this.#position < this.#text.length && this.#text[this.#position] !== "}") {
      list.push(this.#value("}"));
      this.#position = skipBlanks(this.#text, this.#position);
    }
    const isClosed = this.#text[this.#position] === "}";
    if (isClosed) this.#position++;
    if (!isClosed && list.length === 0) {
      this.opensBlock = true;
      return undefined;
    }
    return { text: this.#text.slice(column - 1, this.#position), column, list };
  }

  /** A quoted or bare text; `stop` ends a bare one and may follow a quoted one. */
  #value(stop: "{" | "}"): string {
    const from = this.#position;
    if (this.#text[from] !== '"') {
      const bare = bareText(this.#text, from, stop);
      this.#position += bare.length;
      return bare;
    }
    let end = closingQuote(this.#text, from + 1);
    // A quote with something right behind it was meant to be text. Not so in an object list: it holds codes, and
    // taking two of them for one would book on an object that does not exist.
    while (end < this.#text.length && !this.#isFieldEnd(end + 1, stop)) {
      this.#fail("quote-not-escaped", end);
      if (stop === "}") break;
      end = closingQuote(this.#text, end + 1);
    }
    this.#position = Math.min(end + 1, this.#text.length);
    if (end === this.#text.length) this.#fail("quote-not-closed", from);
    return this.#text.slice(from + 1, end).replaceAll('\\"', '"');
  }

  #isFieldEnd(position: number, stop: string): boolean {
    return position === this.#text.length || isBlank(this.#text, position) || this.#text[position] === stop;
  }

  /** The first fault stands. */
  #fail(code: "quote-not-closed" | "quote-not-escaped", position: number): void {
    this.fault ??= { code, column: position + 1 };
  }
}

/** The length of the text when there is none. */
function closingQuote(text: string, from: number): number {
  let quote = text.indexOf('"', from);
  while (quote > from && text[quote - 1] === "\\") quote = text.indexOf('"', quote + 1);
  return quote < 0 ? text.length : quote;
}
