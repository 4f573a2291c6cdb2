/**
 * Names the vouchers of a file. A number that the file gives to several is told by their contents, so that neither their
 * order nor a voucher that a later file puts in front changes what any of them is called.
 */
import { memberOf, type ReadVoucher, voucherFamily, voucherName } from "./voucher.ts";

/** Rows held while it is not known whether a number comes again. A day report has some hundred, a year some ten thousand. */
const rowsHeldMax = 200_000;

export type NamedVoucher = { record: ReadVoucher; line: number };
export type RepeatedNumber = {
  kind: "number-shared" | "voucher-twice";
  name: string;
  number: string;
  line: number;
};

export class VoucherNaming {
  #held: NamedVoucher[] = [];
  #rowCount = 0;
  readonly #rowsHeldMax: number;
  /** Number → the contents that came under it. */
  readonly #members = new Map<string, Set<string>>();
  /** Content of vouchers without a number → how many there were. */
  readonly #counts = new Map<string, number>();

  constructor(heldMax = rowsHeldMax) {
    this.#rowsHeldMax = heldMax;
  }

  /** True when so much is held that it should be let out. Told is what a person should know of the number. */
  add(record: ReadVoucher, line: number): { told: RepeatedNumber | undefined; isFull: boolean } {
    const told = record.number === undefined ? undefined : this.#meet(record, record.number, line);
    if (told?.kind !== "voucher-twice") {
      this.#held.push({ record: record.number === undefined ? this.#counted(record) : record, line });
      this.#rowCount += record.rows.length;
    }
    return { told, isFull: this.#rowCount >= this.#rowsHeldMax };
  }

  /** What is held, in the order of the file, each under the name that all of the file so far gives it. */
  *letOut(): Generator<NamedVoucher> {
    for (const { record, line } of this.#held) yield { record: this.#named(record), line };
    this.#held = [];
    this.#rowCount = 0;
  }

  #named(record: ReadVoucher): ReadVoucher {
    const members = this.#members.get(voucherFamily(record));
    if (record.number === undefined || members === undefined || members.size === 1) return record;
    return { ...record, sharesNumber: true, besides: [...members].sort() };
  }

  #meet(record: ReadVoucher, number: string, line: number): RepeatedNumber | undefined {
    const name = voucherFamily(record);
    const member = memberOf(record);
    const members = this.#members.get(name);
    if (members === undefined) {
      this.#members.set(name, new Set([member]));
      return undefined;
    }
    const kind = members.has(member) ? "voucher-twice" : "number-shared";
    members.add(member);
    return { kind, name, number, line };
  }

  /** Two of the same content are two where no number says otherwise: a till may well sell the same twice on one day. */
  #counted(record: ReadVoucher): ReadVoucher {
    const name = voucherName(record);
    const occurrence = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, occurrence);
    return occurrence === 1 ? record : { ...record, occurrence };
  }
}
