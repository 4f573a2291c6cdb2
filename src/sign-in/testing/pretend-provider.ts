/** A provider of single sign-on for tests: OpenID Connect's discovery, keys and tokens; its people say who they are by the code. */
import { generateKeyPairSync, sign } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";

export type PretendProvider = {
  issuer: string;
  /** A code for a person, who has come with the address that `authoriseUrl` is. */
  codeFor(authoriseUrl: string, claims: Record<string, unknown>): string;
  close(): Promise<void>;
};

const clientId = "bilag";
const keyId = "one";
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

export async function pretendProvider(): Promise<PretendProvider> {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const codes = new Map<string, Record<string, unknown>>();
  let issuer = "";

  function tokenOf(claims: Record<string, unknown>): string {
    const seconds = Math.floor(Date.now() / 1000);
    const said = { iss: issuer, aud: clientId, iat: seconds, exp: seconds + 300, ...claims };
    const text = `${part({ alg: "ES256", kid: keyId })}.${part(said)}`;
    const signature = sign("sha256", Buffer.from(text), { key: privateKey, dsaEncoding: "ieee-p1363" });
    return `${text}.${signature.toString("base64url")}`;
  }

  function answerOf(path: string, body: string): unknown {
    if (path === "/.well-known/openid-configuration")
      return {
        issuer,
        authorization_endpoint: `${issuer}/authorise`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ["ES256"],
      };
    if (path === "/keys")
      return { keys: [{ ...publicKey.export({ format: "jwk" }), kid: keyId, alg: "ES256" }] };
    const claims = codes.get(new URLSearchParams(body).get("code") ?? "") ?? {};
    return {
      token_type: "Bearer",
      access_token: "access",
      refresh_token: "refresh",
      id_token: tokenOf(claims),
    };
  }

  const server = http.createServer((request, response) => {
    let body = "";
    request.on("data", (piece) => {
      body += piece;
    });
    request.on("end", () => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(answerOf(request.url ?? "", body)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    codeFor: (authoriseUrl, claims) => {
      const code = `code-${codes.size}`;
      codes.set(code, { nonce: new URL(authoriseUrl).searchParams.get("nonce"), ...claims });
      return code;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
