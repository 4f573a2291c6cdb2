/** A person at a browser: signs in, sees their organisations and nothing of others, and cannot be made to act by another page. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type SteppedHub, steppedHub } from "../../../test/support/stepped-hub.ts";
import type { Actor } from "../../engine/acts/actor.ts";
import { beginAuthorisation } from "../../engine/acts/connect.ts";
import { createConnection } from "../../engine/acts/connections.ts";
import { createOrganisation } from "../../engine/acts/people.ts";
import { openSignIn, type SignIn } from "../../sign-in/index.ts";
import type { Api } from "../api-environment.ts";
import { createApi } from "../create-api.ts";
import { at, list } from "../testing/served-hub.ts";

const url = "http://127.0.0.1:4010";
const password = "fjorten kaffekopper";

let hub: SteppedHub;
let signIn: SignIn;
let api: Api;
beforeEach(async () => {
  hub = await steppedHub();
  const { clock, ids } = hub.world;
  signIn = openSignIn({
    connection: hub.connection,
    secret: "s".repeat(64),
    url,
    singleSignOn: null,
    clock,
    ids,
  });
  api = createApi({
    world: hub.world,
    readiness: async () => ({ isReady: true, waitsFor: [] }),
    signIn,
    pages: { index: "<!doctype html>", files: new Map() },
  });
});
afterEach(async () => {
  await signIn.close();
  await hub.close();
});

type Asked = { cookie?: string; body?: unknown; origin?: string | null; organisation?: string };

async function ask(method: string, path: string, asked: Asked = {}) {
  const headers = new Headers();
  if (asked.origin !== null) headers.set("origin", asked.origin ?? url);
  if (asked.cookie !== undefined) headers.set("cookie", asked.cookie);
  if (asked.organisation !== undefined) headers.set("bilag-organisation", asked.organisation);
  if (asked.body !== undefined) headers.set("content-type", "application/json");
  const answer = await api.request(`${url}${path}`, {
    method,
    headers,
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
  return { status: answer.status, cookie, body: (await answer.json().catch(() => null)) as unknown };
}

/** Behind the #, which browsers send to no server: it stands in no log and in no referrer. */
function tokenIn(body: unknown): string | null {
  const { hash, search } = new URL(String(at(body, "url")));
  expect(search).toBe("");
  return new URLSearchParams(hash.slice(1)).get("token");
}

const owner = { name: "Rita Regnskap", email: "rita@example.org" };

async function signedIn({ organisationId }: Actor, email = owner.email): Promise<string> {
  await signIn.setPassword({ ...owner, organisationId, email, password });
  return enter(email);
}

async function enter(email: string): Promise<string> {
  return (await ask("POST", "/api/sign-in/sign-in/email", { body: { email, password } })).cookie;
}

async function organisationsOf(cookie: string, query = ""): Promise<unknown[]> {
  const { body } = await ask("GET", `/api/sign-in/organisations${query}`, { cookie });
  return list(at(body, "items")).map((one) => at(one, "name"));
}

