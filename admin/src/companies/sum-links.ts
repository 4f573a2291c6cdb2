/** What the links of a company come to in a month: what the source says, what was sent, what is held, for each currency by itself. */
import type { components } from "../api/schema.ts";

type Sum = components["schemas"]["ReconciledLink"]["sums"][number];
const sides = ["sourceMinor", "sentMinor", "heldMinor"] as const;

export type LinkSum = Pick<Sum, "currency" | (typeof sides)[number]>;

export function sumLinks(links: readonly { sums: readonly LinkSum[] }[]): LinkSum[] {
  const sums = new Map<string, LinkSum>();
  for (const one of links.flatMap((link) => link.sums)) {
    const { currency } = one;
    const sum = sums.get(currency) ?? { currency, sourceMinor: 0, sentMinor: 0, heldMinor: 0 };
    for (const side of sides) sum[side] += one[side];
    sums.set(currency, sum);
  }
  return [...sums.values()];
}
