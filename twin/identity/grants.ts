/**
 * Codes, grants and tokens. A grant belongs to one client, one person and one company (visma-facts §2);
 * refresh tokens rotate or stay, as the client is registered.
 */
import type { KeyObject } from "node:crypto";
import type { Person } from "../people.ts";
import type { SwitchValues } from "../switches.ts";
import type { World } from "../world.ts";
import { createAccessBook } from "./access-book.ts";
import { signedToken, signingKey } from "./access-token.ts";
import type { Client, Realm } from "./realm.ts";
import { createRefreshBook } from "./refresh-book.ts";
import type { identitySwitches } from "./switches.ts";

export type Grant = {
  id: string;
  clientId: string;
  /** Null for client credentials. */
  userName: string | null;
  companyId: string;
  scopes: string[];
  signedInAt: number;
  ended: boolean;
};
type Code = {
  grant: Grant;
  redirectUri: string;
  challenge: string | null;
  expiresAt: number;
  used: boolean;
};
type TokenAnswer = {
  access_token: string;
  expires_in: number;
  token_type: "Bearer";
  scope: string;
  refresh_token?: string;
};

export type GrantBook = {
  openGrant(told: Omit<Grant, "id" | "ended">): Grant;
  openCode(grant: Omit<Grant, "id" | "ended">, redirectUri: string, challenge: string | null): string;
  /** The code if it is known, unused and in time; it is used up by this call. */
  takeCode(code: string): Code | null;
  issue(grant: Grant, issuer: string): TokenAnswer;
  /** The grant that a refresh token belongs to, in whatever state. */
  refreshedBy(token: string): Grant | null;
  refresh(token: string, client: Client, issuer: string): TokenAnswer | null;
  /** Revokes what the token names; an unknown token changes nothing. visma-facts §2 */
  revoke(token: string): void;
  /** Ends grants and their access tokens at once: a changed password, a removed company. */
  end(which: (grant: Grant) => boolean): number;
  /** The grant behind an access token that is still good. */
  grantOf(accessToken: string): Grant | null;
  /** The grant behind an access token in whatever state: for the log and for faults. */
  traceOf(accessToken: string): Grant | null;
  all(): (Grant & { accessTokens: number; refreshTokens: number })[];
};

export function createGrantBook(
  world: World,
  switches: SwitchValues<typeof identitySwitches>,
  clients: Map<string, Client>,
  realms: Map<string, Realm>,
): GrantBook {
  const codes = new Map<string, Code>();
  const grants: Grant[] = [];
  const key: KeyObject = signingKey(world.seed);
  const refreshes = createRefreshBook(world, switches);
  const accesses = createAccessBook(world, switches, (grant, issuer, expiresAt) =>
    signedToken(key, claimsOf(world, clients, realms, grant, issuer, expiresAt)),
  );

  const openGrant = (told: Omit<Grant, "id" | "ended">) => {
    const grant = { ...told, id: world.nextId("grant"), ended: false };
    grants.push(grant);
    return grant;
  };
  const answer = (grant: Grant, issuer: string, refreshToken: string | null): TokenAnswer => ({
    access_token: accesses.open(grant, issuer),
    expires_in: switches.accessTokenLifetimeSeconds,
    token_type: "Bearer",
    scope: grant.scopes.join(" "),
    ...(refreshToken ? { refresh_token: refreshToken } : {}),
  });

  return {
    openGrant,
    openCode: (told, redirectUri, challenge) => {
      const code = world.nextSecret("code");
      const expiresAt = world.clock.now() + switches.codeLifetimeSeconds * 1000;
      codes.set(code, { grant: openGrant(told), redirectUri, challenge, expiresAt, used: false });
      return code;
    },
    takeCode: (code) => {
      const known = codes.get(code);
      if (!known || known.used || known.expiresAt <= world.clock.now()) return null;
      known.used = true;
      return known;
    },
    issue: (grant, issuer) =>
      // Without offline_access there is no refresh token. visma-facts §2
      answer(grant, issuer, grant.scopes.includes("offline_access") ? refreshes.open(grant) : null),
    refreshedBy: refreshes.grantOf,
    refresh: (token, client, issuer) => {
      const next = refreshes.use(token, client);
      return next === null ? null : answer(next.grant, issuer, next.token);
    },
    revoke: (token) => {
      if (switches.revocationEndsAccess) accesses.revoke(token);
      const refreshed = refreshes.revoke(token);
      if (refreshed !== null && switches.revocationEndsAccess) refreshed.ended = true;
    },
    end: (which) => {
      const hit = grants.filter((grant) => !grant.ended && which(grant));
      for (const grant of hit) grant.ended = true;
      return hit.length;
    },
    grantOf: accesses.grantOf,
    traceOf: accesses.traceOf,
    all: () =>
      grants.map((grant) => ({
        ...grant,
        accessTokens: accesses.countOf(grant),
        refreshTokens: refreshes.unspentOf(grant),
      })),
  };
}

/** The documented claims. visma-facts §2 */
function claimsOf(
  world: World,
  clients: Map<string, Client>,
  realms: Map<string, Realm>,
  grant: Grant,
  issuer: string,
  expiresAt: number,
): Record<string, unknown> {
  const person = grant.userName === null ? null : world.people.get(grant.userName);
  const realm = realms.get(clients.get(grant.clientId)?.product ?? "");
  if (person === undefined || !realm)
    throw new Error(`The grant ${grant.id} names a person or client that is gone.`);
  const issuedAt = Math.floor(world.clock.now() / 1000);
  return {
    iss: issuer,
    aud: `${issuer}/resources`,
    nbf: issuedAt,
    iat: issuedAt,
    exp: Math.floor(expiresAt / 1000),
    jti: world.nextId("access"),
    client_id: grant.clientId,
    scope: grant.scopes,
    ...(person ? personClaims(person, grant) : {}),
    ...realm.claimsOf(person, grant.companyId),
  };
}

function personClaims(person: Person, grant: Grant): Record<string, unknown> {
  return {
    sub: person.id,
    auth_time: Math.floor(grant.signedInAt / 1000),
    idp: "local",
    amr: ["pwd"],
    email: person.email,
  };
}
