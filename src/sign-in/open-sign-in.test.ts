/** Signing in as a browser does it, on a real database: cookies, invitations, the second factor, ended sessions. */
import { getMigrations } from "better-auth/db/migration";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { codeOfFactor } from "../../test/support/code-of-factor.ts";
import { steppedClock } from "../../test/support/stepped-clock.ts";
import { testDatabase } from "../../test/support/test-database.ts";
import { type ConnectionOptions, openSignInPool } from "../db/index.ts";
import { becomeOwner, withSession } from "../db/with-session.ts";
import { seededIds } from "../lib/ids.ts";
import { openSignIn, type SignIn } from "./open-sign-in.ts";
import { clientAddressHeader, signInLibrary } from "./sign-in-library.ts";

const url = "http://127.0.0.1:4010";
const secret = "a".repeat(64);
const organisationId = "b11a6000-0000-7000-8000-000000000001";
const rita = { email: "rita@example.org", name: "Rita Regnskap" };
const invited = { ...rita, organisationId };
const password = "fjorten kaffekopper";

let connection: ConnectionOptions;
let signIn: SignIn;
let clock: ReturnType<typeof steppedClock>;
beforeEach(async () => {
  connection = await testDatabase();
  clock = steppedClock("2026-11-22T08:00:00.000Z");
  await withSession(connection, async (client) => {
    await becomeOwner(client);
    const row = [organisationId, "Nord", "2026-11-22T08:00:00Z"];
    await client.query(
      "insert into organisation (organisation_id, name, created_at) values ($1, $2, $3)",
      row,
    );
  });
  signIn = openSignIn({ connection, secret, url, singleSignOn: null, clock, ids: seededIds(clock, 7) });
});
afterEach(() => signIn.close());

type Asked = { body?: unknown; cookie?: string; origin?: string; address?: string };

async function ask(method: string, path: string, asked: Asked = {}) {
  const headers = new Headers({ origin: asked.origin ?? url });
  if (asked.cookie !== undefined) headers.set("cookie", asked.cookie);
  if (asked.address !== undefined) headers.set(clientAddressHeader, asked.address);
  if (asked.body !== undefined) headers.set("content-type", "application/json");
  const answer = await signIn.answer(
    new Request(`${url}/api/sign-in${path}`, {
      method,
      headers,
      ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    }),
  );
  const cookies = answer?.headers.getSetCookie() ?? [];
  const cookie = cookies.map((set) => set.split(";")[0]).join("; ");
  return { status: answer?.status ?? 0, cookie, cookies, body: await answer?.json().catch(() => null) };
}

const enter = (given: { email?: string; password?: string; origin?: string } = {}) =>
  ask("POST", "/sign-in/email", {
    body: { email: given.email ?? rita.email, password: given.password ?? password },
    ...(given.origin === undefined ? {} : { origin: given.origin }),
  });

const accept = (token: string) => signIn.acceptInvitation({ token, headers: new Headers(), password });

const sessionOf = (cookie: string) => signIn.sessionOf(new Headers({ cookie }));

describe("signing in with a password", () => {
  beforeEach(() => signIn.setPassword({ ...invited, password }));

  it("gives a session in a cookie that no script can read", async () => {
    const { status, cookie, cookies } = await enter();
    expect(status).toBe(200);
    expect(cookies.every((set) => /httponly/i.test(set) && /samesite=lax/i.test(set))).toBe(true);
    expect(await sessionOf(cookie)).toMatchObject(rita);
  });

  it("is refused with a wrong password, an unknown address, and from another origin", async () => {
    expect((await enter({ password: "femten kaffekopper" })).status).toBe(401);
    expect((await enter({ email: "nobody@example.org" })).status).toBe(401);
    expect((await enter({ origin: "https://evil.example" })).status).toBe(403);
  });

  it("gives a fresh session each time, whatever cookie the browser brought along", async () => {
    const first = await enter();
    const second = await ask("POST", "/sign-in/email", {
      body: { email: rita.email, password },
      cookie: first.cookie,
    });
    expect(second.cookie).not.toBe("");
    expect(second.cookie).not.toBe(first.cookie);
  });

  it("ends with the session, and all sessions end when another password is chosen", async () => {
    const { cookie } = await enter();
    await ask("POST", "/sign-out", { cookie, body: {} });
    expect(await sessionOf(cookie)).toBeNull();
    const other = await enter();
    await signIn.setPassword({ ...invited, password: "et helt annet passord" });
    expect(await sessionOf(other.cookie)).toBeNull();
  });

  it("keeps the password as a slow hash, and sessions that a reader of the table could not forge", async () => {
    const { cookie } = await enter();
    const pool = openSignInPool(connection);
    const { rows } = await pool.query('select "password" from "account"');
    const sessions = await pool.query('select "token" from "session"');
    await pool.end();
    expect(rows[0].password).not.toContain(password);
    expect(cookie).not.toBe(`bilag.session_token=${sessions.rows[0].token}`);
  });
});

