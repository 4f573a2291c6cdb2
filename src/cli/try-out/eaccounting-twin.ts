/** The pretend Visma eAccounting of the twin. */
import type { TwinControl } from "./twin-control.ts";
import { newCompanyOf, type TwinCompany, type TwinProduct } from "./twin-product.ts";

export const eaccountingTwin: TwinProduct = {
  endpoint: (url) => ({
    apiUrl: `${url}/v2`,
    identityUrl: url,
    clientId: "bilag-twin",
    clientSecret: "bilag-twin-secret",
  }),
  companies: async (twin) => (await twin.get("/companies")) as TwinCompany[],
  createCompany: async (twin, wanted) => {
    // There are three cost centres at most: the sample's own one would take the place of one that a file names.
    const chart = wanted.isToBeFilled === true ? "empty" : "standard";
    const sketch = { ...newCompanyOf(wanted, "rita@regnskap.example"), chart };
    return (await twin.send("POST", "/companies", sketch)) as TwinCompany;
  },
  journalIds: async (twin, companyId) => idsOf(await twin.get(`/books/${companyId}/vouchers`)),
  linkSetUp: async () => ({ options: {}, emptyValues: {} }),
  dimensionValueMax: 9,
  withoutLimits: { rateLimitPerMinute: 0 },
};

function idsOf(vouchers: unknown): string[] {
  return (vouchers as { id: string }[]).map(({ id }) => id);
}

export type EaccountingBooks = TwinCompany & { fiscalYears: readonly { startOn: string; endOn: string }[] };

export async function eaccountingBooks(twin: TwinControl, companyId: string): Promise<EaccountingBooks> {
  return (await twin.get(`/companies/${companyId}`)) as EaccountingBooks;
}
