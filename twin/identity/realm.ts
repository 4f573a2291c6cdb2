/** What a product tells the identity pages about itself, and the clients that may ask for its tokens. */
import type { Person } from "../people.ts";

type ProductName = "visma-eaccounting" | "visma-net";

export type Client = {
  id: string;
  secret: string;
  name: string;
  product: ProductName;
  /** Matched letter by letter. */
  redirectUris: string[];
  /** `rotating`: each refresh gives a new refresh token and ends the old one. facts/eaccounting.md §2 */
  refreshTokens: "rotating" | "reusable";
  pkceRequired: boolean;
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
  /** Claims of the access token that are the product's own. */
  claimsOf(person: Person, companyId: string): Record<string, unknown>;
};
