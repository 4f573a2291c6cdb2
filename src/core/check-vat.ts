/** VAT codes and rates against the registers: those that a set-up maps, and those that a document's rows carry. */
import type { Chart } from "./chart-on.ts";
import type { Day } from "./day.ts";
import { isSameDecimal } from "./decimal.ts";
import type { Journal } from "./document.ts";
import type { Finding } from "./finding.ts";
import type { Ledger } from "./ledger.ts";
import type { Need } from "./need.ts";
import { preflightError } from "./preflight-finding.ts";
import { type AccountEntry, type Registers, type VatCodeEntry, vatRateOn } from "./register.ts";

/** What the ledger's own ways have to do with it. Where nobody says, the stricter one holds. */
export type LedgerWays = Pick<Ledger, "vatFollowsAccount">;
export const strictest: LedgerWays = { vatFollowsAccount: true };

/**
 * An amount with a rate on which neither slot nor account says a VAT code: the voucher closes all the same, and the VAT return
 * never hears of the sale. A warning, since a person may want just that.
 */
export function adviseVatCode(
  { slot, account, vatCode, ratePercent = "0" }: Need,
  chart: Chart,
  { vatFollowsAccount }: LedgerWays,
): Finding[] {
  const entry = chart.get(account);
  const own = vatFollowsAccount ? entry?.vatCode : undefined;
  if (entry === undefined || (vatCode ?? own) !== undefined || isSameDecimal(ratePercent, "0")) return [];
  const parameters = { name: entry.name, needed: ratePercent };
  const rest = { field: slot, value: account, parameters };
  return [{ ...preflightError("rate-without-vat-code", rest), severity: "warning" }];
}

/** A rate that the code has on other days may be there for these: each document is held to the rate of its own day. */
export function mayBeOfOtherDays(
  { code, value }: Finding,
  { ratePercent }: Need,
  { vatCodes }: Registers,
): boolean {
  if (code !== "vat-rate-differs" || ratePercent === undefined) return false;
  const held = vatCodes.find((entry) => entry.code === value);
  return held?.rates.some((rate) => isSameDecimal(rate.ratePercent, ratePercent)) ?? false;
}

/** The account with the VAT code that it brings along; undefined where there is no such account, or where the code has no say. */
export function ownVat(
  chart: Chart,
  account: string,
  { vatFollowsAccount }: LedgerWays,
): AccountEntry | undefined {
  return vatFollowsAccount ? chart.get(account) : undefined;
}

/** The account's own VAT code must be the mapped one: where they differ, one reading of the ledger's flags would use either. */
export function checkNeedVat(
  need: Need,
  account: AccountEntry | undefined,
  registers: Registers,
  on: Day,
): Finding[] {
  const { slot: field, ratePercent } = need;
  if (need.vatCode === undefined) return checkOwnRate(account, registers, { on, ratePercent, field });
  const code = registers.vatCodes.find((entry) => entry.code === need.vatCode);
  const named = { field, value: need.vatCode };
  if (code === undefined) return [preflightError("vat-code-unknown", named)];
  const findings: Finding[] = [];
  if (account !== undefined && account.vatCode !== need.vatCode) {
    findings.push(
      preflightError("vat-code-differs", {
        ...named,
        parameters: { account: account.number, held: account.vatCode ?? "-" },
      }),
    );
  }
  return [...findings, ...checkRate(code, { on, ratePercent, field })];
}

type NeededRate = { on: Day; ratePercent: string | undefined; field: string };

/** Where no code is mapped the account's own one is in force: it must have the rate just the same. */
function checkOwnRate(
  account: AccountEntry | undefined,
  registers: Registers,
  needed: NeededRate,
): Finding[] {
  const code = registers.vatCodes.find((entry) => entry.code === account?.vatCode);
  return code === undefined ? [] : checkRate(code, needed);
}

/** The rate that was counted with must be the code's on the day itself: rates change by law, from one day to the next. */
function checkRate(code: VatCodeEntry, { on, ratePercent, field }: NeededRate): Finding[] {
  if (ratePercent === undefined) return [];
  const held = vatRateOn(code, on);
  if (held !== undefined && isSameDecimal(held, ratePercent)) return [];
  const parameters = { needed: ratePercent, held: held ?? "-", on };
  return [preflightError("vat-rate-differs", { field, value: code.code, parameters })];
}

export function checkRowVatCodes(
  journal: Journal,
  ownVatOf: (account: string) => AccountEntry | undefined,
  registers: Registers,
): Finding[] {
  const pairs = new Map(
    journal.rows
      .filter((row) => row.vatCode !== undefined || row.vatRatePercent !== undefined)
      .map((row) => [`${row.account}/${row.vatCode}/${row.vatRatePercent}`, row]),
  );
  const { on } = journal;
  return [...pairs.values()].flatMap(({ account, vatCode, vatRatePercent: ratePercent }) => {
    const held = ownVatOf(account);
    const field = `account/${account}`;
    if (vatCode === undefined) {
      return journal.vatShape === "ledger" && held !== undefined && held.vatCode === undefined
        ? checkNoVat({ on, ratePercent, field })
        : checkOwnRate(held, registers, { on, ratePercent, field });
    }
    const code = registers.vatCodes.find((entry) => entry.code === vatCode);
    if (code === undefined) return [preflightError("vat-code-unknown", { field, value: vatCode })];
    const parameters = { account, held: held?.vatCode ?? "-" };
    return [
      ...(held !== undefined && held.vatCode !== vatCode
        ? [preflightError("vat-code-differs", { field, value: vatCode, parameters })]
        : []),
      ...checkRate(code, { on, ratePercent, field }),
    ];
  });
}

/** A ledger that is to work the VAT out takes none where neither row nor account has a code: right at no rate but zero. */
function checkNoVat({ on, ratePercent = "0", field }: NeededRate): Finding[] {
  if (isSameDecimal(ratePercent, "0")) return [];
  return [
    preflightError("vat-rate-differs", {
      field,
      value: "-",
      parameters: { needed: ratePercent, held: "0", on },
    }),
  ];
}
