import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, list } from "../drive-twin.ts";
import { line, messageOf, numberOf, plainJournal, serviceToken, tenantOf } from "./drive-net.ts";

const company = "Fjellheim Bygg AS";
const path = "/v2/journaltransaction";
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
const post = (change: Record<string, unknown> = {}) =>
  twin.ask("POST", path, { token, body: plainJournal(change) });
const read = async (number: string) => (await twin.ask("GET", `${path}/${number}`, { token })).body;
const turn = (switches: object) => twin.control("PUT", "/switches", switches);
const act = (method: string, rest: string, body: unknown) =>
  twin.control(method, `/visma-net/companies/${tenant}${rest}`, body);
/** "made", or the ERP's words. */
const outcome = async (change: Record<string, unknown> = {}) => {
  const answer = await post(change);
  return answer.status === 201
    ? "made"
    : messageOf(answer).replace("Error creating journal transaction. Error: ", "");
};
/** A balanced journal whose debit line is the given one. */
const withLine = (account: string, change: object = {}) => ({
  journalTransactionLines: [line(account, "debit", 100), line("2930", "credit", 100, change)],
});
const withSegments = (...values: string[]) => ({
  journalTransactionLines: [
    line("5000", "debit", 100, {
      subaccount: values.map((segmentValue, index) => ({ segmentId: index + 1, segmentValue })),
    }),
    line("2930", "credit", 100),
  ],
});

describe("periods", () => {
  const on = (day: string, more: object = {}) => ({ transactionDate: value(`${day}T00:00:00`), ...more });

  it("take the batch by its day, or by YYYYPP, or by PPYYYY", async () => {
    const periodOf = async (change: Record<string, unknown>) =>
      at(await read(numberOf(await post(change))), "financialPeriod");
    expect(await periodOf(on("2026-02-28"))).toBe("202602");
    expect(await periodOf(on("2026-02-28", { financialPeriod: value("202602") }))).toBe("202602");
    expect(await periodOf(on("2026-02-28", { postPeriod: value("022026") }))).toBe("202602");
  });

  it("refuse what is missing, malformed, inactive, closed, or of another month", async () => {
    expect(await outcome(on("2019-12-31"))).toBe("Financial Period cannot be found in the system.");
    expect(await outcome(on("2026-02-01", { financialPeriod: value("202613") }))).toBe(
      "Financial Period cannot be found in the system.",
    );
    expect(await outcome(on("2026-02-01", { postPeriod: value("2/2026") }))).toBe(
      "Invalid Year or Period format.",
    );
    await act("PATCH", "/periods/202602", { isActive: false });
    expect(await outcome(on("2026-02-01"))).toBe("The 02-2026 financial period is inactive.");
    await act("PATCH", "/periods/202602", { isActive: true, isClosed: true });
    expect(await outcome(on("2026-02-01"))).toBe("The 02-2026 financial period is closed.");
    expect(await outcome(on("2026-03-31", { financialPeriod: value("202604") }))).toBe(
      "The date is outside the range of the selected financial period.",
    );
    await turn({ dateOutsidePeriod: "accepted" });
    expect(await outcome(on("2026-03-31", { financialPeriod: value("202604") }))).toBe("made");
  });

  it("are not months where the year begins in July", async () => {
    const danish = await serviceToken(twin, "Nordhavn Cykler A/S");
    const body = plainJournal({
      transactionDate: value("2025-07-31"),
      journalTransactionLines: ["debit", "credit"].map((side) => ({
        operation: "Insert",
        accountNumber: value("2210"),
        [`${side}AmountInCurrency`]: value(1),
      })),
    });
    const answer = await twin.ask("POST", path, { token: danish, body });
    const held = await twin.ask("GET", `${path}/${numberOf(answer)}`, { token: danish });
    expect(held.body).toMatchObject({ financialPeriod: "202601", postPeriod: "012026" });
    const listed = await twin.ask("GET", `${path}?periodId=202601`, { token: danish });
    expect(list(listed.body)).toHaveLength(1);
  });
});

describe("accounts", () => {
  it("refuse what is unknown, inactive, a subledger's, closed to manual entry, or the year's result", async () => {
    expect(await outcome(withLine("9999"))).toBe("Account '9999' cannot be found in the system.");
    await act("PATCH", "/accounts/5000", { isActive: false });
    expect(await outcome()).toBe("Account is inactive.");
    expect(await outcome(withLine("1500"))).toBe("Account 1500 is a control account of AR.");
    await turn({ controlAccount: "accepted" });
    expect(await outcome(withLine("1500"))).toBe("made");
    await act("PATCH", "/accounts/5010", { allowsManualEntry: false });
    expect(await outcome(withLine("5010"))).toBe("Account 5010 does not allow manual entry.");
    expect(await outcome(withLine("2050"))).toBe(
      "Cannot post transactions directly to Year to Date Net Income.",
    );
    await act("PATCH", "/accounts/1920", { currencyId: "EUR" });
    expect(await outcome(withLine("1920"))).toBe(
      "Denominated GL Account currency is different from transaction currency.",
    );
  });

  it("must be told on each line", async () => {
    expect(await outcome(withLine("5000", { accountNumber: undefined }))).toBe("'Account' cannot be empty.");
  });
});

