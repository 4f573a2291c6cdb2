import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { encodeText } from "../text/encode-text.ts";
import { readItems } from "./fixtures/read-items.ts";

const start = '#FLAGGA 0\n#KSUMMA\n#FORMAT PC8\n#SIETYP 4\n#FNAMN\t"Bj\u00f6rk  &\tCo"\n';
const rows = `#VER A 1 20240125 "Lön \\"jan\\""\n{\n   #TRANS 7010 {1 "10" 6 P5} 100.00\n#TRANS 1930 {} -100.00\n}\n`;
// By hand: record types and fields one after another, the tab within the name, quotes around and braces left out, the
// blanks and the escaped quotes within kept.
const summed =
  '#FORMATPC8#SIETYP4#FNAMNBjörk  &Co#VERA120240125Lön "jan"#TRANS70101106P5100.00#TRANS1930-100.00';

function withSum(sum: string | number, file = start + rows): Uint8Array {
  return encodeText(`${file}#KSUMMA ${sum}\n`, "cp437");
}

describe("#KSUMMA", () => {
  it("is the usual CRC-32: its check value over 123456789 is CBF43926", () => {
    expect(crc32("123456789")).toBe(0xcbf43926);
  });

  it("agrees when nothing was changed, written with a sign or without", async () => {
    const sum = crc32(encodeText(summed, "cp437"));
    for (const written of [sum, sum | 0]) {
      const { end, said } = await readItems(withSum(written));
      expect(said).toEqual([]);
      expect(end?.checksum).toBe("agrees");
    }
  });

  it("does not see line ends, indents and what parts the fields", async () => {
    const sum = crc32(encodeText(summed, "cp437"));
    const other = (start + rows)
      .replaceAll("\n", "\r\n\t")
      .replace("#TRANS 1930 {} ", "#TRANS   1930\t{ }\t");
    expect((await readItems(withSum(sum, other))).end?.checksum).toBe("agrees");
  });

  it.each([
    ["an amount in both rows", (file: string) => file.replaceAll("100.00", "200.00")],
    ["an account", (file: string) => file.replace("7010", "7011")],
    ["an object", (file: string) => file.replace('"10"', '"11"')],
    ["a letter", (file: string) => file.replace("Lön", "Lon")],
    ["two blanks within a text to one", (file: string) => file.replace("  &", " &")],
  ])("differs when someone changed %s", async (_, change) => {
    const sum = crc32(encodeText(summed, "cp437"));
    const { findings, end, vouchers } = await readItems(withSum(sum, change(start + rows)));
    expect(findings).toMatchObject([
      {
        code: "checksum-differs",
        severity: "warning",
        at: { line: 11 },
        parameters: { declared: String(sum) },
      },
    ]);
    expect(end?.checksum).toBe("differs");
    expect(vouchers).toHaveLength(1);
  });

  it("takes a file that announces a sum and has none for one that was cut off", async () => {
    const { items } = await readItems(encodeText(start + rows, "cp437"));
    expect(items.at(-1)).toMatchObject({ finding: { code: "sie-truncated", fatal: true, field: "#KSUMMA" } });
  });

  it("is absent from most files", async () => {
    const { end } = await readItems(encodeText((start + rows).replace("#KSUMMA\n", ""), "cp437"));
    expect(end?.checksum).toBe("absent");
  });
});
