// #KSUMMA: a checksum over everything between its first record and its last, so that a file that was changed or cut off
// after it was written is known.

import { crc32 } from "node:zlib";
import { encodeText } from "../text/encode-text.ts";
import type { UsedEncoding } from "../text/text-encoding.ts";
import type { SieRecord } from "./split-record.ts";

/**
 * CRC-32 (polynomial EDB88320 reversed, all ones at the start and inverted at the end, as in ZIP) over the bytes of the
 * record types and fields. Not in it: what parts the fields, the quotes around them, the braces of object lists,
 * control characters. Blanks within a quoted field are in it. Checked against a published file of another program.
 */
export class Checksum {
  #value = 0;
  #state: "absent" | "running" | "agrees" | "differs" = "absent";

  get state(): "absent" | "running" | "agrees" | "differs" {
    return this.#state;
  }

  /** Returns what was found by a last record that differs. */
  add(record: SieRecord, encoding: UsedEncoding): { declared: string; computed: string } | undefined {
    if (record.tag !== "#KSUMMA") {
      if (this.#state === "running") this.#include(record, encoding);
      return undefined;
    }
    const declared = record.fields[0]?.text ?? "";
    if (declared === "") {
      this.#state = "running";
      this.#value = 0;
      return undefined;
    }
    // A sum without a beginning is over nothing that we know of.
    if (this.#state !== "running") return undefined;
    this.#state = isSameSum(declared, this.#value) ? "agrees" : "differs";
    return this.#state === "differs" ? { declared, computed: String(this.#value) } : undefined;
  }

  #include(record: SieRecord, encoding: UsedEncoding): void {
    const values = record.fields.map((field) => field.list?.join("") ?? field.text);
    const bytes = encodeText([record.writtenTag, ...values].join(""), encoding);
    this.#value = crc32(bytes.filter(isPrinted), this.#value);
  }
}

function isPrinted(byte: number): boolean {
  return byte >= 0x20 && byte !== 0x7f;
}

/** Programs write the 32 bits with a sign or without. */
function isSameSum(declared: string, computed: number): boolean {
  return /^[+-]?\d{1,10}$/.test(declared) && Number(declared) >>> 0 === computed;
}
