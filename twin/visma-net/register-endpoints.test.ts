import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, list } from "../drive-twin.ts";
import { line, messageOf, plainJournal, serviceToken, tenantOf } from "./drive-net.ts";

const company = "Fjellheim Bygg AS";
let twin: DrivenTwin;
let tenant: string;
let token: string;

beforeAll(async () => {
  twin = await driveTwin();
});
afterAll(() => twin.close());
beforeEach(async () => {
  await twin.control("PUT", "/clock", { freeze: "2026-03-10T09:00:00.000Z" });
  await twin.control("POST", "/reset");
  tenant = await tenantOf(twin, company);
  token = await serviceToken(twin, company);
});

const value = (of: unknown) => ({ value: of });
const ask = (method: string, path: string, body?: unknown) => twin.ask(method, path, { token, body });
const get = async (path: string) => (await ask("GET", path)).body;
const act = (method: string, rest: string, body: unknown) =>
  twin.control(method, `/visma-net/companies/${tenant}${rest}`, body);
const turn = (switches: object) => twin.control("PUT", "/switches", switches);

describe("accounts", () => {
  it("are listed without pages, with what stops an entry", async () => {
    await turn({ erpPageSizeMax: 1 });
    const accounts = list(await get("/v1/account?pageSize=1"));
    expect(accounts.length).toBeGreaterThan(30);
    expect(accounts.find((one) => at(one, "accountCD") === "1500")).toMatchObject({
      type: "Asset",
      active: true,
      description: "Kundefordringer",
      controlAccountModule: "AR",
      allowManualEntry: true,
      analisysCodeInfo: { number: "", description: "" },
    });
    expect(accounts.find((one) => at(one, "accountCD") === "3000")).toMatchObject({
      type: "Income",
      taxCategory: "3",
    });
  });

  it("are filtered by being active, by number and by change", async () => {
    await twin.control("PUT", "/clock", { advanceMs: 60_000 });
    await act("PATCH", "/accounts/5000", { isActive: false, description: "Fastlønn" });
    const codes = async (query: string) =>
      list(await get(`/v1/account?${query}`)).map((one) => at(one, "accountCD"));
    expect(await codes("active=false")).toEqual(["5000"]);
    expect(await codes("active=true")).not.toContain("5000");
    expect(await codes("greaterThanValue=7100")).toEqual(["7740", "7770"]);
    expect(await codes("lastModifiedDateTime=2026-03-10T09:01:00")).toEqual(["5000"]);
  });

  it("are made and changed, with the body's misspelt names left alone", async () => {
    const body = { accountCD: value("5011"), type: value("Expense"), description: value("Bonus") };
    const made = await ask("POST", "/v1/account", body);
    expect([made.status, made.headers.get("location")]).toEqual([201, `${twin.url}/v1/account/5011`]);
    expect(messageOf(await ask("POST", "/v1/account", body))).toBe("Account 5011 already exists.");
    const change = { taxCategory: value("1"), active: value(false), extenalCode1: value("x") };
    expect((await ask("PUT", "/v1/account/5011", change)).status).toBe(204);
    expect(await get("/v1/account/5011")).toMatchObject({
      description: "Bonus",
      taxCategory: "1",
      active: false,
    });
    const wrong = await ask("PUT", "/v1/account/5011", { taxCategory: value("99") });
    expect(messageOf(wrong)).toBe("TaxCategoryID '99' cannot be found in the system.");
    expect((await ask("GET", "/v1/account/9999")).status).toBe(404);
  });
});