describe("a person at a browser", () => {
  it("acts as themselves in the organisation they belong to, without naming it where there is one only", async () => {
    const actor = await createOrganisation(hub.world, { name: "Nord", owner });
    const cookie = await signedIn(actor);
    const me = await ask("GET", "/api/v1/me", { cookie });
    expect(me).toMatchObject({ status: 200, body: { ...owner, ...actor, role: "owner", keyId: null } });
  });

  it("is nobody without a session, and after signing out", async () => {
    const actor = await createOrganisation(hub.world, { name: "Nord", owner });
    expect((await ask("GET", "/api/v1/me")).status).toBe(401);
    const cookie = await signedIn(actor);
    await ask("POST", "/api/sign-in/sign-out", { cookie, body: {} });
    expect((await ask("GET", "/api/v1/me", { cookie })).status).toBe(401);
  });

  it("changes the password for the old one only, and is then signed in nowhere else", async () => {
    const actor = await createOrganisation(hub.world, { name: "Nord", owner });
    const [here, elsewhere] = [await signedIn(actor), await enter(owner.email)];
    const change = (currentPassword: string, newPassword: string) =>
      ask("POST", "/api/sign-in/change-password", {
        cookie: here,
        body: { currentPassword, newPassword, revokeOtherSessions: true },
      });
    const wanted = "femten kaffekopper";
    expect(await change("feil passord her", wanted)).toMatchObject({
      status: 400,
      body: { code: "INVALID_PASSWORD" },
    });
    expect((await change(password, "for kort")).status).toBe(400);
    const changed = await change(password, wanted);
    expect(changed.status).toBe(200);
    expect((await ask("GET", "/api/v1/me", { cookie: changed.cookie })).status).toBe(200);
    expect((await ask("GET", "/api/v1/me", { cookie: elsewhere })).status).toBe(401);
    const old = await ask("POST", "/api/sign-in/sign-in/email", { body: { email: owner.email, password } });
    expect(old.status).toBe(401);
  });

  it("gets nothing of an organisation that is not theirs, whatever they name", async () => {
    const actor = await createOrganisation(hub.world, { name: "Nord", owner });
    const foreign = await createOrganisation(hub.world, {
      name: "Sør",
      owner: { name: "Svein", email: "svein@example.org" },
    });
    const cookie = await signedIn(actor);
    const asked = await ask("GET", "/api/v1/me", { cookie, organisation: foreign.organisationId });
    expect(asked).toMatchObject({ status: 403, body: { code: "not-allowed" } });
    expect((await ask("GET", "/api/v1/me", { cookie, organisation: "' or 1=1 --" })).status).toBe(403);
  });

  it("changes nothing when another page, or no page at all, makes the browser ask", async () => {
    const actor = await createOrganisation(hub.world, { name: "Nord", owner });
    const cookie = await signedIn(actor);
    const body = {
      externalId: "1",
      name: "Kafé",
      country: "NO",
      currency: "NOK",
      timeZone: "Europe/Oslo",
    };
    for (const origin of ["https://evil.example", "null", null]) {
      const made = await ask("POST", "/api/v1/companies", { cookie, origin, body });
      expect(made.status, String(origin)).toBe(403);
    }
    expect((await ask("POST", "/api/v1/companies", { cookie, body })).status).toBe(201);
  });

  it("sees before signing in only whether single sign-on is there, and afterwards their organisations", async () => {
    const actor = await createOrganisation(hub.world, { name: "Nord", owner });
    const before = await ask("GET", "/api/sign-in/state");
    expect(before.body).toEqual({
      hasSingleSignOn: false,
      support: { email: null, phone: null },
      person: null,
      sessionId: null,
      organisation: null,
      hasOtherOrganisations: false,
    });
    const cookie = await signedIn(actor);
    const after = await ask("GET", "/api/sign-in/state", { cookie });
    expect(at(after.body, "person")).toEqual({ ...owner, hasSecondFactor: false });
    expect(at(after.body, "organisation")).toEqual({ id: actor.organisationId, name: "Nord", role: "owner" });
    expect(at(after.body, "hasOtherOrganisations")).toBe(false);
    expect(await organisationsOf(cookie)).toEqual(["Nord"]);
  });
});

