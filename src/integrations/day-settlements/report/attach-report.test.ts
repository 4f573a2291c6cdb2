import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { contentHash, type Journal } from "../../../core/index.ts";
import { company, filledSettings, recordWith } from "../fixtures/golden.ts";
import { linesOfPdf } from "../fixtures/lines-of-pdf.ts";
import { integration } from "../integration.ts";
import type { TillRecord } from "../till-record.ts";
import { voucherSchema } from "../voucher.ts";
import { reportFile } from "./attach-report.ts";

const settings = { ...filledSettings, attachReport: true };

function documentOf(record: TillRecord, chosen = settings): Journal {
  const { documents, findings } = integration.render({
    flow: "settlements",
    record,
    settings: chosen,
    company,
  });
  if (documents[0] === undefined) throw new Error(JSON.stringify(findings));
  return documents[0].document;
}

async function attached(record: TillRecord, of: { country?: string; settings?: typeof settings } = {}) {
  const document = documentOf(record);
  return integration.attach?.({
    flow: "settlements",
    attachment: document.attachments?.[0] ?? { fileName: "", mediaType: "application/pdf" },
    record,
    document,
    settings: of.settings ?? settings,
    company,
    country: of.country ?? "NO",
  });
}

async function linesOf(record: TillRecord, of: Parameters<typeof attached>[1] = {}): Promise<string[]> {
  return linesOfPdf((await attached(record, of)) ?? new Uint8Array()).flat();
}

afterEach(() => {
  vi.useRealTimers();
});

describe("the Z report as a file", () => {
  it("is named by the document only where the set-up wants it", () => {
    expect(documentOf(recordWith()).attachments).toEqual([
      { fileName: "Z 1 K1 2020-01-01.pdf", mediaType: "application/pdf" },
    ]);
    expect(documentOf(recordWith(), filledSettings as typeof settings).attachments).toBeUndefined();
  });

  it("shows company, till, number, sales, payments and the voucher's rows", async () => {
    const lines = await linesOf(recordWith());
    expect(lines.slice(0, 2)).toEqual(["Kafé Fjord AS", "Z-rapport 1"]);
    expect(lines.join("|")).toContain("Oppgjørsdato|2020-01-01|");
    expect(lines.join("|")).toContain("15 %|31|5|89,38|13,42|102,80|");
    expect(lines.join("|")).toContain("25 %|3|3|329,12|82,28|411,40|");
    expect(lines.join("|")).toContain("Kontanter|1|295,00|Bankkort|2|218,80|Sum|3|513,80|");
    expect(lines.join("|")).toContain("Øreavrunding|-0,40|");
    expect(lines.join("|")).toContain("3000|3|329,12|2700|82,28|Sum|514,20|514,20|");
    expect(lines.at(-1)).toBe("1 / 1");
  });

  it("leads back to what the till handed over by the hash of its content", async () => {
    expect((await linesOf(recordWith())).at(-2)).toContain(contentHash(recordWith()));
  });

  it("speaks the language of the books' country, or the one that the set-up names", async () => {
    const titles = [
      await linesOf(recordWith(), { country: "SE" }),
      await linesOf(recordWith(), { country: "NL" }),
      await linesOf(recordWith(), { country: "FI" }),
      await linesOf(recordWith(), { settings: { ...settings, reportLanguage: "en" } }),
    ].map((lines) => lines.find((line) => ["Försäljning", "Omzet", "Sales", "Salg"].includes(line)));
    expect(titles).toEqual(["Försäljning", "Omzet", "Sales", "Sales"]);
  });

  it("calls the company's number by the word of its country, whatever language it speaks", async () => {
    const danish = { ...settings, reportLanguage: "da" } as const;
    const word = async (country: string) =>
      (await linesOf(recordWith(), { country, settings: danish })).find((line) => /nummer/i.test(line));
    expect([await word("DK"), await word("NO"), await word("NL")]).toEqual([
      "CVR-nummer",
      "Organisationsnummer",
      "KvK-nummer",
    ]);
  });

  it("is the same file for the same record, whenever it is made, and another one for another record", async () => {
    const hash = async (record = recordWith()) =>
      createHash("sha256")
        .update((await attached(record)) ?? "")
        .digest("hex");
    vi.useFakeTimers({ now: new Date("2026-01-01T00:00:00Z"), toFake: ["Date"] });
    const first = await hash();
    vi.setSystemTime(new Date("2031-07-08T09:10:11Z"));
    expect(await hash()).toBe(first);
    expect(await hash(recordWith({ zNumber: "2" }))).not.toBe(first);
  });

  it("stays small enough to go with every voucher", async () => {
    expect((await attached(recordWith()))?.length).toBeLessThan(30_000);
  });

  it("goes on over pages, and repeats the names of the columns", async () => {
    const sales = Array.from({ length: 80 }, (_, index) => ({
      category: `vare ${index}`,
      vatRate: "25",
      gross: "12.50",
      net: "10.00",
      vat: "2.50",
    }));
    const record = recordWith({ sales, payments: [{ type: "card", amount: "1000.00" }], rounding: "0" });
    const pages = linesOfPdf((await attached(record)) ?? new Uint8Array());
    expect(pages.length).toBe(2);
    expect(pages.map((lines) => lines.at(-1))).toEqual(["1 / 2", "2 / 2"]);
    expect(pages[1]?.slice(0, 3)).toEqual(["Mva-sats", "Varegruppe", "Mva-kode"]);
    expect(pages.flat()).toContain("vare 0");
    expect(pages.flat()).toContain("vare 79");
  });

  it("cuts a name that is wider than its column, and shows letters that no reader's font has without their marks", async () => {
    const sales = [
      {
        category: `Łódź ☕ ${"lang ".repeat(18).trim()}`,
        vatRate: "25",
        gross: "411.40",
        net: "329.12",
        vat: "82.28",
      },
      { category: "smørrebrød à 5 €", vatRate: "15", gross: "102.80", net: "89.38", vat: "13.42" },
    ];
    const lines = await linesOf(recordWith({ sales }));
    expect(lines.find((line) => line.includes("dz"))).toMatch(/^\?ódz \? lang.*…$/);
    expect(lines).toContain("smørrebrød à 5 €");
  });

  it("is none where the set-up has changed its mind, and none for a voucher that came ready", async () => {
    expect(await attached(recordWith(), { settings: { ...settings, attachReport: false } })).toBeNull();
    const ready = voucherSchema.parse({
      kind: "voucher",
      series: "K",
      number: "17",
      on: "2026-03-14",
      rows: [
        { account: "1910", amount: "10.00" },
        { account: "3001", amount: "-10.00" },
      ],
    });
    expect(documentOf(ready).attachments).toBeUndefined();
    expect(await attached(ready)).toBeNull();
  });

  it("is named in characters that a file name may have", () => {
    const { fileName } = reportFile({ zNumber: "1:7", registerId: 'Kø/2 "A"', businessOn: "2026-03-14" });
    expect(fileName).toBe("Z 1-7 Kø-2 -A- 2026-03-14.pdf");
  });
});
