/** The pretend eAccounting as a product of the twin: its state, its API, its sign-in, its control acts and its pages. */
import type { Identity } from "../identity/identity.ts";
import type { Product } from "../product.ts";
import { apiRoutes } from "./api-routes.ts";
import type { Eaccounting } from "./eaccounting.ts";
import { eaccountingRealm } from "./eaccounting-realm.ts";
import { seedSamples } from "./sample-companies.ts";
import { eaccountingSwitches } from "./switches.ts";
import { voucherEndpoints } from "./voucher-endpoints.ts";

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
    api: apiRoutes(eaccounting, [...voucherEndpoints]),
    isApiPath: (path) => /^\/v2\//i.test(path),
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
      });
    },
  };
}