describe("an invitation", () => {
  it("is made by those who manage people, for a person of theirs, and lets them in", async () => {
    const actor = await createOrganisation(hub.world, { name: "Nord", owner });
    const cookie = await signedIn(actor);
    const added = await ask("POST", "/api/v1/people", {
      cookie,
      body: { name: "Ola", email: "ola@example.org", role: "viewer" },
    });
    const invited = await ask("POST", `/api/v1/people/${at(added.body, "id")}/invitation`, { cookie });
    expect(invited.status).toBe(201);
    const token = tokenIn(invited.body);
    const looked = await ask("POST", "/api/sign-in/invitation/look", { body: { token } });
    expect(looked.body).toMatchObject({ name: "Ola" });
    const short = await ask("POST", "/api/sign-in/invitation", { body: { token, password: "kort" } });
    expect(short.status).toBe(422);
    const chosen = await ask("POST", "/api/sign-in/invitation", { body: { token, password } });
    expect(chosen.status).toBe(200);
    const own = await enter("ola@example.org");
    expect((await ask("GET", "/api/v1/me", { cookie: own })).body).toMatchObject({ role: "viewer" });
    const again = await ask("POST", `/api/v1/people/${at(added.body, "id")}/invitation`, { cookie: own });
    expect(again.status).toBe(403);
  });

  it("never opens an account that is there already, whoever made the link: its person signs in and accepts", async () => {
    const nord = await createOrganisation(hub.world, { name: "Nord", owner });
    const rita = await signedIn(nord);
    const svein = { name: "Svein", email: "svein@example.org" };
    const south = await createOrganisation(hub.world, { name: "Sør", owner: svein });
    const cookie = await signedIn(south, svein.email);
    const added = await ask("POST", "/api/v1/people", { cookie, body: { ...owner, role: "viewer" } });
    expect(added.status).toBe(201);
    const made = await ask("POST", `/api/v1/people/${at(added.body, "id")}/invitation`, { cookie });
    const token = tokenIn(made.body);
    const taken = await ask("POST", "/api/sign-in/invitation", {
      body: { token, password: "sveins egne passord" },
    });
    expect(taken).toMatchObject({ status: 409, body: { code: "SIGN_IN_FIRST" } });
    const bySvein = await ask("POST", "/api/sign-in/invitation", { cookie, body: { token } });
    expect(bySvein.status).toBe(409);
    const accepted = await ask("POST", "/api/sign-in/invitation", { cookie: rita, body: { token } });
    expect(accepted.status).toBe(200);
    expect(await organisationsOf(rita)).toEqual(["Nord", "Sør"]);
  });

  it("that the inviter takes for themselves opens no other organisation of that address", async () => {
    const svein = { name: "Svein", email: "svein@example.org" };
    const south = await createOrganisation(hub.world, { name: "Sør", owner: svein });
    const cookie = await signedIn(south, svein.email);
    const added = await ask("POST", "/api/v1/people", { cookie, body: { ...owner, role: "viewer" } });
    const made = await ask("POST", `/api/v1/people/${at(added.body, "id")}/invitation`, { cookie });
    const token = tokenIn(made.body);
    await ask("POST", "/api/sign-in/invitation", { body: { token, password } });
    // Only now does Nord name the same person; its owner's account has not been let in there by anyone.
    const nord = await createOrganisation(hub.world, {
      name: "Nord",
      owner: { name: "Nina", email: "nina@example.org" },
    });
    const nina = await signedIn(nord, "nina@example.org");
    await ask("POST", "/api/v1/people", { cookie: nina, body: { ...owner, role: "owner" } });
    const taken = await enter(owner.email);
    expect(await organisationsOf(taken)).toEqual(["Sør"]);
  });
});

