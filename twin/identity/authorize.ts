/**
 * `/connect/authorize` and the pages behind it: sign-in, choice of company, consent, and back to the client.
 * visma-facts §2; the addresses of the inner pages are the twin's own.
 */
import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { TwinEnv } from "../http.ts";
import { askedFor, backTo, type Interaction, refusedBack } from "./authorize-request.ts";
import { choicesOf, companyWithoutAsking } from "./company-choice.ts";
import type { Identity } from "./identity.ts";
import { companyPage, consentPage, deadEndPage, signInPage } from "./pages.ts";
import { sessionCookie } from "./session-cookie.ts";

type Ctx = Context<TwinEnv>;
type Reply = Response | Promise<Response>;
type Form = Record<string, unknown>;
type Routes = Hono<TwinEnv>;
/** The authorizations under way, by id. */
type Open = Map<string, Interaction>;

export function authorizeRoutes(identity: Identity): Routes {
  const routes: Routes = new Hono<TwinEnv>();
  const open: Open = new Map();
  addAuthorize(routes, identity, open);
  addSignIn(routes, identity, open);
  addCompany(routes, identity, open);
  addConsent(routes, identity, open);
  return routes;
}

function addAuthorize(routes: Routes, identity: Identity, open: Open): void {
  routes.get("/connect/authorize", (c) => {
    const asked = askedFor(identity, new URL(c.req.url));
    if ("deadEnd" in asked) return deadEnd(c, asked.deadEnd);
    if ("error" in asked)
      return c.redirect(backTo(asked.redirectUri, { error: asked.error, state: asked.state }), 302);
    const session = identity.sessions.get(getCookie(c, sessionCookie) ?? "");
    const person = session ? identity.world.people.get(session.userName) : undefined;
    const interaction: Interaction = { ...asked, person: null, signedInAt: 0, company: null };
    // Who is signed in already is not asked again, unless the application wants it. visma-facts §2
    if (session && person && !asked.prompts.includes("login")) {
      interaction.person = person;
      interaction.signedInAt = session.signedInAt;
    }
    open.set(interaction.id, interaction);
    return next(identity, c, interaction);
  });
}

function addSignIn(routes: Routes, identity: Identity, open: Open): void {
  routes.get("/account/login", (c) => {
    const interaction = open.get(c.req.query("interaction") ?? "");
    return interaction ? c.html(signInPage(interaction.realm.title, interaction.id, null)) : lost(c);
  });
  routes.post("/account/login", async (c) => {
    const form = await formOf(c);
    const interaction = open.get(text(form.interaction));
    if (!interaction) return lost(c);
    const person = identity.world.people.get(text(form.username).toLowerCase());
    if (!person || person.password !== text(form.password))
      return c.html(
        signInPage(interaction.realm.title, interaction.id, "The user name or the password is wrong."),
      );
    interaction.person = person;
    interaction.signedInAt = identity.world.clock.now();
    const key = identity.world.nextSecret("session");
    identity.sessions.set(key, { userName: person.userName, signedInAt: interaction.signedInAt });
    setCookie(c, sessionCookie, key, { httpOnly: true, sameSite: "Lax", path: "/" });
    return next(identity, c, interaction);
  });
}

function addCompany(routes: Routes, identity: Identity, open: Open): void {
  routes.get("/account/company", (c) => {
    const interaction = open.get(c.req.query("interaction") ?? "");
    if (!interaction?.person) return lost(c);
    return c.html(companyPage(interaction.realm.title, interaction.id, choicesOf(interaction)));
  });
  routes.post("/account/company", async (c) => {
    const form = await formOf(c);
    const interaction = open.get(text(form.interaction));
    if (!interaction?.person) return lost(c);
    interaction.company = choicesOf(interaction).find((choice) => choice.id === text(form.company)) ?? null;
    return next(identity, c, interaction);
  });
}

function addConsent(routes: Routes, identity: Identity, open: Open): void {
  routes.get("/consent", (c) => {
    const interaction = open.get(c.req.query("interaction") ?? "");
    if (!interaction?.company) return lost(c);
    const { client, realm, company } = interaction;
    const scopes = interaction.scopes.map((name) => {
      return { name, meaning: realm.scopes[name] ?? "", fixed: realm.scopesFixed.includes(name) };
    });
    return c.html(
      consentPage({ client: client.name, company: company.name, interaction: interaction.id, scopes }),
    );
  });
  routes.post("/consent", async (c) => {
    const form = await formOf(c);
    const interaction = open.get(text(form.interaction));
    if (!interaction?.person || !interaction.company) return lost(c);
    open.delete(interaction.id);
    const { redirectUri, state, realm, challenge } = interaction;
    if (text(form.button) !== "yes")
      return c.redirect(backTo(redirectUri, { error: "access_denied", state }), 302);
    const ticked = [form.scope ?? []].flat().map(String);
    const grant = {
      clientId: interaction.client.id,
      userName: interaction.person.userName,
      companyId: interaction.company.id,
      scopes: interaction.scopes.filter(
        (scope) => ticked.includes(scope) || realm.scopesFixed.includes(scope),
      ),
      signedInAt: interaction.signedInAt,
    };
    const code = identity.grants.openCode(grant, redirectUri, challenge);
    return c.redirect(backTo(redirectUri, { code, state }), 302);
  });
}

/** The page that comes next: sign-in, company, consent, as far as each is still open. */
function next(identity: Identity, c: Ctx, interaction: Interaction): Reply {
  if (!interaction.person) return c.redirect(`/account/login?interaction=${interaction.id}`, 302);
  const obstacle = interaction.realm.obstacle?.(interaction.person, interaction.prompts);
  if (obstacle && "deadEnd" in obstacle) return deadEnd(c, obstacle.deadEnd);
  if (obstacle) return c.redirect(refusedBack(interaction, obstacle), 302);
  if (choicesOf(interaction).length === 0)
    return deadEnd(c, `${interaction.person.userName} has no company in ${interaction.realm.title}.`);
  interaction.company ??= companyWithoutAsking(identity, interaction);
  const inner = interaction.company ? "/consent" : "/account/company";
  return c.redirect(`${inner}?interaction=${interaction.id}`, 302);
}

function deadEnd(c: Ctx, reason: string): Reply {
  return c.html(deadEndPage(reason), 400);
}

function lost(c: Ctx): Reply {
  return deadEnd(c, "This sign-in is not known any more. Start again from the application.");
}

async function formOf(c: Ctx): Promise<Form> {
  return await c.req.parseBody({ all: true });
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
