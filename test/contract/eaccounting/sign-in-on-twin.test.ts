/** Signing in through the pretend identity server's own pages. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SignInOutcome } from "../../../src/core/index.ts";
import { ledger } from "../../../src/ledgers/visma-eaccounting/ledger.ts";
import { challenge, startTwinSession, type TwinSession, verifier } from "./twin-session.ts";

const kari = "kari@kaffebarnord.example";
let session: TwinSession;

beforeAll(async () => {
  session = await startTwinSession();
});
afterAll(() => session.twin.close());
beforeEach(() => session.control("POST", "/reset", {}));

const redeem = async (code: string): Promise<SignInOutcome> => {
  const nowMs = await session.nowMs();
  return ledger.signIn.redeem(session.client, { code, verifier, nowMs }, session.exchange);
};
const refresh = async (refreshToken: string | undefined): Promise<SignInOutcome> => {
  const nowMs = await session.nowMs();
  return ledger.signIn.refresh(session.client, { refreshToken: refreshToken ?? "", nowMs }, session.exchange);
};
const told = (outcome: SignInOutcome) =>
  outcome.kind === "refused"
    ? outcome.findings.map(({ code, value }) => [code, value ?? ""].join(" ").trim())
    : outcome.kind;

describe("sign-in", () => {
  it("reaches the company that the person chose, for an hour", async () => {
    const tokens = await session.signIn({ userName: "rita@regnskap.example", company: "Fjord Sport AS" });
    const identity = await ledger.identify(session.context(tokens));
    expect(identity.kind === "read" && identity.value.name).toBe("Fjord Sport AS");
    expect(Math.round((tokens.accessExpiresAt - (await session.nowMs())) / 60_000)).toBe(60);
  });

  it("is refused when the person unticks a point, and says which", async () => {
    const refuses = ["ea:sales_readonly", "offline_access"];
    const code = await session.consent({ userName: kari, refuses, challenge });
    expect(told(await redeem(code))).toEqual(["scopes-missing ea:sales_readonly offline_access"]);
  });

  it("takes a code once, and not with another verifier", async () => {
    const code = await session.consent({ userName: kari, challenge });
    expect(told(await redeem(code))).toBe("tokens");
    expect(told(await redeem(code))).toEqual(["sign-in-expired"]);
    const other = await session.consent({ userName: kari, challenge: "x".repeat(43) });
    expect(told(await redeem(other))).toEqual(["sign-in-expired"]);
  });

  it("gives a new refresh token each time where they rotate, and the same where they are reusable", async () => {
    const first = await session.signIn({ userName: kari });
    const rotated = await refresh(first.refreshToken);
    expect(rotated.kind === "tokens" && rotated.tokens.refreshToken).not.toBe(first.refreshToken);
    await session.control("PATCH", "/clients/bilag-twin", { refreshTokens: "reusable" });
    const second = await session.signIn({ userName: kari });
    const reused = await refresh(second.refreshToken);
    expect(reused.kind === "tokens" && reused.tokens.refreshToken).toBe(second.refreshToken);
  });

  it("is lost after a new password, and after it was revoked", async () => {
    const first = await session.signIn({ userName: kari });
    await session.control("PATCH", `/people/${kari}`, { password: "twin" });
    expect(told(await refresh(first.refreshToken))).toEqual(["authorisation-lost"]);
    const second = await session.signIn({ userName: kari });
    await ledger.signIn.revoke(session.client, { refreshToken: second.refreshToken ?? "" }, session.exchange);
    expect(told(await refresh(second.refreshToken))).toEqual(["authorisation-lost"]);
  });

  it("is not lost because our own secret is wrong", async () => {
    const tokens = await session.signIn({ userName: kari });
    await session.control("PATCH", "/clients/bilag-twin", { secret: "another" });
    expect(told(await refresh(tokens.refreshToken))).toBe("later");
    await session.control("PATCH", "/clients/bilag-twin", { secret: "bilag-twin-secret" });
    expect(told(await refresh(tokens.refreshToken))).toBe("tokens");
  });
});
