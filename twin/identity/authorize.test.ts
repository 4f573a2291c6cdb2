import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Browser } from "../drive-browser.ts";
import { at, type DrivenTwin, driveTwin, hubScopes } from "../drive-twin.ts";

let twin: DrivenTwin;
let browser: Browser;

const callback = "http://127.0.0.1:8080/callback";
const authorizeUrl = (change: Record<string, string | null> = {}) => {
  const asked: Record<string, string | null> = {
    client_id: "bilag-twin",
    redirect_uri: callback,
    response_type: "code",
    scope: hubScopes.join(" "),
    state: "state-1",
    ...change,
  };
  const url = new URL("/connect/authorize", twin.url);
  for (const [name, value] of Object.entries(asked)) if (value !== null) url.searchParams.set(name, value);
  return url.href;
};
const signIn = (username: string, password = "twin") => browser.send({ username, password }, "login");
const allowAll = () => browser.send({ scope: browser.choices("scope") }, "yes");
const answered = () => Object.fromEntries(new URL(browser.shown.url).searchParams);
const companyOfCode = async () => {
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    code: answered().code ?? "",
    redirect_uri: callback,
    client_id: "bilag-twin",
    client_secret: "bilag-twin-secret",
  });
  const { body: tokens } = await twin.ask("POST", "/connect/token", { body });
  const answer = await twin.ask("GET", "/v2/companysettings", { token: String(at(tokens, "access_token")) });
  return at(answer.body, "Name");
};

beforeAll(async () => {
  twin = await driveTwin();
});
afterAll(() => twin.close());
beforeEach(async () => {
  await twin.control("POST", "/reset");
  browser = new Browser(twin.url);
});

// visma-facts §2
describe("the way to a code", () => {
  it("leads over sign-in and consent back to the application, with its state", async () => {
    await browser.open(authorizeUrl());
    expect(browser.shown.html).toContain("Sign in to Visma eAccounting");
    await signIn("kari@kaffebarnord.example");
    expect(browser.shown.html).toContain("Bilag wants to use the company <strong>Kaffebar Nord AS</strong>");
    expect(browser.shown.html).toContain("Yes, allow");
    expect(browser.choices("scope")).toEqual(hubScopes);
    await allowAll();
    expect(browser.shown.url).toMatch(/^http:\/\/127\.0\.0\.1:8080\/callback\?/);
    expect(answered()).toEqual({ code: expect.any(String), state: "state-1" });
    expect(await companyOfCode()).toBe("Kaffebar Nord AS");
  });

  it("asks again when the password is wrong", async () => {
    await browser.open(authorizeUrl());
    await signIn("kari@kaffebarnord.example", "wrong");
    expect(browser.shown.html).toContain("The user name or the password is wrong.");
    await signIn("KARI@kaffebarnord.example");
    expect(browser.shown.html).toContain("Yes, allow");
  });

  it("ends with access_denied when the person does not allow it", async () => {
    await browser.open(authorizeUrl());
    await signIn("kari@kaffebarnord.example");
    await browser.send({}, "no");
    expect(answered()).toEqual({ error: "access_denied", state: "state-1" });
  });

  it("grants fewer scopes when the person unticks some, but always ea:api", async () => {
    await browser.open(authorizeUrl());
    await signIn("kari@kaffebarnord.example");
    await browser.send({ scope: ["ea:accounting"] }, "yes");
    expect(at(await twin.control("GET", "/grants"), 0, "scopes")).toEqual(["ea:api", "ea:accounting"]);
  });

  it("skips the sign-in of who is signed in, unless prompt=login", async () => {
    await browser.open(authorizeUrl());
    await signIn("kari@kaffebarnord.example");
    await allowAll();
    await browser.open(authorizeUrl());
    expect(browser.shown.html).toContain("Yes, allow");
    await browser.open(authorizeUrl({ prompt: "login" }));
    expect(browser.shown.html).toContain("Sign in to");
  });
});