describe("an invitation that has not been used yet", () => {
  const ola = { name: "Ola", email: "ola@example.org", role: "admin" };
  const invite = async (cookie: string, id: unknown) => {
    const made = await ask("POST", `/api/v1/people/${id}/invitation`, { cookie });
    return tokenIn(made.body);
  };
  const look = async (token: string | null) =>
    (await ask("POST", "/api/sign-in/invitation/look", { body: { token } })).status;

  it("is good no more once another one is made, for this organisation's person alone", async () => {
    const cookie = await signedIn(await createOrganisation(hub.world, { name: "Nord", owner }));
    const svein = { name: "Svein", email: "svein@example.org" };
    const south = await signedIn(
      await createOrganisation(hub.world, { name: "Sør", owner: svein }),
      svein.email,
    );
    const { body: added } = await ask("POST", "/api/v1/people", { cookie, body: ola });
    const { body: addedSouth } = await ask("POST", "/api/v1/people", { cookie: south, body: ola });
    const tokens = [
      await invite(south, at(addedSouth, "id")),
      await invite(cookie, at(added, "id")),
      await invite(cookie, at(added, "id")),
    ];
    expect(await Promise.all(tokens.map(look))).toEqual([200, 404, 200]);
  });

  it("does not grow with its person: whoever kept an admin's link is no owner", async () => {
    const cookie = await signedIn(await createOrganisation(hub.world, { name: "Nord", owner }));
    const { body: added } = await ask("POST", "/api/v1/people", { cookie, body: ola });
    const token = await invite(cookie, at(added, "id"));
    const path = `/api/v1/people/${at(added, "id")}`;
    await ask("PATCH", path, { cookie, body: { role: "viewer" } });
    expect(await look(token)).toBe(200);
    await ask("PATCH", path, { cookie, body: { role: "owner" } });
    expect(await look(token)).toBe(404);
  });

  it("does not grow with what its person may read, or with their companies", async () => {
    const cookie = await signedIn(await createOrganisation(hub.world, { name: "Nord", owner }));
    for (const [index, [less, more]] of [
      [{ rights: { connections: "none" } }, { rights: {} }],
      [{ companyIds: [] }, { companyIds: null }],
    ].entries()) {
      const body = { name: "Liv", email: `liv-${index}@example.org`, role: "viewer", ...less };
      const { body: added } = await ask("POST", "/api/v1/people", { cookie, body });
      const token = await invite(cookie, at(added, "id"));
      await ask("PATCH", `/api/v1/people/${at(added, "id")}`, { cookie, body: less });
      expect(await look(token)).toBe(200);
      await ask("PATCH", `/api/v1/people/${at(added, "id")}`, { cookie, body: more });
      expect(await look(token)).toBe(404);
    }
  });

  it("lets one of two in that come at the same time", async () => {
    const cookie = await signedIn(await createOrganisation(hub.world, { name: "Nord", owner }));
    const { body: added } = await ask("POST", "/api/v1/people", { cookie, body: ola });
    const token = await invite(cookie, at(added, "id"));
    const answers = await Promise.all(
      [1, 2, 3].map(() => ask("POST", "/api/sign-in/invitation", { body: { token, password } })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404]);
  });
});

describe("what is taken from a person", () => {
  it("is gone from their living session with the next call", async () => {
    const nord = await createOrganisation(hub.world, { name: "Nord", owner });
    const cookie = await signedIn(nord);
    const { body: added } = await ask("POST", "/api/v1/people", {
      cookie,
      body: { name: "Ola", email: "ola@example.org", role: "admin" },
    });
    const ola = await signedIn(nord, "ola@example.org");
    expect((await ask("GET", "/api/v1/people", { cookie: ola })).status).toBe(200);
    const path = `/api/v1/people/${at(added, "id")}`;
    await ask("PATCH", path, { cookie, body: { companyIds: [] } });
    expect((await ask("GET", "/api/v1/people", { cookie: ola })).status).toBe(403);
    await ask("PATCH", path, { cookie, body: { companyIds: null, rights: { links: "none" } } });
    expect((await ask("GET", "/api/v1/links", { cookie: ola })).status).toBe(403);
    await ask("PATCH", path, { cookie, body: { role: "viewer", rights: {} } });
    expect((await ask("GET", "/api/v1/people", { cookie: ola })).status).toBe(403);
    expect((await ask("GET", "/api/v1/links", { cookie: ola })).status).toBe(200);
  });
});

