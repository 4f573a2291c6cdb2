import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, list, plainVoucher, rowsOf } from "../drive-twin.ts";

let twin: DrivenTwin;
let token: string;
let company: string;

const post = (body: unknown, query = "") => twin.ask("POST", `/v2/vouchers${query}`, { token, body });
const act = (method: string, path: string, body?: unknown) =>
  twin.control(method, `/companies/${company}${path}`, body);
const turn = (switches: Record<string, unknown>) => twin.control("PUT", "/switches", switches);
const rows = (...told: Record<string, unknown>[]) => plainVoucher({ Rows: told });
/** Cash against one sales row that carries what a test is about. */
const against = (row: Record<string, unknown>) =>
  rows({ AccountNumber: 1900, DebitAmount: 100 }, { AccountNumber: 3000, CreditAmount: 100, ...row });
const refusalOf = async (answer: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await answer;
  const name = String(at(body, "DeveloperErrorMessage")).split(" - ")[0];
  return `${status} ${at(body, "ErrorCode")} ${name}`;
};

beforeAll(async () => {
  twin = await driveTwin();
  company = await twin.companyId("Kaffebar Nord AS");
});
afterAll(() => twin.close());
beforeEach(async () => {
  await twin.control("POST", "/reset");
  token = await twin.token("Kaffebar Nord AS");
});

describe("a refusal", () => {
  it("has a number, a message that starts with its exception, and an id for support", async () => {
    const answer = await post(
      rows({ AccountNumber: 1900, DebitAmount: 1 }, { AccountNumber: 3200, CreditAmount: 2 }),
    );
    expect(answer.status).toBe(400);
    expect(Object.keys(Object(answer.body))).toEqual(["ErrorCode", "DeveloperErrorMessage", "ErrorId"]);
    expect(at(answer.body, "ErrorId")).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(at(answer.body, "DeveloperErrorMessage")).toBe(
      "CanNotBeCreatedOrUpdatedException - The voucher is not in balance. Debit 1, credit 2.",
    );
  });

  it("leaves no trace in the books", async () => {
    await post(rows({ AccountNumber: 1900, DebitAmount: 1 }, { AccountNumber: 3200, CreditAmount: 2 }));
    await post(against({ AccountNumber: 9999 }));
    expect(await twin.control("GET", `/books/${company}/vouchers`)).toEqual([]);
  });

  it("takes another status where the switch gives one for its code", async () => {
    await turn({ eaccountingStatuses: { 3002: 400, 4026: 409 } });
    expect(await refusalOf(post(against({ AccountNumber: 9999 })))).toBe("400 3002 AccountNotFoundException");
    await act("POST", "/lock", { to: "2026-03-09" });
    expect(await refusalOf(post(plainVoucher()))).toBe("409 4026 VoucherInLockedPeriodException");
  });
});

// visma-facts §4
describe("balance", () => {
  it("is demanded to the øre", async () => {
    const off = rows({ AccountNumber: 1900, DebitAmount: 100 }, { AccountNumber: 3200, CreditAmount: 99.99 });
    expect(await refusalOf(post(off))).toBe("400 4002 CanNotBeCreatedOrUpdatedException");
    await turn({ unbalancedVoucher: "2000" });
    expect(await refusalOf(post(off))).toBe("400 2000 DataModelValidationException");
  });

  it("holds where floating point sums would not: 0.1 + 0.2 = 0.3", async () => {
    const answer = await post(
      rows(
        { AccountNumber: 1900, DebitAmount: 0.1 },
        { AccountNumber: 1901, DebitAmount: 0.2 },
        { AccountNumber: 3200, CreditAmount: 0.3 },
      ),
    );
    expect(answer.status).toBe(201);
  });
});

describe("the day", () => {
  it("must lie in a fiscal year", async () => {
    const outside = await refusalOf(post(plainVoucher({ VoucherDate: "2027-01-01" })));
    expect(outside).toBe("404 3001 FiscalYearDoesNotExistException");
    await act("POST", "/fiscal-years", { startOn: "2027-01-01", endOn: "2027-12-31" });
    expect((await post(plainVoucher({ VoucherDate: "2027-01-01" }))).status).toBe(201);
  });

  it("must lie after the day to which the accounting is locked", async () => {
    await act("POST", "/lock", { to: "2026-02-28" });
    const locked = await refusalOf(post(plainVoucher({ VoucherDate: "2026-02-28" })));
    expect(locked).toBe("400 4026 VoucherInLockedPeriodException");
    expect((await post(plainVoucher({ VoucherDate: "2026-03-01" }))).status).toBe(201);
    await turn({ lockedPeriod: "4013" });
    expect(await refusalOf(post(plainVoucher({ VoucherDate: "2026-02-28" })))).toContain("400 4013");
    await act("POST", "/lock", { to: null });
    expect((await post(plainVoucher({ VoucherDate: "2026-02-28" }))).status).toBe(201);
  });

  it.each([
    ["4038", "400 4038 LockedFiscalYearException"],
    ["4026", "400 4026 VoucherInLockedPeriodException"],
    ["4013", "400 4013 LockedFiscalYearOrPeriodException"],
  ])("must lie in a year that is open: %s", async (lockedYear, refusal) => {
    await turn({ lockedYear });
    await act("PATCH", "/fiscal-years/2025-01-01", { isLocked: true });
    expect(await refusalOf(post(plainVoucher({ VoucherDate: "2025-06-01" })))).toBe(refusal);
    await act("PATCH", "/fiscal-years/2025-01-01", { isLocked: false });
    expect((await post(plainVoucher({ VoucherDate: "2025-06-01" }))).status).toBe(201);
  });
});

