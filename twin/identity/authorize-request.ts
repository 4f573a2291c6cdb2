/** Reads what an application asks for at `/connect/authorize`. visma-facts §2 */
import type { Person } from "../people.ts";
import type { Identity } from "./identity.ts";
import type { Client, CompanyChoice, Realm } from "./realm.ts";

/** One authorization under way, kept on the server; the pages carry only its id. */
export type Interaction = {
  id: string;
  client: Client;
  realm: Realm;
  redirectUri: string;
  state: string | null;
  scopes: string[];
  challenge: string | null;
  prompts: string[];
  acrValues: string[];
  person: Person | null;
  signedInAt: number;
  company: CompanyChoice | null;
};
type Asked = Omit<Interaction, "person" | "signedInAt" | "company">;
type Refused = { deadEnd: string } | { error: string; redirectUri: string; state: string | null };

/** Reads the request; a wrong client or address ends at the twin, all else goes back to the client (RFC 6749). */
export function askedFor(identity: Identity, url: URL): Asked | Refused {
  const query = url.searchParams;
  const client = identity.clients.get(query.get("client_id") ?? "");
  const realm = client && identity.realms.get(client.product);
  if (!client || !realm) return { deadEnd: "The client_id is not registered." };
  const redirectUri = query.get("redirect_uri") ?? "";
  // Exact match. visma-facts §2
  if (!client.redirectUris.includes(redirectUri))
    return { deadEnd: `${redirectUri} is not a registered redirect_uri.` };
  const state = query.get("state");
  const mayAsk = client.allows.includes("authorization_code");
  const refused = (error: string): Refused => ({ error, redirectUri, state });
  if (query.get("response_type") !== "code") return refused("unsupported_response_type");
  if (!mayAsk) return refused("unauthorized_client");
  const scopes = words(query.get("scope"));
  if (scopes.length === 0 || scopes.some((scope) => !(scope in realm.scopes)))
    return refused("invalid_scope");
  const challenge = query.get("code_challenge");
  if (challenge && query.get("code_challenge_method") !== "S256") return refused("invalid_request");
  if (!challenge && (client.pkceRequired || identity.switches.pkceRequired))
    return refused("invalid_request");
  return {
    id: identity.world.nextId("interaction"),
    client,
    realm,
    redirectUri,
    state,
    scopes,
    challenge,
    prompts: words(query.get("prompt")),
    acrValues: words(query.get("acr_values")),
  };
}

/** The client's own address with the answer on it. */
export function backTo(redirectUri: string, told: Record<string, string | null>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(told)) if (value !== null) url.searchParams.set(name, value);
  return url.href;
}

/** The client's own address with what stands in the way of the person. */
export function refusedBack(
  asked: Pick<Interaction, "redirectUri" | "state">,
  { error, description }: { error: string; description: string },
): string {
  return backTo(asked.redirectUri, { error, error_description: description, state: asked.state });
}

/** Lists come with blanks or with plus signs that were encoded once too often. visma-facts §2 */
function words(list: string | null): string[] {
  return (list ?? "").split(/[\s+]+/).filter(Boolean);
}
