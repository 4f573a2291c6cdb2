// Line ends within a quoted text: the format forbids them, but a text field with two lines in it is easily exported.

import type { TextLine } from "../text/text-lines.ts";
import { splitRecord } from "./split-record.ts";

/** More lines than this in one text are a quote that was forgotten. */
const linesMax = 100;

/**
 * Joins a line that ends within quotes with those after it that can be no record of their own. A line that begins with
 * `#`, `{` or `}` is always its own: half a voucher must never vanish in a text.
 */
export class JoinedLines {
  readonly #charactersMax: number;
  #open: TextLine | undefined;
  #joinedCount = 0;

  constructor(charactersMax: number) {
    this.#charactersMax = charactersMax;
  }

  add(line: TextLine): TextLine[] {
    const open = this.#open;
    if (open === undefined) return this.#orKeep(line);
    const isOwn = /^\s*[#{}]/.test(line.text);
    const isTooLong = open.text.length + line.text.length > this.#charactersMax;
    this.#joinedCount++;
    if (isOwn || isTooLong || this.#joinedCount > linesMax) {
      this.#open = undefined;
      this.#joinedCount = 0;
      return [open, ...this.#orKeep(line)];
    }
    return this.#orKeep({ line: open.line, text: `${open.text} ${line.text.trim()}`.trimEnd() });
  }

  end(): TextLine[] {
    const rest = this.#open === undefined ? [] : [this.#open];
    this.#open = undefined;
    return rest;
  }

  #orKeep(line: TextLine): TextLine[] {
    this.#open = hasOpenQuote(line) ? line : undefined;
    if (this.#open === undefined) this.#joinedCount = 0;
    return this.#open === undefined ? [line] : [];
  }
}

/** Counting quotes is quick and decides nearly always: an even number cannot be open at its end. */
function hasOpenQuote(line: TextLine): boolean {
  let isOdd = false;
  for (let at = line.text.indexOf('"'); at >= 0; at = line.text.indexOf('"', at + 1)) isOdd = !isOdd;
  if (!isOdd && !line.text.includes('\\"')) return false;
  const record = splitRecord(line);
  return record?.kind === "record" && record.fault?.code === "quote-not-closed";
}
