/** Visma.net as Visma Connect knows it: two APIs with their scopes, companies, roles, approvals. Visma.net §2 */
import type { Obstacle, Realm } from "../identity/realm.ts";
import type { Company } from "./company.ts";
import type { Net } from "./net.ts";

const verbs = ["read", "create", "update", "delete"] as const;

export function vismaConnectRealm(net: Net): Realm {
  return {
    product: "visma-net",
    title: "Visma.net",
    scopes: {
      ...Object.fromEntries(
        verbs.map((verb) => [
          `vismanet_erp_interactive_api:${verb}`,
          `${verb} in Visma.net ERP on your behalf`,
        ]),
      ),
      "vismanet_erp_interactive_api:ui-extension": "show itself inside Visma.net ERP",
      openid: "know who you are",
      profile: "know your name",
      email: "know your e-mail address",
      tenants: "know your companies",
      offline_access: "go on when you are not signed in",
    },
    scopesFixed: ["openid"],
    companiesOf: (person) =>
      person.companyIds.flatMap((id) => {
        const company = net.companies.get(id);
        const isOffered =
          company &&
          (net.switches.noApiUserRole === "token-refused" ||
            !company.peopleWithoutApiRole.has(person.userName));
        return isOffered ? [{ id, name: company.name }] : [];
      }),
    claimsOf: (_person, tenantId) => ({ tenant_id: tenantId }),
    serviceScopes: verbs.map((verb) => `vismanet_erp_service_api:${verb}`),
    tokenRefusal: ({ client, person, companyId }) => {
      const company = companyOfTenant(net, companyId);
      if (!company || !isApproved(company, client.id)) return "invalid_tenant";
      return person && company.peopleWithoutApiRole.has(person.userName) ? "invalid_tenant" : null;
    },
    obstacle: (person, prompts) => openSessionObstacle(net, person.userName, prompts),
    signedOut: (userName) => void net.openSessions.delete(userName),
  };
}

/** The customer's tenant gets a token too; the API refuses it then. Visma.net §2 */
function companyOfTenant({ companies }: Net, tenantId: string): Company | undefined {
  const held = companies.get(tenantId);
  return held ?? [...companies.values()].find((company) => company.customerTenantId === tenantId);
}

/** The customer's integration administrator lets an application in. Visma.net §2 */
function isApproved({ approvedClients }: Company, clientId: string): boolean {
  return approvedClients === null || approvedClients.includes(clientId);
}

function openSessionObstacle(net: Net, userName: string, prompts: string[]): Obstacle | null {
  const { openSession, openSessionError } = net.switches;
  if (openSession === "ignored" || !net.openSessions.has(userName)) return null;
  if (openSession === "spoils-unless-login" && prompts.includes("login")) return null;
  const description = "You are signed in at Visma.net already. Sign out there first.";
  return openSessionError === "dead-end"
    ? { deadEnd: description }
    : { error: openSessionError, description };
}
