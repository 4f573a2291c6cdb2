/** Single sign-on against a pretend provider: who gets in, and what becomes of an account that somebody made beforehand. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { steppedClock } from "../../test/support/stepped-clock.ts";
import { testDatabase } from "../../test/support/test-database.ts";
import { type ConnectionOptions, openSignInPool } from "../db/index.ts";
import { becomeOwner, withSession } from "../db/with-session.ts";
import { seededIds } from "../lib/ids.ts";
import { openSignIn, type SignIn } from "./open-sign-in.ts";
import { clientAddressHeader } from "./sign-in-library.ts";
import { type PretendProvider, pretendProvider } from "./testing/pretend-provider.ts";

const url = "http://127.0.0.1:4010";
const organisationId = "b11a6000-0000-7000-8000-000000000001";
const rita = { email: "rita@example.org", name: "Rita Regnskap" };
const password = "fjorten kaffekopper";

let connection: ConnectionOptions;
let provider: PretendProvider;
let signIn: SignIn;
beforeEach(async () => {
  connection = await testDatabase();
  provider = await pretendProvider();
  const clock = steppedClock("2026-11-22T08:00:00.000Z");
  await withSession(connection, async (client) => {
    await becomeOwner(client);
    const row = [organisationId, "Nord", "2026-11-22T08:00:00Z"];
    await client.query(
      "insert into organisation (organisation_id, name, created_at) values ($1, $2, $3)",
      row,
    );
  });
  signIn = openSignIn({
    connection,
    secret: "a".repeat(64),
    url,
    singleSignOn: { issuer: provider.issuer, clientId: "bilag", clientSecret: "hemmelig" },
    clock,
    ids: seededIds(clock, 7),
  });
});
afterEach(async () => {
  await signIn.close();
  await provider.close();
});

let calls = 0;

async function ask(path: string, of: { body?: unknown; cookie?: string } = {}) {
  const headers = new Headers({ origin: url, cookie: of.cookie ?? "", "content-type": "application/json" });
  // Calls are counted per address, and these are not about that.
  calls += 1;
  headers.set(clientAddressHeader, `198.51.100.${calls}`);
  const answer = await signIn.answer(
    new Request(`${url}/api/sign-in${path}`, {
      headers,
      method: of.body === undefined ? "GET" : "POST",
      ...(of.body === undefined ? {} : { body: JSON.stringify(of.body) }),
    }),
  );
  if (answer === null) throw new Error(`there is no ${path}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
  return {
    status: answer.status,
    location: answer.headers.get("location"),
    cookie,
    text: await answer.text(),
  };
}

/** To the provider's page and back, as somebody whom the provider knows by these claims. */
async function comeBack(
  claims: Record<string, unknown>,
  places: Record<string, string> = { callbackURL: "/" },
) {
  const begun = await ask("/sign-in/social", { body: { provider: "company", ...places } });
  const authoriseUrl = String(JSON.parse(begun.text).url);
  const query = new URLSearchParams({
    state: new URL(authoriseUrl).searchParams.get("state") ?? "",
    code: provider.codeFor(authoriseUrl, claims),
  });
  return ask(`/callback/company?${query}`, { cookie: begun.cookie });
}

const sessionOf = (cookie: string) => signIn.sessionOf(new Headers({ cookie }));
const enter = () => ask("/sign-in/email", { body: { email: rita.email, password } });
const claims = { sub: "17", email: rita.email, email_verified: true, name: rita.name };

it("lets in the person whom the provider names, where that address was invited, and nobody else", async () => {
  await signIn.setPassword({ ...rita, organisationId, password });
  const back = await comeBack(claims);
  expect([back.status, back.location]).toEqual([302, "/"]);
  expect(await sessionOf(back.cookie)).toMatchObject(rita);
  expect((await comeBack(claims)).location).toBe("/");
  const stranger = await comeBack({ ...claims, sub: "18", email: "svein@example.org" });
  expect(stranger.location).toContain(`${url}/sign-in?error=`);
  expect(await sessionOf(stranger.cookie)).toBeNull();
});

it("makes an account without a password of an invitation, which only the provider opens", async () => {
  const { token } = await signIn.invite({ ...rita, organisationId });
  const by = { token, headers: new Headers(), comesBySingleSignOn: true };
  expect(await signIn.acceptInvitation(by)).toBe("accepted");
  expect(await signIn.acceptInvitation(by)).toBe("used");
  expect((await enter()).status).toBe(401);
  const back = await comeBack(claims);
  expect(await sessionOf(back.cookie)).toMatchObject(rita);
});