describe("an invitation", () => {
  it("lets its person choose a password, once", async () => {
    const { token } = await signIn.invite(invited);
    expect(await signIn.invitation(token)).toEqual({ ...invited, hasAccount: false });
    expect(await accept(token)).toBe("accepted");
    expect((await enter()).status).toBe(200);
    expect(await accept(token)).toBe("used");
    expect((await enter()).status).toBe(200);
  });

  it("needs a password where there is no single sign-on, whatever is asked for", async () => {
    const { token } = await signIn.invite(invited);
    const by = { token, headers: new Headers(), comesBySingleSignOn: true };
    expect(await signIn.acceptInvitation(by)).toBe("password-missing");
    expect(await accept(token)).toBe("accepted");
  });

  it("is worth nothing after a week", async () => {
    const { token } = await signIn.invite(invited);
    clock.advance(7 * 24 * 3_600_000 + 1);
    expect(await signIn.invitation(token)).toBeNull();
    expect(await accept(token)).toBe("used");
  });
});

describe("the second factor", () => {
  it("is asked for once it is switched on, and a wrong code does not let in", async () => {
    await signIn.setPassword({ ...invited, password });
    const { cookie } = await enter();
    const enabled = await ask("POST", "/two-factor/enable", { cookie, body: { password } });
    const { totpURI } = enabled.body as { totpURI: string };
    const totp = new URL(totpURI).searchParams.get("secret") ?? "";
    await ask("POST", "/two-factor/verify-totp", { cookie, body: { code: codeOfFactor(totp) } });
    const half = await enter();
    expect(half.body).toMatchObject({ twoFactorRedirect: true });
    expect(await sessionOf(half.cookie)).toBeNull();
    const wrong = await ask("POST", "/two-factor/verify-totp", {
      cookie: half.cookie,
      body: { code: codeOfFactor(totp) === "000000" ? "111111" : "000000" },
    });
    expect(wrong.status).toBe(401);
    const whole = await ask("POST", "/two-factor/verify-totp", {
      cookie: half.cookie,
      body: { code: codeOfFactor(totp) },
    });
    expect(whole.status).toBe(200);
    expect(await sessionOf(whole.cookie)).toMatchObject(rita);
  });
});

