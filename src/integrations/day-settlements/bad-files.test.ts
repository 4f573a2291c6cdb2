/** What a person gets for a file that is not as it should be: the finding, and everything of it that can still be booked. */
import { describe, expect, it } from "vitest";
import { company } from "./fixtures/golden.ts";
import { integration } from "./integration.ts";
import { isVoucher } from "./till-record.ts";

const swedish = { ...company, organisationNumber: "5560001234", currency: "SEK" };
const ascii = (text: string) => new TextEncoder().encode(text);
/** "Försäljning å" as PC8 (code page 437), Latin-1 and UTF-8 write it. */
const words = {
  cp437: [0x46, 0x94, 0x72, 0x73, 0x84, 0x6c, 0x6a, 0x6e, 0x69, 0x6e, 0x67, 0x20, 0x86],
  latin1: [0x46, 0xf6, 0x72, 0x73, 0xe4, 0x6c, 0x6a, 0x6e, 0x69, 0x6e, 0x67, 0x20, 0xe5],
  utf8: [0x46, 0xc3, 0xb6, 0x72, 0x73, 0xc3, 0xa4, 0x6c, 0x6a, 0x6e, 0x69, 0x6e, 0x67, 0x20, 0xc3, 0xa5],
};
const rows = "#TRANS 1910 {} 12.50\n#TRANS 3001 {} -12.50\n";
type Sie = { head?: string; text?: readonly number[]; rows?: string; tail?: string };
const sie = ({ head = "", text = [0x58], rows: body = rows, tail = "" }: Sie) =>
  new Uint8Array([
    ...ascii(`#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n${head}#VER K 1 20260314 "`),
    ...text,
    ...ascii(`"\n{\n${body}}\n${tail}`),
  ]);

async function read(format: string, bytes: Uint8Array, flags = swedish) {
  async function* chunks() {
    yield bytes;
  }
  const records: unknown[] = [];
  const findings: string[] = [];
  const reader = integration.formats[format];
  if (reader === undefined) throw new Error(`no format ${format}`);
  for await (const item of reader(chunks(), { company: flags })) {
    if (item.kind === "finding")
      findings.push([item.finding.severity, item.finding.code, item.finding.value].join(" ").trim());
    else
      records.push(
        isVoucher(item.record) ? `${item.record.text}: ${item.record.rows.length} rows` : item.record,
      );
  }
  return { records, findings };
}

describe("a SIE 4 day report", () => {
  it.each([
    ["in PC8, as its header says", sie({ text: words.cp437 }), ["Försäljning å: 2 rows"], []],
    [
      "in UTF-8 under a header that says PC8",
      sie({ text: words.utf8 }),
      ["Försäljning å: 2 rows"],
      ["warning encoding-not-as-declared pc8"],
    ],
    [
      "with a decimal comma",
      sie({ rows: "#TRANS 1910 {} 12,50\n#TRANS 3001 {} -12,50\n" }),
      ["X: 2 rows"],
      ["warning decimal-comma 12,50", "warning decimal-comma -12,50"],
    ],
    [
      "with a row that was added, and stands twice for that",
      sie({ rows: "#RTRANS 1910 {} 12.50\n#TRANS 1910 {} 12.50\n#TRANS 3001 {} -12.50\n" }),
      ["X: 2 rows"],
      [],
    ],
    ["with a row that was taken out", sie({ rows: `#BTRANS 1920 {} 99.00\n${rows}` }), ["X: 2 rows"], []],
    [
      "with a voucher that is 0.50 off, and another",
      sie({
        rows: "#TRANS 1910 {} 12.50\n#TRANS 3001 {} -12.00\n",
        tail: `#VER K 2 20260314 "Y"\n{\n${rows}}\n`,
      }),
      ["Y: 2 rows"],
      ["error voucher-does-not-balance 0.50"],
    ],
    [
      "with a wrong checksum",
      sie({ head: "#KSUMMA\n", tail: "#KSUMMA 1\n" }),
      ["X: 2 rows"],
      ["warning checksum-differs 1"],
    ],
    ["of another company", sie({ head: "#ORGNR 559999-9999\n" }), [], ["error company-differs 559999-9999"]],
    ["of this company", sie({ head: "#ORGNR 556000-1234\n" }), ["X: 2 rows"], []],
  ])("%s", async (_, bytes, records, findings) => {
    expect(await read("sie4", bytes)).toEqual({ records, findings });
  });

  it("in Latin-1 under a header that says PC8 is read as the header says, and doubted", async () => {
    const { records, findings } = await read("sie4", sie({ text: words.latin1 }));
    expect(records).toHaveLength(1);
    expect(findings).toEqual(["warning encoding-doubtful pc8"]);
  });

  it("that someone has read into a ledger before is told, and read", async () => {
    const text = new TextDecoder().decode(sie({})).replace("#FLAGGA 0", "#FLAGGA 1");
    expect(await read("sie4", ascii(text))).toEqual({
      records: ["X: 2 rows"],
      findings: ["warning already-imported 1"],
    });
  });
});

describe("an archive", () => {
  it.each(["sie4", "csv", "json", "saf-t-cash-register"])(
    "is named as one where %s is expected",
    async (format) => {
      const { records, findings } = await read(format, ascii(`PK\u0003\u0004${"x".repeat(500)}`));
      expect(records).toEqual([]);
      expect(findings.map((finding) => finding.split(" ").slice(0, 2).join(" "))).toEqual([
        "error file-is-archive",
      ]);
    },
  );
});
