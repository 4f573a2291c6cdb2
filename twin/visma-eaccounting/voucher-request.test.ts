import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, plainVoucher } from "../drive-twin.ts";

let twin: DrivenTwin;
let token: string;

beforeAll(async () => {
  twin = await driveTwin();
  token = await twin.token("Kaffebar Nord AS");
});
afterAll(() => twin.close());

const withRow = (row: Record<string, unknown>) =>
  plainVoucher({ Rows: [{ AccountNumber: 1900, DebitAmount: 1, ...row }] });

// visma-facts §3, §4: field rules
describe("the field rules of a voucher", () => {
  it.each([
    ["no date", plainVoucher({ VoucherDate: undefined }), "The VoucherDate field is required."],
    [
      "a day that does not exist",
      plainVoucher({ VoucherDate: "2026-02-30" }),
      "VoucherDate is not a valid date",
    ],
    ["a Norwegian date", plainVoucher({ VoucherDate: "09.03.2026" }), "VoucherDate is not a valid date"],
    ["no text", plainVoucher({ VoucherText: undefined }), "The VoucherText field is required."],
    ["an empty text", plainVoucher({ VoucherText: "" }), "The VoucherText field is required."],
    ["a text of 1001", plainVoucher({ VoucherText: "x".repeat(1001) }), "a maximum length of 1000"],
    ["no rows", plainVoucher({ Rows: undefined }), "The Rows field is required."],
    ["an empty list of rows", plainVoucher({ Rows: [] }), "The Rows field is required."],
    [
      "a row without account",
      plainVoucher({ Rows: [{ DebitAmount: 1 }] }),
      "The AccountNumber field is required.",
    ],
    [
      "an account that is a string",
      withRow({ AccountNumber: "1900" }),
      "The AccountNumber field is required.",
    ],
    ["an account of zero", withRow({ AccountNumber: 0 }), "The field AccountNumber must be 1 or more."],
    ["a row text of 61", withRow({ TransactionText: "x".repeat(61) }), "a maximum length of 60"],
    ["three decimals", withRow({ DebitAmount: 1.005 }), "DebitAmount must match the regular expression"],
    [
      "a float that lost its cents",
      withRow({ DebitAmount: 0.1 + 0.2 }),
      "DebitAmount must match the regular expression",
    ],
    ["a negative amount", withRow({ CreditAmount: -1 }), "CreditAmount must be between 0 and 1000000000"],
    ["more than a milliard", withRow({ DebitAmount: 1_000_000_000.01 }), "must be between 0 and 1000000000"],
    ["an amount in a string", withRow({ DebitAmount: "1.00" }), "The field DebitAmount must be a number."],
    [
      "a VAT code that is no Guid",
      withRow({ VatCodeId: "3" }),
      "The value of VatCodeId is not a valid Guid.",
    ],
  ])("refuses %s with 2000", async (_what, body, text) => {
    const answer = await twin.ask("POST", "/v2/vouchers", { token, body });
    expect(answer).toMatchObject({ status: 400, body: { ErrorCode: 2000 } });
    expect(at(answer.body, "DeveloperErrorMessage")).toContain("DataModelValidationException - ");
    expect(at(answer.body, "DeveloperErrorMessage")).toContain(text);
  });

  it("refuses what is not JSON, and a flag that is neither true nor false", async () => {
    expect((await twin.ask("POST", "/v2/vouchers", { token, body: "{" })).body).toMatchObject({
      ErrorCode: 2000,
    });
    const answer = await twin.ask("POST", "/v2/vouchers?useDefaultVatCodes=maybe", {
      token,
      body: plainVoucher(),
    });
    expect(answer.body).toMatchObject({ ErrorCode: 2000 });
  });

  it("accepts the limits themselves: 1000 and 60 characters, a milliard, a date with a time, a missing side", async () => {
    const body = {
      VoucherDate: "2026-03-09T00:00:00",
      VoucherText: "x".repeat(1000),
      Rows: [
        { AccountNumber: 1900, DebitAmount: 1_000_000_000, TransactionText: "y".repeat(60) },
        { AccountNumber: 3200, CreditAmount: 1_000_000_000, VatCodeId: null, TransactionText: null },
      ],
    };
    const answer = await twin.ask("POST", "/v2/vouchers", { token, body });
    expect(answer).toMatchObject({ status: 201, body: { VoucherDate: "2026-03-09" } });
    expect(at(answer.body, "Rows", 0, "CreditAmount")).toBe(0);
  });

  it("answers a field error as ProblemDetails where the switch says so", async () => {
    await twin.control("PUT", "/switches", { modelErrorShape: "problem-details" });
    const answer = await twin.ask("POST", "/v2/vouchers", {
      token,
      body: plainVoucher({ VoucherText: undefined }),
    });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        title: "One or more validation errors occurred.",
        status: 400,
        errors: { VoucherText: ["The VoucherText field is required."] },
      },
    });
    await twin.control("PUT", "/switches", { modelErrorShape: "visma" });
  });
});
