import { createHash, createPublicKey, verify } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin, frozenAt, hubScopes, list } from "../drive-twin.ts";

let twin: DrivenTwin;

const callback = "http://127.0.0.1:8080/callback";
const secret = { client_id: "bilag-twin", client_secret: "bilag-twin-secret" };

async function codeFor(change: { scope?: string; code_challenge?: string } = {}): Promise<string> {
  const url = new URL("/connect/authorize", twin.url);
  const asked: Record<string, string> = {
    client_id: "bilag-twin",
    redirect_uri: callback,
    response_type: "code",
    scope: change.scope ?? hubScopes.join(" "),
    ...(change.code_challenge
      ? { code_challenge: change.code_challenge, code_challenge_method: "S256" }
      : {}),
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  const companyId = await twin.companyId("Kaffebar Nord AS");
  const act = { authorizeUrl: url.href, userName: "kari@kaffebarnord.example", companyId };
  return (
    new URL(String(at(await twin.control("POST", "/consents", act), "redirectTo"))).searchParams.get(
      "code",
    ) ?? ""
  );
}

const tokenCall = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  twin.ask("POST", "/connect/token", { body: new URLSearchParams(form), headers });
const byCode = (code: string, more: Record<string, string> = {}) =>
  tokenCall({ grant_type: "authorization_code", code, redirect_uri: callback, ...secret, ...more });
const byRefresh = (refresh_token: unknown) =>
  tokenCall({ grant_type: "refresh_token", refresh_token: String(refresh_token), ...secret });
const worksWith = async (answer: { body: unknown }) =>
  (await twin.ask("GET", "/v2/vouchers", { token: String(at(answer.body, "access_token")) })).status;

beforeAll(async () => {
  twin = await driveTwin();
});
afterAll(() => twin.close());
beforeEach(async () => {
  await twin.control("POST", "/reset");
  await twin.control("PUT", "/clock", { freeze: frozenAt });
});

// visma-facts §2
describe("a code", () => {
  it("becomes an access token of an hour and a refresh token", async () => {
    const answer = await byCode(await codeFor());
    expect(answer).toMatchObject({
      status: 200,
      body: { expires_in: 3600, token_type: "Bearer", scope: hubScopes.join(" ") },
    });
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await worksWith(answer)).toBe(200);
  });

  it("gives no refresh token without offline_access", async () => {
    const answer = await byCode(await codeFor({ scope: "ea:api ea:accounting" }));
    expect(Object.keys(Object(answer.body)).sort()).toEqual([
      "access_token",
      "expires_in",
      "scope",
      "token_type",
    ]);
  });

  it("works once", async () => {
    const code = await codeFor();
    expect((await byCode(code)).status).toBe(200);
    expect(await byCode(code)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });

  it("lives five minutes", async () => {
    const [early, late] = [await codeFor(), await codeFor()];
    await twin.control("PUT", "/clock", { advanceMs: 299_999 });
    expect((await byCode(early)).status).toBe(200);
    await twin.control("PUT", "/clock", { advanceMs: 1 });
    expect((await byCode(late)).body).toEqual({ error: "invalid_grant" });
  });

  it("is good for the same address only", async () => {
    const answer = await byCode(await codeFor(), { redirect_uri: "http://localhost:8080/callback" });
    expect(answer.body).toEqual({ error: "invalid_grant" });
  });

  it("needs the verifier when a PKCE challenge was sent", async () => {
    const verifier = "a-verifier-that-is-long-enough-for-the-standard-0123";
    const code_challenge = createHash("sha256").update(verifier).digest("base64url");
    expect((await byCode(await codeFor({ code_challenge }), { code_verifier: verifier })).status).toBe(200);
    expect((await byCode(await codeFor({ code_challenge }), { code_verifier: "other" })).body).toEqual({
      error: "invalid_grant",
    });
    expect((await byCode(await codeFor({ code_challenge }))).body).toEqual({ error: "invalid_grant" });
  });
});

describe("a client", () => {
  it("shows its secret by HTTP Basic or in the form", async () => {
    const Authorization = `Basic ${btoa("bilag-twin:bilag-twin-secret")}`;
    const form = { grant_type: "authorization_code", redirect_uri: callback };
    expect((await tokenCall({ ...form, code: await codeFor() }, { Authorization })).status).toBe(200);
    expect((await byCode(await codeFor())).status).toBe(200);
  });

  it("is refused with a wrong secret or none", async () => {
    const wrong = await byCode(await codeFor(), { client_secret: "wrong" });
    expect(wrong).toMatchObject({ status: 400, body: { error: "invalid_client" } });
    expect((await tokenCall({ grant_type: "refresh_token" })).body).toEqual({ error: "invalid_client" });
    const revocation = await twin.ask("POST", "/connect/revocation", {
      body: new URLSearchParams({ token: "x" }),
    });
    expect(revocation.status).toBe(400);
  });

  it("may not use the code or refresh token of another", async () => {
    await twin.control("POST", "/clients", { id: "other", secret: "s", redirectUris: [callback] });
    const other = { client_id: "other", client_secret: "s" };
    expect((await byCode(await codeFor(), other)).body).toEqual({ error: "invalid_grant" });
    const refresh_token = String(at((await byCode(await codeFor())).body, "refresh_token"));
    const answer = await tokenCall({ grant_type: "refresh_token", refresh_token, ...other });
    expect(answer.body).toEqual({ error: "invalid_grant" });
  });

  it("may ask for codes and refreshes only", async () => {
    expect((await tokenCall({ grant_type: "password", ...secret })).body).toEqual({
      error: "unsupported_grant_type",
    });
  });
});

describe("a refresh token", () => {
  const first = async () => at((await byCode(await codeFor())).body, "refresh_token");

  it("that rotates is replaced at each use, and the old one ends", async () => {
    const spent = await first();
    const answer = await byRefresh(spent);
    expect(answer.status).toBe(200);
    expect(await worksWith(answer)).toBe(200);
    expect(at(answer.body, "refresh_token")).not.toBe(spent);
    expect(await byRefresh(spent)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
    expect((await byRefresh(at(answer.body, "refresh_token"))).status).toBe(200);
  });

  it("that is spent takes the whole grant along where the switch says so", async () => {
    await twin.control("PUT", "/switches", { spentRefreshToken: "ends-grant" });
    const spent = await first();
    const answer = await byRefresh(spent);
    await byRefresh(spent);
    expect((await byRefresh(at(answer.body, "refresh_token"))).body).toEqual({ error: "invalid_grant" });
    expect(await worksWith(answer)).toBe(401);
  });

  it("that is reusable stays the same", async () => {
    await twin.control("PATCH", "/clients/bilag-twin", { refreshTokens: "reusable" });
    const token = await first();
    for (const _ of [1, 2]) expect(at((await byRefresh(token)).body, "refresh_token")).toBe(token);
  });

  it("ends after its lifetime", async () => {
    await twin.control("PUT", "/switches", { refreshTokenLifetimeSeconds: 60 });
    const token = await first();
    await twin.control("PUT", "/clock", { advanceMs: 60_000 });
    expect((await byRefresh(token)).body).toEqual({ error: "invalid_grant" });
  });

  it("ends with the person's password, and so does the access token", async () => {
    const answer = await byCode(await codeFor());
    await twin.control("PATCH", "/people/kari@kaffebarnord.example", { password: "new" });
    expect((await byRefresh(at(answer.body, "refresh_token"))).body).toEqual({ error: "invalid_grant" });
    expect(await worksWith(answer)).toBe(401);
  });
});

describe("revocation", () => {
  const revoke = (token: unknown) =>
    twin.ask("POST", "/connect/revocation", {
      body: new URLSearchParams({ token: String(token), ...secret }),
    });

  it("answers 200 with nothing, known or not, and ends the refresh token", async () => {
    const answer = await byCode(await codeFor());
    expect(await revoke("unknown")).toMatchObject({ status: 200, body: "" });
    expect(await revoke(at(answer.body, "refresh_token"))).toMatchObject({ status: 200, body: "" });
    expect((await byRefresh(at(answer.body, "refresh_token"))).body).toEqual({ error: "invalid_grant" });
    expect(await worksWith(answer)).toBe(200);
  });

  it("ends the access token too where the switch says so", async () => {
    await twin.control("PUT", "/switches", { revocationEndsAccess: true });
    const answer = await byCode(await codeFor());
    await revoke(at(answer.body, "refresh_token"));
    expect(await worksWith(answer)).toBe(401);
  });
});

describe("the access token", () => {
  it("is a JWT with the documented claims, signed with the published key", async () => {
    const token = String(at((await byCode(await codeFor())).body, "access_token"));
    const [head = "", body = "", signature = ""] = token.split(".");
    const claims: unknown = JSON.parse(Buffer.from(body, "base64url").toString());
    expect(claims).toMatchObject({
      iss: twin.url,
      client_id: "bilag-twin",
      scope: hubScopes,
      customer_id: await twin.companyId("Kaffebar Nord AS"),
      email: "kari@kaffebarnord.example",
      idp: "local",
      amr: ["pwd"],
      auth_time: Date.parse("2026-03-10T09:00:00Z") / 1000,
      exp: Date.parse("2026-03-10T10:00:00Z") / 1000,
    });
    const discovery = await twin.ask("GET", "/.well-known/openid-configuration");
    expect(discovery.body).toMatchObject({ issuer: twin.url, token_endpoint: `${twin.url}/connect/token` });
    const keys = await twin.ask("GET", new URL(String(at(discovery.body, "jwks_uri"))).pathname);
    const key = createPublicKey({ key: Object(list(at(keys.body, "keys"))[0]), format: "jwk" });
    expect(verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, "base64url"))).toBe(true);
  });
});
