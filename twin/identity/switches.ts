/** The open questions about signing in, each as a switch. */
import { choice, count, flag } from "../switches.ts";

export const identitySwitches = {
  pkceRequired: flag(false, {
    source: "visma-facts §2 (PKCE is sent by two live clients; whether it can be required is unknown)",
    meaning:
      "authorize without code_challenge is refused with invalid_request; a client can also require it for itself",
  }),
  codeLifetimeSeconds: count(300, {
    source: "visma-facts §2",
    meaning: "life of an authorization code",
  }),
  accessTokenLifetimeSeconds: count(3600, {
    source: "visma-facts §2",
    meaning: "life of an access token, told as expires_in",
  }),
  refreshTokenLifetimeSeconds: count(2_592_000, {
    source: "visma-facts §2: the figure is not published; 30 days assumed",
    meaning: "life of a refresh token, counted from its own issue",
  }),
  spentRefreshToken: choice(["refused", "ends-grant"], {
    source: "assumed: §2 says only that a rotated token no longer works",
    meaning:
      "what the reuse of a rotated refresh token does beside invalid_grant: nothing, or end the whole grant",
  }),
  revocationEndsAccess: flag(false, {
    source: "assumed: access tokens are JWTs (§2), which an API does not look up",
    meaning: "true: revoking a refresh token also ends the access tokens of its grant at once",
  }),
  defaultCompany: choice(["used-without-picker", "ignored", "always-used"], {
    source: "visma-facts §2, §7.1: a set default company may grant the wrong company",
    meaning:
      "when a person's default company is taken without asking: unless the picker is forced, never, or even then",
  }),
};
