import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { journalText, journalTotals } from "../../core/index.ts";
import { encodeText } from "../../formats/text/encode-text.ts";
import { checkRun } from "./check.ts";
import { company } from "./fixtures/march-run.ts";
import { readAll } from "./fixtures/read-all.ts";
import { readSie } from "./read-sie4.ts";
import { renderRun } from "./render.ts";
import { settingsSchema } from "./settings.ts";
import { settingsFor } from "./settings-for.ts";

const head = `#FLAGGA 0
#PROGRAM "Egen lön" 1.0
#FORMAT PC8
#SIETYP 4
#ORGNR 556677-8899
#FNAMN "Verkstad AB"
#DIM 1 "Kostnadsställe"
#DIM 6 "Projekt"
#OBJEKT 1 "20" "Kontor"
#KONTO 7210 "Löner"
`;
const file = (...vouchers: string[]) => encodeText(head + vouchers.join(""), "cp437");
const voucher = (start: string, ...rows: string[]) => `#VER ${start}\n{\n${rows.join("\n")}\n}\n`;
const march = voucher(
  'L 3 20260325 "Lön mars"',
  '#TRANS 7210 {1 "20" 6 "P1" 7 "12"} 100.00 20260325 "Månadslön" 160',
  "#TRANS 2821 {} -100.00",
);

describe("readSie", () => {
  it("says that the file names no currency where SIE's own is not the company's, and nothing where it is", async () => {
    const inEuro = { ...company, currency: "EUR" };
    const { said } = await readAll(readSie, file(march), inEuro);
    expect(said).toEqual(["sie-currency-missing file"]);
    expect((await readAll(readSie, file(`#VALUTA EUR\n${march}`), inEuro)).said).toEqual([]);
    expect((await readAll(readSie, file(march))).said).toEqual([]);
  });

  it("makes each voucher a run, with cost centre, employee and other objects in their places", async () => {
    const { runs, said } = await readAll(readSie, file(march));
    expect(said).toEqual([]);
    expect(runs[0]).toMatchObject({
      runNumber: "L3",
      runYear: 2026,
      runPeriod: 3,
      runDescription: "Lön mars",
      paymentDate: "2026-03-25",
      currency: "SEK",
      names: {
        accounts: { "7210": "Löner" },
        dimensions: { costCentre: "Kostnadsställe", "6": "Projekt" },
        objects: { "costCentre/20": "Kontor" },
      },
    });
    expect(runs[0]?.lines[0]).toEqual({
      year: 2026,
      period: 3,
      account: "7210",
      component: "Månadslön",
      debit: "100.00",
      credit: "0.00",
      costCentre: "20",
      employeeNumber: "12",
      objects: [{ dimension: "6", object: "P1" }],
      quantity: "160",
    });
  });

  it("books rows with a day of their own in the period of that day", async () => {
    const rows = [
      "#TRANS 7210 {} 50.00 20260131",
      "#TRANS 2821 {} -50.00 20260131",
      "#TRANS 7210 {} 9.00",
      "#TRANS 2821 {} -9.00",
    ];
    const { runs } = await readAll(readSie, file(voucher('L 3 20260325 "Lön"', ...rows)));
    const [run] = runs;
    if (run === undefined) throw new Error("no run");
    const { documents } = renderRun({ run, settings: settingsSchema.parse({}), company });
    expect(documents.map(({ part, document }) => `${part} ${document.on} ${document.reference}`)).toEqual([
      "2026-01 2026-01-31 L3",
      "2026-03 2026-03-25 L3",
    ]);
  });

  it("knows a voucher without number by its day and text, so that a changed one meets itself", async () => {
    const unnumbered = (amount: string) =>
      voucher('"" "" 20260325 "Lön/mars"', `#TRANS 7210 {} ${amount}`, `#TRANS 2821 {} -${amount}`);
    const { runs, said } = await readAll(readSie, file(unnumbered("5.00")));
    expect(runs[0]?.runNumber).toBe("2026-03-25 Lön-mars");
    expect(said).toEqual(["run-without-number 2026/2026-03-25 Lön-mars 2026-03-25 Lön-mars 11"]);
    const both = await readAll(readSie, file(unnumbered("5.00"), unnumbered("6.00")));
    expect(both.runs).toHaveLength(1);
    expect(both.said.at(-1)).toMatch(/^run-number-repeated/);
  });

  it("gives nothing of another company's file, and takes any file while ours has no number", async () => {
    const others = { ...company, organisationNumber: "556000-0001" };
    const { said, findings } = await readAll(readSie, file(march), others);
    expect(said).toEqual(["company-differs file 556677-8899"]);
    expect(findings[0]?.parameters).toEqual({ own: others.organisationNumber });
    expect((await readAll(readSie, file(march), { ...company, organisationNumber: "" })).runs).toHaveLength(
      1,
    );
  });

  it("tells of a voucher that does not balance and reads the next", async () => {
    const wrong = voucher('L 4 20260325 "Fel"', "#TRANS 7210 {} 10.00", "#TRANS 2821 {} -8.00");
    const { runs, findings } = await readAll(readSie, file(wrong, march));
    expect(runs.map(({ runNumber }) => runNumber)).toEqual(["L3"]);
    expect(findings).toMatchObject([
      {
        code: "voucher-does-not-balance",
        record: "L4",
        parameters: { debit: "10.00", credit: "8.00", difference: "2.00", rowCount: 2 },
      },
    ]);
  });

  it("reads the letters of PC8, of Latin-1 and of UTF-8 alike", async () => {
    for (const bytes of [
      file(march),
      Buffer.from((head + march).replace("#FORMAT PC8\n", ""), "latin1"),
      Buffer.from(head + march, "utf8"),
    ]) {
      expect((await readAll(readSie, bytes)).runs[0]?.runDescription).toBe("Lön mars");
    }
  });
});

const sample = "../shared/samples/sie/LON Lönekörning.SI";

describe("a published payroll file", () => {
  it("gives 216,398.03 on both sides with all three of its dimensions", async () => {
    if (!existsSync(sample)) {
      console.warn(`${sample} is not here: the published payroll file was not tried`);
      return;
    }
    const { runs, findings } = await readAll(readSie, readFileSync(sample));
    expect(findings.map(({ code }) => code)).toEqual(["run-without-number"]);
    const [run] = runs;
    if (run === undefined) throw new Error("no run");
    expect(checkRun(run)).toEqual([]);
    const { settings, dimensionValues } = settingsFor(
      runs,
      settingsSchema.parse({ formatPreset: "swedish-bas" }),
    );
    const { documents, findings: warnings } = renderRun({ run, settings, company });
    expect(warnings).toEqual([]);
    const [rendered] = documents;
    if (rendered === undefined) throw new Error("no document");
    expect(documents).toHaveLength(1);
    expect(journalTotals(rendered.document)).toEqual({ debitMinor: 21_639_803, creditMinor: 21_639_803 });
    expect(rendered.document).toMatchObject({ on: "2011-02-25", rows: { length: 25 } });
    expect(journalText(rendered.document)).toContain("Kostnadsställe=100 Projekt=Obj300 Nivå 4=1234567890");
    expect(new Set(dimensionValues.map(({ dimension }) => dimension))).toEqual(
      new Set(["Kostnadsställe", "Projekt", "Nivå 4"]),
    );
  });
});
