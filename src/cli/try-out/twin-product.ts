/** One pretend product of the twin, as far as a try-out needs it: where it stands, its companies, and what links to it need. */
import type { EndpointSettings } from "../../config.ts";
import type { TwinControl } from "./twin-control.ts";

export type TwinCompany = { id: string; name: string; corporateIdentityNumber: string };

/** What is asked of a company that the twin does not have yet; everything else is as in its country's sample. */
export type WantedCompany = {
  name: string;
  organisationNumber: string;
  country: string;
  currency: string;
  /** Everything that it needs is put into it afterwards, so that it may begin with nothing. */
  isToBeFilled?: boolean;
};

export type TwinProduct = {
  /** The same paths as behind the real host, and the client under which every twin lets a hub in; its secret is no secret. */
  endpoint(url: string): EndpointSettings;
  companies(twin: TwinControl): Promise<readonly TwinCompany[]>;
  createCompany(twin: TwinControl, wanted: WantedCompany): Promise<TwinCompany>;
  /** The ledger's ids of the journals that the company's books hold. */
  journalIds(twin: TwinControl, companyId: string): Promise<readonly string[]>;
  /** What a link must choose for the company's books as they stand. */
  linkSetUp(twin: TwinControl, companyId: string): Promise<LinkSetUp>;
  /** The longest value of a dimension. */
  dimensionValueMax: number;
  /** The switches by which the product counts no requests. */
  withoutLimits: Readonly<Record<string, number>>;
};

/** `emptyValues`: by dimension, the value by which the books say that a row has none. */
export type LinkSetUp = { options: object; emptyValues: Readonly<Record<string, string>> };

/** A sample person of the product who may be let into further companies. */
export function newCompanyOf(wanted: WantedCompany, consultant: string) {
  return {
    name: wanted.name,
    countryCode: wanted.country,
    corporateIdentityNumber: wanted.organisationNumber,
    currencyCode: wanted.currency,
    people: [consultant],
  };
}
