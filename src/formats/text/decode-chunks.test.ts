import { describe, expect, it } from "vitest";
import { type DecodedText, decodeChunks } from "./decode-chunks.ts";
import { agreesWithDeclaration } from "./text-encoding.ts";

async function* inChunksOf(size: number, bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function decode(bytes: Uint8Array, size = bytes.length): Promise<DecodedText & { pieces: number }> {
  let whole: DecodedText = { text: "", encoding: "us-ascii", declared: undefined, isDamaged: false };
  let pieces = 0;
  for await (const piece of decodeChunks(inChunksOf(Math.max(1, size), bytes))) {
    whole = { ...piece, text: whole.text + piece.text, isDamaged: whole.isDamaged || piece.isDamaged };
    pieces++;
  }
  return { ...whole, pieces };
}

const declaration = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;
const declaring = (encoding: string) => `${declaration(encoding)}<a>Blåbærsyltetøy 12 øre, 5 €</a>`;

function utf16be(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

describe("decodeChunks", () => {
  it.each([1, 2, 3, 7, 4096])("reads UTF-8 the same in chunks of %d bytes", async (size) => {
    const result = await decode(Buffer.from(declaring("UTF-8")), size);
    expect(result).toMatchObject({
      text: declaring("UTF-8"),
      encoding: "utf-8",
      declared: "utf-8",
      isDamaged: false,
    });
  });

  it("leaves out the byte order mark of UTF-8", async () => {
    const result = await decode(Buffer.from(`\ufeff${declaring("utf-8")}`));
    expect(result).toMatchObject({ text: declaring("utf-8"), encoding: "utf-8" });
  });

  it.each([1, 5, 4096])("reads UTF-16 with a mark, both byte orders, in chunks of %d bytes", async (size) => {
    const text = declaring("UTF-16");
    expect(await decode(Buffer.from(`\ufeff${text}`, "utf16le"), size)).toMatchObject({
      text,
      encoding: "utf-16le",
    });
    expect(await decode(utf16be(`\ufeff${text}`), size)).toMatchObject({ text, encoding: "utf-16be" });
  });

  it("recognises UTF-16 without a mark by its zero bytes", async () => {
    const text = declaring("UTF-16");
    expect(await decode(Buffer.from(text, "utf16le"))).toMatchObject({ text, encoding: "utf-16le" });
    expect(await decode(utf16be(text))).toMatchObject({ text, encoding: "utf-16be" });
  });

  it("reads a declared ISO-8859-1", async () => {
    const text = `${declaration("ISO-8859-1")}<a>Sør-Trøndelag, Åre</a>`;
    expect(await decode(Buffer.from(text, "latin1"))).toMatchObject({ text, encoding: "windows-1252" });
  });

  it("reads UTF-8 bytes under a wrong declaration as UTF-8 and says so", async () => {
    const result = await decode(Buffer.from(declaring("ISO-8859-1")));
    expect(result).toMatchObject({
      text: declaring("ISO-8859-1"),
      encoding: "utf-8",
      declared: "iso-8859-1",
    });
    expect(agreesWithDeclaration(result.encoding, result.declared)).toBe(false);
  });

  it("reads Latin bytes under a wrong UTF-8 declaration as Windows-1252 and says so", async () => {
    const text = `${declaration("UTF-8")}<a>Sør</a>`;
    const result = await decode(Buffer.from(text, "latin1"));
    expect(result).toMatchObject({ text, encoding: "windows-1252", declared: "utf-8" });
    expect(agreesWithDeclaration(result.encoding, result.declared)).toBe(false);
  });

  it("reads UTF-8 bytes that declare UTF-16, as results wrapped in a web service answer do", async () => {
    expect(await decode(Buffer.from(declaring("utf-16")))).toMatchObject({
      encoding: "utf-8",
      declared: "utf-16",
    });
  });

  it("marks text as damaged when a later byte is not the chosen encoding", async () => {
    const bytes = Buffer.concat([
      Buffer.from("ø".padEnd(70_000, "x")),
      Buffer.from([0xf8]),
      Buffer.from("re"),
    ]);
    expect(await decode(bytes)).toMatchObject({ encoding: "utf-8", isDamaged: true });
  });

  it("finds a character cut in two by the edge of a piece", async () => {
    const text = `${"x".repeat(65_535)}ø${"y".repeat(10)}`;
    expect(await decode(Buffer.from(text))).toMatchObject({ text, encoding: "utf-8", isDamaged: false });
  });

  it("does not take a last byte above 127 of a piece for UTF-8 before it has seen what follows", async () => {
    const text = `${"x".repeat(65_535)}å, ${"y".repeat(10)}`;
    expect(await decode(Buffer.from(text, "latin1"))).toMatchObject({ text, encoding: "windows-1252" });
    const ends = `${"x".repeat(65_535)}å`;
    expect(await decode(Buffer.from(ends, "latin1"))).toMatchObject({ text: ends, encoding: "windows-1252" });
  });

  it("reads a declared code page 437, the PC8 of SIE files", async () => {
    const declaring437 = Buffer.from(declaration("PC8"));
    // å ä ö Å Ä Ö é in code page 437.
    const letters = Buffer.from([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82]);
    expect(await decode(Buffer.concat([declaring437, letters]))).toMatchObject({
      text: `${declaration("PC8")}åäöÅÄÖé`,
      encoding: "cp437",
      isDamaged: false,
    });
    expect(agreesWithDeclaration("cp437", "pc8")).toBe(true);
    expect(agreesWithDeclaration("utf-8", "pc8")).toBe(false);
  });

  it.each(["utf8", "latin1", "utf16le"] as const)(
    "gives the same pieces of %s however it is cut",
    async (encoding) => {
      const bytes = Buffer.from(
        "\ufeff<a>Åre, smørbrød\r\n</a>".slice(encoding === "latin1" ? 1 : 0),
        encoding,
      );
      const whole = await decode(bytes);
      for (const size of [1, 2, 3, 5, 8]) expect(await decode(bytes, size)).toEqual(whole);
    },
  );

  it("cuts one giant chunk into pieces", async () => {
    expect((await decode(Buffer.alloc(300_000, "a"))).pieces).toBe(5);
  });

  it("yields nothing for no bytes", async () => {
    expect(await decode(new Uint8Array(0), 1)).toMatchObject({ text: "", pieces: 0 });
  });
});
