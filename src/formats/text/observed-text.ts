// Passes a file's text on and remembers how it was decoded, which is known for certain only at the end.

import { type DecodingOptions, decodeChunks } from "./decode-chunks.ts";
import { agreesWithDeclaration, type UsedEncoding } from "./text-encoding.ts";

export class ObservedText {
  readonly #chunks: AsyncIterable<Uint8Array>;
  readonly #options: DecodingOptions;
  #encoding: UsedEncoding = "us-ascii";
  #declared: string | undefined;
  #isDamaged = false;

  constructor(chunks: AsyncIterable<Uint8Array>, options: DecodingOptions = {}) {
    this.#chunks = chunks;
    this.#options = options;
  }

  /** As known so far. */
  get encoding(): UsedEncoding {
    return this.#encoding;
  }

  get declared(): string | undefined {
    return this.#declared;
  }

  get isAsDeclared(): boolean {
    return agreesWithDeclaration(this.#encoding, this.#declared);
  }

  /** Some character was lost and stands as U+FFFD. */
  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  /** To be gone through once. */
  async *pieces(): AsyncGenerator<string> {
    for await (const piece of decodeChunks(this.#chunks, this.#options)) {
      this.#encoding = piece.encoding;
      this.#declared = piece.declared;
      this.#isDamaged ||= piece.isDamaged;
      yield piece.text;
    }
  }
}
