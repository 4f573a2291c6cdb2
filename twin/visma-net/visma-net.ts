/** The pretend Visma.net ERP as a product of the twin: its state, its API, its sign-in, its control acts and its pages. */
import type { Identity } from "../identity/identity.ts";
import type { Product } from "../product.ts";
import { accountEndpoints } from "./account-endpoints.ts";
import { apiRoutes } from "./api-routes.ts";
import { attachmentEndpoints } from "./attachment-endpoints.ts";
import { backgroundEndpoints } from "./background.ts";
import { booksPages, companiesOverview } from "./books-pages.ts";
import { companyState } from "./company-state.ts";
import { controlRoutes } from "./control-routes.ts";
import { dimensionEndpoints } from "./dimension-endpoints.ts";
import { generalLedgerEndpoints } from "./general-ledger-endpoints.ts";
import { journalEndpoints } from "./journal-endpoints.ts";
import type { Net } from "./net.ts";
import { registerEndpoints } from "./register-endpoints.ts";
import { vismaNetPath } from "./route-match.ts";
import { seedSamples } from "./sample-companies.ts";
import { subaccountEndpoints } from "./subaccount-endpoints.ts";
import { vismaNetSwitches } from "./switches.ts";
import { vatEndpoints } from "./vat-endpoints.ts";
import { vismaConnectRealm } from "./visma-connect-realm.ts";

const endpoints = [
  ...journalEndpoints,
  ...attachmentEndpoints,
  ...accountEndpoints,
  ...subaccountEndpoints,
  ...dimensionEndpoints,
  ...registerEndpoints,
  ...vatEndpoints,
  ...generalLedgerEndpoints,
  ...backgroundEndpoints,
];

export function vismaNet(identity: Identity): Product {
  const { world } = identity;
  const net: Net = {
    world,
    identity,
    switches: world.board.register(vismaNetSwitches),
    companies: new Map(),
    openSessions: new Set(),
    windows: new Map(),
    repeats: new Map(),
    failures: new Map(),
    jobs: new Map(),
  };
  identity.realms.set("visma-net", vismaConnectRealm(net));
  return {
    name: "visma-net",
    title: "Visma.net ERP",
    api: apiRoutes(net, endpoints),
    control: controlRoutes(net),
    pages: booksPages(net),
    overview: () => companiesOverview(net),
    state: () => [...net.companies.values()].map((company) => companyState(net, company)),
    routedPath: vismaNetPath,
    fill: () => {
      for (const held of [net.companies, net.windows, net.repeats, net.failures, net.jobs]) held.clear();
      net.openSessions.clear();
      seedSamples(net);
      addClient(identity);
    },
  };
}

/** Works out of the box, in both ways to a token; others are registered through the control API. */
function addClient({ clients }: Identity): void {
  clients.set("bilag-twin-net", {
    id: "bilag-twin-net",
    secret: "bilag-twin-net-secret",
    name: "Bilag",
    product: "visma-net",
    redirectUris: ["http://localhost:8080/callback", "http://127.0.0.1:8080/callback"],
    refreshTokens: "rotating",
    pkceRequired: false,
    allows: ["authorization_code", "client_credentials"],
    refreshGraceSeconds: 0,
  });
}
