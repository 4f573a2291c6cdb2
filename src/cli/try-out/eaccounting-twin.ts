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
  createCompany: async (twin, wanted) =>
    (await twin.send("POST", "/companies", newCompanyOf(wanted, "rita@regnskap.example"))) as TwinCompany,
  journalIds: async (twin, companyId) => idsOf(await twin.get(`/books/${companyId}/vouchers`)),
  linkSetUp: async () => ({ options: {}, emptyValues: {} }),
  withoutLimits: { rateLimitPerMinute: 0 },
};

function idsOf(vouchers: unknown): string[] {
  return (vouchers as { id: string }[]).map(({ id }) => id);
}

export type EaccountingBooks = TwinCompany & { fiscalYears: readonly { startOn: string; endOn: string }[] };

export async function eaccountingBooks(twin: TwinControl, companyId: string): Promise<EaccountingBooks> {
  return (await twin.get(`/companies/${companyId}`)) as EaccountingBooks;
}
