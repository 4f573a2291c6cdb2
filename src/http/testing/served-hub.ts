/** A stepped hub whose API listens on a real port, and a caller for it. */
import { type SteppedHub, steppedHub } from "../../../test/support/stepped-hub.ts";
import { acts } from "../../core/index.ts";
import type { Actor } from "../../engine/acts/actor.ts";
import { createApiKey, createOrganisation } from "../../engine/acts/people.ts";
import { openSignIn, type SignIn } from "../../sign-in/index.ts";
import type { Api } from "../api-environment.ts";
import { createApi } from "../create-api.ts";
import type { Limits } from "../limits.ts";
import { serveApi } from "../serve-api.ts";

/** What a browser believes to be at; the port that the test listens on is known too late for the sign-in. */
export const pagesUrl = "http://127.0.0.1:4010";
const password = "fjorten kaffekopper";

export type Asked = {
  key?: string;
  /** A session of a browser, that asks from a page of ours unless `headers` say otherwise. */
  cookie?: string;
  body?: unknown;
  /** Sent as it is, instead of a JSON body. */
  bytes?: Uint8Array | string;
  headers?: Record<string, string>;
};

export type Answered = { status: number; headers: Headers; text: string; body: unknown };

export type ServedHub = {
  hub: SteppedHub;
  api: Api;
  url: string;
  ask(method: string, path: string, asked?: Asked): Promise<Answered>;
  /** A new organisation with its owner, and a key that may do all that its owner may. */
  organisation(name: string): Promise<{ actor: Actor; key: string; email: string }>;
  /** A session of one of an organisation's people, in a browser of their own. */
  enter(of: { organisationId: string; email: string }): Promise<{ cookie: string }>;
  close(): Promise<void>;
};

export async function servedHub(
  of: { limits?: Partial<Limits>; seed?: number; foldersRoot?: string } = {},
): Promise<ServedHub> {
  const { limits: _, ...hubOf } = of;
  const hub = await steppedHub(hubOf);
  const limits = { failedKeysMax: 100_000, ...of.limits };
  const { connection } = hub;
  const { clock, ids } = hub.world;
  const secret = "s".repeat(64);
  const signIn = openSignIn({ connection, secret, url: pagesUrl, singleSignOn: null, clock, ids });
  const api = createApi({
    world: hub.world,
    readiness: async () => ({ isReady: true, waitsFor: [] }),
    limits,
    signIn,
  });
  const served = await serveApi({ api, port: 0, hostname: "127.0.0.1" });
  return {
    hub,
    api,
    url: served.url,
    ask: (method, path, asked = {}) => ask(served.url, method, path, asked),
    organisation: async (name) => {
      const email = `owner@${name.toLowerCase().replaceAll(/[^a-z]/g, "")}.example.org`;
      const actor = await createOrganisation(hub.world, { name, owner: { name: `Owner of ${name}`, email } });
      const { key } = await createApiKey(hub.world, actor, { name: "all", scopes: [...acts] });
      return { actor, key, email };
    },
    enter: (who) => enter(served.url, signIn, who),
    close: async () => {
      await served.close();
      await signIn.close();
      await hub.close();
    },
  };
}

let browsers = 0;

/** Sign-ins are counted per address: people of a test do not sit at one desk. */
export function anotherAddress(): string {
  browsers += 1;
  return `198.18.${Math.floor(browsers / 250)}.${(browsers % 250) + 1}`;
}

async function enter(
  url: string,
  signIn: SignIn,
  { organisationId, email }: { organisationId: string; email: string },
): Promise<{ cookie: string }> {
  await signIn.setPassword({ organisationId, email, name: email, password });
  const { headers, text } = await ask(url, "POST", "/api/sign-in/sign-in/email", {
    body: { email, password },
    cookie: "",
    headers: { "x-forwarded-for": anotherAddress() },
  });
  const cookie = headers.getSetCookie().map((set) => set.split(";")[0]);
  if (cookie.length === 0) throw new Error(`nobody was let in: ${text}`);
  return { cookie: cookie.join("; ") };
}

async function ask(url: string, method: string, path: string, asked: Asked): Promise<Answered> {
  const response = await fetch(url + path, {
    method,
    redirect: "manual",
    headers: {
      ...(asked.key === undefined ? {} : { authorization: `Bearer ${asked.key}` }),
      ...(asked.cookie === undefined ? {} : { cookie: asked.cookie, origin: pagesUrl }),
      ...(asked.body === undefined ? {} : { "content-type": "application/json" }),
      ...asked.headers,
    },
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    ...(asked.bytes === undefined ? {} : { body: asked.bytes }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : text };
}

/** The value at a path of names and positions; undefined where there is none. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let found = value;
  for (const step of path)
    found = found !== null && typeof found === "object" ? Reflect.get(found, step) : undefined;
  return found;
}

export function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Error(`a list was expected, not ${JSON.stringify(value)}`);
  return value;
}
