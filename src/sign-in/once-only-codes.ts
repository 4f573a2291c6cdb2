/**
 * A code of the second factor opens one sign-in (RFC 6238, section 5.2): whoever saw it typed, and knows the password, must not come
 * in after its person while the code still holds. The library forgets a code with its sign-in, so this remembers it, in memory:
 * a restart forgets, and each process knows its own.
 */
import type { Clock } from "../lib/clock.ts";
import type { SignInLibrary } from "./sign-in-library.ts";

export const codePath = "/two-factor/verify-totp";

/** Null where there is none; the request can be read once more. */
export async function codeIn(request: Request): Promise<string | null> {
  const body: unknown = await request.clone().json();
  const code = typeof body === "object" && body !== null ? Reflect.get(body, "code") : null;
  return typeof code === "string" ? code : null;
}

/** The library takes the code of the thirty seconds before and after as well. */
const holdsMs = 120_000;

export type OnceOnlyCodes = (code: string, answer: Response) => Promise<Response>;

/** `answer`: of the library, to a sign-in with this code; what it has begun ends again where the code has opened one already. */
export function onceOnlyCodes(library: SignInLibrary, clock: Clock): OnceOnlyCodes {
  const usedUntilMs = new Map<string, number>();
  return async (code, answer) => {
    if (answer.status !== 200) return answer;
    const { token, user } = (await answer.clone().json()) as { token: string; user: { id: string } };
    const nowMs = clock.monotonic();
    for (const [name, untilMs] of usedUntilMs) if (untilMs <= nowMs) usedUntilMs.delete(name);
    const name = `${user.id} ${code}`;
    const isUsed = usedUntilMs.has(name);
    usedUntilMs.set(name, nowMs + holdsMs);
    if (!isUsed) return answer;
    const { internalAdapter } = await library.$context;
    await internalAdapter.deleteSession(token);
    return Response.json({ code: "CODE_USED" }, { status: 401 });
  };
}
