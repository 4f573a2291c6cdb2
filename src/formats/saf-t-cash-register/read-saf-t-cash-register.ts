// SAF-T Cash Register (Norway, version 1.00): the file that every Norwegian till can write of its sales.

import { type DecodedText, decodeChunks } from "../text/decode-chunks.ts";
import { agreesWithDeclaration } from "../text/text-encoding.ts";
import { readXml } from "../xml/read-xml.ts";
import type { SafTItem } from "./saf-t-item.ts";
import { norwegianNamespace, safTOutline } from "./saf-t-outline.ts";
import { SafTWalk } from "./saf-t-walk.ts";

/**
 * Streams a file as header, Z reports and findings, then an `end`. Memory is bounded by the Z reports of one register
 * and the largest single receipt, whatever the size of the file; the receipts are added up as they go by.
 *
 * A Z report comes out when its register ends, because the schema puts the receipts after it. One that cannot be read
 * is a finding, and the others still come. A fault of the file itself is a last finding with `fatal: true` and no `end`;
 * Z reports of registers that were complete before it have been given out already.
 */
export async function* readSafTCashRegister(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SafTItem> {
  const walk = new SafTWalk();
  const decoding = new ObservedDecoding(chunks);
  for await (const item of readXml(decoding.texts(), {
    outline: safTOutline,
    namespace: norwegianNamespace,
  })) {
    walk.add(item);
    yield* walk.take();
    if (item.kind === "fault") return;
  }
  decoding.noticeInto(walk);
  walk.finish(decoding.last.encoding);
  yield* walk.take();
}

/** Passes the text on and remembers how it was decoded. */
class ObservedDecoding {
  readonly #chunks: AsyncIterable<Uint8Array>;
  last: DecodedText = { text: "", encoding: "us-ascii", declared: undefined, isDamaged: false };
  #isDamaged = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks;
  }

  async *texts(): AsyncGenerator<string> {
    for await (const piece of decodeChunks(this.#chunks)) {
      this.last = piece;
      this.#isDamaged ||= piece.isDamaged;
      yield piece.text;
    }
  }

  noticeInto(walk: SafTWalk): void {
    const { encoding, declared } = this.last;
    const about = { severity: "warning", record: "file", field: "", value: declared ?? "" } as const;
    if (!agreesWithDeclaration(encoding, declared)) {
      walk.report({ ...about, code: "encoding-not-as-declared", parameters: { used: encoding } });
    }
    if (this.#isDamaged) walk.report({ ...about, code: "text-damaged", parameters: { used: encoding } });
  }
}
