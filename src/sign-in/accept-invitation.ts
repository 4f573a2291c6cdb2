/**
 * An invitation is accepted. A link proves that its organisation wants the person, and nothing about who holds the address:
 * an account that is there already is entered by its own sign-in, never by a link, whoever made it.
 */
import { admit, readInvitation, type SignInPool, takeInvitation } from "../db/index.ts";
import { accountOf, makeAccount } from "./accounts.ts";
import type { Acceptance, Session } from "./open-sign-in.ts";
import type { SignInLibrary } from "./sign-in-library.ts";

export type AcceptOf = {
  token: string;
  at: string;
  session: Session | null;
  password: string | undefined;
  /** Nobody enters the new account but by the organisation's own sign-in, which proves the address itself. */
  needsNoPassword: boolean;
};

export async function acceptInvitation(
  library: SignInLibrary,
  pool: SignInPool,
  of: AcceptOf,
): Promise<Acceptance> {
  const invited = await readInvitation(pool, of);
  if (invited === null) return "used";
  const account = await accountOf(library, invited.email);
  if (account !== null && of.session?.userId !== account.userId) return "sign-in-first";
  if (account === null && of.password === undefined && !of.needsNoPassword) return "password-missing";
  if ((await takeInvitation(pool, of)) === null) return "used";
  const { userId } = account ?? (await makeAccount(library, { ...invited, password: of.password }));
  await admit(pool, { userId, organisationId: invited.organisationId });
  return "accepted";
}
