/** Access tokens: each is of one grant, and good until it expires, is revoked, or its grant has ended. visma-facts §2 */
import type { SwitchValues } from "../switches.ts";
import type { World } from "../world.ts";
import type { Grant } from "./grants.ts";
import type { identitySwitches } from "./switches.ts";

type Access = { grant: Grant; expiresAt: number; revoked: boolean };

export type AccessBook = {
  open(grant: Grant, issuer: string): string;
  revoke(token: string): void;
  /** The grant behind a token that is still good. */
  grantOf(token: string): Grant | null;
  /** The grant behind a token in whatever state. */
  traceOf(token: string): Grant | null;
  countOf(grant: Grant): number;
};

export function createAccessBook(
  world: World,
  switches: SwitchValues<typeof identitySwitches>,
  signed: (grant: Grant, issuer: string, expiresAt: number) => string,
): AccessBook {
  const accesses = new Map<string, Access>();
  return {
    open: (grant, issuer) => {
      const expiresAt = world.clock.now() + switches.accessTokenLifetimeSeconds * 1000;
      const token = signed(grant, issuer, expiresAt);
      accesses.set(token, { grant, expiresAt, revoked: false });
      return token;
    },
    revoke: (token) => {
      const access = accesses.get(token);
      if (access) access.revoked = true;
    },
    grantOf: (token) => {
      const access = accesses.get(token);
      if (!access || access.revoked || access.grant.ended || access.expiresAt <= world.clock.now())
        return null;
      return access.grant;
    },
    traceOf: (token) => accesses.get(token)?.grant ?? null,
    countOf: (grant) => accesses.values().reduce((sum, one) => sum + (one.grant === grant ? 1 : 0), 0),
  };
}
