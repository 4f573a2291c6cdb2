/**
 * What a plan keeps as the body of a write: what goes over the wire and, beside it, two members that stay at home. The wire says both
 * in the address, and a comparison or a look-up is given the body alone. A certificate's request hash is over all of it.
 */
import { z } from "zod";
import { voucherBody } from "./voucher.ts";

/** Left out, `vatShape` means `rows`: nothing that the ledger adds is expected. */
export const plannedBody = voucherBody.extend({
  vatShape: z.enum(["rows", "ledger"]).default("rows"),
  asDraft: z.boolean().default(false),
});

/** The body as it is sent: members that the ledger does not know would be refused, or dropped without a word. */
export function wireBody(planned: unknown): unknown {
  if (typeof planned !== "object" || planned === null) return planned;
  return Object.fromEntries(
    Object.entries(planned).filter(([name]) => name !== "vatShape" && name !== "asDraft"),
  );
}
