import { describe, expect, it } from "vitest";
import { readItems } from "./fixtures/read-items.ts";
import {
  type Receipt,
  type Register,
  tillFile,
  type VatLine,
  type ZReport,
  zXml,
} from "./fixtures/till-file.ts";

function lineOf(gross: number): VatLine {
  return { code: "3", rate: "25.00", net: (gross / 5) * 4, vat: gross / 5 };
}

function z(number: string, at: string, sales: number): ZReport {
  return {
    number,
    at,
    sales,
    vat: sales === 0 ? [] : [lineOf(sales)],
    payments: sales === 0 ? {} : { CARD: sales },
  };
}

function sale(id: string, at: string, amount: number): Receipt {
  return { id, at, lines: [lineOf(amount)], payments: { CARD: amount } };
}

/** Register, Z, day, sales of the report, sales of its receipts, how many receipts. */
async function table(registers: readonly Register[]): Promise<{ rows: unknown[][]; said: string[] }> {
  const { zReports, said } = await readItems(tillFile(registers));
  const rows = zReports.map((report) => [
    report.registerId,
    report.zNumber,
    report.businessOn,
    report.cashSales.amountMinor,
    report.transactions?.cashSalesMinor,
    report.transactions?.count,
  ]);
  return { rows, said };
}

describe("readSafTCashRegister with several Z reports", () => {
  it("gives each register's receipts to its own Z reports", async () => {
    const { rows, said } = await table([
      {
        id: "K1",
        zReports: [z("1", "2024-03-01T22:00:00", 100_00), z("2", "2024-03-02T22:00:00", 300_00)],
        receipts: [
          sale("a", "2024-03-01T10:00:00", 100_00),
          sale("b", "2024-03-02T10:00:00", 200_00),
          sale("c", "2024-03-02T11:00:00", 100_00),
        ],
      },
      {
        id: "K2",
        zReports: [z("31", "2024-03-01T21:00:00", 50_00)],
        receipts: [sale("a", "2024-03-01T10:00:00", 50_00)],
      },
    ]);
    expect(said).toEqual([]);
    expect(rows).toEqual([
      ["K1", "1", "2024-03-01", 100_00, 100_00, 1],
      ["K1", "2", "2024-03-02", 300_00, 300_00, 2],
      ["K2", "31", "2024-03-01", 50_00, 50_00, 1],
    ]);
  });

  it("counts sales after midnight to the Z that closes them, also when the Z is of the next day", async () => {
    const { rows, said } = await table([
      {
        id: "BAR",
        zReports: [z("1", "2024-03-02T02:30:00", 300_00), z("2", "2024-03-03T01:15:00", 50_00)],
        receipts: [
          sale("a", "2024-03-01T23:50:00", 100_00),
          sale("b", "2024-03-02T00:10:00", 200_00),
          sale("c", "2024-03-03T00:05:00", 50_00),
        ],
      },
    ]);
    expect(said).toEqual([]);
    expect(rows).toEqual([
      ["BAR", "1", "2024-03-02", 300_00, 300_00, 2],
      ["BAR", "2", "2024-03-03", 50_00, 50_00, 1],
    ]);
  });

  it("splits one day between two Z reports; a sale in the second of a Z belongs to it", async () => {
    const { rows, said } = await table([
      {
        id: "K1",
        zReports: [z("1", "2024-03-01T14:00:00", 150_00), z("2", "2024-03-01T22:00:00", 100_00)],
        receipts: [
          sale("a", "2024-03-01T13:00:00", 100_00),
          sale("b", "2024-03-01T14:00:00", 50_00),
          sale("c", "2024-03-01T14:00:01", 100_00),
        ],
      },
    ]);
    expect(said).toEqual([]);
    expect(rows.map((row) => row.slice(3))).toEqual([
      [150_00, 150_00, 2],
      [100_00, 100_00, 1],
    ]);
  });

  it("puts Z reports and receipts in order of time when the file does not", async () => {
    const { rows } = await table([
      {
        id: "K1",
        zReports: [z("2", "2024-03-02T22:00:00", 200_00), z("1", "2024-03-01T22:00:00", 100_00)],
        receipts: [sale("b", "2024-03-02T10:00:00", 200_00), sale("a", "2024-03-01T10:00:00", 100_00)],
      },
    ]);
    expect(rows.map((row) => [row[1], row[4]])).toEqual([
      ["1", 100_00],
      ["2", 200_00],
    ]);
  });

  it("starts a Z without receipts where the one before it ended", async () => {
    const { zReports, said } = await readItems(
      tillFile([
        {
          id: "K1",
          zReports: [z("1", "2024-03-01T22:00:00", 100_00), z("2", "2024-03-02T22:00:00", 0)],
          receipts: [sale("a", "2024-03-01T10:00:00", 100_00)],
        },
      ]),
    );
    expect(said).toEqual([]);
    expect(zReports[1]).toMatchObject({
      openedAtLocal: "2024-03-01T22:00:00",
      rounding: { amountMinor: 0, source: "derived" },
    });
  });

  it("ignores X reports and other events", async () => {
    const x = { ...z("1", "2024-03-01T12:00:00", 70_00), type: "X report", eventType: "REPORT" };
    const { rows, said } = await table([
      {
        id: "K1",
        zReports: [x, z("1", "2024-03-01T22:00:00", 100_00)],
        receipts: [sale("a", "2024-03-01T10:00:00", 70_00), sale("b", "2024-03-01T15:00:00", 30_00)],
      },
    ]);
    expect(said).toEqual([]);
    expect(rows).toEqual([["K1", "1", "2024-03-01", 100_00, 100_00, 2]]);
  });

  it("goes by the type of the event when the report's type is another word than the schema's", async () => {
    const odd = { ...z("1", "2024-03-01T22:00:00", 100_00), type: "Dagsoppgjør" };
    const { rows, said } = await table([{ id: "K1", zReports: [odd] }]);
    expect(said).toEqual([]);
    expect(rows).toHaveLength(1);
    const unknown = await table([{ id: "K1", zReports: [{ ...odd, eventType: "REPORT" }] }]);
    expect(unknown.rows).toEqual([]);
    expect(unknown.said[0]).toBe("report-type-unknown register/K1/event/e1: Dagsoppgjør");
  });

  it("says which sales no Z report covers yet", async () => {
    const { findings } = await readItems(
      tillFile([
        {
          id: "K1",
          zReports: [z("1", "2024-03-01T22:00:00", 100_00)],
          receipts: [sale("a", "2024-03-01T10:00:00", 100_00), sale("b", "2024-03-02T09:00:00", 40_00)],
        },
        { id: "K2", receipts: [sale("c", "2024-03-01T10:00:00", 50_00)] },
      ]),
    );
    expect(findings).toMatchObject([
      {
        code: "transactions-after-last-z-report",
        severity: "warning",
        record: "register/K1",
        parameters: { count: 1, cashSalesMinor: 40_00, firstAtLocal: "2024-03-02T09:00:00" },
      },
      {
        code: "z-report-missing",
        severity: "error",
        record: "register/K2",
        parameters: { of: "register", count: 1 },
      },
    ]);
  });

  it("says when a file has no Z report at all", async () => {
    const { findings } = await readItems(tillFile([{ id: "K1" }]));
    expect(findings).toMatchObject([
      { code: "z-report-missing", severity: "error", parameters: { of: "file" } },
    ]);
  });

  it("sets a broken Z report aside, keeps its receipts from the next one, and gives out the others", async () => {
    const zReports = [
      z("1", "2024-03-01T22:00:00", 100_00),
      z("2", "2024-03-02T22:00:00", 200_00),
      z("3", "2024-03-03T22:00:00", 50_00),
    ];
    const receipts = [
      sale("a", "2024-03-01T10:00:00", 100_00),
      sale("b", "2024-03-02T10:00:00", 200_00),
      sale("c", "2024-03-03T10:00:00", 50_00),
    ];
    const file = tillFile([{ id: "K1", zReports, receipts }]).replace(
      "<totalCashSaleAmnt>200.00</totalCashSaleAmnt>",
      "<totalCashSaleAmnt>1.200</totalCashSaleAmnt>",
    );
    const result = await readItems(file);
    expect(result.zReports.map((report) => [report.zNumber, report.transactions?.cashSalesMinor])).toEqual([
      ["1", 100_00],
      ["3", 50_00],
    ]);
    const line = file.slice(0, file.indexOf("1.200")).split("\n").length;
    expect(result.findings).toMatchObject([
      {
        code: "amount-ambiguous",
        severity: "error",
        record: "register/K1/z/2",
        field: "reportTotalCashSales/totalCashSaleAmnt",
        value: "1.200",
        at: { line },
      },
      { code: "z-number-gap", severity: "warning", record: "register/K1/z/3", parameters: { previous: "1" } },
    ]);
  });

  it("says that a Z event without its report is one, and still ends its day there", async () => {
    const missing =
      "<event><eventID>9</eventID><eventType>ZREP</eventType><eventDate>2024-03-01</eventDate><eventTime>22:00:00</eventTime></event>";
    const { zReports, said } = await readItems(
      tillFile([
        {
          id: "K1",
          raw: missing + zXml(z("2", "2024-03-02T22:00:00", 50_00), "K1"),
          receipts: [sale("a", "2024-03-01T10:00:00", 100_00), sale("b", "2024-03-02T10:00:00", 50_00)],
        },
      ]),
    );
    expect(said).toEqual(["z-report-missing register/K1/event/9"]);
    expect(zReports[0]?.transactions?.cashSalesMinor).toBe(50_00);
  });

  it("drops a Z report that stands twice, and withholds two of one number that differ", async () => {
    const first = z("1", "2024-03-01T22:00:00", 100_00);
    const receipts = [sale("a", "2024-03-01T10:00:00", 100_00)];
    const twice = await readItems(tillFile([{ id: "K1", zReports: [first, first, first], receipts }]));
    expect(twice.zReports).toHaveLength(1);
    expect(twice.findings).toMatchObject([{ code: "z-number-repeated", severity: "warning" }]);
    const other = z("1", "2024-03-02T22:00:00", 40_00);
    const differing = await readItems(
      tillFile([{ id: "K1", zReports: [first, other, z("2", "2024-03-03T22:00:00", 10_00)] }]),
    );
    expect(differing.zReports.map((report) => report.zNumber)).toEqual(["2"]);
    expect(differing.findings).toMatchObject([
      { code: "z-number-repeated", severity: "error", parameters: { count: 2 } },
    ]);
  });

  it("does not trust receipts that come before their Z report, against the schema", async () => {
    const { zReports, said } = await readItems(
      tillFile([{ id: "K1", receipts: [sale("a", "2024-03-01T10:00:00", 100_00)] }]).replace(
        "</cashregister>",
        `${zXml(z("1", "2024-03-01T22:00:00", 100_00), "K1")}</cashregister>`,
      ),
    );
    expect(said).toEqual(["z-report-after-transactions register/K1: 1"]);
    expect(zReports[0]).toMatchObject({ rounding: { source: "derived" } });
    expect(zReports[0]?.transactions).toBeUndefined();
  });
});
