import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, list, plainVoucher, rowsOf } from "../drive-twin.ts";

let twin: DrivenTwin;
let token: string;
let yearId: string;

const post = (body: unknown, query = "") => twin.ask("POST", `/v2/vouchers${query}`, { token, body });
const get = (path: string) => twin.ask("GET", path, { token });

beforeAll(async () => {
  twin = await driveTwin();
});
afterAll(() => twin.close());
beforeEach(async () => {
  await twin.control("POST", "/reset");
  token = await twin.token("Kaffebar Nord AS");
  const years = rowsOf(await get("/v2/fiscalyears"));
  yearId = String(
    at(
      years.find((year) => at(year, "StartDate") === "2026-01-01"),
      "Id",
    ),
  );
});

// visma-facts §4
describe("POST /vouchers", () => {
  it("answers 201 with the voucher as it was booked, both amounts on every row", async () => {
    const answer = await post(plainVoucher());
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      VoucherDate: "2026-03-09",
      VoucherText: "B0000000000001 Z 17",
      NumberAndNumberSeries: "A1",
      NumberSeries: "A",
      VoucherType: 2,
      Attachments: null,
      CreatedUtc: "2026-03-10T09:00:00.000Z",
      Rows: [
        { AccountNumber: 1900, DebitAmount: 100.5, CreditAmount: 0, TransactionText: "Cash" },
        { AccountNumber: 3200, DebitAmount: 0, CreditAmount: 100.5, TransactionText: "Sales" },
      ],
    });
  });

  it("books the same body twice as two vouchers, since nothing looks for doubles", async () => {
    const first = await post(plainVoucher());
    const second = await post(plainVoucher());
    expect(at(first.body, "NumberAndNumberSeries")).toBe("A1");
    expect(at(second.body, "NumberAndNumberSeries")).toBe("A2");
    expect(at(first.body, "Id")).not.toBe(at(second.body, "Id"));
  });

  it("counts each series of each fiscal year from one, and a refused voucher takes no number", async () => {
    await post(plainVoucher());
    await post(plainVoucher({ VoucherDate: "2027-01-01" }));
    const own = "?useDefaultVoucherSeries=false";
    const numbers = [
      await post(plainVoucher()),
      await post(plainVoucher({ NumberSeries: "B" }), own),
      await post(plainVoucher({ NumberSeries: "B" })),
      await post(plainVoucher({ VoucherDate: "2025-12-31" })),
      await post(plainVoucher({ NumberSeries: "B" }), own),
    ].map((answer) => at(answer.body, "NumberAndNumberSeries"));
    expect(numbers).toEqual(["A2", "B1", "A3", "A1", "B2"]);
  });

  it("gives a bare number and no series where series are not used", async () => {
    await twin.control("PUT", "/switches", { voucherSeries: "not-used" });
    expect((await post(plainVoucher())).body).toMatchObject({
      NumberSeries: null,
      NumberAndNumberSeries: "1",
    });
  });

  it("keeps amounts to the øre, also where floating point would not", async () => {
    const rows = [0.1, 0.2, 1.1, 2.2, 999999999.99].flatMap((amount) => [
      { AccountNumber: 1900, DebitAmount: amount },
      { AccountNumber: 3200, CreditAmount: amount },
    ]);
    const answer = await post(plainVoucher({ Rows: rows }));
    expect(
      list(at(answer.body, "Rows")).map((row) => [at(row, "DebitAmount"), at(row, "CreditAmount")]),
    ).toEqual([
      [0.1, 0],
      [0, 0.1],
      [0.2, 0],
      [0, 0.2],
      [1.1, 0],
      [0, 1.1],
      [2.2, 0],
      [0, 2.2],
      [999999999.99, 0],
      [0, 999999999.99],
    ]);
    const companyId = await twin.companyId("Kaffebar Nord AS");
    // 10 + 20 + 110 + 220 + 99 999 999 999
    expect(await twin.control("GET", `/books/${companyId}/vouchers`)).toMatchObject([
      { debitMinor: 100_000_000_359, creditMinor: 100_000_000_359 },
    ]);
  });

  it("ignores fields and query parameters it does not know, and what it computes itself", async () => {
    const answer = await post(
      plainVoucher({
        Id: "11111111-1111-4111-8111-111111111111",
        VoucherType: 8,
        NumberAndNumberSeries: "Z9",
        Foo: 1,
      }),
      "?idempotencyKey=1&foo=bar",
    );
    expect(answer.body).toMatchObject({ VoucherType: 2, NumberAndNumberSeries: "A1" });
    expect(at(answer.body, "Id")).not.toBe("11111111-1111-4111-8111-111111111111");
  });

  it("sends Location only where the switch says so", async () => {
    expect((await post(plainVoucher())).headers.get("location")).toBeNull();
    await twin.control("PUT", "/switches", { locationHeader: true });
    const answer = await post(plainVoucher());
    expect(answer.headers.get("location")).toBe(`${twin.url}/v2/vouchers/${at(answer.body, "Id")}`);
  });
});

