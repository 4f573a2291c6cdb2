/** Refresh tokens: each is of one grant, rotates or stays as its client is registered, and is spent once. visma-facts §2 */
import type { SwitchValues } from "../switches.ts";
import type { World } from "../world.ts";
import type { Grant } from "./grants.ts";
import type { Client } from "./realm.ts";
import type { identitySwitches } from "./switches.ts";

type Refresh = { token: string; grant: Grant; expiresAt: number; spentAt: number | null };

export type RefreshBook = {
  open(grant: Grant): string;
  /** The grant that a token belongs to, in whatever state. */
  grantOf(token: string): Grant | null;
  /** The grant that goes on, and the token that goes on with it. */
  use(token: string, client: Client): { grant: Grant; token: string } | null;
  /** Spends the token and its sisters beyond any grace. Their grant; null for an unknown token. */
  revoke(token: string): Grant | null;
  unspentOf(grant: Grant): number;
};

export function createRefreshBook(
  world: World,
  switches: SwitchValues<typeof identitySwitches>,
): RefreshBook {
  const refreshes = new Map<string, Refresh>();

  const open = (grant: Grant) => {
    const token = world.nextSecret("refresh");
    const expiresAt = world.clock.now() + switches.refreshTokenLifetimeSeconds * 1000;
    refreshes.set(token, { token, grant, expiresAt, spentAt: null });
    return token;
  };

  return {
    open,
    grantOf: (token) => refreshes.get(token)?.grant ?? null,
    use: (token, client) => {
      const known = refreshes.get(token);
      if (!known || known.grant.clientId !== client.id || known.grant.ended) return null;
      const { grant } = known;
      const now = world.clock.now();
      const isSpent = known.spentAt !== null && now - known.spentAt >= client.refreshGraceSeconds * 1000;
      if (isSpent && switches.spentRefreshToken === "ends-grant") grant.ended = true;
      if (isSpent || known.expiresAt <= now) return null;
      if (client.refreshTokens === "reusable") return { grant, token };
      known.spentAt ??= now;
      return { grant, token: open(grant) };
    },
    revoke: (token) => {
      const known = refreshes.get(token);
      if (!known) return null;
      for (const sister of refreshes.values())
        if (sister.grant === known.grant) sister.spentAt ??= Number.NEGATIVE_INFINITY;
      return known.grant;
    },
    unspentOf: (grant) =>
      refreshes.values().reduce((sum, one) => sum + (one.grant === grant && one.spentAt === null ? 1 : 0), 0),
  };
}
