import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, type DrivenTwin, driveTwin } from "../drive-twin.ts";
import { askForToken, plainJournal, serviceScopes, tenantOf } from "./drive-net.ts";

const callback = "http://localhost:8080/callback";
const interactive = ["read", "create"].map((verb) => `vismanet_erp_interactive_api:${verb}`);
let twin: DrivenTwin;
let tenant: string;

beforeAll(async () => {
  twin = await driveTwin();
});
afterAll(() => twin.close());
beforeEach(async () => {
  await twin.control("POST", "/reset");
  tenant = await tenantOf(twin, "Fjellheim Bygg AS");
});

const customerTenant = async () =>
  String(at(await twin.control("GET", `/visma-net/companies/${tenant}`), "customerTenantId"));
const branches = (token: unknown) => twin.ask("GET", "/v1/branch", { token: String(token) });

describe("client credentials", () => {
  it("give an hour of one company, and no refresh token", async () => {
    const { status, body } = await askForToken(twin, { tenant_id: tenant });
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.any(String),
      expires_in: 3600,
      token_type: "Bearer",
      scope: serviceScopes.join(" "),
    });
    expect(await branches(at(body, "access_token"))).toMatchObject({ status: 200, body: [{}, {}] });
  });

  it("are refused by the standard's names, the client with 401", async () => {
    const asked = async (change: Record<string, string>) => {
      const { status, body } = await askForToken(twin, { tenant_id: tenant, ...change });
      return [status, at(body, "error")];
    };
    expect(await asked({ client_secret: "wrong" })).toEqual([401, "invalid_client"]);
    expect(await asked({ client_id: "nobody" })).toEqual([401, "invalid_client"]);
    expect(await asked({ tenant_id: "" })).toEqual([400, "invalid_tenant"]);
    expect(await asked({ tenant_id: "another" })).toEqual([400, "invalid_tenant"]);
    expect(await asked({ scope: "" })).toEqual([400, "invalid_scope"]);
    expect(await asked({ scope: "vismanet_erp_interactive_api:read" })).toEqual([400, "invalid_scope"]);
    const eaccounting = { client_id: "bilag-twin", client_secret: "bilag-twin-secret" };
    expect(await asked(eaccounting)).toEqual([400, "unsupported_grant_type"]);
    await twin.control("PATCH", "/clients/bilag-twin-net", { allows: ["authorization_code"] });
    expect(await asked({})).toEqual([400, "unauthorized_client"]);
  });

  it("give a token for the customer's tenant that reaches nothing", async () => {
    const { status, body } = await askForToken(twin, { tenant_id: await customerTenant() });
    expect(status).toBe(200);
    expect(await branches(at(body, "access_token"))).toMatchObject({
      status: 401,
      body: { ExceptionFaultCode: "12027", ExceptionMessage: "No license for this company." },
    });
  });

  it("are refused where the customer has not approved the application", async () => {
    await twin.control("PATCH", `/visma-net/companies/${tenant}`, { approvedClients: ["another"] });
    const { status, body } = await askForToken(twin, { tenant_id: tenant });
    expect([status, body]).toEqual([400, { error: "invalid_tenant" }]);
  });

  it("reach what their scopes say, verb by verb", async () => {
    const { body } = await askForToken(twin, {
      tenant_id: tenant,
      scope: "vismanet_erp_service_api:read",
    });
    const token = String(at(body, "access_token"));
    expect((await branches(token)).status).toBe(200);
    const post = () => twin.ask("POST", "/v2/journaltransaction", { token, body: plainJournal() });
    expect((await post()).status).toBe(403);
    await twin.control("PUT", "/switches", { scopeErrorStatus: "401" });
    expect((await post()).status).toBe(401);
  });

  it("end after an hour, and when they are revoked", async () => {
    const token = at((await askForToken(twin, { tenant_id: tenant })).body, "access_token");
    await twin.control("PUT", "/clock", { advanceMs: 3_600_000 });
    expect((await branches(token)).status).toBe(401);
    const next = at((await askForToken(twin, { tenant_id: tenant })).body, "access_token");
    await twin.control("POST", "/grants/end", { companyId: tenant });
    expect((await branches(next)).status).toBe(401);
  });
});

