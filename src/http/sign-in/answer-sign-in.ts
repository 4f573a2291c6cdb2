/**
 * One call to the sign-in library: its body within a limit, the caller's address told by us and by nobody else, and the
 * passwords that are tried counted per account as well, since addresses are cheap.
 */
import type { Context } from "hono";
import type { Clock } from "../../lib/clock.ts";
import { clientAddressHeader, type SignIn, signInPath } from "../../sign-in/index.ts";
import type { ApiEnvironment } from "../api-environment.ts";
import { clientAddress } from "../client-address.ts";
import { failedKeyLimit } from "../failed-key-limit.ts";
import type { Limits } from "../limits.ts";
import { limitedBody } from "../read-body.ts";

export type AnswerSignIn = (c: Context<ApiEnvironment>) => Promise<Response>;

export function answerSignIn(signIn: SignIn, of: { clock: Clock; limits: Limits }): AnswerSignIn {
  const { clock, limits } = of;
  const tries = failedKeyLimit(clock, {
    countMax: limits.passwordTriesMax,
    windowMs: limits.passwordTriesWindowMs,
  });
  return async (c) => {
    const text = await signInBody(c, limits);
    const account = await accountTried(c, signIn, text);
    const waitSeconds = account === null ? null : tries.waitSeconds(account);
    // Said of every address, whether it has an account or not.
    if (waitSeconds !== null)
      return c.json({ code: "TOO_MANY_REQUESTS" }, 429, { "retry-after": String(waitSeconds) });
    // Before the answer is known: of a thousand that come at once, none may slip past the count.
    if (account !== null) tries.fail(account);
    return (await signIn.answer(requestOf(c, text))) ?? c.notFound();
  };
}

/** What asks a signed-in person for their password once more: whoever has only their cookie could guess there. */
const passwordCalls = [
  "change-password",
  "two-factor/enable",
  "two-factor/disable",
  "two-factor/generate-backup-codes",
];

/** Whose password a call tries. Apart for those who are signed in, so that no stranger keeps them from changing theirs. */
async function accountTried(
  c: Context<ApiEnvironment>,
  signIn: SignIn,
  text: string,
): Promise<string | null> {
  const call = c.req.path.slice(signInPath.length + 1);
  if (call === "sign-in/email") return accountNamed(text);
  if (!passwordCalls.includes(call)) return null;
  const session = await signIn.sessionOf(c.req.raw.headers);
  return session === null ? null : `within ${session.userId}`;
}

/** Throws `too-large`. A call of the sign-in is a few words, and comes from anybody. */
export async function signInBody(c: Context<ApiEnvironment>, limits: Limits): Promise<string> {
  const pieces: Uint8Array[] = [];
  const within = { bytesMax: limits.signInBytesMax, wholeMs: limits.bodyMs };
  for await (const piece of limitedBody(c.req.raw, within)) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}

/** The value of a body; null for one that is no JSON, which fits no schema. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function accountNamed(text: string): string | null {
  const body = jsonOf(text);
  const email = body !== null && typeof body === "object" && "email" in body ? body.email : null;
  return typeof email === "string" ? email.trim().toLowerCase() : null;
}

function requestOf(c: Context<ApiEnvironment>, text: string): Request {
  const { url, method, headers: given } = c.req.raw;
  const headers = new Headers(given);
  headers.delete(clientAddressHeader);
  const address = clientAddress(c);
  if (address !== "") headers.set(clientAddressHeader, address);
  return new Request(url, { method, headers, ...(text === "" ? {} : { body: text }) });
}
