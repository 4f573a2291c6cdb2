/** The pretend Visma.net ERP of the twin. */
import type { TwinControl } from "./twin-control.ts";
import { newCompanyOf, type TwinCompany, type TwinProduct } from "./twin-product.ts";

export const vismaNetTwin: TwinProduct = {
  endpoint: (url) => ({
    apiUrl: url,
    identityUrl: url,
    clientId: "bilag-twin-net",
    clientSecret: "bilag-twin-net-secret",
  }),
  companies: async (twin) => (await twin.get("/visma-net/companies")) as TwinCompany[],
  createCompany: async (twin, wanted) =>
    (await twin.send(
      "POST",
      "/visma-net/companies",
      newCompanyOf(wanted, "vera@regnskap.example"),
    )) as TwinCompany,
  journalIds: async (twin, companyId) =>
    ((await twin.get(`/visma-net/books/${companyId}/journals`)) as { number: string }[]).map(
      ({ number }) => number,
    ),
  linkSetUp: async (twin, companyId) => {
    const emptyValues = zeroValues((await vismaNetBooks(twin, companyId)).segments);
    return { options: { defaultSegmentValues: emptyValues }, emptyValues };
  },
  dimensionValueMax: 30,
  withoutLimits: { erpRateLimit: 0 },
};

export type TwinSegment = { description: string; length: number; values: readonly { value: string }[] };
export type VismaNetBooks = TwinCompany & { segments: readonly TwinSegment[] };

async function vismaNetBooks(twin: TwinControl, companyId: string): Promise<VismaNetBooks> {
  return (await twin.get(`/visma-net/companies/${companyId}`)) as VismaNetBooks;
}

/** A row wants a value in every segment; in the pretend books the one of noughts means none. */
function zeroValues(segments: readonly TwinSegment[]): Record<string, string> {
  return Object.fromEntries(segments.map(({ description, length }) => [description, "0".repeat(length)]));
}
