/**
 * A provider of single sign-on for tests: OpenID Connect's discovery, page, keys and tokens, over HTTP. Its people say who they
 * are in a form, or a test says it for them by a code. It holds what a provider holds: the client's secret, the redirect address,
 * the verifier (PKCE), and that a code works once.
 */
import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";

type Claims = Record<string, unknown>;

export type PretendProvider = {
  issuer: string;
  /** Who may sign in at the form, by the name that they type there. */
  people: Map<string, Claims>;
  /** What the next of its answers is instead of a good one. */
  trouble: "none" | "error-at-page" | "error-at-token" | "nonce-of-another";
  /** A code for a person, who has come with the address that `authoriseUrl` is. */
  codeFor(authoriseUrl: string, claims: Claims): string;
  /** A token of a person for our client, as it might lie about in somebody's log. */
  idTokenFor(claims: Claims): string;
  close(): Promise<void>;
};

export const pretendClient = { clientId: "bilag", clientSecret: "hemmelig" };

const keyId = "one";
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

type Answer = { status: number; headers: Record<string, string>; body: string };
const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});
const redirect = (url: URL, query: Record<string, string | null>): Answer => {
  for (const [name, value] of Object.entries(query)) if (value !== null) url.searchParams.set(name, value);
  return { status: 302, headers: { location: url.href }, body: "" };
};

type Code = { claims: Claims; challenge: string | null; redirectUri: string | null };

export async function pretendProvider(): Promise<PretendProvider> {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const codes = new Map<string, Code>();
  let codesMade = 0;
  const server = http.createServer((request, response) => {
    let body = "";
    request.on("data", (piece) => {
      body += piece;
    });
    request.on("end", () => {
      const url = new URL(request.url ?? "", provider.issuer);
      const { status, headers, body: text } = answerTo(request, url, new URLSearchParams(body));
      response.writeHead(status, headers).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  const provider: PretendProvider = {
    issuer: `http://127.0.0.1:${port}`,
    people: new Map(),
    trouble: "none",
    codeFor: (authoriseUrl, claims) => {
      const asked = new URL(authoriseUrl).searchParams;
      codesMade += 1;
      const code = `code-${codesMade}`;
      codes.set(code, {
        claims: { nonce: asked.get("nonce"), ...claims },
        challenge: asked.get("code_challenge"),
        redirectUri: asked.get("redirect_uri"),
      });
      return code;
    },
    idTokenFor: (claims) => idToken(privateKey, provider.issuer, claims),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  function answerTo({ method, headers }: http.IncomingMessage, url: URL, form: URLSearchParams): Answer {
    const { issuer } = provider;
    switch (`${method} ${url.pathname}`) {
      case "GET /.well-known/openid-configuration":
        return json({
          issuer,
          authorization_endpoint: `${issuer}/authorise`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          response_types_supported: ["code"],
          code_challenge_methods_supported: ["S256"],
          id_token_signing_alg_values_supported: ["ES256"],
        });
      case "GET /keys":
        return json({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: keyId, alg: "ES256" }] });
      case "GET /authorise":
        return page(url);
      case "POST /authorise":
        return decided(provider, url, form);
      case "POST /token":
        return tokens(form, headers.authorization);
      default:
        return json({ error: "not_found" }, 404);
    }
  }

  function tokens(form: URLSearchParams, authorization: string | undefined): Answer {
    const name = form.get("code") ?? "";
    const code = codes.get(name);
    codes.delete(name);
    if (provider.trouble === "error-at-token") return json({ error: "temporarily_unavailable" }, 503);
    if (!isOurClient(form, authorization)) return json({ error: "invalid_client" }, 401);
    if (code === undefined || !fits(code, form)) return json({ error: "invalid_grant" }, 400);
    const nonce = provider.trouble === "nonce-of-another" ? { nonce: "of another sign-in" } : {};
    return json({
      token_type: "Bearer",
      access_token: "access",
      refresh_token: "refresh",
      id_token: idToken(privateKey, provider.issuer, { ...code.claims, ...nonce }),
    });
  }
  return provider;
}

function isOurClient(form: URLSearchParams, authorization: string | undefined): boolean {
  const { clientId, clientSecret } = pretendClient;
  const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`;
  return (
    authorization === basic ||
    (form.get("client_id") === clientId && form.get("client_secret") === clientSecret)
  );
}

function fits({ challenge, redirectUri }: Code, form: URLSearchParams): boolean {
  const verifier = form.get("code_verifier") ?? "";
  const isVerified = createHash("sha256").update(verifier).digest("base64url") === challenge;
  return isVerified && form.get("redirect_uri") === redirectUri;
}

function idToken(privateKey: KeyObject, issuer: string, claims: Claims): string {
  const seconds = Math.floor(Date.now() / 1000);
  const said = { iss: issuer, aud: pretendClient.clientId, iat: seconds, exp: seconds + 300, ...claims };
  const text = `${part({ alg: "ES256", kid: keyId })}.${part(said)}`;
  const signature = sign("sha256", Buffer.from(text), { key: privateKey, dsaEncoding: "ieee-p1363" });
  return `${text}.${signature.toString("base64url")}`;
}

/** The form posts to the page's own address, which carries what was asked. */
function page(url: URL): Answer {
  const isAsked = url.searchParams.get("client_id") === pretendClient.clientId;
  if (!isAsked) return json({ error: "unauthorized_client" }, 400);
  return {
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: `<!doctype html><html lang="en"><title>Sign-in of the organisation</title><link rel="icon" href="data:,">
<h1>Sign-in of the organisation</h1><form method="post"><label>User name <input name="user" autofocus></label>
<button name="answer" value="yes">Sign in</button><button name="answer" value="no">Cancel</button></form></html>`,
  };
}

function decided(provider: PretendProvider, url: URL, form: URLSearchParams): Answer {
  const asked = url.searchParams;
  const back = new URL(asked.get("redirect_uri") ?? provider.issuer);
  const state = asked.get("state");
  if (provider.trouble === "error-at-page")
    return redirect(back, { error: "server_error", error_description: "<b>down</b>", state });
  const claims = provider.people.get(form.get("user") ?? "");
  if (form.get("answer") === "no") return redirect(back, { error: "access_denied", state });
  if (claims === undefined) return page(url);
  return redirect(back, { code: provider.codeFor(url.href, claims), state });
}
