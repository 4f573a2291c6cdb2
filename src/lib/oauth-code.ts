/**
 * The words of the authorization code grant with PKCE, as the standards have them (RFC 6749 §4.1 and §6, RFC 7636, RFC 7009).
 * What a product adds, and what it makes of an answer, is its own.
 */

type Form = Record<string, string>;

export function authoriseQuery(
  client: { id: string; redirectUrl: string },
  of: { scopes: readonly string[]; state: string; challenge: string },
): Form {
  return {
    client_id: client.id,
    redirect_uri: client.redirectUrl,
    response_type: "code",
    scope: of.scopes.join(" "),
    state: of.state,
    code_challenge: of.challenge,
    code_challenge_method: "S256",
  };
}

export function codeForm(client: { redirectUrl: string }, of: { code: string; verifier: string }): Form {
  return {
    grant_type: "authorization_code",
    code: of.code,
    redirect_uri: client.redirectUrl,
    code_verifier: of.verifier,
  };
}

export function refreshForm(refreshToken: string): Form {
  return { grant_type: "refresh_token", refresh_token: refreshToken };
}

export function revocationForm(refreshToken: string): Form {
  return { token: refreshToken, token_type_hint: "refresh_token" };
}
