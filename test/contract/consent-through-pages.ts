/** What a person does on the sign-in pages of the twin, until the browser is sent back to the client. */
import { createHash } from "node:crypto";
import type { Client, Ledger } from "../../src/core/index.ts";

export const verifier = "a-verifier-of-at-least-forty-three-characters-0123456789";
export const challenge = createHash("sha256").update(verifier).digest("base64url");

const password = "twin";

/** What the person does there. `allows` false: "No, do not allow" on the last page. */
type AtPages = { userName: string; company?: string; refuses?: string[]; allows?: boolean };
export type Consent = AtPages & { challenge: string };

/** Gives the code, or the error that the client is told instead ("error: access_denied"). */
export async function consentThroughPages(
  { signIn }: Pick<Ledger, "signIn">,
  client: Client,
  of: Consent,
): Promise<string> {
  const from = signIn.authoriseUrl(client, { state: "st", challenge: of.challenge });
  const { searchParams } = await walkThroughPages(from, client.redirectUrl, of);
  return searchParams.get("code") ?? `error: ${searchParams.get("error")}`;
}

/** What a browser would do: follow redirects, fill in the form of each page, stop at the redirect back to the client. */
export async function walkThroughPages(from: string, redirectUrl: string, of: AtPages): Promise<URL> {
  const cookies: string[] = [];
  let next: { url: string; form?: URLSearchParams } = { url: from };
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
      if (target.href.startsWith(redirectUrl)) return target;
      next = { url: target.href };
      continue;
    }
    next = filledForm(next.url, await response.text(), of);
  }
  throw new Error("the sign-in pages do not end");
}

function filledForm(url: string, page: string, of: AtPages): { url: string; form: URLSearchParams } {
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
  if (page.includes('name="scope"')) form.append("button", of.allows === false ? "no" : "yes");
  return { url: new URL(action, url).href, form };
}
