/** A twin of its own for a test file, a person who signs in through its pages, and the acts of its control API. */
import { createHash } from "node:crypto";
import type { Client, LedgerContext, Tokens } from "../../../src/core/index.ts";
import { ledger } from "../../../src/ledgers/visma-eaccounting/ledger.ts";
import { type RunningTwin, startTwin } from "../../../twin/start-twin.ts";
import { fetchExchange, type RecordingExchange } from "./fetch-exchange.ts";

export type TwinSession = RecordingExchange & {
  twin: RunningTwin;
  client: Client;
  /** Noon of this day is the twin's now: tests have a fixed calendar. */
  today: string;
  /** Through the sign-in, company and consent pages; gives the code that the browser is sent back with. */
  consent(of: { userName: string; company?: string; refuses?: string[]; challenge: string }): Promise<string>;
  signIn(of: { userName: string; company?: string }): Promise<Tokens>;
  context(tokens: Tokens): LedgerContext;
  /** One act of the control API; throws when the twin does not know it. */
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  nowMs(): Promise<number>;
};

export const verifier = "a-verifier-of-at-least-forty-three-characters-0123456789";
export const challenge = createHash("sha256").update(verifier).digest("base64url");

const password = "twin";
const today = "2026-03-16";

export async function startTwinSession(): Promise<TwinSession> {
  const startedMs = Date.now();
  const noonMs = Date.parse(`${today}T12:00:00Z`);
  const twin = await startTwin({
    port: 0,
    seed: 7,
    clock: {
      now: () => noonMs + Date.now() - startedMs,
      after: (delayMs, wake) => {
        const timer = setTimeout(wake, delayMs);
        return () => clearTimeout(timer);
      },
    },
  });
  const recording = fetchExchange();
  const client: Client = {
    id: "bilag-twin",
    secret: "bilag-twin-secret",
    identityUrl: twin.url,
    redirectUrl: "http://127.0.0.1:8080/callback",
  };
  const session: TwinSession = {
    ...recording,
    twin,
    client,
    today,
    consent: (of) => consentThroughPages(client, of),
    signIn: async (of) => {
      const code = await session.consent({ ...of, challenge });
      const nowMs = await session.nowMs();
      const outcome = await ledger.signIn.redeem(client, { code, verifier, nowMs }, recording.exchange);
      if (outcome.kind !== "tokens") throw new Error(JSON.stringify(outcome));
      return outcome.tokens;
    },
    context: (tokens) => ({
      baseUrl: `${twin.url}/v2`,
      accessToken: tokens.accessToken,
      exchange: recording.exchange,
    }),
    control: (method, path, body) => control(twin, method, path, body),
    nowMs: async () => {
      const reading = await control(twin, "GET", "/clock");
      if (typeof reading !== "object" || reading === null || !("now" in reading)) throw new Error("no clock");
      return Date.parse(String(reading.now));
    },
  };
  return session;
}

async function control(twin: RunningTwin, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${twin.url}/_twin${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} /_twin${path}: ${response.status} ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}

type Consent = { userName: string; company?: string; refuses?: string[]; challenge: string };

/** What a browser would do: follow redirects, fill in the form of each page, stop at the redirect back to the client. */
async function consentThroughPages(client: Client, of: Consent): Promise<string> {
  const cookies: string[] = [];
  let next: { url: string; form?: URLSearchParams } = {
    url: ledger.signIn.authoriseUrl(client, { state: "st", challenge: of.challenge }),
  };
  for (let step = 0; step < 12; step += 1) {
    const response = await fetch(next.url, {
      redirect: "manual",
      headers: { cookie: cookies.join("; ") },
      ...(next.form === undefined ? {} : { method: "POST", body: next.form }),
    });
    cookies.push(...response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? ""));
    const location = response.headers.get("location");
    if (location !== null) {
      const target = new URL(location, next.url);
      const code = target.searchParams.get("code");
      if (target.href.startsWith(client.redirectUrl)) return code ?? "";
      next = { url: target.href };
      continue;
    }
    next = filledForm(next.url, await response.text(), of);
  }
  throw new Error("the sign-in pages do not end");
}

function filledForm(url: string, page: string, of: Consent): { url: string; form: URLSearchParams } {
  const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1];
  if (action === undefined) throw new Error(`no form on ${url}: ${page.slice(0, 300)}`);
  const form = new URLSearchParams();
  for (const [, name = "", value = ""] of page.matchAll(/type="hidden" name="([^"]+)" value="([^"]+)"/g))
    form.append(name, value);
  if (page.includes('name="username"')) form.append("username", of.userName);
  if (page.includes('name="password"')) form.append("password", password);
  const choices = [...page.matchAll(/name="company" value="([^"]+)"[^>]*>\s*([^<]+)</g)];
  const chosen = choices.find(([, , name]) => of.company === undefined || name?.trim() === of.company);
  if (chosen?.[1] !== undefined) form.append("company", chosen[1]);
  for (const [, scope = ""] of page.matchAll(/name="scope" value="([^"]+)"/g))
    if (!of.refuses?.includes(scope)) form.append("scope", scope);
  if (page.includes('name="scope"')) form.append("button", "yes");
  return { url: new URL(action, url).href, form };
}
