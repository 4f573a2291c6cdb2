/**
 * What stands before every endpoint: token (4005), quota (4010), company and person (4002, 4003, 4004, 4011, 4012,
 * 4019), scope (4006) and product variant (4009). That the token is looked at first is certain; the order of the rest
 * is assumed.
 */
import type { Grant } from "../identity/grants.ts";
import type { Person } from "../people.ts";
import type { Endpoint } from "./call.ts";
import type { Company } from "./company.ts";
import type { Eaccounting } from "./eaccounting.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { accountingRead } from "./variants.ts";

export type Passed = { grant: Grant; person: Person; company: Company };
/** `tryAgainInSeconds` goes with 4010. */
export type Stopped = Refusal & { tryAgainInSeconds?: number };

export function admit(eaccounting: Eaccounting, endpoint: Endpoint, token: string | null): Passed | Stopped {
  const grant = token === null ? null : eaccounting.identity.grants.grantOf(token);
  const person = grant ? eaccounting.world.people.get(grant.userName ?? "") : undefined;
  const company = grant ? eaccounting.companies.get(grant.companyId) : undefined;
  if (!grant || !person || !company)
    return refuse("notAuthorized", "The access token is missing, invalid or expired.");
  return (
    overQuota(eaccounting, endpoint, grant) ??
    companyRefusal(company, person, endpoint.method !== "GET") ??
    scopeRefusal(eaccounting, endpoint, grant) ??
    variantRefusal(company, endpoint) ?? { grant, person, company }
  );
}

/** A fixed window of a minute from the first request on: the kind of window is assumed. §3 */
function overQuota(
  { switches, windows, world }: Eaccounting,
  endpoint: Endpoint,
  grant: Grant,
): Stopped | null {
  const max = switches.rateLimitPerMinute;
  if (max === 0) return null;
  const perCompany = switches.rateLimitScope === "client-endpoint-and-company" ? grant.companyId : "";
  const budget = `${grant.clientId} ${endpoint.method} ${endpoint.path} ${perCompany}`;
  const now = world.clock.now();
  const known = windows.get(budget);
  const window = known && now - known.startedAt < 60_000 ? known : { startedAt: now, requests: 0 };
  windows.set(budget, window);
  window.requests += 1;
  if (window.requests <= max) return null;
  return tooManyRequests(Math.max(1, Math.ceil((window.startedAt + 60_000 - now) / 1000)));
}

export function tooManyRequests(tryAgainInSeconds: number): Stopped {
  const text = `API calls quota exceeded. Try again in ${tryAgainInSeconds} seconds.`;
  return { ...refuse("tooManyRequests", text), tryAgainInSeconds };
}

function companyRefusal(company: Company, person: Person, writes: boolean): Refusal | null {
  if (!person.companyIds.includes(company.id))
    return refuse("userNoAccess", "The user does not have access to the company.");
  if (company.status === 0) return refuse("companyNotActive", "The company is not active.");
  if (!company.hasAcceptedLicence) return refuse("licenceTerms", "The license terms are not accepted.");
  // The text is the one reported from the field. visma-facts §7.1
  if (!company.hasApiModule) return refuse("noModule", "No access to module: api_standard");
  if (!company.hasFinishedStartUpGuide) return refuse("startUpGuide", "The startup guide is not completed.");
  if (writes && (person.isReadOnly || company.status === 2))
    return refuse("readOnlyUser", "The user has read-only access to the company.");
  return null;
}

/** `ea:api` always, and one of the endpoint's own: never an empty list instead. §2 */
function scopeRefusal({ switches }: Eaccounting, endpoint: Endpoint, grant: Grant): Refusal | null {
  const alsoAccounting =
    endpoint.path === "/companysettings" &&
    endpoint.method === "GET" &&
    switches.companySettingsScope === "sales-or-accounting";
  const enough = alsoAccounting ? [...endpoint.scopes, ...accountingRead] : endpoint.scopes;
  if (grant.scopes.includes("ea:api") && enough.some((scope) => grant.scopes.includes(scope))) return null;
  return refuse("noScope", `The token needs ea:api and one of: ${enough.join(", ")}.`);
}

function variantRefusal(company: Company, endpoint: Endpoint): Refusal | null {
  if (endpoint.variants.includes(company.productVariant)) return null;
  return refuse("wrongVariant", `The product variant ${company.productVariant} does not have this function.`);
}