describe("a person who is removed", () => {
  const ola = { name: "Ola", email: "ola@example.org", role: "admin" };
  const reason = "Ola has left";

  async function nordWithOla() {
    const nord = await createOrganisation(hub.world, { name: "Nord", owner });
    const cookie = await signedIn(nord);
    const { body: added } = await ask("POST", "/api/v1/people", { cookie, body: ola });
    return { nord, cookie, path: `/api/v1/people/${at(added, "id")}`, id: at(added, "id") };
  }

  it("is nobody with the next call: sessions, keys and links are good no more", async () => {
    const { nord, cookie, path, id } = await nordWithOla();
    const link = tokenIn((await ask("POST", `${path}/invitation`, { cookie })).body);
    const own = await signedIn(nord, ola.email);
    const { body: made } = await ask("POST", "/api/v1/api-keys", {
      cookie,
      body: { name: "till", personId: id, scopes: ["read"] },
    });
    const removed = await ask("POST", `${path}/removal`, { cookie, body: { reason } });
    expect(removed.status).toBe(200);
    expect((await ask("GET", "/api/v1/me", { cookie: own })).status).toBe(401);
    const withKey = await api.request(`${url}/api/v1/me`, {
      headers: { authorization: `Bearer ${at(made, "key")}` },
    });
    expect(withKey.status).toBe(401);
    expect((await ask("POST", "/api/sign-in/invitation/look", { body: { token: link } })).status).toBe(404);
    const people = await ask("GET", "/api/v1/people", { cookie });
    expect(list(at(people.body, "items")).map((one) => at(one, "name"))).toEqual([owner.name]);
    expect((await ask("POST", `${path}/invitation`, { cookie })).status).toBe(404);
    expect((await ask("POST", `${path}/removal`, { cookie, body: { reason } })).status).toBe(404);
  });

  it("stands in the audit chain with who did it, why, and which keys went with them", async () => {
    const { cookie, path, id } = await nordWithOla();
    const { body: made } = await ask("POST", "/api/v1/api-keys", {
      cookie,
      body: { name: "till", personId: id, scopes: ["read"] },
    });
    await ask("POST", `${path}/removal`, { cookie, body: { reason } });
    const [last] = list(at((await ask("GET", "/api/v1/audit", { cookie })).body, "items"));
    expect([at(last, "act"), at(last, "personName")]).toEqual(["remove person", owner.name]);
    expect(at(last, "content")).toEqual({ personId: id, reason, revokedKeys: [at(made, "keyId")] });
  });

  it("is listed with who did it, when and why, until they are back", async () => {
    const { cookie, path, id } = await nordWithOla();
    const removed = async () =>
      list(at((await ask("GET", "/api/v1/removed-people", { cookie })).body, "items"));
    expect(await removed()).toEqual([]);
    await ask("POST", `${path}/removal`, { cookie, body: { reason: "For the winter" } });
    await ask("POST", "/api/v1/people", { cookie, body: ola });
    await ask("POST", `${path}/removal`, { cookie, body: { reason } });
    const [last] = list(at((await ask("GET", "/api/v1/audit", { cookie })).body, "items"));
    expect(await removed()).toEqual([
      { ...ola, id, removedAt: at(last, "actedAt"), removedBy: owner.name, reason },
    ]);
    await ask("POST", "/api/v1/people", { cookie, body: { ...ola, role: "viewer" } });
    expect(await removed()).toEqual([]);
  });

  it("is called what they are called now when they are added again, and is the same person", async () => {
    const { cookie, path, id } = await nordWithOla();
    await ask("POST", `${path}/removal`, { cookie, body: { reason } });
    const again = await ask("POST", "/api/v1/people", { cookie, body: { ...ola, name: "Ola Hansen-Berg" } });
    expect([again.status, at(again.body, "id"), at(again.body, "name")]).toEqual([
      201,
      id,
      "Ola Hansen-Berg",
    ]);
    const people = await ask("GET", "/api/v1/people", { cookie });
    expect(list(at(people.body, "items")).map((one) => at(one, "name"))).toContain("Ola Hansen-Berg");
  });

  it("stays signed in where they belong to another organisation, and enters that one only", async () => {
    const { nord, cookie, path } = await nordWithOla();
    const svein = { name: "Svein", email: "svein@example.org" };
    const south = await createOrganisation(hub.world, { name: "Sør", owner: svein });
    const southern = await signedIn(south, svein.email);
    await ask("POST", "/api/v1/people", { cookie: southern, body: ola });
    await signIn.setPassword({ ...ola, organisationId: nord.organisationId, password });
    const own = await signedIn(south, ola.email);
    expect(await organisationsOf(own)).toEqual(["Nord", "Sør"]);
    await ask("POST", `${path}/removal`, { cookie, body: { reason } });
    expect(await organisationsOf(own)).toEqual(["Sør"]);
  });

  it("comes back by a new invitation as the person they were, with the rights that are given then", async () => {
    const { nord, cookie, path, id } = await nordWithOla();
    const own = await signedIn(nord, ola.email);
    await ask("POST", `${path}/removal`, { cookie, body: { reason } });
    const again = await ask("POST", "/api/v1/people", { cookie, body: { ...ola, role: "viewer" } });
    expect([again.status, at(again.body, "id"), at(again.body, "role")]).toEqual([201, id, "viewer"]);
    // Being named is not being let in.
    expect((await ask("GET", "/api/v1/me", { cookie: own })).status).toBe(401);
    const token = tokenIn((await ask("POST", `${path}/invitation`, { cookie })).body);
    const back = await enter(ola.email);
    const accepted = await ask("POST", "/api/sign-in/invitation", { cookie: back, body: { token } });
    expect(accepted.status).toBe(200);
    expect((await ask("GET", "/api/v1/me", { cookie: back })).body).toMatchObject({ role: "viewer" });
  });
});

