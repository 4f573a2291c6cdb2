import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, list, plainVoucher, rowsOf } from "../drive-twin.ts";

let twin: DrivenTwin;
let token: string;

const ask = (method: string, path: string, body?: unknown) =>
  twin.ask(method, `/v2/voucherdrafts${path}`, { token, body });

beforeAll(async () => {
  twin = await driveTwin();
});
afterAll(() => twin.close());
beforeEach(async () => {
  await twin.control("POST", "/reset");
  token = await twin.token("Kaffebar Nord AS");
});

// visma-facts §4, voucher drafts
describe("a voucher draft", () => {
  it("is read back as it was made, is no voucher yet, and can be deleted", async () => {
    const made = await ask("POST", "", plainVoucher({ NumberSeries: "C" }));
    expect(made).toMatchObject({ status: 201, body: { VoucherDate: "2026-03-09", NumberSeries: "C" } });
    const id = at(made.body, "Id");
    expect((await ask("GET", `/${id}`)).body).toEqual(made.body);
    expect(rowsOf(await ask("GET", ""))).toEqual([made.body]);
    expect(rowsOf(await twin.ask("GET", "/v2/vouchers", { token }))).toEqual([]);
    expect((await ask("DELETE", `/${id}`)).status).toBe(204);
    expect(await ask("GET", `/${id}`)).toMatchObject({ status: 404, body: { ErrorCode: 3000 } });
  });

  it("becomes a voucher by convert and is gone afterwards", async () => {
    const id = at((await ask("POST", "", plainVoucher({ NumberSeries: "C" }))).body, "Id");
    const converted = await ask("POST", `/${id}/convert`);
    expect(converted).toMatchObject({
      status: 201,
      body: { NumberAndNumberSeries: "C1", VoucherText: "B0000000000001 Z 17", VoucherType: 2 },
    });
    expect(rowsOf(await ask("GET", ""))).toEqual([]);
    expect((await ask("POST", `/${id}/convert`)).body).toMatchObject({ ErrorCode: 3000 });
  });

  it("may be out of balance or without text, and then stays a draft when it is converted", async () => {
    const off = plainVoucher({ Rows: [{ AccountNumber: 1900, DebitAmount: 5 }] });
    const unbalanced = at((await ask("POST", "", off)).body, "Id");
    const silent = at((await ask("POST", "", plainVoucher({ VoucherText: null }))).body, "Id");
    const empty = at((await ask("POST", "", { VoucherDate: "2026-03-09", VoucherText: "x" })).body, "Id");
    expect((await ask("POST", `/${unbalanced}/convert`)).body).toMatchObject({ ErrorCode: 4002 });
    expect((await ask("POST", `/${silent}/convert`)).body).toMatchObject({ ErrorCode: 2000 });
    expect((await ask("POST", `/${empty}/convert`)).body).toMatchObject({ ErrorCode: 2000 });
    expect(rowsOf(await ask("GET", ""))).toHaveLength(3);
  });

  it("loses by PUT what the PUT leaves out", async () => {
    const id = at((await ask("POST", "", plainVoucher({ NumberSeries: "C" }))).body, "Id");
    const put = await ask("PUT", `/${id}`, { VoucherDate: "2026-03-08" });
    expect(put.body).toMatchObject({
      VoucherDate: "2026-03-08",
      VoucherText: null,
      NumberSeries: null,
      Rows: [],
    });
  });

  it("allows 50 characters on a row, ten less than a voucher", async () => {
    const row = (length: number) =>
      plainVoucher({ Rows: [{ AccountNumber: 1900, DebitAmount: 5, TransactionText: "x".repeat(length) }] });
    expect((await ask("POST", "", row(50))).status).toBe(201);
    expect((await ask("POST", "", row(51))).body).toMatchObject({ ErrorCode: 2000 });
  });

  it("splits gross amounts into net and VAT with amountIncludesVat", async () => {
    const codes = rowsOf(await twin.ask("GET", "/v2/vatcodes", { token }));
    const VatCodeId = at(
      codes.find((row) => at(row, "Code") === "3"),
      "Id",
    );
    const gross = plainVoucher({
      Rows: [
        { AccountNumber: 1900, DebitAmount: 125 },
        { AccountNumber: 3000, CreditAmount: 125, VatCodeId },
      ],
    });
    const told = (answer: { body: unknown }) =>
      list(at(answer.body, "Rows")).map((row) => `${at(row, "AccountNumber")} ${at(row, "CreditAmount")}`);
    expect(told(await ask("POST", "", gross))).toEqual(["1900 0", "3000 125"]);
    const draft = await ask("POST", "?amountIncludesVat=true", gross);
    expect(told(draft)).toEqual(["1900 0", "3000 100", "2700 25"]);
    expect(told(await ask("POST", `/${at(draft.body, "Id")}/convert`))).toEqual([
      "1900 0",
      "3000 100",
      "2700 25",
    ]);
  });
});
