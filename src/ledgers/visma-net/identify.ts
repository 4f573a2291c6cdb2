/**
 * Which company a token reaches. There is no company header and no list of companies: the token's tenant decides, and the
 * organisation says who it is (Visma.net §2).
 */
import { z } from "zod";
import type { CompanyIdentity, LedgerContext, Reading } from "../../core/index.ts";
import { readHeldBranches } from "./branches.ts";
import { readKnown } from "./read-one.ts";

const country = z.object({ id: z.string().nullish() }).nullish();
const organisation = z.object({
  organizationCd: z.string().nullish(),
  name: z.string().nullish(),
  corporateId: z.string().nullish(),
  baseCurrency: z.string().nullish(),
  currency: z.object({ id: z.string().nullish() }).nullish(),
  defaultCountry: country,
  mainAddress: z.object({ country }).nullish(),
  branches: z.array(z.object({ number: z.string().nullish() })).nullish(),
});
type Organisation = z.infer<typeof organisation>;

export async function identify(context: LedgerContext): Promise<Reading<CompanyIdentity>> {
  const list = await readKnown(context, {
    purpose: "read",
    path: "/v1/organization",
    query: { expandBranches: "true" },
    shape: z.array(organisation),
  });
  if (list.kind !== "read") return list;
  const branches = await readHeldBranches(context);
  if (branches.kind !== "read") return branches;
  const main = branches.value.find((branch) => branch.isMainBranch === true)?.number;
  const held =
    list.value.find((one) => one.branches?.some((branch) => branch.number === main)) ?? list.value[0];
  if (held === undefined) return { kind: "later", cause: "the company has no organisation" };
  return { kind: "read", value: identityOf(held) };
}

/** The id takes in the organisation number, since codes like "1" stand in many companies. */
function identityOf(held: Organisation): CompanyIdentity {
  const organisationNumber = held.corporateId?.trim() ?? "";
  const code = held.organizationCd?.trim() ?? "";
  return {
    id: `${organisationNumber}/${code}`,
    name: held.name?.trim() ?? "",
    organisationNumber,
    country: held.defaultCountry?.id ?? held.mainAddress?.country?.id ?? "",
    currency: held.baseCurrency?.trim() || held.currency?.id || "",
    findings: [],
  };
}
