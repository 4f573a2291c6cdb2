/** Signing in: a few calls of their own, since programs use keys and the API's document does not tell of them. */
import { ProblemError } from "./problem.ts";

export type SignInState = {
  hasSingleSignOn: boolean;
  /** Whom people ask, as the operator's settings name them. */
  support: { email: string | null; phone: string | null };
  person: { name: string; email: string; hasSecondFactor: boolean } | null;
  /** Which of the person's sessions this browser holds. */
  sessionId: string | null;
  /** The one that was asked for where it is theirs, else the first by name; null for a person of none. */
  organisation: OwnOrganisation | null;
  hasOtherOrganisations: boolean;
};

export type OwnOrganisation = { id: string; name: string; role: string };

export type SignInAnswer = { status: number; code: string; body: Record<string, unknown> };

const base = "/api/sign-in";

/** `organisation`: the one of the last visit. */
export async function signInState(organisation: string | null): Promise<SignInState> {
  const wanted = organisation === null ? "" : `?${new URLSearchParams({ organisation })}`;
  const response = await fetch(`${base}/state${wanted}`);
  if (!response.ok) throw new Error(`sign-in state: HTTP ${response.status}`);
  return response.json();
}

type OrganisationsSought = { search?: string; cursor?: string | undefined; limit: number };

/** A page of the person's organisations by name; they may be hundreds. */
export async function ownOrganisations({
  search = "",
  cursor,
  limit,
}: OrganisationsSought): Promise<{ items: OwnOrganisation[]; next: string | null }> {
  const query = new URLSearchParams({ limit: String(limit) });
  if (search !== "") query.set("search", search);
  if (cursor !== undefined) query.set("cursor", cursor);
  const response = await fetch(`${base}/organisations?${query}`);
  if (!response.ok) throw new ProblemError(response.status, await response.json().catch(() => null));
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
