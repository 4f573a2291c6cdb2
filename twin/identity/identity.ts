/** The identity server of both products: one set of people, pages and tokens; the client decides the product. */
import { Hono } from "hono";
import type { TwinEnv } from "../http.ts";
import type { SwitchValues } from "../switches.ts";
import type { World } from "../world.ts";
import { keySet, signingKey } from "./access-token.ts";
import { authorizeRoutes } from "./authorize.ts";
import { createGrantBook, type GrantBook } from "./grants.ts";
import type { Client, Realm } from "./realm.ts";
import { sessionRoutes } from "./session-endpoints.ts";
import { identitySwitches } from "./switches.ts";
import { tokenRoutes } from "./token-endpoint.ts";

export type Identity = {
  readonly world: World;
  readonly switches: SwitchValues<typeof identitySwitches>;
  /** By client id. */
  readonly clients: Map<string, Client>;
  readonly realms: Map<string, Realm>;
  grants: GrantBook;
  /** Browser sessions: key of the cookie → user name and when the person signed in. */
  readonly sessions: Map<string, { userName: string; signedInAt: number }>;
  empty(): void;
};

export function createIdentity(world: World): Identity {
  const switches = world.board.register(identitySwitches);
  const clients = new Map<string, Client>();
  const realms = new Map<string, Realm>();
  const identity: Identity = {
    world,
    switches,
    clients,
    realms,
    grants: createGrantBook(world, switches, clients, realms),
    sessions: new Map(),
    empty: () => {
      clients.clear();
      identity.sessions.clear();
      identity.grants = createGrantBook(world, switches, clients, realms);
    },
  };
  return identity;
}

export function identityRoutes(identity: Identity): Hono<TwinEnv> {
  const routes = new Hono<TwinEnv>();
  routes.route("/", authorizeRoutes(identity));
  routes.route("/", tokenRoutes(identity));
  routes.route("/", sessionRoutes(identity));
  routes.get("/.well-known/openid-configuration", (c) => c.json(discovery(new URL(c.req.url).origin)));
  routes.get("/.well-known/openid-configuration/jwks", (c) =>
    c.json(keySet(signingKey(identity.world.seed)) as object),
  );
  return routes;
}

/** visma-facts §1, Visma.net §2 (paths); the list of what is supported is assumed from what the twin does. */
function discovery(issuer: string): Record<string, unknown> {
  return {
    issuer,
    authorization_endpoint: `${issuer}/connect/authorize`,
    token_endpoint: `${issuer}/connect/token`,
    revocation_endpoint: `${issuer}/connect/revocation`,
    userinfo_endpoint: `${issuer}/connect/userinfo`,
    end_session_endpoint: `${issuer}/connect/endsession`,
    jwks_uri: `${issuer}/.well-known/openid-configuration/jwks`,
    response_types_supported: ["code"],
    grant_types_supported: ["authorization_code", "refresh_token", "client_credentials"],
    code_challenge_methods_supported: ["S256"],
    token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post"],
    id_token_signing_alg_values_supported: ["EdDSA"],
    subject_types_supported: ["public"],
  };
}
