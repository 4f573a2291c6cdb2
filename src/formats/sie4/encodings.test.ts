import { describe, expect, it } from "vitest";
import { encodeText } from "../text/encode-text.ts";
import { start, wages } from "./fixtures/payroll-file.ts";
import { readItems } from "./fixtures/read-items.ts";

const file = start + wages;
const ascii = file.replaceAll("ö", "o").replaceAll("Å", "A");

async function nameOf(bytes: Uint8Array) {
  const { header, end, vouchers, said } = await readItems(bytes, 7);
  return [header?.companyName, vouchers[0]?.text, end?.encoding, ...said];
}

describe("readSie4 on encodings", () => {
  it("reads PC8, as the header says", async () => {
    expect(await nameOf(encodeText(file, "cp437"))).toEqual(["Björk & Å AB", "Lön januari", "cp437"]);
  });

  it.each([
    ["UTF-8", Buffer.from(file), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${file}`), "utf-8"],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${file}`, "utf16le"), "utf-16le"],
  ])("reads %s under a header that says PC8, and says which was used", async (_, bytes, used) => {
    expect(await nameOf(bytes)).toEqual([
      "Björk & Å AB",
      "Lön januari",
      used,
      "encoding-not-as-declared file pc8",
    ]);
  });

  it.each([
    ["says nothing", file.replace("#FORMAT PC8\n", ""), []],
    ["says ISO-8859-1", file.replace("PC8", '"ISO-8859-1"'), []],
    ["says UTF-8", file.replace("PC8", "UTF-8"), ["encoding-not-as-declared file utf-8"]],
  ])("reads Latin-1 when the header %s", async (_, text, said) => {
    expect(await nameOf(Buffer.from(text, "latin1"))).toEqual([
      "Björk & Å AB",
      "Lön januari",
      "windows-1252",
      ...said,
    ]);
  });

  it("reads Latin-1 under a header that says PC8 as the header says, and doubts it", async () => {
    expect(await nameOf(Buffer.from(file, "latin1"))).toEqual([
      "Bj÷rk & ┼ AB",
      "L÷n januari",
      "cp437",
      "encoding-doubtful file pc8",
    ]);
  });

  it("has nothing to decide on pure ASCII", async () => {
    expect(await nameOf(Buffer.from(ascii))).toEqual(["Bjork & A AB", "Lon januari", "us-ascii"]);
  });

  it("says when characters were lost before the file came here", async () => {
    const { said } = await readItems(Buffer.from(file.replace("Björk", "Bj\ufffdrk")));
    expect(said).toEqual(["encoding-not-as-declared file pc8", "text-damaged file pc8"]);
  });
});
