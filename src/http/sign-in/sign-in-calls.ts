/**
 * Signing in with a browser. The library answers the calls that are let through to it; what a page needs before anybody has
 * signed in, and the invitation, are ours. Not part of the API's document: programs use keys.
 */

import type { Context } from "hono";
import { z } from "zod";
import type { Clock } from "../../lib/clock.ts";
import { passwordLengthMax, passwordLengthMin, type SignIn, signInPath } from "../../sign-in/index.ts";
import type { Api, ApiEnvironment } from "../api-environment.ts";
import type { Limits } from "../limits.ts";
import { answerSignIn, jsonOf, signInBody } from "./answer-sign-in.ts";
import { answerOwnOrganisations, enteredOf } from "./own-organisations.ts";

const tokenField = z.string().min(1).max(200);
const lookSchema = z.strictObject({ token: tokenField });

const acceptanceSchema = z.strictObject({
  token: tokenField,
  /** Left out by a person who has signed in to an account of theirs. */
  password: z.string().min(passwordLengthMin).max(passwordLengthMax).optional(),
  /** Instead of a password: a person without an account will only come by the organisation's own sign-in. */
  singleSignOn: z.literal(true).optional(),
});

/** Whom people ask, as the operator's settings name them. */
export type Support = { email: string | null; phone: string | null };

export type SignInCallsOf = { signIn: SignIn; support?: Support | undefined; clock: Clock; limits: Limits };

const noSupport: Support = { email: null, phone: null };

export function addSignIn(api: Api, { signIn, support = noSupport, clock, limits }: SignInCallsOf): void {
  api.get(`${signInPath}/state`, (c) => answerState(c, signIn, support));
  api.get(`${signInPath}/organisations`, (c) => answerOwnOrganisations(c, signIn));
  // Asked with a body: what stands in an address is written down by every server on its way.
  api.post(`${signInPath}/invitation/look`, async (c) => {
    const given = lookSchema.safeParse(jsonOf(await signInBody(c, limits)));
    const invited = given.success ? await signIn.invitation(given.data.token) : null;
    if (invited === null) return c.json({ code: "INVITATION_USED" }, 404);
    const { name, email, hasAccount } = invited;
    return c.json({ name, email, hasAccount, passwordLengthMin });
  });
  api.post(`${signInPath}/invitation`, (c) => acceptInvitation(c, signIn, limits));
  api.all(`${signInPath}/*`, answerSignIn(signIn, { clock, limits }));
}

/**
 * Who holds the session, and which organisation of theirs they enter: the one that is asked for, else the first by name. Nobody
 * is no error.
 */
async function answerState(c: Context<ApiEnvironment>, signIn: SignIn, support: Support) {
  const session = await signIn.sessionOf(c.req.raw.headers);
  const of = { hasSingleSignOn: signIn.hasSingleSignOn, support };
  if (session === null)
    return c.json({ ...of, person: null, sessionId: null, organisation: null, hasOtherOrganisations: false });
  const { id: sessionId, name, email, hasSecondFactor } = session;
  const entered = await enteredOf(signIn, session, c.req.query("organisation"));
  return c.json({ ...of, person: { name, email, hasSecondFactor }, sessionId, ...entered });
}

async function acceptInvitation(c: Context<ApiEnvironment>, signIn: SignIn, limits: Limits) {
  if (!signIn.isOwnOrigin(c.req.raw.headers)) return c.json({ code: "FOREIGN_ORIGIN" }, 403);
  const given = acceptanceSchema.safeParse(jsonOf(await signInBody(c, limits)));
  if (!given.success) return c.json({ code: "PASSWORD_TOO_SHORT", passwordLengthMin }, 422);
  const { token, password, singleSignOn } = given.data;
  const acceptance = await signIn.acceptInvitation({
    token,
    headers: c.req.raw.headers,
    ...(password === undefined ? {} : { password }),
    comesBySingleSignOn: singleSignOn === true,
  });
  switch (acceptance) {
    case "accepted":
      return c.json({});
    case "used":
      return c.json({ code: "INVITATION_USED" }, 404);
    case "sign-in-first":
      return c.json({ code: "SIGN_IN_FIRST" }, 409);
    case "password-missing":
      return c.json({ code: "PASSWORD_TOO_SHORT", passwordLengthMin }, 422);
  }
}
