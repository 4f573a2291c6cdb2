/** VAT on journal lines. Visma.net §6, §7; what the amount check compares is inferred. */
import type { Batch, Company, Line, Vat } from "./company.ts";
import type { Net } from "./net.ts";
import { type Refusal, refuse, unknownThing } from "./refusal.ts";

type Draft = Pick<Batch, "lines" | "on" | "createsVat" | "skipsVatCheck">;

export function vatRefusal(net: Net, company: Company, batch: Draft): Refusal | null {
  for (const line of batch.lines) {
    const refusal = codeRefusal(company, line, batch.createsVat);
    if (refusal) return refusal;
  }
  if (!batch.createsVat || batch.skipsVatCheck || net.switches.vatAmountCheck === "none") return null;
  return amountRefusal(company, batch);
}

/** Category and VAT id must exist; where VAT is made, the id must be in the zone and in the line's category. */
function codeRefusal(company: Company, line: Line, createsVat: boolean): Refusal | null {
  const { vatCategory, vatId } = line;
  const category = vatCategory === null ? undefined : company.vatCategories.get(vatCategory);
  if (vatCategory !== null && !category) return unknownThing("TaxCategoryID", vatCategory);
  if (category && !category.isActive) return refuse("rule", `Tax category ${category.id} is inactive.`);
  if (vatId === null) return null;
  if (!company.vats.has(vatId)) return unknownThing("TaxID", vatId);
  if (!createsVat) return null;
  const isInZone = company.vatZone.vatIds.includes(vatId);
  const isInCategory = category === undefined || category.vatIds.includes(vatId);
  return isInZone && isInCategory ? null : unknownThing("TaxID", vatId);
}

/** The VAT that lines on a VAT's own account carry must be its rate of the lines that name its category. */
function amountRefusal(company: Company, batch: Draft): Refusal | null {
  for (const vat of company.vats.values()) {
    const isVatLine = (line: Line) => line.vatId === vat.id && line.account === vat.account;
    const vatLines = batch.lines.filter(isVatLine);
    if (vatLines.length === 0) continue;
    const base = batch.lines.filter((line) => !isVatLine(line) && carries(company, line, vat));
    const expected = shareOf(netSum(base), rateOn(vat, batch.on));
    if (expected !== netSum(vatLines))
      return refuse("rule", `The tax amount of ${vat.id} does not agree with its taxable amount.`);
  }
  return null;
}

function carries(company: Company, line: Line, vat: Vat): boolean {
  if (line.vatId !== null) return line.vatId === vat.id;
  const category = line.vatCategory === null ? undefined : company.vatCategories.get(line.vatCategory);
  return category?.vatIds.includes(vat.id) === true;
}

function netSum(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.creditMinor - line.debitMinor, 0);
}

/** The rate in hundredths of a percent that holds on a day; 0 before the first. */
function rateOn(vat: Vat, on: string): number {
  return vat.rates.findLast((rate) => rate.fromOn <= on)?.basisPoints ?? 0;
}

/** Half away from zero. */
function shareOf(minor: number, basisPoints: number): number {
  const product = BigInt(minor) * BigInt(basisPoints);
  return Number((product + (product < 0n ? -5_000n : 5_000n)) / 10_000n);
}
