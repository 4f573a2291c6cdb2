/** What both products are told of a company that is made for a test or a trial. */
import { z } from "zod";

/** `countries`: those that the product is sold in. */
export function newCompany<const Country extends string>(countries: readonly Country[]) {
  return z.strictObject({
    name: z.string().min(1),
    countryCode: z.enum(countries),
    corporateIdentityNumber: z.string().min(1),
    currencyCode: z.string().length(3).optional(),
    /** `standard`: years, chart, VAT codes and dimensions of the country's sample; `empty`: nothing yet. */
    chart: z.enum(["standard", "empty"]).default("standard"),
    /** User names of people who get access, at Visma.net with the role API User. */
    people: z.array(z.string()).default([]),
  });
}
