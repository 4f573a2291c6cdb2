import { describe, expect, it } from "vitest";
import { grantIn, oauthErrorIn } from "./oauth-answer.ts";

describe("grantIn", () => {
  it("reads the tokens, their life in milliseconds and each scope that is named", () => {
    const body = { access_token: "a", refresh_token: "r", expires_in: 3600, scope: "read  write" };
    expect(grantIn(JSON.stringify(body))).toEqual({
      accessToken: "a",
      refreshToken: "r",
      lifetimeMs: 3_600_000,
      scopes: ["read", "write"],
    });
  });

  it("tells scopes that are not named from none at all", () => {
    const body = { access_token: "a", expires_in: 1 };
    expect(grantIn(JSON.stringify(body))).toEqual({ accessToken: "a", lifetimeMs: 1000, scopes: null });
    expect(grantIn(JSON.stringify({ ...body, scope: "" }))?.scopes).toEqual([]);
  });

  it.each([
    ["a token without its lifetime", '{"access_token":"a"}'],
    ["an empty token", '{"access_token":"","expires_in":60}'],
    ["a cut-off answer", '{"access_token":"a","expires'],
    ["a gateway's page", "<html>"],
  ])("takes %s for no grant", (_, body) => {
    expect(grantIn(body)).toBeNull();
  });
});

describe("oauthErrorIn", () => {
  it("hands on the error alone, or with what is said of it", () => {
    expect(oauthErrorIn('{"error":"invalid_grant"}')).toEqual({
      error: "invalid_grant",
      verbatim: "invalid_grant",
    });
    expect(oauthErrorIn('{"error":"invalid_grant","error_description":"Token expired."}')?.verbatim).toBe(
      "invalid_grant: Token expired.",
    );
  });

  it("takes a refusal in other words for none of its own", () => {
    expect([oauthErrorIn('{"message":"no"}'), oauthErrorIn("")]).toEqual([null, null]);
  });
});
