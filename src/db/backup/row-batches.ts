/** Cuts what COPY sends into batches of whole rows. */

const newline = 0x0a;

/** A raw newline is always the end of a row: COPY's text format writes one inside a value as backslash and n. */
export async function* rowBatches(
  source: AsyncIterable<Buffer>,
  bytesMin: number,
): AsyncGenerator<{ rows: number; text: Buffer }> {
  let pieces: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    const end = chunk.lastIndexOf(newline) + 1;
    bytes += chunk.length;
    if (end === 0 || bytes < bytesMin) {
      pieces.push(chunk);
      continue;
    }
    yield batchOf([...pieces, chunk.subarray(0, end)]);
    pieces = [chunk.subarray(end)];
    bytes = chunk.length - end;
  }
  if (bytes > 0) yield batchOf(pieces);
}

function batchOf(pieces: readonly Buffer[]): { rows: number; text: Buffer } {
  const text = Buffer.concat(pieces);
  let rows = 0;
  for (let at = text.indexOf(newline); at !== -1; at = text.indexOf(newline, at + 1)) rows += 1;
  return { rows, text };
}
