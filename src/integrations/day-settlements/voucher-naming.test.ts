import { describe, expect, it } from "vitest";
import { voucherName, voucherSchema } from "./voucher.ts";
import { VoucherNaming } from "./voucher-naming.ts";

const voucher = (number: string | undefined, amount: string) =>
  voucherSchema.parse({
    kind: "voucher",
    number,
    on: "2026-01-05",
    rows: [
      { account: "1910", amount },
      { account: "3001", amount: `-${amount}` },
    ],
  });
const letOutOf = (numbers: VoucherNaming) =>
  [...numbers.letOut()].map(({ record, line }) => ({ line, ...record, name: voucherName(record) }));

describe("VoucherNaming", () => {
  it("lets vouchers out in the order of the file, each naming all that share its number", () => {
    const numbers = new VoucherNaming();
    numbers.add(voucher("1", "5.00"), 1);
    numbers.add(voucher("2", "5.00"), 2);
    numbers.add(voucher("1", "6.00"), 3);
    const [first, alone, second] = letOutOf(numbers);
    expect([first?.line, alone?.line, second?.line]).toEqual([1, 2, 3]);
    expect(alone).toMatchObject({ name: "2026/-/2" });
    expect(alone).not.toHaveProperty("besides");
    expect(first?.besides).toHaveLength(2);
    expect(second?.besides).toEqual(first?.besides);
    expect(letOutOf(numbers)).toEqual([]);
  });

  it("counts vouchers without a number that say the same, and takes a numbered one once", () => {
    const numbers = new VoucherNaming();
    for (const line of [1, 2]) numbers.add(voucher(undefined, "5.00"), line);
    for (const line of [3, 4]) numbers.add(voucher("1", "5.00"), line);
    expect(letOutOf(numbers).map(({ name }) => name.replace(/~[0-9a-f]+/, "~…"))).toEqual([
      "2026/-/~…",
      "2026/-/~…#2",
      "2026/-/1",
    ]);
  });

  it("is full when it holds many rows, and still knows a number that it let out", () => {
    const numbers = new VoucherNaming(4);
    expect(numbers.add(voucher("1", "5.00"), 1).isFull).toBe(false);
    expect(numbers.add(voucher("2", "5.00"), 2).isFull).toBe(true);
    letOutOf(numbers);
    expect(numbers.add(voucher("1", "6.00"), 3).told?.kind).toBe("number-shared");
    expect(letOutOf(numbers)).toMatchObject([
      { sharesNumber: true, besides: [{}, {}].map(() => expect.any(String)) },
    ]);
  });
});
