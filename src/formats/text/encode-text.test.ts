import { describe, expect, it } from "vitest";
import { CodePage437Decoder } from "./code-page-437.ts";
import { encodeText } from "./encode-text.ts";

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);

describe("encodeText", () => {
  it("gives back every byte that code page 437 was read from", () => {
    expect(encodeText(new CodePage437Decoder().decode(everyByte), "cp437")).toEqual(everyByte);
  });

  it.each(["windows-1252", "iso-8859-15"] as const)(
    "gives back every byte that %s was read from",
    (encoding) => {
      expect(encodeText(new TextDecoder(encoding).decode(everyByte), encoding)).toEqual(everyByte);
    },
  );

  it("writes what the encoding has no byte for as a question mark", () => {
    expect([...encodeText("10 €", "cp437")]).toEqual([0x31, 0x30, 0x20, 0x3f]);
    expect([...encodeText("10 €", "windows-1252")]).toEqual([0x31, 0x30, 0x20, 0x80]);
    expect([...encodeText("10 €", "iso-8859-15")]).toEqual([0x31, 0x30, 0x20, 0xa4]);
  });

  it("writes å as one byte of its own in each, and as two in UTF-8", () => {
    expect([...encodeText("å", "cp437")]).toEqual([0x86]);
    expect([...encodeText("å", "windows-1252")]).toEqual([0xe5]);
    expect([...encodeText("å", "utf-8")]).toEqual([0xc3, 0xa5]);
  });
});
