// The way back from text to the bytes of the file it came from, for checksums that are taken over bytes.

import { CodePage437Decoder } from "./code-page-437.ts";
import type { UsedEncoding } from "./text-encoding.ts";

type EightBit = "windows-1252" | "iso-8859-15" | "cp437";

const tables = new Map<EightBit, ReadonlyMap<string, number>>();

/** UTF-16 and ASCII become UTF-8. What an eight-bit encoding has no byte for becomes `?`, as every writer does it. */
export function encodeText(text: string, encoding: UsedEncoding): Uint8Array {
  if (encoding !== "windows-1252" && encoding !== "iso-8859-15" && encoding !== "cp437")
    return Buffer.from(text);
  const table = tableOf(encoding);
  return Uint8Array.from(text, (character) => table.get(character) ?? 0x3f);
}

function tableOf(encoding: EightBit): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const decoder = encoding === "cp437" ? new CodePage437Decoder() : new TextDecoder(encoding);
  const table = new Map([...decoder.decode(bytes)].map((character, byte) => [character, byte]));
  tables.set(encoding, table);
  return table;
}