describe("a code of the second factor", () => {
  it("opens one sign-in: whoever saw it typed comes in no more, and the next code does", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T08:00:05Z") });
    try {
      await signIn.setPassword({ ...invited, password });
      const { cookie } = await enter();
      const enabled = await ask("POST", "/two-factor/enable", { cookie, body: { password } });
      const totp = new URL((enabled.body as { totpURI: string }).totpURI).searchParams.get("secret") ?? "";
      await ask("POST", "/two-factor/verify-totp", { cookie, body: { code: codeOfFactor(totp) } });
      const come = async (number: number) => {
        const address = `198.51.100.${number}`;
        const half = await ask("POST", "/sign-in/email", { address, body: { email: rita.email, password } });
        const code = codeOfFactor(totp);
        return ask("POST", "/two-factor/verify-totp", { address, cookie: half.cookie, body: { code } });
      };
      // Turning it on was no sign-in: the same code may be the first one's.
      expect((await come(1)).status).toBe(200);
      const after = await come(2);
      expect([after.status, after.cookie]).toEqual([401, ""]);
      vi.setSystemTime(new Date("2026-11-22T08:00:35Z"));
      expect(
        await Promise.all([come(3), come(4)]).then((all) => all.map(({ status }) => status).sort()),
      ).toEqual([200, 401]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("a call", () => {
  beforeEach(() => signIn.setPassword({ ...invited, password }));

  it("takes the fields that it has and no other: no browser goes without a code for a month, nobody comes in by a token", async () => {
    const idToken = { token: "eyJhbGciOiJub25lIn0.e30.", nonce: "n" };
    const calls = [
      ["/two-factor/verify-totp", { code: "123456", trustDevice: true }],
      ["/two-factor/verify-backup-code", { code: "aaaaa-bbbbb", trustDevice: true }],
      ["/sign-in/social", { provider: "company", callbackURL: "/", idToken }],
      ["/sign-in/social", { provider: "company", additionalParams: { prompt: "none" } }],
      ["/sign-in/email", { email: rita.email, password, callbackURL: "/" }],
    ] as const;
    for (const [path, body] of calls)
      expect([path, (await ask("POST", path, { body })).status]).toEqual([path, 422]);
  });

  it("takes a JSON object, and no list, no word and no form", async () => {
    for (const body of [[rita.email, password], "rita", 17, null])
      expect((await ask("POST", "/sign-in/email", { body })).status).toBe(422);
  });
});

describe("somebody who has the password and guesses the code", () => {
  it("is stopped after ten codes, from whatever addresses and in however many sign-ins; then the right code waits too", async () => {
    await signIn.setPassword({ ...invited, password });
    const { cookie } = await enter();
    const enabled = await ask("POST", "/two-factor/enable", { cookie, body: { password } });
    const totp = new URL((enabled.body as { totpURI: string }).totpURI).searchParams.get("secret") ?? "";
    await ask("POST", "/two-factor/verify-totp", { cookie, body: { code: codeOfFactor(totp) } });
    let half = "";
    const statuses = [];
    for (let guess = 0; guess < 10; guess += 1) {
      const address = `198.51.100.${guess + 1}`;
      // Each sign-in is good for five codes: the next guesses begin another one.
      if (guess % 5 === 0)
        half = (await ask("POST", "/sign-in/email", { body: { email: rita.email, password }, address }))
          .cookie;
      const [path, code] = guess % 2 === 0 ? ["totp", "abcdef"] : ["backup-code", "aaaaa-bbbbb"];
      statuses.push(
        (await ask("POST", `/two-factor/verify-${path}`, { cookie: half, address, body: { code } })).status,
      );
    }
    expect(statuses).toEqual(Array(10).fill(401));
    const address = "203.0.113.9";
    const anew = await ask("POST", "/sign-in/email", { body: { email: rita.email, password }, address });
    const right = await ask("POST", "/two-factor/verify-totp", {
      cookie: anew.cookie,
      address,
      body: { code: codeOfFactor(totp) },
    });
    expect(right.status).toBe(429);
  });
});

describe("a hub behind TLS", () => {
  it("gives its cookies to no page that is asked for without TLS, and to no other host's", async () => {
    const outer = "https://bilag.example.org";
    const behind = openSignIn({
      connection,
      secret,
      url: outer,
      singleSignOn: null,
      clock,
      ids: seededIds(clock, 8),
    });
    await behind.setPassword({ ...invited, password });
    const request = new Request(`${url}/api/sign-in/sign-in/email`, {
      method: "POST",
      headers: { origin: outer, "content-type": "application/json" },
      body: JSON.stringify({ email: rita.email, password }),
    });
    const [cookie = ""] = (await behind.answer(request))?.headers.getSetCookie() ?? [];
    await behind.close();
    expect(cookie).toMatch(/^__Secure-bilag\.session_token=/);
    for (const flag of [/; Secure/, /; HttpOnly/, /; SameSite=Lax/, /; Path=\//])
      expect(cookie).toMatch(flag);
    expect(cookie).not.toMatch(/domain=/i);
  });
});

describe("what the library could do besides", () => {
  it("does not exist: nobody makes an account, changes an address or reads others", async () => {
    await signIn.setPassword({ ...invited, password });
    const { cookie } = await enter();
    for (const path of [
      "/sign-up/email",
      "/change-email",
      "/delete-user",
      "/update-user",
      "/forget-password",
    ])
      expect((await ask("POST", path, { cookie, body: {} })).status, path).toBe(0);
  });

  it("has the tables that it would make itself", async () => {
    const pool = openSignInPool(connection);
    const library = signInLibrary({ pool, secret, url, singleSignOn: null });
    const { toBeAdded, toBeCreated } = await getMigrations(library.options);
    await pool.end();
    expect({ toBeAdded, toBeCreated }).toEqual({ toBeAdded: [], toBeCreated: [] });
  });
});
