/**
 * What a plan keeps as the body of a write: the voucher as it goes over the wire and, beside it, the VAT shape. The wire says
 * the shape in a flag of the address, and a comparison is given the body alone, hence the one member that stays at home.
 */
import { z } from "zod";
import { voucherBody } from "./voucher.ts";

/** Left out means `rows`: nothing that the ledger adds is expected. */
export const plannedBody = voucherBody.extend({ vatShape: z.enum(["rows", "ledger"]).default("rows") });

/** The body without what stays at home: the ledger refuses members that it does not know, or says nothing and drops them. */
export function wireBody(planned: unknown): unknown {
  if (typeof planned !== "object" || planned === null || !("vatShape" in planned)) return planned;
  const { vatShape, ...sent } = planned;
  return sent;
}
