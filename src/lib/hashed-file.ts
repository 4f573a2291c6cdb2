/** A file that is hashed and counted while it passes. */
import { createHash } from "node:crypto";

export type HashedFile = {
  file: AsyncIterable<Uint8Array>;
  /** Lets the rest pass, which a reader that gave up has left, and gives SHA-256 and size of the whole. Ask once. */
  whole(): Promise<{ hash: string; sizeBytes: number }>;
};

export function hashedFile(pieces: AsyncIterable<Uint8Array>): HashedFile {
  const digest = createHash("sha256");
  let sizeBytes = 0;
  const source = pieces[Symbol.asyncIterator]();
  // Without a `return`, a reader that stops early does not close the source.
  const passing: AsyncIterator<Uint8Array> = {
    async next() {
      const step = await source.next();
      if (step.done !== true) {
        digest.update(step.value);
        sizeBytes += step.value.byteLength;
      }
      return step;
    },
  };
  const file = { [Symbol.asyncIterator]: () => passing };
  return {
    file,
    async whole() {
      for (let step = await passing.next(); step.done !== true; ) step = await passing.next();
      return { hash: digest.digest("hex"), sizeBytes };
    },
  };
}
