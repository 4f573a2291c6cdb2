import { describe, expect, it } from "vitest";
import type { Journal, LedgerAnswer, LedgerContext, Registers } from "../../core/index.ts";
import { lookUp } from "./look-up.ts";

const token = "B0123456789ABC";
const otherToken = "BZZZZZZZZZZZZZ";
const sinceMs = Date.parse("2026-03-03T06:00:00Z");
const registers: Registers = {
  accounts: [],
  vatCodes: [],
  fiscalYears: [{ id: "year-2026", from: "2026-01-01", to: "2026-12-31", isLocked: false }],
  bookLock: {},
  periods: [],
  dimensions: [],
  branches: [],
  dimensionValues: [],
};
const journal: Journal = {
  kind: "journal",
  on: "2026-03-02",
  currency: "NOK",
  reference: "Z 12",
  text: "Till 1",
  vatShape: "rows",
  rows: [
    { account: "1920", debitMinor: 125_00, creditMinor: 0, origins: [] },
    { account: "3000", debitMinor: 0, creditMinor: 125_00, origins: [] },
  ],
};
const voucher = (Id: string, changes: Record<string, unknown> = {}) => ({
  Id,
  VoucherDate: "2026-03-02",
  VoucherText: "by hand",
  NumberAndNumberSeries: "A1",
  CreatedUtc: "2026-03-03T06:00:01.1234567",
  Rows: [
    { AccountNumber: 1920, DebitAmount: 125, CreditAmount: null },
    { AccountNumber: 3000, CreditAmount: 125.0 },
  ],
  ...changes,
});
const answered = (vouchers: unknown[], pages = 1): LedgerAnswer => ({
  kind: "answer",
  status: 200,
  headers: {},
  body: JSON.stringify({
    Meta: { CurrentPage: 1, TotalNumberOfPages: pages, TotalNumberOfResults: vouchers.length },
    Data: vouchers,
  }),
});

/** The given answers for the first page of the vouchers and of the drafts; every further request breaks off. */
type Drafts = { bodies?: unknown[]; registers?: Registers; drafts?: LedgerAnswer };
async function look(answer: LedgerAnswer, { drafts = answered([]), ...changes }: Drafts = {}) {
  const urls: string[] = [];
  const first = [drafts, answer];
  const context: LedgerContext = {
    baseUrl: "https://api.example/v2",
    accessToken: "t",
    exchange: async (request) => {
      urls.push(request.url);
      return first.shift() ?? { kind: "broken", cause: "reset" };
    },
  };
  const question = { token, document: journal, registers, bodies: [], sinceMs, ...changes };
  return { result: await lookUp(context, question), urls };
}
const ids = async (answer: LedgerAnswer, bodies: unknown[] = [], drafts = answered([])) => {
  const { result } = await look(answer, { bodies, drafts });
  if (result.kind !== "read") throw new Error(JSON.stringify(result));
  const { complete, found, lookalikes } = result.value;
  return {
    complete,
    found: found.map((held) => held.identity.id),
    lookalikes: lookalikes.map((held) => held.identity.id),
  };
};

