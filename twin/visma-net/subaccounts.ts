/**
 * Subaccounts: the values of all segments, padded and joined. Visma.net §7 (Subaccount, Dimension); the
 * wording of the refusals is inferred.
 */
import { type Company, nextVersion, type Segment, type Subaccount } from "./company.ts";
import type { Net } from "./net.ts";
import { type Refusal, refuse, unknownThing } from "./refusal.ts";

export type SegmentWish = { number: number; value: string };

/** "10" in a segment of three → "10 " or "010", as the switch says. */
function padded(net: Net, segment: Segment, value: string): string {
  return net.switches.segmentPadding === "blanks-right"
    ? value.padEnd(segment.length, " ")
    : value.padStart(segment.length, "0");
}

/** The zero value of a segment: "000". */
export function zeroOf(segment: Segment): string {
  return "0".repeat(segment.length);
}

/** The value as the segment lists it, whichever way it was padded. */
export function listedValue(net: Net, segment: Segment, value: string): string | undefined {
  const wanted = padded(net, segment, value.trimEnd());
  for (const known of segment.values.keys()) if (padded(net, segment, known) === wanted) return known;
  return undefined;
}

export function subaccountNumber(net: Net, company: Company, values: readonly string[]): string {
  return company.segments.map((segment, index) => padded(net, segment, values[index] ?? "")).join("");
}

/** The subaccount that a line gets: all its segments must be told, listed where they are validated, and active. */
export function subaccountFor(
  net: Net,
  company: Company,
  wishes: readonly SegmentWish[],
): Subaccount | Refusal {
  const values: string[] = [];
  for (const segment of company.segments) {
    const value = segmentValue(net, segment, wishes);
    if (typeof value !== "string") return value;
    values.push(value);
  }
  const foreign = wishes.find((wish) => !company.segments.some((segment) => segment.number === wish.number));
  if (foreign) return unknownThing("Segment", String(foreign.number));
  const known = company.subaccounts.get(subaccountNumber(net, company, values));
  if (known && !known.isActive) return refuse("rule", `Subaccount ${known.number} is inactive.`);
  if (known) return known;
  if (net.switches.unknownSubaccount === "refused")
    return unknownThing("Subaccount", subaccountNumber(net, company, values));
  return putSubaccount(net, company, values);
}

function segmentValue(net: Net, segment: Segment, wishes: readonly SegmentWish[]): string | Refusal {
  const wish = wishes.find((candidate) => candidate.number === segment.number);
  if (!wish && net.switches.missingSegment === "refused")
    return refuse("rule", `Segment ${segment.number} '${segment.description}' of the subaccount is missing.`);
  const value = wish?.value.trimEnd() ?? zeroOf(segment);
  if (value.length > segment.length)
    return refuse("rule", `The value '${value}' of segment '${segment.description}' is too long.`);
  const listed = listedValue(net, segment, value);
  if (listed === undefined && segment.isValidated) return unknownThing(segment.description, value);
  const held = listed === undefined ? undefined : segment.values.get(listed);
  if (held && !held.isActive)
    return refuse("rule", `Segment value '${value}' of '${segment.description}' is inactive.`);
  return listed ?? value;
}

/** Makes the combination, or finds it. */
function putSubaccount(net: Net, company: Company, values: readonly string[]): Subaccount {
  const number = subaccountNumber(net, company, values);
  const known = company.subaccounts.get(number);
  if (known) return known;
  const subaccount: Subaccount = {
    id: company.subaccounts.size + 1,
    number,
    values: [...values],
    description: descriptionOf(company, values),
    isActive: true,
    version: nextVersion(company),
    modifiedAt: net.world.clock.now(),
  };
  company.subaccounts.set(number, subaccount);
  return subaccount;
}

/** The subaccount of a line that names none: all zeros. */
export function defaultSubaccount(net: Net, company: Company): Subaccount {
  return putSubaccount(net, company, company.segments.map(zeroOf));
}

function descriptionOf(company: Company, values: readonly string[]): string {
  const names = company.segments.map(
    (segment, index) => segment.values.get(values[index] ?? "")?.description ?? "",
  );
  return names.filter(Boolean).join(" - ");
}
