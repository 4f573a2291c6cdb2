/** Lines and counted bytes from one stream. */
import { BackupError } from "./backup-error.ts";

const newline = 0x0a;

export class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);
  /** How many bytes were given out. */
  bytes = 0;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Without its newline; null when the line is longer than `bytesMax`. Throws `truncated` when the stream ends in it. */
  async line(bytesMax: number): Promise<Buffer | null> {
    const pieces: Buffer[] = [];
    let length = 0;
    for (;;) {
      const end = this.#rest.indexOf(newline);
      const piece = this.#give(end === -1 ? this.#rest.length : end + 1);
      pieces.push(piece);
      length += piece.length;
      if (length > bytesMax + 1) return null;
      if (end !== -1) return Buffer.concat(pieces).subarray(0, -1);
      await this.#pull();
    }
  }

  /** Throws `truncated` when there are fewer. */
  async take(count: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (let missing = count; missing > 0; ) {
      if (this.#rest.length === 0) await this.#pull();
      const piece = this.#give(Math.min(missing, this.#rest.length));
      pieces.push(piece);
      missing -= piece.length;
    }
    return Buffer.concat(pieces);
  }

  async isAtEnd(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const { done, value } = await this.#source.next();
      if (done === true) return true;
      this.#rest = value;
    }
    return false;
  }

  /** Lets go of the stream, read to its end or not. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  #give(count: number): Buffer {
    const piece = this.#rest.subarray(0, count);
    this.#rest = this.#rest.subarray(count);
    this.bytes += count;
    return piece;
  }

  async #pull(): Promise<void> {
    if (!(await this.isAtEnd())) return;
    throw new BackupError(
      "truncated",
      "The backup ends before its last line: it was cut short while it was written or copied.",
      "Copy it again, or take an older one.",
    );
  }
}