describe("GET /vouchers", () => {
  it("finds one by fiscal year and id, and not under another year", async () => {
    const id = at((await post(plainVoucher())).body, "Id");
    expect((await get(`/v2/vouchers/${yearId}/${id}`)).body).toMatchObject({
      Id: id,
      VoucherDate: "2026-03-09",
    });
    const years = rowsOf(await get("/v2/fiscalyears"));
    const other = at(
      years.find((year) => at(year, "StartDate") === "2025-01-01"),
      "Id",
    );
    expect((await get(`/v2/vouchers/${other}/${id}`)).body).toMatchObject({ ErrorCode: 3000 });
  });

  it("lists all years, or one", async () => {
    await post(plainVoucher({ VoucherDate: "2025-12-31" }));
    await post(plainVoucher({ VoucherDate: "2026-01-01" }));
    expect(rowsOf(await get("/v2/vouchers")).map((row) => at(row, "VoucherDate"))).toEqual([
      "2025-12-31",
      "2026-01-01",
    ]);
    expect(rowsOf(await get(`/v2/vouchers/${yearId}`)).map((row) => at(row, "VoucherDate"))).toEqual([
      "2026-01-01",
    ]);
    expect((await get("/v2/vouchers/11111111-1111-4111-8111-111111111111")).body).toMatchObject({
      ErrorCode: 3001,
    });
  });

  it("shows nothing of another company", async () => {
    await post(plainVoucher());
    const other = await twin.token("Fjord Sport AS");
    expect(
      at((await twin.ask("GET", "/v2/vouchers", { token: other })).body, "Meta", "TotalNumberOfResults"),
    ).toBe(0);
  });

  it("lists the newest first where the switch says so", async () => {
    await post(plainVoucher({ VoucherText: "one" }));
    await post(plainVoucher({ VoucherText: "two" }));
    await twin.control("PUT", "/switches", { listOrder: "newest-first" });
    expect(rowsOf(await get("/v2/vouchers")).map((row) => at(row, "VoucherText"))).toEqual(["two", "one"]);
  });

  it("has neither PUT nor DELETE", async () => {
    const id = at((await post(plainVoucher())).body, "Id");
    for (const method of ["PUT", "DELETE"]) {
      const answer = await twin.ask(method, `/v2/vouchers/${yearId}/${id}`, { token, body: plainVoucher() });
      expect(answer).toMatchObject({ status: 404, body: { ErrorCode: 3000 } });
    }
    expect(at((await get("/v2/vouchers")).body, "Meta", "TotalNumberOfResults")).toBe(1);
  });

  it("is found whatever the case of the address", async () => {
    const id = at((await post(plainVoucher())).body, "Id");
    const answer = await get(`/V2/Vouchers/${yearId.toUpperCase()}/${String(id).toUpperCase()}`);
    expect(answer.body).toMatchObject({ Id: id });
  });

  it("stays quick with thousands of vouchers", async () => {
    const body = JSON.stringify(plainVoucher());
    const posts = Array.from({ length: 3000 }, (_, index) =>
      body.replace("2026-03-09", `2026-0${1 + (index % 9)}-${10 + (index % 19)}`),
    );
    await twin.control("PUT", "/switches", { rateLimitPerMinute: 0 });
    for (let start = 0; start < posts.length; start += 50)
      await Promise.all(posts.slice(start, start + 50).map((one) => post(one)));
    const filter = encodeURIComponent("VoucherDate ge 2026-03-12 and VoucherDate le 2026-03-12");
    const startedAt = performance.now();
    const answer = await get(`/v2/vouchers/${yearId}?$filter=${filter}&$pagesize=1000`);
    const tookMs = performance.now() - startedAt;
    // The vouchers number n with n mod 9 = 2 and n mod 19 = 2 are those with n mod 171 = 2: 2, 173, … 2909.
    expect(at(answer.body, "Meta", "TotalNumberOfResults")).toBe(18);
    expect(tookMs).toBeLessThan(500);
  });
});