describe("lookUp", () => {
  it("asks for all drafts, then for the vouchers of the day in the fiscal year of the day", async () => {
    const { urls } = await look(answered([]));
    expect(urls.map(decodeURIComponent)).toEqual([
      "https://api.example/v2/voucherdrafts?$page=1&$pagesize=1000",
      "https://api.example/v2/vouchers/year-2026?$filter=VoucherDate ge 2026-03-02 and VoucherDate le 2026-03-02&$page=1&$pagesize=1000",
    ]);
  });

  it("asks for the days of all attempts as well, since settings may have moved the document between two of them", async () => {
    const row = { AccountNumber: 1920, DebitAmount: 125, CreditAmount: 0 };
    const body = { VoucherDate: "2026-03-01", VoucherText: `${token} Till 1`, Rows: [row] };
    const { urls, result } = await look(answered([]), { bodies: [body, body] });
    expect(urls.slice(1).map((url) => decodeURIComponent(url).match(/ge (\S+)/)?.[1])).toEqual([
      "2026-03-02",
      "2026-03-01",
    ]);
    // The second day's list broke off: nothing is called absent.
    expect(result.kind).toBe("later");
  });

  it("finds our token without case, in every voucher that has it", async () => {
    const vouchers = [
      voucher("v1", { VoucherText: `${token.toLowerCase()} Till 1` }),
      voucher("v2", { VoucherText: `${token} twice`, VoucherDate: "2026-03-05T00:00:00" }),
      voucher("v3", { VoucherText: `${otherToken} Till 2` }),
    ];
    expect(await ids(answered(vouchers))).toEqual({ complete: true, found: ["v1", "v2"], lookalikes: [] });
  });

  it("names as lookalike what has no token, the same day and sum, and may have come from our attempt", async () => {
    const vouchers = [
      voucher("same"),
      voucher("five minutes early", { CreatedUtc: "2026-03-03T05:55:00Z" }),
      voucher("no time", { CreatedUtc: null }),
      voucher("too early", { CreatedUtc: "2026-03-03T05:54:59Z" }),
      voucher("another day", { VoucherDate: "2026-03-01" }),
      voucher("another sum", { Rows: [{ AccountNumber: 1920, DebitAmount: 125.01 }] }),
      voucher("another posting", { VoucherText: `${otherToken} Till 2` }),
    ];
    expect((await ids(answered(vouchers))).lookalikes).toEqual(["same", "five minutes early", "no time"]);
  });

  it("takes the sums of all attempts ever made", async () => {
    const earlier = {
      VoucherDate: "2026-03-02",
      VoucherText: token,
      Rows: [{ AccountNumber: 1920, DebitAmount: 130, CreditAmount: 0 }],
    };
    const held = voucher("v1", { Rows: [{ AccountNumber: 1920, DebitAmount: 130 }] });
    expect((await ids(answered([held]), [earlier])).lookalikes).toEqual(["v1"]);
    expect((await ids(answered([held]))).lookalikes).toEqual([]);
  });

  it("hands a token on that it saw although not every page could be read", async () => {
    const seen = answered([voucher("v1", { VoucherText: `${token} Till 1` })], 2);
    expect(await ids(seen)).toEqual({ complete: false, found: ["v1"], lookalikes: [] });
  });

  it("does not speak of absence when not every page could be read", async () => {
    expect((await look(answered([voucher("v1")], 2))).result.kind).toBe("later");
  });

  it("asks the ledger for its years where the registers know none for the day, and looks in all where it has none", async () => {
    const { urls } = await look(answered([]), { registers: { ...registers, fiscalYears: [] } });
    expect(urls.map((url) => new URL(url).pathname)).toEqual([
      "/v2/voucherdrafts",
      "/v2/fiscalyears",
      "/v2/vouchers",
    ]);
  });

  const refusal = (status: number, ErrorCode: number): LedgerAnswer => ({
    kind: "answer",
    status,
    headers: {},
    body: JSON.stringify({ ErrorCode, DeveloperErrorMessage: "No access to module", ErrorId: "e" }),
  });
  const asDraft = { asDraft: true, VoucherDate: "2026-03-02", VoucherText: token, Rows: [] };

  it("finds a draft with our token, named by its id and the token, and on whatever day a person has put it", async () => {
    const draft = voucher("d1", { VoucherText: `${token.toLowerCase()} Till 1`, VoucherDate: "2026-04-01" });
    expect((await ids(answered([]), [], answered([draft]))).found).toEqual([`d1/${token}`]);
  });

  it("shows both when a draft and a voucher have our token", async () => {
    const ours = { VoucherText: `${token} Till 1` };
    const { found } = await ids(answered([voucher("v1", ours)]), [], answered([voucher("d1", ours)]));
    expect(found).toEqual([`d1/${token}`, "v1"]);
  });

  it("takes a draft without token for a lookalike only where one of the attempts made a draft", async () => {
    const drafts = answered([voucher("d1")]);
    expect((await ids(answered([]), [], drafts)).lookalikes).toEqual([]);
    expect((await ids(answered([]), [asDraft], drafts)).lookalikes).toEqual([`d1/${token}`]);
  });

  it("goes without the drafts in a product variant that has none, unless it sent one itself", async () => {
    const none = refusal(403, 4009);
    expect(await ids(answered([]), [], none)).toEqual({ complete: true, found: [], lookalikes: [] });
    expect((await look(answered([]), { bodies: [asDraft], drafts: none })).result.kind).toBe("later");
  });

  it("does not speak of absence while the drafts cannot be read", async () => {
    expect((await look(answered([]), { drafts: { kind: "broken", cause: "reset" } })).result.kind).toBe(
      "later",
    );
    const seen = answered([voucher("v1", { VoucherText: token })]);
    expect(await ids(seen, [], { kind: "broken", cause: "reset" })).toMatchObject({
      complete: false,
      found: ["v1"],
    });
  });
});
