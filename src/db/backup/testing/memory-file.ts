/** A file in memory: what a backup was written into, and a stream of it or of a spoilt copy. */
import { Readable, Writable } from "node:stream";

export class MemoryFile extends Writable {
  readonly #pieces: Buffer[] = [];
  readonly #beforeFirst: () => Promise<unknown>;

  /** `beforeFirst` happens when the first bytes have come and before more are taken. */
  constructor({ beforeFirst = async () => {} }: { beforeFirst?: () => Promise<unknown> } = {}) {
    super({ highWaterMark: 1 });
    this.#beforeFirst = beforeFirst;
  }

  override _write(piece: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.#pieces.push(Buffer.from(piece));
    const waiting = this.#pieces.length === 1 ? this.#beforeFirst() : Promise.resolve();
    waiting.then(() => done(), done);
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#pieces);
  }
}

/** In pieces, as a disk or a network hands them out. */
export function streamOf(bytes: Buffer, pieceBytes = 10_000): Readable {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) pieces.push(bytes.subarray(at, at + pieceBytes));
  return Readable.from(pieces);
}
