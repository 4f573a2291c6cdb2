/**
 * `/connect/authorize` and the pages behind it: sign-in, choice of company, consent, and back to the client.
 * facts/eaccounting.md §2; the addresses of the inner pages are the twin's own.
 */
import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { TwinEnv } from "../http.ts";
import type { Person } from "../people.ts";
import type { Identity } from "./identity.ts";
import { companyPage, consentPage, deadEndPage, signInPage } from "./pages.ts";
import type { Client, CompanyChoice, Realm } from "./realm.ts";

/** One authorization under way, kept on the server; the pages carry only its id. */
type Interaction = {
  id: string;
  client: Client;
  realm: Realm;
  redirectUri: string;
  state: string | null;
  scopes: string[];
  challenge: string | null;
  prompts: string[];
  acrValues: string[];
  person: Person | null;
  signedInAt: number;
  company: CompanyChoice | null;
};
type Ctx = Context<TwinEnv>;

const sessionCookie = "twin-session";

export function authorizeRoutes(identity: Identity): Hono<TwinEnv> {
  const routes = new Hono<TwinEnv>();
  const open = new Map<string, Interaction>();

  /** The page or redirect that comes next for this interaction. */
  const next = (c: Ctx, interaction: Interaction) => {
    if (!interaction.person) return c.redirect(`/account/login?interaction=${interaction.id}`, 302);
    if (!interaction.company) interaction.company = companyWithoutAsking(identity, interaction);
    const inner = interaction.company ? "/consent" : "/account/company";
    return c.redirect(`${inner}?interaction=${interaction.id}`, 302);
  };
  const deadEnd = (c: Ctx, reason: string) => c.html(deadEndPage(reason), 400);
  const known = async (c: Ctx) => {
    const form = c.req.method === "POST" ? await c.req.parseBody({ all: true }) : {};
    const id = c.req.query("interaction") ?? text(form.interaction);
    return { form, interaction: open.get(id) };
  };
  const lost = (c: Ctx) =>
    deadEnd(c, "This sign-in is not known any more. Start again from the application.");

  routes.get("/connect/authorize", (c) => {
    const asked = askedFor(identity, new URL(c.req.url));
    if ("deadEnd" in asked) return deadEnd(c, asked.deadEnd);
    if ("error" in asked)
      return c.redirect(backTo(asked.redirectUri, { error: asked.error, state: asked.state }), 302);
    const session = identity.sessions.get(getCookie(c, sessionCookie) ?? "");
    const person = session ? identity.world.people.get(session.userName) : undefined;
    const interaction: Interaction = { ...asked, person: null, signedInAt: 0, company: null };
    // Who is signed in already is not asked again, unless the application wants it. facts/eaccounting.md §2
    if (session && person && !asked.prompts.includes("login")) {
      interaction.person = person;
      interaction.signedInAt = session.signedInAt;
    }
    open.set(interaction.id, interaction);
    return next(c, interaction);
  });

  routes.get("/account/login", async (c) => {
    const { interaction } = await known(c);
    return interaction ? c.html(signInPage(interaction.realm.title, interaction.id, null)) : lost(c);
  });
  routes.post("/account/login", async (c) => {
    const { form, interaction } = await known(c);
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
    if (choicesOf(interaction).length === 0)
      return deadEnd(c, `${person.userName} has no company in ${interaction.realm.title}.`);
    return next(c, interaction);
  });

  routes.get("/account/company", async (c) => {
    const { interaction } = await known(c);
    if (!interaction?.person) return lost(c);
    return c.html(companyPage(interaction.realm.title, interaction.id, choicesOf(interaction)));
  });
  routes.post("/account/company", async (c) => {
    const { form, interaction } = await known(c);
    if (!interaction?.person) return lost(c);
    interaction.company = choicesOf(interaction).find((choice) => choice.id === text(form.company)) ?? null;
    return next(c, interaction);
  });

  routes.get("/consent", async (c) => {
    const { interaction } = await known(c);
    if (!interaction?.company) return lost(c);
    const { client, realm, company, scopes } = interaction;
    return c.html(
      consentPage({
        client: client.name,
        company: company.name,
        interaction: interaction.id,
        scopes: scopes.map((name) => ({
          name,
          meaning: realm.scopes[name] ?? "",
          fixed: realm.scopesFixed.includes(name),
        })),
      }),
    );
  });
  routes.post("/consent", async (c) => {
    const { form, interaction } = await known(c);
    if (!interaction?.person || !interaction.company) return lost(c);
    open.delete(interaction.id);
    const { redirectUri, state } = interaction;
    if (text(form.button) !== "yes")
      return c.redirect(backTo(redirectUri, { error: "access_denied", state }), 302);
    const ticked = [form.scope ?? []].flat().map(String);
    const code = identity.grants.openCode(
      {
        clientId: interaction.client.id,
        userName: interaction.person.userName,
        companyId: interaction.company.id,
        scopes: interaction.scopes.filter(
          (s) => ticked.includes(s) || interaction.realm.scopesFixed.includes(s),
        ),
        signedInAt: interaction.signedInAt,
      },
      redirectUri,
      interaction.challenge,
    );
    return c.redirect(backTo(redirectUri, { code, state }), 302);
  });
  return routes;
}

