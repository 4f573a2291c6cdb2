import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, rowsOf } from "../drive-twin.ts";

let twin: DrivenTwin;
let token: string;
let company: string;

const get = (path: string) => twin.ask("GET", path, { token });

beforeAll(async () => {
  twin = await driveTwin();
  company = await twin.companyId("Kaffebar Nord AS");
});
afterAll(() => twin.close());
beforeEach(async () => {
  await twin.control("POST", "/reset");
  token = await twin.token("Kaffebar Nord AS");
});

// visma-facts §5
describe("VAT codes", () => {
  const code = async (wanted: string, path = "/v2/vatcodes") =>
    rowsOf(await get(path)).find((row) => at(row, "Code") === wanted);

  it("carry the standard tax numbers of SAF-T with their rates and accounts", async () => {
    const rows = rowsOf(await get("/v2/vatcodes"));
    const told = rows.map(
      (row) => `${at(row, "Code")} ${at(row, "VatRate")} ${at(row, "RelatedAccounts", "AccountNumber1")}`,
    );
    expect(told).toEqual([
      "0 0 null",
      "1 0.25 2710",
      "11 0.15 2711",
      "12 0.1111 2712",
      "13 0.12 2713",
      "3 0.25 2700",
      "31 0.15 2701",
      "32 0.1111 2702",
      "33 0.12 2703",
      "5 0 null",
      "51 0 null",
      "52 0 null",
      "6 0 null",
      "7 0 null",
    ]);
  });

  it("tell rates as percent where the switch says so", async () => {
    await twin.control("PUT", "/switches", { vatRateUnit: "percent" });
    expect(at(await code("32"), "VatRate")).toBe(11.11);
    expect(at(await code("3"), "VatRate")).toBe(25);
  });

  it("have other ids in every company", async () => {
    const mine = at(await code("3"), "Id");
    const other = rowsOf(
      await twin.ask("GET", "/v2/vatcodes", { token: await twin.token("Fjord Sport AS") }),
    );
    expect(
      at(
        other.find((row) => at(row, "Code") === "3"),
        "Id",
      ),
    ).not.toBe(mine);
  });

  it("have the rate of today, of a wanted day, and a history", async () => {
    await twin.control("PATCH", `/companies/${company}/vat-codes/31`, {
      fromOn: "2026-04-01",
      basisPoints: 1200,
    });
    expect(at(await code("31"), "VatRate")).toBe(0.15);
    expect(at(await code("31", "/v2/vatcodes?vatRateDate=2026-04-01"), "VatRate")).toBe(0.12);
    const id = at(await code("31"), "Id");
    expect((await get(`/v2/vatcodes/${id}?vatRateDate=2026-03-31`)).body).toMatchObject({
      Code: "31",
      VatRate: 0.15,
    });
    expect(at(await code("31", "/v2/vatcodesrates"), "VatRates")).toEqual([
      { VatRateDate: "2000-01-01", VatRate: 0.15 },
      { VatRateDate: "2026-04-01", VatRate: 0.12 },
    ]);
    expect((await get("/v2/vatcodes?vatRateDate=April")).body).toMatchObject({ ErrorCode: 6001 });
  });

  it("change rate at midnight where the company is", async () => {
    await twin.control("PATCH", `/companies/${company}/vat-codes/31`, {
      fromOn: "2026-04-01",
      basisPoints: 1200,
    });
    await twin.control("PUT", "/clock", { freeze: "2026-03-31T21:59:59Z" });
    token = await twin.token("Kaffebar Nord AS");
    expect(at(await code("31"), "VatRate")).toBe(0.15);
    await twin.control("PUT", "/clock", { advanceMs: 1000 });
    expect(at(await code("31"), "VatRate")).toBe(0.12);
    await twin.control("PUT", "/clock", { freeze: "2026-03-10T09:00:00Z" });
  });
});

