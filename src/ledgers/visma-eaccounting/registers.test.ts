import { describe, expect, it } from "vitest";
import type { FiscalYearEntry, LedgerContext } from "../../core/index.ts";
import { readBookLock } from "./company-settings.ts";
import { readDimensions } from "./dimension-values.ts";
import { chartYears } from "./registers.ts";
import { readVatCodes } from "./vat-codes.ts";

/** A ledger that knows these lists and, for all else, says in its own words that the token lacks the scope. */
function contextOf(lists: Record<string, unknown[]>): LedgerContext {
  return {
    baseUrl: "https://api.example/v2",
    accessToken: "t",
    exchange: async ({ url }) => {
      const items = lists[new URL(url).pathname.replace("/v2", "")];
      const body =
        items === undefined
          ? { ErrorCode: 4006, DeveloperErrorMessage: "NoAccessToScopesException - no", ErrorId: "e" }
          : {
              Meta: { CurrentPage: 1, TotalNumberOfPages: 1, TotalNumberOfResults: items.length },
              Data: items,
            };
      return {
        kind: "answer",
        status: items === undefined ? 403 : 200,
        headers: {},
        body: JSON.stringify(body),
      };
    },
  };
}
const readValue = <Value>(reading: { kind: string; value?: Value }): Value | undefined => reading.value;

describe("readBookLock", () => {
  const lockOf = async (AccountingLockedTo: unknown) => {
    const body = JSON.stringify({ Name: "Kaffebar Nord AS", AccountingLockedTo });
    const exchange = async () => ({ kind: "answer", status: 200, headers: {}, body }) as const;
    return readBookLock({ baseUrl: "https://api.example/v2", accessToken: "t", exchange });
  };

  it("reads the last day that is locked, and none where there is none, however the ledger writes that", async () => {
    expect(await lockOf("2026-01-31T00:00:00")).toEqual({ kind: "read", value: { lockedTo: "2026-01-31" } });
    for (const none of [null, undefined, "0001-01-01T00:00:00"])
      expect(await lockOf(none)).toEqual({ kind: "read", value: {} });
    expect((await lockOf("2026-02-30")).kind).toBe("later");
  });
});

describe("readVatCodes", () => {
  const code = { Id: "vat-3", Code: "3", Description: "Output VAT, general", VatRate: 0.25 };

  it("takes the rates with their first days, oldest first, whichever unit they come in", async () => {
    const rates = [
      { VatRateDate: "2026-01-01T00:00:00", VatRate: 0.25 },
      { VatRateDate: "2005-01-01", VatRate: 24 },
    ];
    const related = { ...code, RelatedAccounts: { AccountNumber1: 2700, AccountNumber2: null } };
    const lists = { "/vatcodes": [related], "/vatcodesrates": [{ Id: "vat-3", VatRates: rates }] };
    expect(readValue(await readVatCodes(contextOf(lists)))).toEqual([
      {
        code: "3",
        id: "vat-3",
        description: "Output VAT, general",
        rates: [
          { from: "2005-01-01", ratePercent: "24" },
          { from: "2026-01-01", ratePercent: "25" },
        ],
        accounts: ["2700"],
      },
    ]);
  });

  it("takes today's rate as ever valid where the ledger gives no history", async () => {
    const codes = readValue(await readVatCodes(contextOf({ "/vatcodes": [code] })));
    expect(codes?.map(({ rates }) => rates)).toEqual([[{ from: "0001-01-01", ratePercent: "25" }]]);
  });

  it("takes a rate that began before there were days for one that was always there", async () => {
    const rates = [
      { VatRateDate: "0001-01-01T00:00:00", VatRate: 24 },
      { VatRateDate: "2005-01-01", VatRate: 25 },
    ];
    const lists = { "/vatcodes": [code], "/vatcodesrates": [{ Id: "vat-3", VatRates: rates }] };
    expect(readValue(await readVatCodes(contextOf(lists)))?.[0]?.rates).toEqual([
      { from: "0001-01-01", ratePercent: "24" },
      { from: "2005-01-01", ratePercent: "25" },
    ]);
  });

  it("does not go on without the codes themselves", async () => {
    expect((await readVatCodes(contextOf({}))).kind).toBe("later");
  });
});

describe("readDimensions", () => {
  const item = (Id: string, IsActive = true) => ({ Id, ShortName: Id.toUpperCase(), Name: Id, IsActive });
  const listed = async (lists: Record<string, unknown[]>) =>
    (readValue(await readDimensions(contextOf(lists)))?.dimensionValues ?? []).map(
      ({ dimension, value, id, isActive }) =>
        `${dimension}=${value} ${id} ${isActive ? "active" : "inactive"}`,
    );

  it("names the row field of each cost centre by its number, and the project's field", async () => {
    const costcenters = [
      { Name: "Till", Number: 3, IsActive: true, Items: [item("k1"), item("k2", false)] },
      { Name: "Department", Number: 1, IsActive: true, Items: [item("oslo")] },
    ];
    const projects = [
      { Id: "p7", Number: "P7", Name: "Seven", Status: 1 },
      { Id: "p8", Number: "P8", Name: "Eight", Status: 2 },
    ];
    expect(await listed({ "/costcenters": costcenters, "/projects": projects })).toEqual([
      "Department=OSLO CostCenterItemId1/oslo active",
      "Till=K1 CostCenterItemId3/k1 active",
      "Till=K2 CostCenterItemId3/k2 inactive",
      "project=P7 ProjectId/p7 active",
      "project=P8 ProjectId/p8 inactive",
    ]);
  });

  it("goes by the order of the numbers where they are not 1 to 3, and holds an inactive centre's items inactive", async () => {
    const costcenters = [
      { Name: "Till", Number: 20, IsActive: false, Items: [item("k1")] },
      { Name: "Department", Number: 10, IsActive: true, Items: [item("oslo")] },
    ];
    expect(await listed({ "/costcenters": costcenters, "/projects": [] })).toEqual([
      "Department=OSLO CostCenterItemId1/oslo active",
      "Till=K1 CostCenterItemId2/k1 inactive",
    ]);
  });

  it("has none where the company or the token has no access to them", async () => {
    expect(await listed({})).toEqual([]);
  });

  it("names a cost centre that has no items yet, and projects where there are any", async () => {
    const names = async (lists: Record<string, unknown[]>) =>
      readValue(await readDimensions(contextOf(lists)))?.dimensions.map(({ name }) => name);
    const costcenters = [{ Name: "Department", Number: 1, IsActive: true, Items: [] }];
    const projects = [{ Id: "p7", Number: "P7", Name: "Seven", Status: 1 }];
    expect(await names({ "/costcenters": costcenters, "/projects": projects })).toEqual([
      "Department",
      "project",
    ]);
    expect(await names({ "/costcenters": costcenters, "/projects": [] })).toEqual(["Department"]);
  });
});

describe("chartYears", () => {
  const year = (text: string): FiscalYearEntry => ({
    id: text,
    from: `${text}-01-01`,
    to: `${text}-12-31`,
    isLocked: false,
  });
  const years = [year("2024"), year("2025"), year("2026")];
  const ids = (onDays: string[]) => chartYears(years, onDays).map(({ id }) => id);

  it("takes each year that a day lies in, once", () => {
    expect(ids(["2024-06-01", "2026-01-01", "2024-12-31"])).toEqual(["2024", "2026"]);
  });

  it("takes the newest year for a day that has none, and where no day is asked for", () => {
    expect(ids(["2027-01-02"])).toEqual(["2026"]);
    expect(ids([])).toEqual(["2026"]);
  });
});
