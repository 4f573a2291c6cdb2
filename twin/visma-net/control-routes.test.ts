import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, list } from "../drive-twin.ts";
import { askForToken, numberOf, plainJournal, serviceToken, tenantOf } from "./drive-net.ts";

const company = "Fjellheim Bygg AS";
let twin: DrivenTwin;
let tenant: string;
let token: string;

beforeAll(async () => {
  twin = await driveTwin();
});
afterAll(() => twin.close());
beforeEach(async () => {
  await twin.control("POST", "/reset");
  tenant = await tenantOf(twin, company);
  token = await serviceToken(twin, company);
});

const value = (of: unknown) => ({ value: of });
const act = (method: string, rest: string, body?: unknown) =>
  twin.control(method, `/visma-net/companies/${tenant}${rest}`, body);
const journals = () => twin.control("GET", `/visma-net/books/${tenant}/journals`);
const post = (change: Record<string, unknown> = {}) =>
  twin.ask("POST", "/v2/journaltransaction", { token, body: plainJournal(change) });
const rows = [
  { account: "5000", debitMinor: 5_000, dimensions: { Avdeling: "200" } },
  { account: "2930", creditMinor: 5_000 },
];

describe("the books of Visma.net", () => {
  it("tell every journal with its rows, dimensions by the name of their segment", async () => {
    await post();
    expect(await journals()).toMatchObject([
      {
        number: "000001",
        module: "GL",
        status: "Balanced",
        on: "2026-03-09",
        period: "202603",
        description: "B0000000000001 Run 3",
        currency: "NOK",
        origin: "api",
        debitMinor: 10_050,
        creditMinor: 10_050,
        rows: [
          {
            account: "5000",
            debitMinor: 10_050,
            creditMinor: 0,
            text: "debit 5000",
            dimensions: { Avdeling: "100", Prosjekt: "00000" },
          },
          { account: "2930", creditMinor: 10_050 },
        ],
      },
    ]);
    const path = `/visma-net/books/${tenant}/journals`;
    expect(await twin.control("GET", `${path}?fromOn=2026-03-10`)).toEqual([]);
    expect(list(await twin.control("GET", `${path}?toOn=2026-03-09`))).toHaveLength(1);
  });

  it("stand in the twin's state and on its pages", async () => {
    const number = numberOf(await post({ description: value("<b>Run</b>") }));
    const state = await twin.control("GET", "/state");
    expect(at(state, "products", "visma-net", 0, "journals", 0)).toMatchObject({ number });
    expect(list(await twin.control("GET", "/visma-net/state"))).toHaveLength(5);
    const first = String((await twin.ask("GET", "/")).body);
    expect(first).toContain("Visma.net ERP");
    expect(first).toContain(`/books/visma-net/${tenant}`);
    const page = String((await twin.ask("GET", `/books/visma-net/${tenant}`)).body);
    expect(page).toContain("&lt;b&gt;Run&lt;/b&gt;");
    const journal = String((await twin.ask("GET", `/books/visma-net/${tenant}/journals/GL/${number}`)).body);
    expect(journal).toContain("5000 Lønn");
    expect(journal).toContain("100.50");
    expect((await twin.ask("GET", `/books/visma-net/${tenant}/journals/GL/9`)).status).toBe(404);
    expect((await twin.ask("GET", "/books/visma-net/nobody")).status).toBe(404);
  });
});

describe("what people do", () => {
  it("is to type a batch in, under the same rules, in any module", async () => {
    expect(await act("POST", "/journals", { on: "2026-03-09", description: "By hand", rows })).toMatchObject({
      number: "000001",
      origin: "hand",
      status: "Balanced",
      rows: [{ dimensions: { Avdeling: "200", Prosjekt: "00000" } }, {}],
    });
    await act("POST", "/journals", { on: "2026-03-09", module: "AR", rows });
    const listed = await twin.ask("GET", "/v2/journaltransaction?periodId=202603&module=AR", { token });
    expect(listed.body).toMatchObject([{ module: "ModuleAR" }]);
    await expect(
      act("POST", "/journals", { on: "2026-03-09", rows: [{ account: "9999", debitMinor: 1 }] }),
    ).rejects.toThrow("Account '9999' cannot be found in the system.");
  });

  it("is to copy a batch with its text, to void one, to rename one", async () => {
    const number = numberOf(await post());
    await act("POST", `/journals/${number}/copy`, {});
    expect(await journals()).toMatchObject([
      { number: "000001", origin: "api" },
      { number: "000002", origin: "hand", description: "B0000000000001 Run 3", debitMinor: 10_050 },
    ]);
    await act("PATCH", "/journals/000002", { isVoided: true, description: "Mistake" });
    const voided = await twin.ask("GET", "/v2/journaltransaction/000002", { token });
    expect(voided.body).toMatchObject({ status: "Voided", description: "Mistake" });
  });

  it("is refused where there is no such thing", async () => {
    await expect(twin.control("GET", "/visma-net/companies/nobody")).rejects.toThrow("no company");
    await expect(act("POST", "/journals/9/release")).rejects.toThrow("no journal");
    await expect(act("PATCH", "/periods/202613", {})).rejects.toThrow("no period");
    await expect(act("PUT", "/segments/Sted/values/1", {})).rejects.toThrow("no segment");
    await expect(act("PUT", "/segments/1/values/1000", {})).rejects.toThrow("3 characters");
    await expect(twin.control("POST", "/visma-net/sessions", { userName: "x" })).rejects.toThrow("no person");
  });
});