describe("the choice of company", () => {
  it("is offered to who has several, and decides what the token reaches", async () => {
    await browser.open(authorizeUrl());
    await signIn("rita@regnskap.example");
    expect(browser.shown.html).toContain("Fjord Sport AS");
    expect(browser.choices("company")).toEqual([
      await twin.companyId("Kaffebar Nord AS"),
      await twin.companyId("Fjord Sport AS"),
    ]);
    await browser.send({ company: await twin.companyId("Fjord Sport AS") }, "choose");
    await allowAll();
    expect(await companyOfCode()).toBe("Fjord Sport AS");
  });

  it("is forced on who has one with prompt=select_account, also together with login", async () => {
    await browser.open(authorizeUrl({ prompt: "login+select_account" }));
    await signIn("kari@kaffebarnord.example");
    expect(browser.choices("company")).toHaveLength(1);
  });

  it("is forced by the older acr_values only together with prompt=login", async () => {
    const acr_values = "service:44643EB1-3F76-4C1C-A672-402AE8085934 forceselectcompany:true";
    await browser.open(authorizeUrl({ acr_values, prompt: "login" }));
    await signIn("kari@kaffebarnord.example");
    expect(browser.choices("company")).toHaveLength(1);
    await browser.open(authorizeUrl({ acr_values }));
    expect(browser.shown.html).toContain("Yes, allow");
  });

  it("offers nothing of another service", async () => {
    await browser.open(authorizeUrl({ acr_values: "service:11111111-1111-4111-8111-111111111111" }));
    await signIn("kari@kaffebarnord.example");
    expect(browser.shown).toMatchObject({ status: 400 });
    expect(browser.shown.html).toContain("has no company in Visma eAccounting");
  });

  // The trap of visma-facts §7.1: a set default company is granted without asking.
  it.each([
    ["used-without-picker", null, "Kaffebar Nord AS"],
    ["used-without-picker", "select_account", "the picker"],
    ["always-used", "select_account", "Kaffebar Nord AS"],
    ["ignored", null, "the picker"],
  ])(
    "with a default company and the reading %s, prompt %s, leads to %s",
    async (defaultCompany, prompt, leadsTo) => {
      await twin.control("PUT", "/switches", { defaultCompany });
      const defaultCompanyId = await twin.companyId("Kaffebar Nord AS");
      await twin.control("PATCH", "/people/rita@regnskap.example", { defaultCompanyId });
      await browser.open(authorizeUrl({ prompt }));
      await signIn("rita@regnskap.example");
      const shown = browser.shown.html.match(/<strong>(.+)<\/strong>/)?.[1] ?? "the picker";
      expect(shown).toBe(leadsTo);
    },
  );
});

describe("an authorize request", () => {
  it.each([
    ["an unknown client", { client_id: "nobody" }],
    ["an address that is not registered letter by letter", { redirect_uri: `${callback}/` }],
    ["no address", { redirect_uri: null }],
  ])("with %s ends at the twin and sends nobody anywhere", async (_what, change) => {
    await browser.open(authorizeUrl(change));
    expect(browser.shown).toMatchObject({ status: 400 });
    expect(browser.shown.html).toContain("Sign-in cannot go on");
  });

  it.each([
    ["another response type", { response_type: "token" }, "unsupported_response_type"],
    ["an unknown scope", { scope: "ea:api ea:everything" }, "invalid_scope"],
    ["no scope", { scope: null }, "invalid_scope"],
    ["a plain PKCE challenge", { code_challenge: "abc", code_challenge_method: "plain" }, "invalid_request"],
  ])("with %s goes back with the error", async (_what, change, error) => {
    await browser.open(authorizeUrl(change));
    expect(answered()).toEqual({ error, state: "state-1" });
  });

  it("without PKCE is refused where the switch or the client requires it", async () => {
    await twin.control("PUT", "/switches", { pkceRequired: true });
    await browser.open(authorizeUrl());
    expect(answered()).toMatchObject({ error: "invalid_request" });
    await twin.control("PUT", "/switches", { pkceRequired: false });
    await twin.control("PATCH", "/clients/bilag-twin", { pkceRequired: true });
    await browser.open(authorizeUrl());
    expect(answered()).toMatchObject({ error: "invalid_request" });
  });

  it("takes plus signs between scopes, as old clients encode them", async () => {
    await browser.open(authorizeUrl({ scope: "ea:api+ea:accounting" }));
    await signIn("kari@kaffebarnord.example");
    expect(browser.choices("scope")).toEqual(["ea:api", "ea:accounting"]);
  });

  it("finds its address whatever the case", async () => {
    await browser.open(authorizeUrl().replace("/connect/authorize", "/Connect/Authorize"));
    expect(browser.shown.html).toContain("Sign in to");
  });
});

describe("consent through the control API", () => {
  it("gives the address a browser would be sent to", async () => {
    const act = {
      authorizeUrl: authorizeUrl(),
      userName: "rita@regnskap.example",
      companyId: await twin.companyId("Fjord Sport AS"),
      refusesScopes: ["offline_access"],
    };
    const answer = await twin.control("POST", "/consents", act);
    const back = new URL(String(at(answer, "redirectTo")));
    expect(back.searchParams.get("state")).toBe("state-1");
    expect(at(await twin.control("GET", "/grants"), 0)).toMatchObject({
      userName: "rita@regnskap.example",
      scopes: ["ea:api", "ea:accounting", "ea:sales_readonly"],
    });
    await expect(
      twin.control("POST", "/consents", { ...act, userName: "kari@kaffebarnord.example" }),
    ).rejects.toThrow("cannot choose the company");
  });
});
