// A stream of text as numbered lines.

import { LineEnds } from "./line-ends.ts";

/** `line` counts from 1. The text has no line end. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
}

export class TextLines {
  readonly #ends = new LineEnds();
  #rest = "";
  #line = 0;

  /** Characters of the line that has not ended yet: a file without line ends would grow it without end. */
  get restCharacters(): number {
    return this.#rest.length;
  }

  /** The lines that end in this piece. */
  add(piece: string): TextLine[] {
    const parts = this.#ends.next(piece).split("\n");
    parts[0] = this.#rest + (parts[0] ?? "");
    this.#rest = parts.pop() ?? "";
    return parts.map((text) => this.#numbered(text));
  }

  /** The last lines, that no piece follows. */
  end(): TextLine[] {
    const parts = (this.#rest + this.#ends.end()).split("\n");
    this.#rest = "";
    if (parts.at(-1) === "") parts.pop();
    return parts.map((text) => this.#numbered(text));
  }

  #numbered(text: string): TextLine {
    this.#line++;
    return { line: this.#line, text };
  }
}
