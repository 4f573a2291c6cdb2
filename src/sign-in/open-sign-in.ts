/** Sign-in with a browser: sessions in a cookie, invitations, and where the signed-in person may go. */
import {
  admit,
  type ConnectionOptions,
  dropInvitations,
  type Invited,
  keepInvitation,
  listMemberships,
  type Membership,
  type MembershipKey,
  membershipIn,
  openSignInPool,
  readInvitation,
  type SignInPool,
  type SoughtMemberships,
  shutOut,
} from "../db/index.ts";
import { type Clock, instantText } from "../lib/clock.ts";
import { type Ids, isId } from "../lib/ids.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { accountOf, changePassword, makeAccount } from "./accounts.ts";
import { allowedCall } from "./allowed-calls.ts";
import { codeIn, codePath, onceOnlyCodes } from "./once-only-codes.ts";
import { readCall } from "./read-call.ts";
import { type SignInLibrary, type SingleSignOn, signInLibrary, signInPath } from "./sign-in-library.ts";

/** Who holds the session of a request. */
export type Session = {
  id: string;
  userId: string;
  email: string;
  name: string;
  hasSecondFactor: boolean;
};

/** `sign-in-first`: the address has an account, and a link must not open it. `used`: unknown, used or too old. */
export type Acceptance = "accepted" | "used" | "sign-in-first" | "password-missing";

export type SignIn = {
  /** Whether a request that changes something was made by a page of ours: a forged one comes from elsewhere, or says nothing. */
  isOwnOrigin(headers: Headers): boolean;
  /** Answers a call below /api/sign-in; null for one that does not exist. From elsewhere it is refused with 403, with a body that it has not with 422. */
  answer(request: Request): Promise<Response | null>;
  sessionOf(headers: Headers): Promise<Session | null>;
  /** Null where the session's person does not belong there, and for an id that is none. */
  membershipIn(session: Session, organisationId: string): Promise<Membership | null>;
  /** By the organisations' names. */
  listMemberships(
    session: Session,
    sought: SoughtMemberships,
  ): Promise<{ row: Membership; key: MembershipKey }[]>;
  /** A link's token that lets a person into an organisation; good for a week. Earlier ones of theirs are good no more. */
  invite(of: Invited): Promise<{ token: string; expiresAt: string }>;
  /** Links of a person of an organisation that nobody has used yet are good no more. */
  withdrawInvitations(of: { organisationId: string; email: string }): Promise<void>;
  /** A person's account enters an organisation no more, and neither do links of theirs; their sessions end unless they belong elsewhere too. */
  shutOut(of: { organisationId: string; email: string }): Promise<void>;
  /** Who a link was made for, and whether that address has an account already. */
  invitation(token: string): Promise<(Invited & { hasAccount: boolean }) | null>;
  /** With a password for an address that has no account yet, or without one for single sign-on; with its session for one that has. */
  acceptInvitation(of: AcceptanceOf): Promise<Acceptance>;
  /** What the operator, or a try-out, decides without an invitation. */
  setPassword(of: Invited & { password: string }): Promise<void>;
  hasSingleSignOn: boolean;
  /** Where people reach the hub, without a slash at the end. */
  url: string;
  close(): Promise<void>;
};

export type AcceptanceOf = {
  token: string;
  headers: Headers;
  password?: string;
  /** The new account gets no password; heard only where there is a single sign-on. */
  comesBySingleSignOn?: boolean;
};

export type SignInOf = {
  connection: ConnectionOptions;
  secret: string;
  url: string;
  singleSignOn: SingleSignOn | null;
  clock: Clock;
  ids: Ids;
};

const invitationMs = 7 * 24 * 60 * 60 * 1000;

