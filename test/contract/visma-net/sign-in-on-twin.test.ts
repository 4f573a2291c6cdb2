/** Both ways to a token, through the pretend Visma Connect's own pages and without a person. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SignInOutcome } from "../../../src/core/index.ts";
import { ledger } from "../../../src/ledgers/visma-net/ledger.ts";
import { challenge } from "../consent-through-pages.ts";
import { startTwinSession, type TwinSession } from "./twin-session.ts";

const nora = "nora@fjellheim.example";
const company = "Fjellheim Bygg AS";
let session: TwinSession;

beforeAll(async () => {
  session = await startTwinSession();
});
afterAll(() => session.twin.close());
beforeEach(() => session.control("POST", "/reset", {}));

const refresh = async (refreshToken: string | undefined): Promise<SignInOutcome> => {
  const nowMs = await session.nowMs();
  return ledger.signIn.refresh(session.client, { refreshToken: refreshToken ?? "", nowMs }, session.exchange);
};
const told = (outcome: SignInOutcome) =>
  outcome.kind === "refused"
    ? outcome.findings.map(({ code, value }) => [code, value ?? ""].join(" ").trim())
    : outcome.kind;
const toldOfLater = (outcome: SignInOutcome) =>
  outcome.kind === "later" ? outcome.finding?.code : outcome.kind;
const companyOf = async (tokens: Parameters<TwinSession["context"]>[0]) => {
  const identity = await ledger.identify(session.context(tokens));
  return identity.kind === "read" ? identity.value.name : identity.kind;
};
const client = (change: object) => session.control("PATCH", "/clients/bilag-twin-net", change);

describe("a person's sign-in", () => {
  it("reaches the one company that the person chose, for an hour", async () => {
    for (const name of [company, "Nordlys Handel AS"]) {
      const tokens = await session.signIn({ userName: "vera@regnskap.example", company: name });
      expect(await companyOf(tokens)).toBe(name);
      expect(Math.round((tokens.accessExpiresAt - (await session.nowMs())) / 60_000)).toBe(60);
    }
  });

  it("asks for a sign-in of its own, so that a session open at Visma.net does not spoil it", async () => {
    await session.control("POST", "/visma-net/sessions", { userName: nora });
    const tokens = await session.signIn({ userName: nora });
    expect(await companyOf(tokens)).toBe(company);
  });

  it("comes back with the reason where an open session spoils it all the same", async () => {
    await session.control("PUT", "/switches", { openSession: "spoils-always" });
    await session.control("POST", "/visma-net/sessions", { userName: nora });
    expect(await session.consent({ userName: nora, challenge })).toBe("error: access_denied");
  });

  it("is refused in words where the person lacks the role API User", async () => {
    const tenant = await session.tenantOf(company);
    await session.control("PUT", `/visma-net/companies/${tenant}/people/${nora}`, { isApiUser: false });
    const code = await session.consent({ userName: nora, challenge });
    expect(told(await session.redeem(code))).toEqual(["erp-tenant-refused"]);
  });

  it("is refused when the person unticks a point, and says which", async () => {
    const refuses = ["vismanet_erp_interactive_api:create", "offline_access"];
    const code = await session.consent({ userName: nora, refuses, challenge });
    expect(told(await session.redeem(code))).toEqual([
      "erp-scopes-missing offline_access vismanet_erp_interactive_api:create",
    ]);
  });

  it("takes a code once, and not with another verifier", async () => {
    const code = await session.consent({ userName: nora, challenge });
    expect(told(await session.redeem(code))).toBe("tokens");
    expect(told(await session.redeem(code))).toEqual(["erp-sign-in-expired"]);
    const other = await session.consent({ userName: nora, challenge: "x".repeat(43) });
    expect(told(await session.redeem(other))).toEqual(["erp-sign-in-expired"]);
  });

  it("gives a new refresh token each time where they are one-time, and goes on with the same where they are not", async () => {
    const first = await session.signIn({ userName: nora });
    const rotated = await refresh(first.refreshToken);
    expect(rotated.kind === "tokens" && rotated.tokens.refreshToken).not.toBe(first.refreshToken);
    await client({ refreshTokens: "reusable" });
    const second = await session.signIn({ userName: nora });
    const reused = await refresh(second.refreshToken);
    expect(reused.kind === "tokens" && reused.tokens.refreshToken).toBe(second.refreshToken);
  });

  it("is lost once it was revoked, and not because our own secret is wrong", async () => {
    const tokens = await session.signIn({ userName: nora });
    await client({ secret: "another" });
    expect(toldOfLater(await refresh(tokens.refreshToken))).toBe("erp-client-refused");
    await client({ secret: "bilag-twin-net-secret" });
    const renewed = await refresh(tokens.refreshToken);
    if (renewed.kind !== "tokens") throw new Error(JSON.stringify(renewed));
    const refreshToken = renewed.tokens.refreshToken ?? "";
    await ledger.signIn.revoke(session.client, { refreshToken }, session.exchange);
    expect(told(await refresh(refreshToken))).toEqual(["erp-authorisation-lost"]);
  });
});

describe("the client's own sign-in", () => {
  it("reaches the company of the tenant, without a refresh token", async () => {
    const outcome = await session.direct(await session.tenantOf("De Gouden Molen B.V."));
    if (outcome.kind !== "tokens") throw new Error(JSON.stringify(outcome));
    expect(await companyOf(outcome.tokens)).toBe("De Gouden Molen B.V.");
    expect(outcome.tokens.refreshToken).toBeUndefined();
  });

  it("is refused in words for a tenant that does not exist, or has not let the client in", async () => {
    expect(told(await session.direct("0b0e6f0e-0000-4000-8000-000000000000"))).toEqual([
      "erp-tenant-refused",
    ]);
    const tenant = await session.tenantOf(company);
    await session.control("PATCH", `/visma-net/companies/${tenant}`, { approvedClients: ["another"] });
    expect(told(await session.direct(tenant))).toEqual(["erp-tenant-refused"]);
  });

  it("waits for the operator where the client is unknown, or may not sign in like this", async () => {
    const tenant = await session.tenantOf(company);
    await client({ secret: "another" });
    expect(toldOfLater(await session.direct(tenant))).toBe("erp-client-refused");
    await client({ secret: "bilag-twin-net-secret", allows: ["authorization_code"] });
    expect(toldOfLater(await session.direct(tenant))).toBe("erp-client-not-approved");
  });
});
