// Bytes in blocks of one size, so that what is decided by looking at a block does not depend on how the network or the
// disk happened to cut the file.

/**
 * Each block is `size` bytes long but for the last. A block is overwritten by the next one: who keeps it copies it.
 * No bytes, no block.
 */
export async function* fixedBlocks(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array> {
  const block = new Uint8Array(size);
  let filled = 0;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + size - filled);
      block.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled < size) continue;
      yield block;
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}