describe("fiscal years", () => {
  it("are the previous and the current calendar year, and the next one by switch", async () => {
    const days = async () =>
      rowsOf(await get("/v2/fiscalyears")).map((row) => `${at(row, "StartDate")} ${at(row, "EndDate")}`);
    expect(await days()).toEqual(["2025-01-01 2025-12-31", "2026-01-01 2026-12-31"]);
    await twin.control("POST", "/reset", { switches: { nextFiscalYear: true } });
    token = await twin.token("Kaffebar Nord AS");
    expect(await days()).toEqual(["2025-01-01 2025-12-31", "2026-01-01 2026-12-31", "2027-01-01 2027-12-31"]);
  });

  it("tell days with a time where the switch says so", async () => {
    await twin.control("PUT", "/switches", { dateShape: "date-time" });
    expect(rowsOf(await get("/v2/fiscalyears"))[0]).toMatchObject({
      StartDate: "2025-01-01T00:00:00",
      EndDate: "2025-12-31T00:00:00",
      IsLockedForAccounting: false,
      BookkeepingMethod: 0,
    });
  });

  it("are added next to the others only, with the chart of the year before, and locked by PUT", async () => {
    const post = (StartDate: string, EndDate: string) =>
      twin.ask("POST", "/v2/fiscalyears", { token, body: { StartDate, EndDate } });
    expect(await post("2028-01-01", "2028-12-31")).toMatchObject({ status: 400, body: { ErrorCode: 4002 } });
    expect(await post("2026-07-01", "2027-06-30")).toMatchObject({ status: 400, body: { ErrorCode: 4002 } });
    const added = await post("2027-01-01", "2027-12-31");
    expect(added.status).toBe(201);
    const id = at(added.body, "Id");
    expect((await get(`/v2/accounts/${id}/1900`)).body).toMatchObject({
      Name: "Kasse, kroner",
      IsActive: true,
    });
    const locked = await twin.ask("PUT", `/v2/fiscalyears/${id}`, {
      token,
      body: { IsLockedForAccounting: true },
    });
    expect(locked.body).toMatchObject({ Id: id, IsLockedForAccounting: true });
    expect((await get(`/v2/fiscalyears/${id}`)).body).toMatchObject({ IsLockedForAccounting: true });
  });
});

describe("cost centers, projects and users", () => {
  it("tell a cost center with its items", async () => {
    expect(rowsOf(await get("/v2/costcenters"))).toMatchObject([
      {
        Name: "Avdeling",
        Number: 1,
        IsActive: true,
        Items: [{ ShortName: "10", Name: "Sentrum" }, { ShortName: "20" }],
      },
    ]);
    const id = at(rowsOf(await get("/v2/costcenters"))[0], "Items", 1, "Id");
    expect((await get(`/v2/costcenteritems/${id}`)).body).toMatchObject({
      ShortName: "20",
      Name: "Havna",
      IsActive: true,
    });
  });

  it("tell a project by list and by id", async () => {
    const [project] = rowsOf(await get("/v2/projects"));
    expect(project).toMatchObject({
      Number: "1001",
      Name: "Sommerfest",
      StartDate: "2025-01-01",
      EndDate: null,
      Status: 1,
    });
    expect((await get(`/v2/projects/${at(project, "Id")}`)).body).toEqual(project);
  });

  it("tell who has access and who is asking", async () => {
    expect(rowsOf(await get("/v2/users"))).toMatchObject([
      { Email: "kari@kaffebarnord.example", IsCurrentUser: true, IsConsultant: false },
      { Email: "rita@regnskap.example", IsCurrentUser: false, IsConsultant: true },
    ]);
  });
});

describe("company settings", () => {
  it("identify the company", async () => {
    expect((await get("/v2/companysettings")).body).toMatchObject({
      Name: "Kaffebar Nord AS",
      CorporateIdentityNumber: "912345675",
      CountryCode: "NO",
      CurrencyCode: "NOK",
      CompanyStatus: 1,
      ProductVariant: 1,
      VatPeriod: 6,
      AccountingLockedTo: null,
      UsesCostCenter: true,
      UsesProject: true,
    });
  });

  it("lock the accounting to the end of a month with PUT, and unlock it when the month is left out", async () => {
    const seller = await twin.token("Kaffebar Nord AS", ["ea:api", "ea:sales"]);
    const put = (body: unknown) =>
      twin.ask("PUT", "/v2/companysettings/accountinglocksettings", { token: seller, body });
    const locked = await put({ AccountingLockedAsOf: { Year: 2026, Month: 2 }, AccountingLockInterval: 1 });
    expect(locked.body).toMatchObject({ AccountingLockedTo: "2026-02-28", AccountingLockInterval: 1 });
    expect((await put({ AccountingLockInterval: 0 })).body).toMatchObject({ AccountingLockedTo: null });
    expect((await put({ AccountingLockedAsOf: { Year: 2026, Month: 13 } })).body).toMatchObject({
      ErrorCode: 2000,
    });
    const reader = await twin.ask("PUT", "/v2/companysettings/accountinglocksettings", { token, body: {} });
    expect(reader.body).toMatchObject({ ErrorCode: 4006 });
  });
});