describe("an account", () => {
  it("must exist in the fiscal year of the day", async () => {
    expect(await refusalOf(post(against({ AccountNumber: 9999 })))).toBe("404 3002 AccountNotFoundException");
  });

  it("that is inactive is refused, or made active, as the switch says", async () => {
    expect(await refusalOf(post(against({ AccountNumber: 3006 })))).toBe(
      "400 4002 CanNotBeCreatedOrUpdatedException",
    );
    await turn({ inactiveAccount: "auto-activate" });
    expect((await post(against({ AccountNumber: 3006 }))).status).toBe(201);
    await turn({ inactiveAccount: "reject" });
    expect((await post(against({ AccountNumber: 3006 }))).status).toBe(201);
  });

  it("blocked for manual booking is refused for hand rows, while the server's own VAT rows pass", async () => {
    await act("PATCH", "/accounts/2700", { isBlockedForManualBooking: true });
    const byHand = rows(
      { AccountNumber: 1900, DebitAmount: 125 },
      { AccountNumber: 3000, CreditAmount: 100 },
      { AccountNumber: 2700, CreditAmount: 25 },
    );
    expect(await refusalOf(post(byHand))).toBe("400 4002 CanNotBeCreatedOrUpdatedException");
    const gross = rows({ AccountNumber: 1900, DebitAmount: 125 }, { AccountNumber: 3000, CreditAmount: 125 });
    expect((await post(gross, "?useAutomaticVatCalculation=true")).status).toBe(201);
    await turn({ blockedAccount: "2000" });
    expect(await refusalOf(post(byHand))).toBe("400 2000 DataModelValidationException");
  });
});

describe("a row", () => {
  it("with nothing on either side is accepted or refused by switch", async () => {
    const withZero = rows(
      { AccountNumber: 1900, DebitAmount: 5 },
      { AccountNumber: 3200, CreditAmount: 5 },
      { AccountNumber: 7740 },
    );
    expect((await post(withZero)).status).toBe(201);
    await turn({ zeroRow: "reject" });
    expect(await refusalOf(post(withZero))).toBe("400 4002 CanNotBeCreatedOrUpdatedException");
  });

  it("with an amount on both sides is refused or accepted by switch", async () => {
    const both = rows({ AccountNumber: 1900, DebitAmount: 5, CreditAmount: 5 });
    expect(await refusalOf(post(both))).toBe("400 4002 CanNotBeCreatedOrUpdatedException");
    await turn({ bothSides: "accept" });
    expect((await post(both)).status).toBe(201);
  });

  it("too many is refused where a limit is set", async () => {
    await turn({ voucherRowsMax: 1 });
    expect(await refusalOf(post(plainVoucher()))).toBe("400 2000 DataModelValidationException");
  });
});

describe("cost centers and projects", () => {
  const ids = async () => {
    const center = rowsOf(await twin.ask("GET", "/v2/costcenters", { token }))[0];
    const project = rowsOf(await twin.ask("GET", "/v2/projects", { token }))[0];
    return { item: at(center, "Items", 0, "Id"), project: at(project, "Id") };
  };

  it("are kept on accounts that allow them", async () => {
    const { item, project } = await ids();
    const answer = await post(against({ CostCenterItemId1: item, ProjectId: project }));
    expect(at(answer.body, "Rows", 1)).toMatchObject({ CostCenterItemId1: item, ProjectId: project });
  });

  it("are refused with 2000 on accounts that do not", async () => {
    const { item, project } = await ids();
    const onCash = (row: Record<string, unknown>) =>
      rows({ AccountNumber: 1900, DebitAmount: 5, ...row }, { AccountNumber: 3200, CreditAmount: 5 });
    expect(await refusalOf(post(onCash({ CostCenterItemId1: item })))).toBe(
      "400 2000 DataModelValidationException",
    );
    expect(await refusalOf(post(onCash({ ProjectId: project })))).toBe(
      "400 2000 DataModelValidationException",
    );
  });

  it("must exist, stand in their own field, and be in use", async () => {
    const { item, project } = await ids();
    const nobody = "11111111-1111-4111-8111-111111111111";
    expect(await refusalOf(post(against({ CostCenterItemId1: nobody })))).toBe(
      "404 3000 ResourceNotFoundException",
    );
    expect(await refusalOf(post(against({ ProjectId: nobody })))).toBe("404 3000 ResourceNotFoundException");
    expect(await refusalOf(post(against({ CostCenterItemId2: item })))).toBe(
      "400 2000 DataModelValidationException",
    );
    await act("PATCH", "/cost-center-items/10", { isActive: false });
    expect(await refusalOf(post(against({ CostCenterItemId1: item })))).toBe(
      "400 5006 CostCenterItemInactiveException",
    );
    await act("PATCH", "/projects/1001", { endOn: "2026-03-08" });
    expect(await refusalOf(post(against({ ProjectId: project })))).toBe("400 5005 ProjectEndedException");
    await act("PATCH", "/projects/1001", { endOn: "2026-03-09" });
    expect((await post(against({ ProjectId: project }))).status).toBe(201);
    await act("PATCH", "/projects/1001", { status: 2 });
    expect(await refusalOf(post(against({ ProjectId: project })))).toBe("400 5005 ProjectEndedException");
  });
});

