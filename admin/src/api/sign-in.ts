/** Signing in: a few calls of their own, since programs use keys and the API's document does not tell of them. */

export type SignInState = {
  hasSingleSignOn: boolean;
  /** Whom people ask, as the operator's settings name them. */
  support: { email: string | null; phone: string | null };
  person: { name: string; email: string; hasSecondFactor: boolean } | null;
  /** Which of the person's sessions this browser holds. */
  sessionId: string | null;
  organisations: { id: string; name: string; role: string }[];
};

export type SignInAnswer = { status: number; code: string; body: Record<string, unknown> };

const base = "/api/sign-in";

export async function signInState(): Promise<SignInState> {
  const response = await fetch(`${base}/state`);
  if (!response.ok) throw new Error(`sign-in state: HTTP ${response.status}`);
  return response.json();
}

/** Never throws for a no: the page says it in words. */
export async function signInCall(path: string, body: unknown = {}): Promise<SignInAnswer> {
  const response = await fetch(`${base}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return answerOf(response);
}

export async function signInRead(path: string): Promise<SignInAnswer> {
  return answerOf(await fetch(`${base}${path}`));
}

async function answerOf(response: Response): Promise<SignInAnswer> {
  const body: Record<string, unknown> = await response.json().catch(() => ({}));
  return { status: response.status, code: typeof body.code === "string" ? body.code : "", body };
}
