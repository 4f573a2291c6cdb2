/**
 * Who asks: by the API key of the Authorization header, or by the session of a browser that has signed in. A cookie is sent
 * by a browser whoever made it ask: whatever changes something must then come from a page of ours.
 */
import { createMiddleware } from "hono/factory";
import { AppError, acts, mayDo } from "../core/index.ts";
import type { Signed } from "../engine/acts/people.ts";
import type { Membership, Session, SignIn } from "../sign-in/index.ts";
import { type ApiEnvironment, retryAfter } from "./api-environment.ts";
import { clientAddress } from "./client-address.ts";
import type { KeyGate } from "./key-gate.ts";

export function authenticate(gate: KeyGate<Signed>, signIn: SignIn | null) {
  return createMiddleware<ApiEnvironment>(async (c, next) => {
    const header = c.req.header("authorization");
    if (header === undefined) {
      c.set("signed", await signedBySession(signIn, c.req.raw));
      return next();
    }
    const key = /^Bearer +(\S+)$/i.exec(header.trim())?.[1] ?? "";
    const answer = await gate({ address: clientAddress(c), key });
    if (answer.kind === "wait") {
      c.set(retryAfter, answer.seconds);
      throw new AppError("too-many-requests", "Too many keys from this address were not accepted.");
    }
    if (answer.kind === "turned-down")
      throw new AppError("not-signed-in", "The API key is not one that is in force.");
    c.set("signed", answer.holder);
    return next();
  });
}

/** Names the organisation that a browser's call is for; a person of one only may leave it out. */
const organisationHeader = "bilag-organisation";

async function signedBySession(signIn: SignIn | null, request: Request): Promise<Signed> {
  const session = signIn === null ? null : await signIn.sessionOf(request.headers);
  if (signIn === null || session === null)
    throw new AppError("not-signed-in", "Send the API key as Authorization: Bearer bilag_…, or sign in.");
  if (request.method !== "GET" && !signIn.isOwnOrigin(request.headers))
    throw new AppError("not-allowed", "A page of another origin has made this call.");
  const wanted = request.headers.get(organisationHeader);
  const membership =
    wanted === null ? await onlyMembership(signIn, session) : await signIn.membershipIn(session, wanted);
  if (membership === null)
    throw new AppError("not-allowed", `Name an organisation of yours in the header ${organisationHeader}.`);
  const { organisationId, personId, role, rights, companyIds } = membership;
  return {
    organisationId,
    personId,
    keyId: null,
    role,
    rights,
    acts: new Set(acts.filter((act) => mayDo(role, act, rights))),
    companyIds,
  };
}

async function onlyMembership(signIn: SignIn, session: Session): Promise<Membership | null> {
  const [first, second] = await signIn.listMemberships(session, { after: null, limit: 2 });
  return first === undefined || second !== undefined ? null : first.row;
}
