/** A ZIP that was never unpacked is named as one, whatever format it was handed in as. */
import type { FormatReader } from "../../core/index.ts";

const archiveBegins = [0x50, 0x4b, 0x03, 0x04];

/** For readers that would call it malformed. Everything else goes through as it came. */
export function refuseArchive<Input>(reader: FormatReader<Input>): FormatReader<Input> {
  return async function* (chunks, of) {
    const iterator = chunks[Symbol.asyncIterator]();
    const begun: Uint8Array[] = [];
    let length = 0;
    while (length < archiveBegins.length) {
      const { done, value } = await iterator.next();
      if (done === true) break;
      begun.push(value);
      length += value.length;
    }
    const first = Buffer.concat(begun).subarray(0, archiveBegins.length);
    if (length >= archiveBegins.length && archiveBegins.every((byte, index) => first[index] === byte)) {
      await iterator.return?.();
      yield { kind: "finding", finding: { code: "file-is-archive", severity: "error", record: "file" } };
      return;
    }
    yield* reader(joined(begun, iterator), of);
  };
}

async function* joined(
  begun: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* begun;
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