describe("VAT codes on rows", () => {
  const idOf = async (code: string) => {
    const codes = rowsOf(await twin.ask("GET", "/v2/vatcodes", { token }));
    return String(
      at(
        codes.find((one) => at(one, "Code") === code),
        "Id",
      ),
    );
  };
  const codesOf = async (answer: Promise<{ body: unknown }>) =>
    list(at((await answer).body, "Rows")).map((row) => at(row, "VatCodeAndPercent"));

  it("are those of the accounts by default, whatever the row says", async () => {
    expect(await codesOf(post(against({ VatCodeId: await idOf("6") })))).toEqual([null, "3-25%"]);
  });

  it("are those of the rows with useDefaultVatCodes=false, and none where a row has none", async () => {
    const own = "?useDefaultVatCodes=false";
    expect(await codesOf(post(against({ VatCodeId: await idOf("31") }), own))).toEqual([null, "31-15%"]);
    expect(await codesOf(post(against({}), own))).toEqual([null, null]);
    await turn({ vatCodeBlankRow: "account-code" });
    expect(await codesOf(post(against({}), own))).toEqual([null, "3-25%"]);
  });

  it("must exist in the company", async () => {
    const stranger = rowsOf(
      await twin.ask("GET", "/v2/vatcodes", { token: await twin.token("Fjord Sport AS") }),
    );
    const wrong = against({ VatCodeId: at(stranger[0], "Id") });
    expect(await refusalOf(post(wrong, "?useDefaultVatCodes=false"))).toBe(
      "404 3000 ResourceNotFoundException",
    );
  });
});

describe("useAutomaticVatCalculation", () => {
  const told = async (answer: Promise<{ body: unknown }>) =>
    list(at((await answer).body, "Rows")).map((row) =>
      [at(row, "AccountNumber"), at(row, "DebitAmount"), at(row, "CreditAmount"), at(row, "VatAmount")].join(
        " | ",
      ),
    );

  it("takes the VAT out of gross rows and books it on the VAT account of each code", async () => {
    const gross = rows(
      { AccountNumber: 1900, DebitAmount: 514.2 },
      { AccountNumber: 3030, CreditAmount: 102.8 },
      { AccountNumber: 3000, CreditAmount: 411.4 },
    );
    // 102.80 × 15/115 = 13.408… → 13.41; 411.40 × 25/125 = 82.28
    expect(await told(post(gross, "?useAutomaticVatCalculation=true"))).toEqual([
      "1900 | 514.2 | 0 | ",
      "3030 | 0 | 89.39 | 13.41",
      "2701 | 0 | 13.41 | ",
      "3000 | 0 | 329.12 | 82.28",
      "2700 | 0 | 82.28 | ",
    ]);
    await turn({ automaticVatRounding: "down" });
    expect((await told(post(gross, "?useAutomaticVatCalculation=true")))[1]).toBe("3030 | 0 | 89.4 | 13.4");
  });

  it("uses the rate of the day", async () => {
    await act("PATCH", "/vat-codes/31", { fromOn: "2026-03-01", basisPoints: 1200 });
    const gross = (on: string) => ({
      ...rows({ AccountNumber: 1900, DebitAmount: 112 }, { AccountNumber: 3030, CreditAmount: 112 }),
      VoucherDate: on,
    });
    // 112 × 15/115 = 14.608… → 14.61; 112 × 12/112 = 12
    expect((await told(post(gross("2026-02-28"), "?useAutomaticVatCalculation=true")))[2]).toBe(
      "2701 | 0 | 14.61 | ",
    );
    expect((await told(post(gross("2026-03-01"), "?useAutomaticVatCalculation=true")))[2]).toBe(
      "2701 | 0 | 12 | ",
    );
  });

  it("adds nothing by default, unless the company's own setting counts too", async () => {
    const gross = rows({ AccountNumber: 1900, DebitAmount: 125 }, { AccountNumber: 3000, CreditAmount: 125 });
    await act("PATCH", "", { usesAutomaticVat: true });
    expect(await told(post(gross))).toHaveLength(2);
    await turn({ automaticVatTrigger: "flag-or-company" });
    expect(await told(post(gross))).toHaveLength(3);
  });
});