describe("a sign-in at the ledger that comes back", () => {
  async function begun(of = { name: "Nord", owner }) {
    const actor = await createOrganisation(hub.world, of);
    const cookie = await signedIn(actor, of.owner.email);
    const { connectionId } = await createConnection(hub.world, actor, {
      ledger: "visma-eaccounting",
      name: "Regnskap",
      environment: "twin",
    });
    const { authoriseUrl } = await beginAuthorisation(hub.world, actor, { connectionId });
    const state = new URL(authoriseUrl).searchParams.get("state") ?? "";
    return { actor, cookie, connectionId, state };
  }

  const back = (state: string, cookie = "") =>
    api.request(`${url}/connect/callback?state=${state}&error=access_denied`, { headers: { cookie } });

  it("leads a person of the organisation to the connection's page, where the reason can be read", async () => {
    const { cookie, connectionId, state } = await begun();
    const answer = await back(state, cookie);
    expect(answer.status).toBe(303);
    const place = new URL(answer.headers.get("location") ?? "", url);
    expect(place.href).toContain(`${url}/connections/${connectionId}?refused=`);
    const note = place.searchParams.get("refused") ?? "";
    const told = await ask("GET", `/api/v1/connections/${connectionId}/refusal?note=${note}`, { cookie });
    expect(list(at(told.body, "findings")).map((finding) => at(finding, "code"))).toEqual([
      "consent-refused",
    ]);
    const bent = `${note.slice(0, -4)}AAAA`;
    const forged = await ask("GET", `/api/v1/connections/${connectionId}/refusal?note=${bent}`, { cookie });
    expect(forged.status).toBe(422);
  });

  it("shows a page that leads nowhere to a browser without a session, or with one of elsewhere", async () => {
    const { state } = await begun();
    expect((await back(state)).status).toBe(409);
    const svein = { name: "Svein", email: "svein@example.org" };
    const south = await createOrganisation(hub.world, { name: "Sør", owner: svein });
    const cookie = await signedIn(south, svein.email);
    const vera = { name: "Vera", email: "vera@example.org" };
    const { state: another } = await begun({ name: "Vest", owner: vera });
    const answer = await back(another, cookie);
    expect([answer.status, answer.headers.get("location")]).toEqual([409, null]);
  });

  it("gives no company away to a stranger: who has signed in elsewhere finishes nothing here", async () => {
    const { cookie: ownCookie, state } = await begun();
    const svein = { name: "Svein", email: "svein@example.org" };
    const south = await createOrganisation(hub.world, { name: "Sør", owner: svein });
    const cookie = await signedIn(south, svein.email);
    expect((await back(state, cookie)).status).toBe(409);
    // The state has not been used by that.
    expect((await back(state, ownCookie)).status).toBe(303);
  });
});