describe("a new company", () => {
  it("has its country's books and lets its people and every application in", async () => {
    const made = await twin.control("POST", "/visma-net/companies", {
      name: "Byggverk AB",
      countryCode: "SE",
      corporateIdentityNumber: "556000-0001",
      people: ["vera@regnskap.example"],
    });
    expect(made).toMatchObject({ currencyCode: "SEK", segments: [{ description: "Kostnadsställe" }, {}] });
    const id = String(at(made, "id"));
    expect((await askForToken(twin, { tenant_id: id })).status).toBe(200);
    const people = list(await twin.control("GET", "/people"));
    const vera = people.find((one) => at(one, "userName") === "vera@regnskap.example");
    expect(at(vera, "companyIds")).toContain(id);
  });

  it("can be empty, and be filled by what a file needs", async () => {
    const made = await twin.control("POST", "/visma-net/companies", {
      name: "Tom AS",
      countryCode: "NO",
      corporateIdentityNumber: "1",
      chart: "empty",
    });
    const id = String(at(made, "id"));
    expect(made).toMatchObject({ periods: [], segments: [] });
    await twin.control("POST", `/visma-net/companies/${id}/books`, {
      openDays: ["2031-05-05"],
      accounts: [{ number: "5000", name: "Lønn" }],
      segments: [{ description: "Avdeling", values: [{ value: "A7" }] }],
    });
    const own = String(at((await askForToken(twin, { tenant_id: id })).body, "access_token"));
    const lines = ["debit", "credit"].map((side) => ({
      operation: "Insert",
      accountNumber: value("5000"),
      subaccount: [{ segmentId: 1, segmentValue: "A7" }],
      [`${side}AmountInCurrency`]: value(1),
    }));
    const body = plainJournal({ transactionDate: value("2031-05-05"), journalTransactionLines: lines });
    expect((await twin.ask("POST", "/v2/journaltransaction", { token: own, body })).status).toBe(201);
  });
});

describe("what a file needs", () => {
  it("is put into the books: accounts, categories, open periods, longer segments", async () => {
    await post();
    await act("PATCH", "/periods/202602", { isClosed: true });
    const summary = await act("POST", "/books", {
      openDays: ["2026-02-10"],
      vatCodes: [{ category: "11", basisPoints: 1500, kind: "Input", account: "2710" }],
      accounts: [
        { number: "1500", name: "Kunder", allowsManualEntry: true },
        { number: "WPerLesLon", name: "Lønn", vatCategory: "11" },
      ],
      segments: [
        { description: "Avdeling", values: [{ value: "LONG7", description: "Long" }] },
        { description: "Kunde", values: [{ value: "K1" }] },
      ],
    });
    expect(summary).toMatchObject({
      segments: [
        { description: "Avdeling", length: 5 },
        { description: "Prosjekt", length: 5 },
        { description: "Kunde", length: 2, values: [{ value: "00" }, { value: "K1" }] },
      ],
    });
    expect((await twin.ask("GET", "/v1/financialPeriod/202602", { token })).body).toMatchObject({
      closedInGeneralLedger: false,
    });
    expect((await twin.ask("GET", "/v1/account/1500", { token })).body).toMatchObject({
      description: "Kunder",
      controlAccountModule: "",
    });
    expect((await twin.ask("GET", "/v1/account/WPerLesLon", { token })).body).toMatchObject({
      type: "Expense",
      taxCategory: "11",
    });
    // The journal that was there has a value in each segment still.
    expect(at(await journals(), 0, "rows", 0)).toMatchObject({
      subaccount: "100  0000000",
      dimensions: { Avdeling: "100", Prosjekt: "00000", Kunde: "00" },
    });
  });

  it("is refused where it names a category that nobody knows", async () => {
    const accounts = [{ number: "3001", name: "Salg", vatCategory: "99" }];
    await expect(act("POST", "/books", { accounts })).rejects.toThrow("no VAT category 99");
  });
});
