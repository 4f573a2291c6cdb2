import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, plainVoucher, rowsOf } from "../drive-twin.ts";

let twin: DrivenTwin;
let token: string;
let company: string;
let yearIds: string[];

const get = (path: string) => twin.ask("GET", path, { token });

beforeAll(async () => {
  twin = await driveTwin();
  token = await twin.token("Kaffebar Nord AS");
  company = await twin.companyId("Kaffebar Nord AS");
  yearIds = rowsOf(await get("/v2/fiscalyears")).map((year) => String(at(year, "Id")));
});
afterAll(() => twin.close());

// visma-facts §5
describe("GET /accounts", () => {
  it("tells an account with its VAT code and flags, and without a balance", async () => {
    const answer = await get(`/v2/accounts/${yearIds[1]}/3000`);
    expect(answer.body).toMatchObject({
      Name: "Varesalg 25 %",
      Number: "3000",
      VatCodeDescription: "Utgående mva, alminnelig sats",
      FiscalYearId: yearIds[1],
      IsActive: true,
      IsProjectAllowed: true,
      IsCostCenterAllowed: true,
      IsBlockedForManualBooking: false,
    });
    expect(at(answer.body, "Balance")).toBeUndefined();
    expect((await get(`/v2/accounts/${yearIds[1]}/9999`)).body).toMatchObject({ ErrorCode: 3002 });
  });

  it("lists more than 1300 of them per year, most of them inactive", async () => {
    const answer = await get(`/v2/accounts/${yearIds[1]}?$filter=IsActive%20eq%20false&$pagesize=1`);
    expect(Number(at(answer.body, "Meta", "TotalNumberOfResults"))).toBeGreaterThan(1300);
    const active = await get(`/v2/accounts/${yearIds[1]}?$filter=IsActive%20eq%20true&$pagesize=1000`);
    const numbers = rowsOf(active).map((row) => Number(at(row, "Number")));
    const pointOfSale = [
      1900, 1901, 1902, 1903, 1905, 1909, 1920, 2700, 2701, 2702, 2703, 2740, 2900, 2901, 2910, 2990, 3000,
      3010, 3020, 3030, 3035, 3040, 3050, 3100, 3105, 3200, 3900, 7740, 7770, 7775,
    ];
    expect(numbers).toEqual(expect.arrayContaining(pointOfSale));
  });

  it("lists the current year's without a year, or those of all years by switch", async () => {
    const yearsListed = async () => {
      const rows = rowsOf(await get("/v2/accounts?$filter=Number%20eq%20'1900'"));
      return rows.map((row) => at(row, "FiscalYearId"));
    };
    expect(await yearsListed()).toEqual([yearIds[1]]);
    await twin.control("PUT", "/switches", { accountsWithoutYear: "all-years" });
    expect(await yearsListed()).toEqual(yearIds);
    await twin.control("PUT", "/switches", { accountsWithoutYear: "current-year" });
  });

  it("tells what a person changed, in one year or in all", async () => {
    await twin.control("PATCH", `/companies/${company}/accounts/3900`, {
      name: "Annet",
      fiscalYear: "2025-01-01",
    });
    await twin.control("PATCH", `/companies/${company}/accounts/3900`, { isActive: false, vatCode: "6" });
    const [before, now] = [
      await get(`/v2/accounts/${yearIds[0]}/3900`),
      await get(`/v2/accounts/${yearIds[1]}/3900`),
    ];
    expect(before.body).toMatchObject({
      Name: "Annet",
      IsActive: false,
      VatCodeDescription: "Utenfor mva-loven",
    });
    expect(now.body).toMatchObject({ Name: "Andre inntekter", IsActive: false });
  });
});

describe("GET /accountbalances", () => {
  const balance = async (account: number, on: string) =>
    at((await get(`/v2/accountbalances/${account}/${on}`)).body, "Balance");

  it("sums to the end of the day; the balance sheet carries over, income starts anew", async () => {
    const post = (on: string) =>
      twin.ask("POST", "/v2/vouchers", { token, body: plainVoucher({ VoucherDate: on }) });
    await post("2025-12-31");
    await post("2026-01-02");
    await post("2026-01-03");
    expect(await balance(1900, "2026-01-02")).toBe(201);
    expect(await balance(1900, "2026-01-03")).toBe(301.5);
    expect(await balance(3200, "2025-12-31")).toBe(-100.5);
    expect(await balance(3200, "2026-01-02")).toBe(-100.5);
    const all = rowsOf(await get("/v2/accountbalances/2026-01-03?$filter=Balance%20ne%200"));
    expect(all.map((row) => [at(row, "AccountNumber"), at(row, "Balance")])).toEqual([
      [1900, 301.5],
      [3200, -201],
    ]);
  });

  it("refuses a day that is none, or that no fiscal year holds", async () => {
    expect((await get("/v2/accountbalances/2026-13-01")).body).toMatchObject({ ErrorCode: 6001 });
    expect((await get("/v2/accountbalances/2030-01-01")).body).toMatchObject({ ErrorCode: 3001 });
  });
});
