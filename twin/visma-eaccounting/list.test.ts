import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, plainVoucher, rowsOf } from "../drive-twin.ts";

let twin: DrivenTwin;
let token: string;

const get = (path: string) => twin.ask("GET", path, { token });
const filtered = async (filter: string) =>
  rowsOf(await get(`/v2/vouchers?$filter=${encodeURIComponent(filter)}`)).map((row) =>
    at(row, "VoucherText"),
  );

beforeAll(async () => {
  twin = await driveTwin();
  token = await twin.token("Kaffebar Nord AS");
  const post = (on: string, text: string, series = "A") =>
    twin.ask("POST", "/v2/vouchers?useDefaultVoucherSeries=false", {
      token,
      body: plainVoucher({ VoucherDate: on, VoucherText: text, NumberSeries: series }),
    });
  await post("2025-12-31", "old");
  await post("2026-01-05", "B12 Z 1");
  await post("2026-01-06", "O'Brien", "B");
  await twin.control("PUT", "/clock", { advanceMs: 60_000 });
  await post("2026-01-05", "B12 Z 2");
});
afterAll(() => twin.close());

// visma-facts §3
describe("the list envelope", () => {
  it("gives 50 to a page by default and tells the whole", async () => {
    const answer = await get("/v2/accounts");
    expect(rowsOf(answer)).toHaveLength(50);
    expect(at(answer.body, "Meta")).toMatchObject({
      CurrentPage: 1,
      PageSize: 50,
      ServerTimeUtc: "2026-03-10T09:01:00.000Z",
    });
    const total = Number(at(answer.body, "Meta", "TotalNumberOfResults"));
    expect(total).toBeGreaterThan(1300);
    expect(at(answer.body, "Meta", "TotalNumberOfPages")).toBe(Math.ceil(total / 50));
  });

  it("turns pages without losing or repeating a row", async () => {
    const total = Number(at((await get("/v2/accounts")).body, "Meta", "TotalNumberOfResults"));
    const numbers = [];
    for (const page of [1, 2, 3])
      numbers.push(
        ...rowsOf(await get(`/v2/accounts?$page=${page}&$pagesize=600`)).map((row) => at(row, "Number")),
      );
    expect(new Set(numbers).size).toBe(total);
    expect(numbers).toHaveLength(total);
  });

  it("caps a page at 1000 silently, or refuses more, by switch", async () => {
    expect(at((await get("/v2/accounts?$pagesize=5000")).body, "Meta", "PageSize")).toBe(1000);
    await twin.control("PUT", "/switches", { pageSizeAboveMax: "refuse" });
    expect((await get("/v2/accounts?$pagesize=5000")).body).toMatchObject({ ErrorCode: 6000 });
  });

  it("refuses a page of zero, and gives an empty one after the last", async () => {
    expect(await get("/v2/accounts?$page=0")).toMatchObject({ status: 400, body: { ErrorCode: 6000 } });
    expect(rowsOf(await get("/v2/vouchers?$page=2"))).toEqual([]);
  });

  it("ignores $top, $skip and whatever else it does not know", async () => {
    expect(rowsOf(await get("/v2/vouchers?$top=1&$skip=2&voucherDate=2026-01-05&Foo=1"))).toHaveLength(4);
  });

  it("orders by one property and shows the chosen properties only", async () => {
    const answer = await get("/v2/vouchers?$orderby=VoucherDate%20desc&$select=VoucherDate,NumberSeries");
    expect(rowsOf(answer)).toEqual([
      { VoucherDate: "2026-01-06", NumberSeries: "B" },
      { VoucherDate: "2026-01-05", NumberSeries: "A" },
      { VoucherDate: "2026-01-05", NumberSeries: "A" },
      { VoucherDate: "2025-12-31", NumberSeries: "A" },
    ]);
    expect((await get("/v2/vouchers?$orderby=Colour")).body).toMatchObject({ ErrorCode: 6000 });
    expect((await get("/v2/vouchers?$select=Colour")).body).toMatchObject({ ErrorCode: 6000 });
  });

  it("orders by the hidden number", async () => {
    const answer = await get(
      "/v2/vouchers?$filter=NumberSeries%20eq%20'A'&$orderby=Number%20desc&$select=NumberAndNumberSeries",
    );
    expect(rowsOf(answer).map((row) => at(row, "NumberAndNumberSeries"))).toEqual(["A2", "A1", "A1"]);
  });
});

describe("$filter", () => {
  it.each([
    ["VoucherDate ge 2026-01-05 and VoucherDate le 2026-01-05", ["B12 Z 1", "B12 Z 2"]],
    [
      "VoucherDate ge 2026-01-05T00:00:00.00Z and VoucherDate le 2026-01-06T00:00:00.00Z",
      ["B12 Z 1", "B12 Z 2", "O'Brien"],
    ],
    ["VoucherDate eq 2026-01-06", ["O'Brien"]],
    ["VoucherDate lt 2026-01-01", ["old"]],
    ["VoucherDate gt 2026-01-05", ["O'Brien"]],
    ["VoucherDate ne 2026-01-05", ["old", "O'Brien"]],
    ["year(VoucherDate) eq 2026 and NumberSeries eq 'A'", ["B12 Z 1", "B12 Z 2"]],
    ["VoucherText eq 'O''Brien'", ["O'Brien"]],
    ["Number gt 1 and NumberSeries eq 'A'", ["B12 Z 2"]],
    ["CreatedUtc ge 2026-03-10T09:00:30Z", ["B12 Z 2"]],
    ["NumberSeries eq 'B' or VoucherDate lt 2026-01-01", ["old", "O'Brien"]],
    ["not (NumberSeries eq 'A')", ["O'Brien"]],
    ["(VoucherDate eq 2026-01-05 or VoucherDate eq 2026-01-06) and NumberSeries eq 'B'", ["O'Brien"]],
    ["VoucherType eq 2 and SourceId eq null and VoucherDate eq 2025-12-31", ["old"]],
    ["contains(VoucherText,'b12')", ["B12 Z 1", "B12 Z 2"]],
    ["startswith(VoucherText,'B12') and VoucherDate ge 2026-01-01", ["B12 Z 1", "B12 Z 2"]],
    [
      "Rows/any(r: contains(r/TransactionText,'sal') and r/CreditAmount eq 100.5) and Number eq 2",
      ["B12 Z 2"],
    ],
  ])("%s", async (filter, texts) => {
    expect(await filtered(filter)).toEqual(texts);
  });

  it.each([
    "Colour eq 'red'",
    "VoucherDate ge",
    "VoucherDate is 2026-01-05",
    "VoucherText eq 'open",
    "VoucherDate ge 2026-01-05 extra",
    "substringof('a',VoucherText)",
  ])("refuses %s with 6000", async (filter) => {
    const answer = await get(`/v2/vouchers?$filter=${encodeURIComponent(filter)}`);
    expect(answer).toMatchObject({ status: 400, body: { ErrorCode: 6000 } });
  });

  it("refuses functions on text where the switch says so, while year() goes on", async () => {
    await twin.control("PUT", "/switches", { filterFunctions: "refused" });
    expect((await get("/v2/vouchers?$filter=contains(VoucherText,'x')")).body).toMatchObject({
      ErrorCode: 6000,
    });
    expect(await filtered("year(VoucherDate) eq 2025")).toEqual(["old"]);
  });
});
