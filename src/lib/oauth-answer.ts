/** What a token endpoint's answer says (RFC 6749 §5). Null for what says neither: a gateway's page, a cut-off answer. */
import { z } from "zod";
import { jsonIn } from "./json-in.ts";

export type Grant = {
  accessToken: string;
  refreshToken?: string;
  lifetimeMs: number;
  /** Null where the answer names none: then they are those that were asked for (§5.1). */
  scopes: readonly string[] | null;
};

const granted = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.number().positive(),
  scope: z.string().optional(),
});

export function grantIn(body: string): Grant | null {
  const parsed = granted.safeParse(jsonIn(body));
  if (!parsed.success) return null;
  const { access_token, refresh_token, expires_in, scope } = parsed.data;
  return {
    accessToken: access_token,
    ...(refresh_token === undefined ? {} : { refreshToken: refresh_token }),
    lifetimeMs: expires_in * 1000,
    scopes: scope === undefined ? null : scope.split(" ").filter((name) => name !== ""),
  };
}

/** `verbatim`: the error and its description as the server gave them. */
export type OauthError = { error: string; verbatim: string };

const refused = z.object({ error: z.string(), error_description: z.string().optional() });

export function oauthErrorIn(body: string): OauthError | null {
  const parsed = refused.safeParse(jsonIn(body));
  if (!parsed.success) return null;
  const { error, error_description: description } = parsed.data;
  return { error, verbatim: description === undefined ? error : `${error}: ${description}` };
}
