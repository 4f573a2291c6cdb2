// Bytes to text as a stream. The bytes decide, the declaration only breaks ties: files are often re-saved by tools
// that leave the declaration alone.

import { isAscii, isUtf8 } from "node:buffer";
import { CodePage437Decoder } from "./code-page-437.ts";
import { fixedBlocks } from "./fixed-blocks.ts";
import { declaredXmlEncoding, eightBitEncoding, markedEncoding, type UsedEncoding } from "./text-encoding.ts";

export interface DecodedText {
  readonly text: string;
  /** As known so far; `us-ascii` can still become another one in a later piece. */
  readonly encoding: UsedEncoding;
  /** What the file says of itself, in lower case. */
  readonly declared: string | undefined;
  /** A character could not be read and stands as U+FFFD. */
  readonly isDamaged: boolean;
}

export interface DecodingOptions {
  /** Finds the file's own word on its encoding in its first bytes, read as ASCII. The XML declaration unless given. */
  readonly declaredIn?: (headText: string) => string | undefined;
}

/** Large enough to keep the overhead away, small enough that one giant chunk is not held twice as text. */
const pieceBytes = 64 * 1024;
/** The declaration of a SIE file is one record among the first, not always the very first. */
const headBytes = 8 * 1024;

/**
 * Yields the text in pieces of at most 64 Ki characters, the same ones however the bytes come in chunks. UTF-8 (with or
 * without mark), UTF-16 (with mark, or recognised by its zero bytes), else the first piece with bytes above 127
 * decides: valid UTF-8 is UTF-8 even under another declaration, anything else is read as the declared eight-bit
 * encoding (ISO-8859-15, code page 437) or Windows-1252.
 */
export async function* decodeChunks(
  chunks: AsyncIterable<Uint8Array>,
  options: DecodingOptions = {},
): AsyncGenerator<DecodedText> {
  const decoder = new ChunkDecoder(options.declaredIn ?? declaredXmlEncoding);
  for await (const block of fixedBlocks(chunks, pieceBytes)) {
    const piece = decoder.decode(block);
    if (piece !== undefined) yield piece;
  }
  yield* decoder.end();
}

interface ByteDecoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

class ChunkDecoder {
  readonly #declaredIn: (headText: string) => string | undefined;
  #hasStarted = false;
  #declared: string | undefined;
  #encoding: UsedEncoding = "us-ascii";
  /** Bytes at the end of a piece that are a character of one encoding or the beginning of one of another. */
  #undecided = new Uint8Array(0);
  #decoder: ByteDecoder | undefined;

  constructor(declaredIn: (headText: string) => string | undefined) {
    this.#declaredIn = declaredIn;
  }

  /** Undefined for a block that is nothing but a byte order mark. */
  decode(block: Uint8Array): DecodedText | undefined {
    const bytes = this.#hasStarted ? block : block.subarray(this.#start(block));
    return bytes.length === 0 ? undefined : this.#piece(bytes);
  }

  /** What an incomplete last character leaves behind. */
  *end(): Generator<DecodedText> {
    if (this.#undecided.length > 0) this.#use(eightBitEncoding(this.#declared));
    const text = this.#decoder?.decode(this.#undecided) ?? "";
    if (text !== "") yield this.#decoded(text);
  }

  /** Returns how many bytes the byte order mark takes. */
  #start(head: Uint8Array): number {
    this.#hasStarted = true;
    const marked = markedEncoding(head);
    if (marked !== undefined) this.#use(marked.encoding);
    const start = head.subarray(marked?.skip ?? 0, headBytes);
    this.#declared = this.#declaredIn(Buffer.from(start).toString("latin1").replaceAll("\0", ""));
    return marked?.skip ?? 0;
  }

  #piece(piece: Uint8Array): DecodedText {
    const bytes = this.#undecided.length === 0 ? piece : Buffer.concat([this.#undecided, piece]);
    this.#undecided = new Uint8Array(0);
    if (this.#decoder === undefined) {
      if (isAscii(bytes)) return this.#decoded(asciiText(bytes));
      const whole = withoutCutCharacter(bytes);
      if (isAscii(whole)) {
        this.#undecided = Uint8Array.from(bytes.subarray(whole.length));
        return this.#decoded(asciiText(whole));
      }
      this.#use(isUtf8(whole) ? "utf-8" : eightBitEncoding(this.#declared));
    }
    return this.#decoded(this.#decoder?.decode(bytes, { stream: true }) ?? "");
  }

  #use(encoding: UsedEncoding): void {
    this.#encoding = encoding;
    this.#decoder =
      encoding === "cp437" ? new CodePage437Decoder() : new TextDecoder(encoding, { ignoreBOM: true });
  }

  #decoded(text: string): DecodedText {
    const isDamaged = this.#encoding !== "us-ascii" && text.includes("\ufffd");
    return { text, encoding: this.#encoding, declared: this.#declared, isDamaged };
  }
}

function asciiText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** Leaves out a UTF-8 character that the end of the piece cuts in two: at most three bytes, lead byte included. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    if (byte >= 0xc0) return byteLengthFromLead(byte) > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

function byteLengthFromLead(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
