/** Consent without a browser, for the control API and for try-outs. */
import type { Person } from "../people.ts";
import { askedFor, backTo, refusedBack } from "./authorize-request.ts";
import type { Identity } from "./identity.ts";

/**
 * What the pages do, in one step and without a browser: a person consents to what an authorize address asks for.
 * Answers with the address the browser would be sent to, or with the reason why it would not.
 */
export function consentAs(
  identity: Identity,
  authorizeUrl: URL,
  person: Person,
  companyId: string,
  refusesScopes: string[],
): { redirectTo: string } | { problem: string } {
  const asked = askedFor(identity, authorizeUrl);
  if ("deadEnd" in asked) return { problem: asked.deadEnd };
  if ("error" in asked)
    return { redirectTo: backTo(asked.redirectUri, { error: asked.error, state: asked.state }) };
  const obstacle = asked.realm.obstacle?.(person, asked.prompts);
  if (obstacle && "deadEnd" in obstacle) return { problem: obstacle.deadEnd };
  if (obstacle) return { redirectTo: refusedBack(asked, obstacle) };
  const choices = asked.realm.companiesOf(person, asked.acrValues);
  if (!choices.some((choice) => choice.id === companyId))
    return { problem: `${person.userName} cannot choose the company ${companyId}.` };
  const grant = {
    clientId: asked.client.id,
    userName: person.userName,
    companyId,
    scopes: asked.scopes.filter((scope) => !refusesScopes.includes(scope)),
    signedInAt: identity.world.clock.now(),
  };
  const code = identity.grants.openCode(grant, asked.redirectUri, asked.challenge);
  return { redirectTo: backTo(asked.redirectUri, { code, state: asked.state }) };
}