describe("segments of the subaccount", () => {
  it("must all be told, be listed and be active", async () => {
    expect(await outcome(withSegments("100"))).toBe("Segment 2 'Prosjekt' of the subaccount is missing.");
    expect(await outcome(withSegments("999", "00000"))).toBe("Avdeling '999' cannot be found in the system.");
    expect(await outcome(withSegments("1000", "00000"))).toBe(
      "The value '1000' of segment 'Avdeling' is too long.",
    );
    expect(await outcome(withSegments("100", "00000", "1"))).toBe(
      "Segment '3' cannot be found in the system.",
    );
    await act("PUT", "/segments/Avdeling/values/100", { isActive: false });
    expect(await outcome(withSegments("100", "00000"))).toBe(
      "Segment value '100' of 'Avdeling' is inactive.",
    );
  });

  it("take zeros for what is missing, by another reading", async () => {
    await turn({ missingSegment: "zeros" });
    const number = numberOf(await post(withSegments("100")));
    expect(at(await read(number), "journalTransactionLines", 0, "subaccount", "subaccountNumber")).toBe(
      "10000000",
    );
  });

  it("take any value where only their length is checked", async () => {
    await act("PATCH", "/segments/1", { isValidated: false });
    expect(await outcome(withSegments("999", "00000"))).toBe("made");
  });

  it("are padded to their length, with blanks behind or zeros in front", async () => {
    const swedish = await serviceToken(twin, "Bruverket i Luleå AB");
    const numberIn = async () => {
      const sides = ["debit", "credit"].map((side) => ({
        operation: "Insert",
        accountNumber: value("7010"),
        subaccount: [
          { segmentId: 1, segmentValue: "10" },
          { segmentId: 2, segmentValue: "P1001" },
        ],
        [`${side}AmountInCurrency`]: value(1),
      }));
      const body = plainJournal({ journalTransactionLines: sides });
      const answer = await twin.ask("POST", path, { token: swedish, body });
      const { body: held } = await twin.ask("GET", `${path}/${numberOf(answer)}`, { token: swedish });
      return at(held, "journalTransactionLines", 0, "subaccount");
    };
    expect(await numberIn()).toMatchObject({
      subaccountNumber: "10  P1001 ",
      segments: [{ segmentValue: "10" }, { segmentValue: "P1001" }],
    });
    await turn({ segmentPadding: "zeros-left" });
    expect(await numberIn()).toMatchObject({
      subaccountNumber: "00100P1001",
      segments: [{ segmentValue: "10" }, { segmentValue: "P1001" }],
    });
  });

  it("make a new combination on the fly, or refuse it", async () => {
    await turn({ unknownSubaccount: "refused" });
    expect(await outcome(withSegments("200", "10010"))).toBe(
      "Subaccount '20010010' cannot be found in the system.",
    );
    await turn({ unknownSubaccount: "made" });
    expect(await outcome(withSegments("200", "10010"))).toBe("made");
    await act("PATCH", "/subaccounts/20010010", { isActive: false });
    expect(await outcome(withSegments("200", "10010"))).toBe("Subaccount 20010010 is inactive.");
  });

  it("are all zero where a line tells no subaccount", async () => {
    const number = numberOf(await post(withLine("5000", { subaccount: undefined })));
    expect(at(await read(number), "journalTransactionLines", 1, "subaccount", "subaccountNumber")).toBe(
      "00000000",
    );
  });
});

describe("branch and ledger", () => {
  it("default to the main ones and must be there", async () => {
    expect(await outcome({ branch: value("7") })).toBe("Branch '7' cannot be found in the system.");
    await act("PUT", "/branches/2", { isActive: false });
    expect(await outcome(withLine("5000", { branch: value("2") }))).toBe("Branch is inactive.");
    expect(await outcome({ ledger: value("X") })).toBe("Ledger 'X' cannot be found in the system.");
    expect(await outcome({ ledger: value("BUDGET") })).toBe(
      "Ledger BUDGET does not take journal transactions.",
    );
  });
});