describe("sign-in by a person", () => {
  const nora = "nora@fjellheim.example";
  const authorizeUrl = (change: Record<string, string> = {}) =>
    `${twin.url}/connect/authorize?${new URLSearchParams({
      client_id: "bilag-twin-net",
      redirect_uri: callback,
      response_type: "code",
      scope: ["openid", "offline_access", ...interactive].join(" "),
      state: "st",
      ...change,
    })}`;
  const consent = async (change: Record<string, string> = {}, userName = nora) => {
    const act = { authorizeUrl: authorizeUrl(change), userName, companyId: tenant };
    const { redirectTo } = Object(await twin.control("POST", "/consents", act));
    return new URL(String(redirectTo)).searchParams;
  };
  const redeem = (form: Record<string, string>) => {
    const client = { client_id: "bilag-twin-net", client_secret: "bilag-twin-net-secret" };
    return twin.ask("POST", "/connect/token", { body: new URLSearchParams({ ...client, ...form }) });
  };
  const byCode = async () => {
    const code = (await consent()).get("code") ?? "";
    return redeem({ grant_type: "authorization_code", code, redirect_uri: callback });
  };
  const byRefresh = (token: unknown) => redeem({ grant_type: "refresh_token", refresh_token: String(token) });

  it("gives tokens for the one company that was chosen, with the person's own scopes", async () => {
    const { status, body } = await byCode();
    expect([status, at(body, "expires_in")]).toEqual([200, 3600]);
    const token = String(at(body, "access_token"));
    const [, claims = ""] = token.split(".");
    expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({
      tenant_id: tenant,
      client_id: "bilag-twin-net",
    });
    const answer = await twin.ask("GET", "/v1/organization", { token });
    expect(answer.body).toMatchObject([{ name: "Fjellheim Bygg AS", corporateId: "923609016" }]);
    expect(await twin.ask("GET", "/connect/userinfo", { token })).toMatchObject({
      status: 200,
      body: { email: nora },
    });
    expect(await twin.ask("PUT", "/v2/journaltransaction/1", { token, body: plainJournal() })).toMatchObject({
      status: 403,
    });
  });

  it("offers a person with several companies the choice", async () => {
    const page = await twin.ask("GET", authorizeUrl().slice(twin.url.length));
    const interaction = new URL(page.headers.get("location") ?? "", twin.url).searchParams.get("interaction");
    const signedIn = await twin.ask("POST", "/account/login", {
      body: new URLSearchParams({
        interaction: String(interaction),
        username: "vera@regnskap.example",
        password: "twin",
      }),
    });
    const choice = signedIn.headers.get("location") ?? "";
    expect(choice).toMatch(/^\/account\/company/);
    const shown = String((await twin.ask("GET", choice)).body);
    expect(shown).toContain("Fjellheim Bygg AS");
    expect(shown).toContain("Nordlys Handel AS");
    expect(shown).not.toContain("Kaffebar");
  });

  it("spends a refresh token, which works on for the grace time that the client has", async () => {
    const first = at((await byCode()).body, "refresh_token");
    expect((await byRefresh(first)).status).toBe(200);
    expect((await byRefresh(first)).body).toEqual({ error: "invalid_grant" });
    await twin.control("PATCH", "/clients/bilag-twin-net", { refreshGraceSeconds: 30 });
    const second = at((await byCode()).body, "refresh_token");
    expect((await byRefresh(second)).status).toBe(200);
    await twin.control("PUT", "/clock", { advanceMs: 29_000 });
    expect((await byRefresh(second)).status).toBe(200);
    await twin.control("PUT", "/clock", { advanceMs: 1_000 });
    expect((await byRefresh(second)).status).toBe(400);
  });

  it("gives the same refresh token again where the client re-uses them", async () => {
    await twin.control("PATCH", "/clients/bilag-twin-net", { refreshTokens: "reusable" });
    const first = at((await byCode()).body, "refresh_token");
    const again = await byRefresh(first);
    expect(at(again.body, "refresh_token")).toBe(first);
  });

  it("is refused at the token without the role API User, or does not offer the company", async () => {
    await twin.control("PUT", `/visma-net/companies/${tenant}/people/${nora}`, { isApiUser: false });
    const { status, body } = await byCode();
    expect([status, body]).toEqual([400, { error: "invalid_tenant" }]);
    await twin.control("PUT", "/switches", { noApiUserRole: "not-offered" });
    await expect(consent()).rejects.toThrow("cannot choose");
  });

  it("stops working for a person who loses the role, at the API and at the refresh", async () => {
    const { body } = await byCode();
    await twin.control("PUT", `/visma-net/companies/${tenant}/people/${nora}`, { isApiUser: false });
    expect((await branches(at(body, "access_token"))).status).toBe(401);
    expect((await byRefresh(at(body, "refresh_token"))).body).toEqual({ error: "invalid_tenant" });
  });

  it("fails while the person is signed in at Visma.net, and changes nothing", async () => {
    await twin.control("POST", "/visma-net/sessions", { userName: nora });
    const spoilt = await consent();
    expect(spoilt.get("error")).toBe("access_denied");
    expect(spoilt.get("error_description")).toContain("signed in at Visma.net already");
    expect(spoilt.get("state")).toBe("st");
    expect(spoilt.get("code")).toBeNull();
    expect(await twin.control("GET", "/grants")).toEqual([]);
    expect((await consent({ prompt: "login" })).get("code")).not.toBeNull();
  });

  it("plays every reading of an open session", async () => {
    await twin.control("POST", "/visma-net/sessions", { userName: nora });
    await twin.control("PUT", "/switches", { openSession: "spoils-always" });
    expect((await consent({ prompt: "login" })).get("error")).toBe("access_denied");
    await twin.control("PUT", "/switches", { openSessionError: "interaction_required" });
    expect((await consent()).get("error")).toBe("interaction_required");
    await twin.control("PUT", "/switches", { openSessionError: "dead-end" });
    await expect(consent()).rejects.toThrow("Sign out there first");
    await twin.control("PUT", "/switches", { openSession: "ignored" });
    expect((await consent()).get("code")).not.toBeNull();
    await twin.control("PUT", "/switches", { openSession: "spoils-always" });
    await twin.control("DELETE", `/visma-net/sessions/${nora}`);
    expect((await consent()).get("code")).not.toBeNull();
  });

  it("is spoilt in the browser too, until the person has signed out", async () => {
    await twin.control("POST", "/visma-net/sessions", { userName: nora });
    const signIn = async (prompt = "") => {
      const page = await twin.ask("GET", authorizeUrl({ prompt }).slice(twin.url.length));
      const interaction = new URL(page.headers.get("location") ?? "", twin.url).searchParams.get(
        "interaction",
      );
      return twin.ask("POST", "/account/login", {
        body: new URLSearchParams({
          interaction: String(interaction),
          username: nora,
          password: "twin",
        }),
      });
    };
    const spoilt = await signIn();
    expect(spoilt.headers.get("location")).toContain("error=access_denied");
    const cookie = spoilt.headers.get("set-cookie")?.split(";")[0] ?? "";
    await twin.ask("GET", "/connect/endsession", { headers: { cookie } });
    expect(await twin.control("GET", "/visma-net/sessions")).toEqual([]);
    expect((await signIn()).headers.get("location")).toMatch(/^\/consent/);
  });
});
