import { describe, expect, it } from "vitest";
import type { Client, LedgerAnswer, LedgerRequest } from "../../core/index.ts";
import { signIn } from "./sign-in.ts";

const client: Client = {
  id: "bilag",
  secret: "s e:cret",
  identityUrl: "https://identity.vismaonline.com",
  redirectUrl: "https://hub.example/callback",
};
const nowMs = 1_000_000;
const answered = (status: number, body: unknown): LedgerAnswer => ({
  kind: "answer",
  status,
  headers: {},
  body: JSON.stringify(body),
});
const grant = { access_token: "opaque", refresh_token: "r2", expires_in: 3600, token_type: "Bearer" };
const allScopes = "ea:api ea:accounting ea:sales_readonly offline_access";

const redeem = (answer: LedgerAnswer) =>
  signIn.redeem(client, { code: "c", verifier: "v", nowMs }, async () => answer);
const refresh = (answer: LedgerAnswer) =>
  signIn.refresh(client, { refreshToken: "r1", nowMs }, async () => answer);

describe("sign-in", () => {
  it("asks for all scopes, the company picker and PKCE", () => {
    const url = new URL(signIn.authoriseUrl(client, { state: "st", challenge: "ch" }));
    expect(url.origin + url.pathname).toBe("https://identity.vismaonline.com/connect/authorize");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: "bilag",
      redirect_uri: "https://hub.example/callback",
      response_type: "code",
      scope: allScopes,
      state: "st",
      code_challenge: "ch",
      code_challenge_method: "S256",
      prompt: "select_account",
      acr_values: "service:44643EB1-3F76-4C1C-A672-402AE8085934",
    });
  });

  it("posts the code with HTTP Basic, encoded as the standard says", async () => {
    const requests: LedgerRequest[] = [];
    await signIn.redeem(client, { code: "c+1", verifier: "v", nowMs }, async (request) => {
      requests.push(request);
      return answered(200, { ...grant, scope: allScopes });
    });
    const [request] = requests;
    expect(request?.url).toBe("https://identity.vismaonline.com/connect/token");
    expect(request?.purpose).toBe("sign-in");
    expect(request?.headers.authorization).toBe(`Basic ${btoa("bilag:s%20e%3Acret")}`);
    expect(Object.fromEntries(new URLSearchParams(String(request?.body)))).toEqual({
      grant_type: "authorization_code",
      code: "c+1",
      redirect_uri: "https://hub.example/callback",
      code_verifier: "v",
    });
  });

  it("gives tokens with the instant at which the access token ends", async () => {
    expect(await redeem(answered(200, { ...grant, scope: allScopes }))).toEqual({
      kind: "tokens",
      tokens: {
        accessToken: "opaque",
        accessExpiresAt: 4_600_000,
        refreshToken: "r2",
        scopes: ["ea:api", "ea:accounting", "ea:sales_readonly", "offline_access"],
      },
    });
  });

  it("refuses when fewer scopes were granted and names the missing ones", async () => {
    const { refresh_token: _, ...withoutRefresh } = grant;
    const outcome = await redeem(answered(200, { ...withoutRefresh, scope: "ea:api ea:sales" }));
    expect(outcome).toEqual({
      kind: "refused",
      findings: [
        {
          code: "scopes-missing",
          severity: "error",
          value: "ea:accounting offline_access",
          parameters: { scopes: "ea:accounting offline_access" },
        },
      ],
    });
  });

  it("reads the scopes from the token's own claims where the answer does not name them", async () => {
    const claims = Buffer.from(JSON.stringify({ scope: ["ea:api", "ea:sales_readonly"] })).toString(
      "base64url",
    );
    const outcome = await redeem(answered(200, { ...grant, access_token: `h.${claims}.s` }));
    expect(outcome.kind === "refused" && outcome.findings[0]?.value).toBe("ea:accounting");
  });

  it("takes the scopes for granted as asked where neither names them", async () => {
    expect((await redeem(answered(200, grant))).kind).toBe("tokens");
  });

  it("tells a code that is too old from a connection that is lost", async () => {
    const dead = answered(400, { error: "invalid_grant", error_description: "Token expired." });
    const codes = [await redeem(dead), await refresh(dead)].map((outcome) =>
      outcome.kind === "refused" ? outcome.findings[0] : null,
    );
    expect(codes.map((finding) => finding?.code)).toEqual(["sign-in-expired", "authorisation-lost"]);
    expect(codes[1]?.verbatim).toBe("invalid_grant: Token expired.");
  });

  it("keeps the old refresh token where a refresh brings no new one", async () => {
    const { refresh_token: _, ...reusable } = grant;
    const outcomes = [await refresh(answered(200, reusable)), await refresh(answered(200, grant))];
    expect(outcomes.map((outcome) => outcome.kind === "tokens" && outcome.tokens.refreshToken)).toEqual([
      "r1",
      "r2",
    ]);
  });

  it.each([
    ["a wrong secret", answered(400, { error: "invalid_client" })],
    ["an identity server that is down", answered(503, "down")],
    ["an unreadable success", answered(200, { access_token: "a" })],
    ["a refusal that is not OAuth's", answered(400, { message: "no" })],
    ["a lost answer", { kind: "broken", cause: "reset" }],
    ["no connection", { kind: "unsent", cause: "ECONNREFUSED" }],
  ] as [string, LedgerAnswer][])("throws no authorisation away because of %s", async (_, answer) => {
    expect((await refresh(answer)).kind).toBe("later");
  });

  it("shows the operator that the client itself is refused", async () => {
    const outcome = await refresh(answered(401, { error: "invalid_client" }));
    expect(outcome.kind === "later" && outcome.finding?.code).toBe("client-refused");
  });
});