describe("amounts", () => {
  const amounts = (debit: object, credit: object) => ({
    journalTransactionLines: [line("5000", "debit", 0, debit), line("2930", "credit", 0, credit)],
  });

  it("want two lines at least, each with one side", async () => {
    expect(await outcome({ journalTransactionLines: [line("5000", "debit", 0)] })).toBe(
      "The batch must have at least two lines.",
    );
    const both = { debitAmountInCurrency: value(5), creditAmountInCurrency: value(3) };
    const other = { creditAmountInCurrency: value(2) };
    expect(await outcome(amounts(both, other))).toBe("A line has either a debit or a credit amount.");
    await turn({ lineBothSides: "accepted" });
    expect(await outcome(amounts(both, other))).toBe("made");
  });

  it("with a third decimal are rounded half away from zero, or refused", async () => {
    const change = amounts(
      { debitAmountInCurrency: value(10.005) },
      { creditAmountInCurrency: value(10.01) },
    );
    expect(await outcome(change)).toBe("made");
    await turn({ amountDecimals: "refused" });
    expect(await outcome(change)).toBe("debitAmountInCurrency 10.005 has more decimals than the currency.");
  });

  it("below zero are taken, or refused", async () => {
    const change = amounts({ debitAmountInCurrency: value(-5) }, { creditAmountInCurrency: value(-5) });
    expect(await outcome(change)).toBe("made");
    await turn({ negativeAmount: "refused" });
    expect(await outcome(change)).toBe("The amount must be greater than or equal to zero.");
  });

  it("of another currency are told in the company's own too", async () => {
    const number = numberOf(await post({ currencyId: value("EUR"), exchangeRate: value(11.345678) }));
    // 100.50 × 11.345678 = 1 140.240639
    expect(await read(number)).toMatchObject({
      currencyId: "EUR",
      debitTotalInCurrency: 100.5,
      debitTotal: 1140.24,
      journalTransactionLines: [{ debitAmount: 1140.24 }, {}],
    });
  });

  it("of lines without operation are nothing, or taken", async () => {
    const bare = [line("5000", "debit", 5, { operation: undefined }), line("2930", "credit", 5)];
    expect(await outcome({ journalTransactionLines: bare })).toBe("The batch must have at least two lines.");
    await turn({ lineWithoutOperation: "inserted" });
    expect(await outcome({ journalTransactionLines: bare })).toBe("made");
  });
});

describe("texts", () => {
  it("have no known limit; with one they are refused or cut", async () => {
    const description = value("B0000000000001 ".padEnd(300, "x"));
    expect(await outcome({ description })).toBe("made");
    await turn({ journalTextMax: 60 });
    expect(await outcome({ description })).toBe("The description is longer than 60 characters.");
    await turn({ journalTextTooLong: "cut" });
    const number = numberOf(await post({ description }));
    expect(String(at(await read(number), "description"))).toHaveLength(60);
  });
});

describe("VAT", () => {
  const gross = (change: object, vatLine: object = {}) => ({
    createVatTransaction: value(true),
    journalTransactionLines: [
      line("1920", "debit", 125),
      line("3000", "credit", 100, { vatCodeId: value("3"), vatId: value("03"), ...change }),
      line("2700", "credit", 25, { vatId: value("03"), ...vatLine }),
    ],
  });

  it("takes the account's own category where the line names none, and nothing where it says null", async () => {
    const plain = (vatCodeId: unknown) => ({
      journalTransactionLines: [line("1920", "debit", 100), line("3000", "credit", 100, { vatCodeId })],
    });
    const categoryOf = async (vatCodeId: unknown) =>
      at(await read(numberOf(await post(plain(vatCodeId)))), "journalTransactionLines", 1, "vatCode", "id");
    expect(await categoryOf(undefined)).toBe("3");
    expect(await categoryOf(value(null))).toBeUndefined();
    expect(await categoryOf(value("5"))).toBe("5");
  });

  it("wants categories and ids that exist, and an id of the line's category", async () => {
    expect(await outcome(gross({}))).toBe("made");
    expect(await outcome(gross({ vatCodeId: value("99") }))).toBe(
      "TaxCategoryID '99' cannot be found in the system.",
    );
    expect(await outcome(gross({ vatId: value("99") }))).toBe("TaxID '99' cannot be found in the system.");
    expect(await outcome(gross({ vatId: value("31") }))).toBe("TaxID '31' cannot be found in the system.");
    expect(await outcome({ ...gross({ vatId: value("31") }), createVatTransaction: value(false) })).toBe(
      "made",
    );
  });

  it("checks the VAT against its base, unless it is told to skip that", async () => {
    const off = {
      ...gross({}),
      journalTransactionLines: [
        line("1920", "debit", 125.01),
        line("3000", "credit", 100, { vatCodeId: value("3"), vatId: value("03") }),
        line("2700", "credit", 25.01, { vatId: value("03") }),
      ],
    };
    expect(await outcome(off)).toBe("The tax amount of 03 does not agree with its taxable amount.");
    expect(await outcome({ ...off, skipVatAmountValidation: value(true) })).toBe("made");
    await turn({ vatAmountCheck: "none" });
    expect(await outcome(off)).toBe("made");
  });
});