describe("dimensions", () => {
  const base64 = (text: string) => Buffer.from(text).toString("base64");

  it("are told by id; the subaccount's segments with their values on request", async () => {
    expect(await get("/v1/dimension")).toContain("SUBACCOUNT");
    const plain = await get("/v1/dimension/SUBACCOUNT");
    expect(plain).toMatchObject({
      id: "SUBACCOUNT",
      length: 8,
      segments: [
        { segmentId: 1, description: "Avdeling", length: 3, validate: true, segmentValues: [] },
        { segmentId: 2, description: "Prosjekt", length: 5 },
      ],
    });
    const whole = await get("/v1/dimension/subaccount?expandSegmentsValues=true");
    expect(at(whole, "segments", 0, "segmentValues")).toMatchObject([
      { valueId: "000", description: "Ingen avdeling", active: true },
      { valueId: "100", description: "Butikk" },
      { valueId: "200" },
    ]);
    expect((await ask("GET", "/v1/dimension/NOTHING")).status).toBe(404);
  });

  it("give one value by its Base64 or its public id", async () => {
    const found = await get(`/v1/dimension/SUBACCOUNT/1/${base64("100")}`);
    expect(found).toMatchObject({ valueId: "100", description: "Butikk" });
    const publicId = at(found, "publicId");
    expect(await get(`/v1/dimension/SUBACCOUNT/1/publicid/${publicId}`)).toEqual(found);
    expect((await ask("GET", `/v1/dimension/SUBACCOUNT/1/${base64("999")}`)).status).toBe(404);
    expect((await ask("GET", "/v1/dimension/SUBACCOUNT/9")).status).toBe(404);
  });

  it("take new values and changed ones", async () => {
    const segmentValues = [
      { operation: "Insert", value: "300", description: value("Kantine") },
      { operation: "Update", value: "200", active: value(false) },
    ];
    expect((await ask("PUT", "/v1/dimension/SUBACCOUNT/1", { segmentValues })).status).toBe(204);
    const { segmentValues: held } = Object(await get("/v1/dimension/SUBACCOUNT/1"));
    expect(held).toMatchObject([
      { valueId: "000" },
      { valueId: "100" },
      { valueId: "200", description: "Lager", active: false },
      { valueId: "300", description: "Kantine", active: true },
    ]);
    const again = await ask("PUT", "/v1/dimension/SUBACCOUNT/1", { segmentValues });
    expect(messageOf(again)).toBe("Segment value '300' already exists.");
  });

  it("can be renamed by a person", async () => {
    await act("PATCH", "/segments/Avdeling", { description: "Kostnadssted" });
    expect(at(await get("/v1/dimension/SUBACCOUNT"), "segments", 0, "description")).toBe("Kostnadssted");
  });
});

describe("subaccounts", () => {
  it("are paged, made by their number, and changed", async () => {
    const made = await ask("POST", "/v1/subaccount", { subaccountNumber: value("10010010") });
    expect([made.status, made.headers.get("location")]).toEqual([201, `${twin.url}/v1/subaccount/10010010`]);
    expect(await get("/v1/subaccount/10010010")).toMatchObject({
      description: "Butikk - Nytt lager",
      active: true,
      segments: [{ segmentValue: "100" }, { segmentValue: "10010" }],
    });
    const change = { subaccountNumber: value("10010010"), active: value(false) };
    expect((await ask("PUT", "/v1/subaccount/10010010", change)).status).toBe(204);
    expect(list(await get("/v1/subaccount?active=false"))).toHaveLength(1);
    expect(list(await get("/v1/subaccount?pageSize=1&pageNumber=2"))).toMatchObject([
      { subaccountNumber: "10010010", metadata: { totalCount: 2 } },
    ]);
    const again = await ask("POST", "/v1/subaccount", { subaccountNumber: value("00000000") });
    expect(messageOf(again)).toBe("Subaccount 00000000 already exists.");
    const wrong = await ask("POST", "/v1/subaccount", { subaccountNumber: value("99900000") });
    expect(messageOf(wrong)).toBe("Avdeling '999' cannot be found in the system.");
  });
});

describe("periods", () => {
  it("are all years' months; their last day, or the day after by another reading", async () => {
    const all = list(await get("/v1/financialPeriod"));
    expect(all).toHaveLength(132);
    expect(await get("/v1/financialPeriod/202602")).toMatchObject({
      year: 2026,
      period: "02",
      startDate: "2026-02-01T00:00:00",
      endDate: "2026-02-28T00:00:00",
      active: true,
      closedInGeneralLedger: false,
    });
    await turn({ periodEnd: "exclusive", periodField: "PPYYYY" });
    expect(await get("/v1/financialPeriod/202602")).toMatchObject({
      period: "022026",
      endDate: "2026-03-01T00:00:00",
    });
    expect((await ask("GET", "/v1/financialPeriod/202613")).status).toBe(404);
  });

  it("after a year or a period, and closed ones among them", async () => {
    await act("PATCH", "/periods/203012", { isClosed: true });
    expect(list(await get("/v1/financialPeriod?greaterThanValue=2029"))).toHaveLength(12);
    expect(await get("/v1/financialPeriod?greaterThanValue=203011")).toMatchObject([
      { period: "12", closedInGeneralLedger: true },
    ]);
  });
});

