import { describe, expect, it } from "vitest";
import type { LedgerAnswer, LedgerContext, Registers } from "../../core/index.ts";
import { heldBetween } from "./held-between.ts";

const registers: Registers = {
  accounts: [],
  vatCodes: [{ id: "vat-3", code: "3", name: "Utgående", rates: [] }] as unknown as Registers["vatCodes"],
  fiscalYears: [],
  bookLock: {},
  periods: [],
  dimensions: [],
  branches: [],
  dimensionValues: [],
};
const voucher = (Id: string, changes: Record<string, unknown> = {}) => ({
  Id,
  VoucherDate: "2026-03-09",
  VoucherText: "by hand",
  NumberAndNumberSeries: `A${Id}`,
  CreatedUtc: "2026-03-09T06:00:00",
  Rows: [
    { AccountNumber: 1900, DebitAmount: 125 },
    { AccountNumber: 3000, CreditAmount: 125, VatCodeId: "vat-3" },
  ],
  ...changes,
});
const page = (Data: unknown[], of: { page?: number; pages?: number; total?: number } = {}): LedgerAnswer => ({
  kind: "answer",
  status: 200,
  headers: {},
  body: JSON.stringify({
    Meta: {
      CurrentPage: of.page ?? 1,
      TotalNumberOfPages: of.pages ?? 1,
      TotalNumberOfResults: of.total ?? Data.length,
    },
    Data,
  }),
});

async function ask(...answers: LedgerAnswer[]) {
  const urls: string[] = [];
  const context: LedgerContext = {
    baseUrl: "https://api.example/v2",
    accessToken: "t",
    exchange: async (request) => {
      urls.push(decodeURIComponent(request.url));
      return answers.shift() ?? { kind: "broken", cause: "no more answers" };
    },
  };
  const reading = await heldBetween(context, { from: "2026-03-01", through: "2026-03-31", registers });
  return { reading, urls };
}

describe("heldBetween", () => {
  it("reads the drafts and every page of the days' vouchers, with the codes that the bookkeeper knows", async () => {
    const { reading, urls } = await ask(
      page([]),
      page([voucher("1")], { pages: 2, total: 2 }),
      page([voucher("2")], { page: 2, pages: 2, total: 2 }),
    );
    expect(reading).toMatchObject({
      kind: "read",
      value: [
        {
          identity: { kind: "voucher", id: "1", number: "A1" },
          standing: "posted",
          rows: [
            { account: "1900", debitMinor: 125_00, creditMinor: 0 },
            { account: "3000", debitMinor: 0, creditMinor: 125_00, vatCode: "3" },
          ],
        },
        { identity: { id: "2" } },
      ],
    });
    expect(urls).toHaveLength(3);
    expect(urls[1]).toContain("VoucherDate ge 2026-03-01 and VoucherDate le 2026-03-31");
  });

  it("shows drafts of the days as drafts, and those of other days not at all", async () => {
    const draft = (Id: string, VoucherDate: string) => ({ ...voucher(Id), VoucherDate });
    const { reading } = await ask(page([draft("d1", "2026-03-31"), draft("d2", "2026-04-01")]), page([]));
    expect(reading).toMatchObject({ kind: "read", value: [{ standing: "draft", on: "2026-03-31" }] });
  });

  it("hands on nothing rather than half: the rest would look deleted", async () => {
    const { reading } = await ask(page([]), page([voucher("1")], { pages: 2, total: 2 }));
    expect(reading.kind).toBe("later");
  });
});
