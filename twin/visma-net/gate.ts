/** What stands before every endpoint: token and tenant (401), then the scope of the verb (403). Order assumed. */
import type { Grant } from "../identity/grants.ts";
import type { Company } from "./company.ts";
import type { Net } from "./net.ts";
import { type Refusal, refuse } from "./refusal.ts";

type Passed = { grant: Grant; company: Company };

const verbScopes: Record<string, string> = { GET: "read", POST: "create", PUT: "update", DELETE: "delete" };

export function admit(net: Net, method: string, token: string | null): Passed | Refusal {
  const grant = token === null ? null : net.identity.grants.grantOf(token);
  if (!grant) return refuse("notAuthorized", "The access token is missing, invalid or expired.");
  // A token for the customer's tenant was given, and is worth nothing here. Visma.net §2
  const company = net.companies.get(grant.companyId);
  if (!company) return { ...refuse("notAuthorized", "No license for this company."), faultCode: 12027 };
  if (grant.userName !== null && !mayCall(net, company, grant.userName))
    return { ...refuse("notAuthorized", "The user is not authorised for this company."), faultCode: 12002 };
  const verb = verbScopes[method] ?? "read";
  const product = grant.userName === null ? "vismanet_erp_service_api" : "vismanet_erp_interactive_api";
  const scope = `${product}:${verb}`;
  if (!grant.scopes.includes(scope)) return refuse("noScope", `The token needs the scope ${scope}.`);
  return { grant, company };
}

/** Calls run as the person who signed in. Visma.net §2 */
function mayCall({ world }: Net, company: Company, userName: string): boolean {
  const person = world.people.get(userName);
  return person?.companyIds.includes(company.id) === true && !company.peopleWithoutApiRole.has(userName);
}
