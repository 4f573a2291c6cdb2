/** The pretend eAccounting as a product of the twin: its state, its API, its sign-in, its control acts and its pages. */
import type { Identity } from "../identity/identity.ts";
import type { Product } from "../product.ts";
import { accountEndpoints } from "./account-endpoints.ts";
import { apiRoutes } from "./api-routes.ts";
import { attachmentEndpoints } from "./attachment-endpoints.ts";
import { booksPages, companiesOverview } from "./books-pages.ts";
import { companySettingsEndpoints } from "./company-settings-endpoints.ts";
import { companyState } from "./company-state.ts";
import { controlRoutes } from "./control-routes.ts";
import { draftEndpoints } from "./draft-endpoints.ts";
import type { Eaccounting } from "./eaccounting.ts";
import { eaccountingRealm } from "./eaccounting-realm.ts";
import { fiscalYearEndpoints } from "./fiscal-year-endpoints.ts";
import { registerEndpoints } from "./register-endpoints.ts";
import { seedSamples } from "./sample-companies.ts";
import { eaccountingSwitches } from "./switches.ts";
import { vatCodeEndpoints } from "./vat-code-endpoints.ts";
import { voucherEndpoints } from "./voucher-endpoints.ts";

const endpoints = [
  ...voucherEndpoints,
  ...draftEndpoints,
  ...attachmentEndpoints,
  ...accountEndpoints,
  ...fiscalYearEndpoints,
  ...vatCodeEndpoints,
  ...registerEndpoints,
  ...companySettingsEndpoints,
];

export function vismaEaccounting(identity: Identity): Product {
  const { world } = identity;
  const eaccounting: Eaccounting = {
    world,
    identity,
    switches: world.board.register(eaccountingSwitches),
    companies: new Map(),
    windows: new Map(),
  };
  identity.realms.set("visma-eaccounting", eaccountingRealm(eaccounting));
  return {
    name: "visma-eaccounting",
    title: "Visma eAccounting",
    api: apiRoutes(eaccounting, endpoints),
    control: controlRoutes(eaccounting),
    pages: booksPages(eaccounting),
    overview: () => companiesOverview(eaccounting),
    state: () => [...eaccounting.companies.values()].map((company) => companyState(company)),
    // Ids are GUIDs, so nothing is lost in lower case.
    routedPath: (path) => (/^\/v2\//i.test(path) ? path.toLowerCase() : null),
    fill: () => {
      eaccounting.companies.clear();
      eaccounting.windows.clear();
      seedSamples(eaccounting);
      // The client that works out of the box; others are registered through the control API.
      identity.clients.set("bilag-twin", {
        id: "bilag-twin",
        secret: "bilag-twin-secret",
        name: "Bilag",
        product: "visma-eaccounting",
        redirectUris: ["http://localhost:8080/callback", "http://127.0.0.1:8080/callback"],
        refreshTokens: "rotating",
        pkceRequired: false,
        // Client credentials do not exist there. visma-facts §2
        allows: ["authorization_code"],
        refreshGraceSeconds: 0,
      });
    },
  };
}