export function openSignIn(of: SignInOf): SignIn {
  const { clock, ids } = of;
  const pool = openSignInPool(of.connection);
  const origins = [new URL(of.url).origin, ...sameMachine(of.url)];
  const library = signInLibrary({ ...of, pool, origins });
  const onceOnly = onceOnlyCodes(library, clock);
  const at = () => instantText(clock.now());
  const isOwnOrigin = (headers: Headers) => origins.includes(headers.get("origin") ?? "");
  const sessionOf = (headers: Headers) => readSession(library, headers);
  return {
    isOwnOrigin,
    answer: async (request) => {
      const { pathname } = new URL(request.url);
      const call = allowedCall(request.method, pathname.slice(signInPath.length));
      if (call === undefined) return null;
      if (request.method !== "GET" && !isOwnOrigin(request.headers))
        return Response.json({ code: "FOREIGN_ORIGIN" }, { status: 403 });
      const read = await readCall(request, call);
      if (read === null) return Response.json({ code: "BODY_UNKNOWN" }, { status: 422 });
      const code = call.path === codePath ? await codeIn(read) : null;
      const isSignIn = code !== null && (await sessionOf(request.headers)) === null;
      const answer = await library.handler(read);
      if (isSignIn) return onceOnly(code, answer);
      return request.method === "GET" ? staysWithin(answer, of.url, origins) : answer;
    },
    sessionOf,
    membershipIn: async ({ userId }, organisationId) =>
      isId(organisationId) ? ((await membershipIn(pool, { userId, organisationId })) ?? null) : null,
    listMemberships: ({ userId }, sought) => listMemberships(pool, { ...sought, userId }),
    invite: async (invited) => {
      const token = Buffer.from(ids.bytes(32)).toString("base64url");
      const expiresAt = instantText(clock.now() + invitationMs);
      await dropInvitations(pool, invited);
      await keepInvitation(pool, { ...invited, token, expiresAt });
      return { token, expiresAt };
    },
    withdrawInvitations: (named) => dropInvitations(pool, named),
    shutOut: async (named) => {
      await dropInvitations(pool, named);
      await shutOut(pool, named);
    },
    invitation: async (token) => {
      const invited = await readInvitation(pool, { token, at: at() });
      if (invited === null) return null;
      return { ...invited, hasAccount: (await accountOf(library, invited.email)) !== null };
    },
    acceptInvitation: async ({ token, headers, password, comesBySingleSignOn = false }) =>
      acceptInvitation(library, pool, {
        token,
        at: at(),
        session: await sessionOf(headers),
        password,
        needsNoPassword: comesBySingleSignOn && of.singleSignOn !== null,
      }),
    setPassword: (given) => setPassword(library, pool, given),
    hasSingleSignOn: of.singleSignOn !== null,
    url: of.url.replace(/\/$/, ""),
    close: () => pool.end(),
  };
}

/**
 * The library looks at an address before it makes it short: "/..//elsewhere.example" passes as a path of ours and becomes
 * another's. So where it sends people is looked at last. What a POST begins leads to the provider, and is no redirect.
 */
function staysWithin(answer: Response, url: string, origins: readonly string[]): Response {
  const location = answer.headers.get("location");
  if (location === null) return answer;
  if (URL.canParse(location, url) && origins.includes(new URL(location, url).origin)) return answer;
  const headers = new Headers(answer.headers);
  headers.set("location", new URL("/sign-in", url).href);
  return new Response(null, { status: answer.status, headers });
}

async function readSession(library: SignInLibrary, headers: Headers): Promise<Session | null> {
  const held = await library.api.getSession({ headers });
  if (held === null) return null;
  const { id: userId, email, name, twoFactorEnabled } = held.user;
  return { id: held.session.id, userId, email, name, hasSecondFactor: twoFactorEnabled === true };
}

async function setPassword(
  library: SignInLibrary,
  pool: SignInPool,
  of: Invited & { password: string },
): Promise<void> {
  const account = await accountOf(library, of.email);
  if (account !== null) await changePassword(library, { userId: account.userId, password: of.password });
  const { userId } = account ?? (await makeAccount(library, of));
  await admit(pool, { userId, organisationId: of.organisationId });
}

/** A hub on this machine is opened as 127.0.0.1 and as localhost; a browser takes them for two places. */
function sameMachine(url: string): string[] {
  const { protocol, hostname, port } = new URL(url);
  const other = { "127.0.0.1": "localhost", localhost: "127.0.0.1" }[hostname];
  return other === undefined ? [] : [`${protocol}//${other}:${port}`];
}
