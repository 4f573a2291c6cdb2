/** Control of who may sign in and with what: clients, people, grants, and tokens without a browser. */
import { Hono } from "hono";
import { z } from "zod";
import type { TwinEnv } from "../http.ts";
import { consentAs } from "../identity/consent-as.ts";
import type { Grant } from "../identity/grants.ts";
import type { Identity } from "../identity/identity.ts";
import type { Client } from "../identity/realm.ts";
import type { Person } from "../people.ts";
import { seededId } from "../seeded.ts";
import { type ControlContext, controlBody, notFound } from "./control-body.ts";

export function identityControlRoutes(identity: Identity): Hono<TwinEnv> {
  const routes = new Hono<TwinEnv>();
  addClients(routes, identity);
  addPeople(routes, identity);
  addGrants(routes, identity);
  return routes;
}

const grantTypes = z.array(z.enum(["authorization_code", "client_credentials"])).min(1);
/** Visma Connect lets 5 to 60 be set. Visma.net §2 */
const graceSeconds = z.int().min(0).max(60);

const newClient = z.strictObject({
  id: z.string().min(1),
  secret: z.string().min(1),
  name: z.string().optional(),
  product: z.enum(["visma-eaccounting", "visma-net"]).default("visma-eaccounting"),
  redirectUris: z.array(z.url()).default([]),
  refreshTokens: z.enum(["rotating", "reusable"]).default("rotating"),
  pkceRequired: z.boolean().default(false),
  allows: grantTypes.default(["authorization_code"]),
  refreshGraceSeconds: graceSeconds.default(0),
});
const clientChange = z.strictObject({
  secret: z.string().min(1).optional(),
  redirectUris: z.array(z.url()).optional(),
  refreshTokens: z.enum(["rotating", "reusable"]).optional(),
  pkceRequired: z.boolean().optional(),
  allows: grantTypes.optional(),
  refreshGraceSeconds: graceSeconds.optional(),
});

function addClients(routes: Hono<TwinEnv>, { clients }: Identity): void {
  routes.get("/clients", (c) => c.json([...clients.values()]));
  routes.post("/clients", async (c) => {
    const wanted = await controlBody(c, newClient);
    if (wanted instanceof Response) return wanted;
    const client: Client = { ...wanted, name: wanted.name ?? wanted.id };
    clients.set(client.id, client);
    return c.json(client, 201);
  });
  routes.patch("/clients/:id", async (c) => {
    const client = clients.get(c.req.param("id"));
    if (!client) return notFound(c, `client ${c.req.param("id")}`);
    const change = await controlBody(c, clientChange);
    return change instanceof Response ? change : c.json(Object.assign(client, change));
  });
  routes.post("/clients/:id/redirect-uris", async (c) => {
    const client = clients.get(c.req.param("id"));
    if (!client) return notFound(c, `client ${c.req.param("id")}`);
    const wanted = await controlBody(c, z.strictObject({ redirectUri: z.url() }));
    if (wanted instanceof Response) return wanted;
    client.redirectUris = [...new Set([...client.redirectUris, wanted.redirectUri])];
    return c.json(client, 201);
  });
}

const newPerson = z.strictObject({
  userName: z.email().transform((name) => name.toLowerCase()),
  password: z.string().min(1),
  firstName: z.string().default(""),
  lastName: z.string().default(""),
  isConsultant: z.boolean().default(false),
  companyIds: z.array(z.string()),
});
const personChange = z.strictObject({
  password: z.string().min(1).optional(),
  companyIds: z.array(z.string()).optional(),
  defaultCompanyId: z.string().nullable().optional(),
  isReadOnly: z.boolean().optional(),
});

function addPeople(routes: Hono<TwinEnv>, identity: Identity): void {
  const { world } = identity;
  routes.get("/people", (c) => c.json([...world.people.values()]));
  routes.post("/people", async (c) => {
    const wanted = await controlBody(c, newPerson);
    if (wanted instanceof Response) return wanted;
    const id = seededId(world.seed, "person", wanted.userName);
    const person: Person = {
      ...wanted,
      id,
      email: wanted.userName,
      isReadOnly: false,
      defaultCompanyId: null,
    };
    world.people.set(person.userName, person);
    return c.json(person, 201);
  });
  routes.patch("/people/:userName", async (c) => {
    const person = personOf(identity, c.req.param("userName"));
    if (!person) return notFound(c, `person ${c.req.param("userName")}`);
    const change = await controlBody(c, personChange);
    if (change instanceof Response) return change;
    Object.assign(person, change);
    // A new password ends every token of the person, and nobody is told. visma-facts §2
    const ended =
      change.password === undefined ? 0 : identity.grants.end((grant) => grant.userName === person.userName);
    return c.json({ ...person, endedGrants: ended });
  });
}

const consent = z.strictObject({
  authorizeUrl: z.url(),
  userName: z.string(),
  companyId: z.string(),
  refusesScopes: z.array(z.string()).default([]),
});
const tokenWish = z.strictObject({
  clientId: z.string().default("bilag-twin"),
  /** Left out: a token of client credentials. */
  userName: z.string().optional(),
  companyId: z.string(),
  scopes: z.array(z.string()),
});
const grantChoice = z.strictObject({
  userName: z.string().optional(),
  companyId: z.string().optional(),
  clientId: z.string().optional(),
  accessToken: z.string().optional(),
});

function addGrants(routes: Hono<TwinEnv>, identity: Identity): void {
  routes.get("/grants", (c) => c.json(identity.grants.all()));
  routes.post("/consents", async (c) => {
    const wanted = await controlBody(c, consent);
    if (wanted instanceof Response) return wanted;
    const person = personOf(identity, wanted.userName);
    if (!person) return notFound(c, `person ${wanted.userName}`);
    const url = new URL(wanted.authorizeUrl);
    const result = consentAs(identity, url, person, wanted.companyId, wanted.refusesScopes);
    return "problem" in result ? c.json({ error: result.problem }, 400) : c.json(result);
  });
  routes.post("/tokens", (c) => issueTokens(identity, c));
  routes.post("/grants/end", async (c) => {
    const choice = await controlBody(c, grantChoice);
    if (choice instanceof Response) return choice;
    const named = choice.accessToken === undefined ? null : identity.grants.traceOf(choice.accessToken);
    const isChosen = (grant: Grant) =>
      (choice.accessToken === undefined || grant === named) &&
      (choice.userName === undefined || grant.userName === choice.userName.toLowerCase()) &&
      (choice.companyId === undefined || grant.companyId === choice.companyId) &&
      (choice.clientId === undefined || grant.clientId === choice.clientId);
    return c.json({ ended: identity.grants.end(isChosen) });
  });
}

async function issueTokens(identity: Identity, c: ControlContext): Promise<Response> {
  const wanted = await controlBody(c, tokenWish);
  if (wanted instanceof Response) return wanted;
  const person = wanted.userName === undefined ? null : personOf(identity, wanted.userName);
  if (person === undefined) return notFound(c, `person ${wanted.userName}`);
  const client = identity.clients.get(wanted.clientId);
  if (!client) return notFound(c, `client ${wanted.clientId}`);
  const signedInAt = identity.world.clock.now();
  const grant = identity.grants.openGrant({ ...wanted, userName: person?.userName ?? null, signedInAt });
  return c.json(identity.grants.issue(grant, new URL(c.req.url).origin));
}

function personOf({ world }: Identity, userName: string): Person | undefined {
  return world.people.get(userName.toLowerCase());
}
