/** What a product tells the identity pages about itself, and the clients that may ask for its tokens. */
import type { Person } from "../people.ts";

type ProductName = "visma-eaccounting" | "visma-net";

export type GrantType = "authorization_code" | "client_credentials";

export type Client = {
  id: string;
  secret: string;
  name: string;
  product: ProductName;
  /** Matched letter by letter. */
  redirectUris: string[];
  /** `rotating`: each refresh gives a new refresh token and ends the old one. visma-facts §2 */
  refreshTokens: "rotating" | "reusable";
  pkceRequired: boolean;
  /** `client_credentials` for products that know it. Visma.net §2 */
  allows: GrantType[];
  /** How long a spent refresh token still works, as if its answer had been lost. Visma.net §2 */
  refreshGraceSeconds: number;
};

export type CompanyChoice = { id: string; name: string };

export type Realm = {
  product: ProductName;
  title: string;
  /** Every scope a client may ask for, with the sentence of the consent page. */
  scopes: Record<string, string>;
  /** Scopes that cannot be left unticked. */
  scopesFixed: string[];
  companiesOf(person: Person, acrValues: string[]): CompanyChoice[];
  /** Claims of the access token that are the product's own; no person stands behind client credentials. */
  claimsOf(person: Person | null, companyId: string): Record<string, unknown>;
  /** What client credentials may ask for. Products without it do not know that grant. */
  serviceScopes?: readonly string[];
  /** Whether a token may be had for this company at all: looked at when it is asked for, and at each refresh. */
  tokenRefusal?(of: { client: Client; person: Person | null; companyId: string }): "invalid_tenant" | null;
  /** Why a person who has just been recognised cannot go on. docs/features.md N2, N3 */
  obstacle?(person: Person, prompts: string[]): Obstacle | null;
  /** The person has signed out of everything. */
  signedOut?(userName: string): void;
};

/** Told to the client, or shown to the person who then stands still. */
export type Obstacle = { error: string; description: string } | { deadEnd: string };