it("believes no address that the provider has not proven", async () => {
  await signIn.setPassword({ ...rita, organisationId, password });
  const back = await comeBack({ ...claims, email_verified: false });
  expect(back.location).toContain(`${url}/sign-in?error=`);
  expect(await sessionOf(back.cookie)).toBeNull();
});

it("takes an account over from whoever chose its password beforehand: the password and the sessions are gone", async () => {
  const { token } = await signIn.invite({ ...rita, organisationId });
  await signIn.acceptInvitation({ token, headers: new Headers(), password });
  const before = await enter();
  expect(await sessionOf(before.cookie)).toMatchObject(rita);
  const back = await comeBack(claims);
  expect(await sessionOf(before.cookie)).toBeNull();
  expect((await enter()).status).toBe(401);
  expect(await sessionOf(back.cookie)).toMatchObject(rita);
});

it("keeps nothing of the provider's that opens anything there", async () => {
  await signIn.setPassword({ ...rita, organisationId, password });
  await comeBack(claims);
  await comeBack(claims);
  const pool = openSignInPool(connection);
  const { rows } = await pool.query('select "accessToken", "refreshToken", "idToken" from "account"');
  await pool.end();
  expect(rows).toEqual([{ accessToken: null, refreshToken: null, idToken: null }]);
});

it("lets nobody in by a token that they got hold of, without the way over the provider's page", async () => {
  await signIn.setPassword({ ...rita, organisationId, password });
  await comeBack(claims);
  const token = provider.idTokenFor({ ...claims, nonce: "of somebody's sign-in" });
  for (const idToken of [{ token }, { token, nonce: "of somebody's sign-in" }]) {
    const answer = await ask("/sign-in/social", { body: { provider: "company", idToken } });
    expect([answer.status, answer.cookie]).toEqual([422, ""]);
  }
});

it("finishes in the browser that began it, and once", async () => {
  await signIn.setPassword({ ...rita, organisationId, password });
  const begun = await ask("/sign-in/social", { body: { provider: "company", callbackURL: "/" } });
  const authoriseUrl = String(JSON.parse(begun.text).url);
  const state = new URL(authoriseUrl).searchParams.get("state") ?? "";
  const backIn = async (cookie: string) => {
    const query = new URLSearchParams({ state, code: provider.codeFor(authoriseUrl, claims) });
    const back = await ask(`/callback/company?${query}`, { cookie });
    return { ...back, session: await sessionOf(back.cookie) };
  };
  const another = await ask("/sign-in/social", { body: { provider: "company", callbackURL: "/" } });
  for (const cookie of ["", another.cookie])
    expect(await backIn(cookie)).toMatchObject({
      session: null,
      location: expect.stringContaining("error="),
    });
  // What was tried elsewhere has not used the state up; coming back has.
  expect(await backIn(begun.cookie)).toMatchObject({ location: "/", session: rita });
  expect(await backIn(begun.cookie)).toMatchObject({ session: null });
});

it("sends nobody to another place afterwards", async () => {
  for (const callbackURL of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
  ]) {
    for (const name of ["callbackURL", "errorCallbackURL", "newUserCallbackURL"]) {
      const { status } = await ask("/sign-in/social", { body: { provider: "company", [name]: callbackURL } });
      expect([name, callbackURL, status]).toEqual([name, callbackURL, 403]);
    }
  }
});

it("sends nobody to another place by an address that becomes one when it is made short", async () => {
  const stranger = { ...claims, sub: "18", email: "svein@example.org" };
  const back = await comeBack(stranger, { errorCallbackURL: "/..//evil.example" });
  expect([back.status, back.location]).toEqual([302, `${url}/sign-in`]);
});

it("takes no address for another that is written with letters like its own", async () => {
  await signIn.setPassword({ ...rita, organisationId, password });
  for (const [index, email] of [
    "r\u0131ta@example.org",
    "rita@example.org.",
    "rita@ex\u0430mple.org",
  ].entries()) {
    const back = await comeBack({ ...claims, sub: `2${index}`, email });
    expect([email, await sessionOf(back.cookie)]).toEqual([email, null]);
  }
  const shouted = await comeBack({ ...claims, email: "RITA@EXAMPLE.ORG" });
  expect(await sessionOf(shouted.cookie)).toMatchObject(rita);
});

it("says on its own page that a provider gave no address where it gave something else as one", async () => {
  for (const email of [["rita@example.org"], { is: rita.email }, 17]) {
    const back = await comeBack({ ...claims, email });
    expect(back.location).toBe(`${url}/sign-in?error=email_not_found`);
  }
});
