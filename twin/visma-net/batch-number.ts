/** Numbers of batches: from the series, or the client's own where the series lets it. Visma.net §6 */
import type { Company, Module } from "./company.ts";
import type { BatchRequest } from "./journal-request.ts";
import type { Net } from "./net.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** Assumed, as Acumatica has it. */
const numberMax = 15;

type Wish = Pick<BatchRequest, "number" | "overridesNumberSeries">;

/** Whether the wished number may be had. Without override and manual numbering it is not looked at (assumed). */
export function overrideRefusal(net: Net, company: Company, wish: Wish, module: Module): Refusal | null {
  const { numbering } = company;
  if (numbering.isManual && !wish.number) return refuse("rule", "'Batch Number' cannot be empty.");
  if (wish.overridesNumberSeries && wish.number && !mayOverride(company)) {
    if (net.switches.numberOverrideNotAllowed === "ignored") return null;
    return refuse("rule", `Manual numbering is not allowed for the numbering series ${numbering.id}.`);
  }
  const own = ownNumber(company, wish);
  if (own === null) return null;
  if (own.length > numberMax)
    return refuse("rule", `The batch number is longer than ${numberMax} characters.`);
  const isFree = !company.batches.has(module, own);
  if (isFree || net.switches.numberCollision === "number-of-series") return null;
  const collision = refuse("rule", `Batch number ${own} already exists.`);
  return { ...collision, status: Number(net.switches.numberCollisionStatus) };
}

/** The next number of the series goes on without gaps, whatever own numbers there are. */
export function batchNumber(company: Company, wish: Wish, module: Module): string {
  const own = ownNumber(company, wish);
  if (own !== null && !company.batches.has(module, own)) return own;
  const { numbering } = company;
  do numbering.last += 1;
  while (company.batches.has(module, seriesNumber(numbering.last)));
  return seriesNumber(numbering.last);
}

export function seriesNumber(number: number): string {
  return String(number).padStart(6, "0");
}

function ownNumber(company: Company, wish: Wish): string | null {
  if (!wish.number) return null;
  const isUsed = company.numbering.isManual || (wish.overridesNumberSeries && mayOverride(company));
  return isUsed ? wish.number : null;
}

function mayOverride({ numbering }: Company): boolean {
  return numbering.isManual || numbering.allowsManualOnImport;
}