/**
 * What the pages do, in one step and without a browser: a person consents to what an authorize address asks for.
 * Answers with the address the browser would be sent to, or with the reason why it would not.
 */
export function consentAs(
  identity: Identity,
  authorizeUrl: URL,
  person: Person,
  companyId: string,
  refusesScopes: string[],
): { redirectTo: string } | { problem: string } {
  const asked = askedFor(identity, authorizeUrl);
  if ("deadEnd" in asked) return { problem: asked.deadEnd };
  if ("error" in asked)
    return { redirectTo: backTo(asked.redirectUri, { error: asked.error, state: asked.state }) };
  const choices = asked.realm.companiesOf(person, asked.acrValues);
  if (!choices.some((choice) => choice.id === companyId))
    return { problem: `${person.userName} cannot choose the company ${companyId}.` };
  const grant = {
    clientId: asked.client.id,
    userName: person.userName,
    companyId,
    scopes: asked.scopes.filter((scope) => !refusesScopes.includes(scope)),
    signedInAt: identity.world.clock.now(),
  };
  const code = identity.grants.openCode(grant, asked.redirectUri, asked.challenge);
  return { redirectTo: backTo(asked.redirectUri, { code, state: asked.state }) };
}

type Asked = Omit<Interaction, "person" | "signedInAt" | "company">;
type Refused = { deadEnd: string } | { error: string; redirectUri: string; state: string | null };

/** Reads the request; a wrong client or address ends at the twin, all else goes back to the client (RFC 6749). */
function askedFor(identity: Identity, url: URL): Asked | Refused {
  const query = url.searchParams;
  const client = identity.clients.get(query.get("client_id") ?? "");
  const realm = client && identity.realms.get(client.product);
  if (!client || !realm) return { deadEnd: "The client_id is not registered." };
  const redirectUri = query.get("redirect_uri") ?? "";
  // Exact match. facts/eaccounting.md §2
  if (!client.redirectUris.includes(redirectUri))
    return { deadEnd: `${redirectUri} is not a registered redirect_uri.` };
  const state = query.get("state");
  const refused = (error: string): Refused => ({ error, redirectUri, state });
  if (query.get("response_type") !== "code") return refused("unsupported_response_type");
  const scopes = words(query.get("scope"));
  if (scopes.length === 0 || scopes.some((scope) => !(scope in realm.scopes)))
    return refused("invalid_scope");
  const challenge = query.get("code_challenge");
  if (challenge && query.get("code_challenge_method") !== "S256") return refused("invalid_request");
  if (!challenge && (client.pkceRequired || identity.switches.pkceRequired))
    return refused("invalid_request");
  return {
    id: identity.world.nextId("interaction"),
    client,
    realm,
    redirectUri,
    state,
    scopes,
    challenge,
    prompts: words(query.get("prompt")),
    acrValues: words(query.get("acr_values")),
  };
}

function choicesOf({ person, realm, acrValues }: Interaction): CompanyChoice[] {
  return person ? realm.companiesOf(person, acrValues) : [];
}

/** The only company, or the person's default one, which may be the wrong one. facts/eaccounting.md §2, §11.2 */
function companyWithoutAsking(identity: Identity, interaction: Interaction): CompanyChoice | null {
  const choices = choicesOf(interaction);
  const preset = choices.find((choice) => choice.id === interaction.person?.defaultCompanyId);
  const rule = identity.switches.defaultCompany;
  if (preset && (rule === "always-used" || (rule === "used-without-picker" && !pickerForced(interaction))))
    return preset;
  return choices.length === 1 && !pickerForced(interaction) ? (choices[0] ?? null) : null;
}

/** `prompt=select_account`, or the older switch that works together with `prompt=login` only. §2 */
function pickerForced({ prompts, acrValues }: Interaction): boolean {
  const older = acrValues.some((value) => value.toLowerCase() === "forceselectcompany:true");
  return prompts.includes("select_account") || (older && prompts.includes("login"));
}

function backTo(redirectUri: string, told: Record<string, string | null>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(told)) if (value !== null) url.searchParams.set(name, value);
  return url.href;
}

/** Lists come with blanks or with plus signs that were encoded once too often. facts/eaccounting.md §2 */
function words(list: string | null): string[] {
  return (list ?? "").split(/[\s+]+/).filter(Boolean);
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
