import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { journalTotals, minorText, sumMinor } from "../../core/index.ts";
import { company, filledSettings } from "./fixtures/golden.ts";
import { checkVoucher, renderVoucher } from "./render-voucher.ts";
import { tillRecordSchema } from "./till-record.ts";
import { type VoucherWire, voucherSchema } from "./voucher.ts";

const voucherOf = (amounts: readonly number[], changes: Partial<VoucherWire> = {}) =>
  voucherSchema.parse({
    kind: "voucher",
    series: "A",
    number: "1",
    on: "2026-03-14",
    rows: amounts.map((amountMinor, index) => ({
      account: String(1910 + index),
      amount: minorText(amountMinor),
    })),
    ...changes,
  });
const render = (record: ReturnType<typeof voucherOf>, settings = filledSettings) =>
  renderVoucher({ record, settings, company });
const amounts = fc.array(fc.integer({ min: -9_000_000, max: 9_000_000 }), { minLength: 1, maxLength: 30 });

describe("renderVoucher", () => {
  it("keeps the sums of every voucher that balances, one row for each amount", () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const all = [...given, -sumMinor(given)];
        const { documents, findings } = render(voucherOf(all));
        const booked = all.filter((amountMinor) => amountMinor !== 0);
        expect(findings).toEqual([]);
        if (booked.length === 0) {
          expect(documents).toEqual([]);
          return;
        }
        const [rendered] = documents;
        if (rendered === undefined) throw new Error("no document");
        const debitMinor = sumMinor(booked.filter((amountMinor) => amountMinor > 0));
        expect(journalTotals(rendered.document)).toEqual({ debitMinor, creditMinor: debitMinor });
        expect(rendered.document.rows).toHaveLength(booked.length);
      }),
      { examples: [[[0]], [[0, 5]]] },
    );
  });

  it("refuses every voucher that does not balance, with its difference", () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const differenceMinor = sumMinor(given);
        fc.pre(differenceMinor !== 0);
        const { documents, findings } = render(voucherOf(given));
        expect(documents).toEqual([]);
        expect(findings).toMatchObject([
          { code: "voucher-does-not-balance", parameters: { difference: minorText(differenceMinor) } },
        ]);
      }),
    );
  });

  it("says that a voucher of zeroes holds nothing to book", () => {
    const record = voucherOf([0, 0]);
    expect(checkVoucher(record)).toMatchObject([{ code: "voucher-empty", severity: "warning" }]);
    expect(render(record)).toEqual({ documents: [], findings: [] });
  });

  it("refuses sums that no ledger holds, instead of failing on them", () => {
    const large = minorText(Number.MAX_SAFE_INTEGER);
    const rows = [large, large, `-${large}`].map((amount) => ({ account: "1910", amount }));
    expect(checkVoucher(voucherOf([], { rows }))).toMatchObject([{ code: "amount-too-large" }]);
  });

  it("refuses another currency than the company's", () => {
    expect(render(voucherOf([1, -1], { currency: "SEK" })).findings).toMatchObject([
      { code: "currency-differs", record: "2026/A/1", value: "SEK" },
    ]);
  });

  it("refuses two objects on one row for one dimension of the ledger", () => {
    const objects = [
      { dimension: "1", object: "Nord" },
      { dimension: "2", object: "Glass" },
    ];
    const rows = [
      { account: "1910", amount: "5.00", objects },
      { account: "3001", amount: "-5.00" },
    ];
    const settings = { ...filledSettings, voucherDimensions: { "1": "Department", "2": "Department" } };
    expect(render(voucherOf([], { rows }), settings).findings).toMatchObject([
      { code: "voucher-object-repeated", severity: "error", field: "rows[0].objects" },
    ]);
  });
});

describe("tillRecordSchema", () => {
  it("names the wrong field of a voucher as such, and of a settlement", () => {
    const codesOf = (value: unknown) =>
      tillRecordSchema
        .safeParse(value)
        .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    const rows = [{ account: "1910", amount: 5 }];
    expect(codesOf({ kind: "voucher", on: "2026-13-01", rows })).toEqual([
      "on day-invalid",
      "rows.0.amount amount-not-text",
    ]);
    expect(codesOf({ zNumber: "1", businessDate: "2026-03-14" })).toEqual(["registerId field-missing"]);
  });

  it("warns of a field that nobody knows, and keeps its name only", () => {
    const record = voucherOf([1, -1], { commment: "x" } as Partial<VoucherWire>);
    expect(record.unknownFields).toEqual(["commment"]);
    expect(checkVoucher(record)).toMatchObject([
      { code: "field-unknown", severity: "warning", field: "commment" },
    ]);
  });
});