describe("who and what the company is", () => {
  it("is told by organization, branches and ledgers", async () => {
    expect(await get("/v1/organization?expandBranches=true")).toMatchObject([
      {
        name: company,
        corporateId: "923609016",
        baseCurrency: "NOK",
        defaultCountry: { id: "NO" },
        branches: [{ number: "1" }, { number: "2" }],
      },
    ]);
    expect(await get("/v1/branch/2?expandLedger=true")).toMatchObject({
      number: "2",
      isMainBranch: false,
      isActive: true,
      ledger: { id: "1" },
    });
    expect(await get("/v1/ledger")).toMatchObject([
      { number: "1", balanceType: "Actual", currencyId: "NOK" },
      { number: "BUDGET", balanceType: "Budget" },
    ]);
    expect(await get("/v1/currency")).toMatchObject([{ id: "NOK", isBaseCurrency: true }]);
    expect((await ask("GET", "/v1/branch/9")).status).toBe(404);
  });
});

describe("VAT", () => {
  it("is told as ids with rates and accounts, as categories with their ids, and as a zone", async () => {
    await act("PATCH", "/vats/03", { fromOn: "2027-01-01", basisPoints: 2400 });
    expect(await get("/v1/vat/03")).toMatchObject({
      vatId: "03",
      schedules: [
        { startDate: "2000-01-01T00:00:00", vatRate: 25, groupType: "Output" },
        { startDate: "2027-01-01T00:00:00", vatRate: 24 },
      ],
      glAccounts: { vatPayableAccount: { number: "2700" } },
      categories: [{ vatCategoryId: "3" }],
      zones: [{ id: "01" }],
    });
    expect(await get("/v1/vatCategory/3")).toMatchObject({
      vatCategoryId: "3",
      active: true,
      vatCategoryLines: [{ vatId: "03", vatRates: [{ vatRate: 25 }, { vatRate: 24 }] }],
    });
    expect(list(await get("/v1/vat"))).toHaveLength(7);
    expect(list(await get("/v1/vatCategory"))).toHaveLength(7);
    expect(await get("/v1/vatZone")).toMatchObject([{ id: "01", defaultVatCategory: "0" }]);
    expect((await ask("GET", "/v1/vat/3")).status).toBe(404);
    expect((await ask("GET", "/v1/vatCategory/03")).status).toBe(404);
  });
});

describe("number sequences", () => {
  it("tell the next number", async () => {
    await ask("POST", "/v2/journaltransaction", plainJournal());
    expect(await get("/v1/numberSequence")).toMatchObject([
      {
        numberingId: "BATCH",
        manualNumbering: false,
        sequence: [{ startNbr: "000001", lastNbr: "000001", nextNumber: "000002", nbrStep: 1 }],
      },
    ]);
    expect((await ask("GET", "/v1/numberSequence/OTHER")).status).toBe(404);
  });
});

describe("samples", () => {
  it("are Norwegian, Swedish, Dutch and Danish, each taking a journal in its own chart", async () => {
    const chosen = [
      ["Nordlys Handel AS", "NOK", "5000", "Prosjekt"],
      ["Bruverket i Luleå AB", "SEK", "7010", "Projekt"],
      ["De Gouden Molen B.V.", "EUR", "4000", "Kostendrager"],
      ["Nordhavn Cykler A/S", "DKK", "2210", "Projekt"],
    ];
    for (const [name = "", currency, account = "", segment] of chosen) {
      const own = await serviceToken(twin, name);
      const lines = ["debit", "credit"].map((side) => {
        const both = { accountNumber: value(account), subaccount: undefined };
        return line(account, side === "debit" ? "debit" : "credit", 5, both);
      });
      const body = plainJournal({ journalTransactionLines: lines });
      expect((await twin.ask("POST", "/v2/journaltransaction", { token: own, body })).status).toBe(201);
      const held = await twin.ask("GET", "/v2/journaltransaction/000001", { token: own });
      expect(held.body).toMatchObject({
        currencyId: currency,
        journalTransactionLines: [{ subaccount: { segments: [{}, { segmentDescription: segment }] } }, {}],
      });
    }
  });
});
