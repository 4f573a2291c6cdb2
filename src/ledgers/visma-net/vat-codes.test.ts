import { describe, expect, it } from "vitest";
import type { LedgerContext } from "../../core/index.ts";
import { readVatCodes } from "./vat-codes.ts";

const lists: Record<string, unknown[]> = {
  "/v1/vatCategory": [
    { vatCategoryId: "3", description: "Output VAT", active: true, vatCategoryLines: [{ vatId: "3" }] },
  ],
  "/v1/vat": [
    {
      vatId: "3",
      schedules: [
        { startDate: "2005-01-01T00:00:00", vatRate: 25 },
        { startDate: "0001-01-01T00:00:00", vatRate: 24 },
      ],
    },
  ],
};
const context: LedgerContext = {
  baseUrl: "https://api.example",
  accessToken: "token",
  exchange: async ({ url }) => ({
    kind: "answer",
    status: 200,
    headers: {},
    body: JSON.stringify(lists[new URL(url).pathname]),
  }),
};

describe("readVatCodes", () => {
  it("takes a rate that began before there were days for one that was always there, oldest first", async () => {
    const reading = await readVatCodes(context);
    expect(reading).toMatchObject({
      kind: "read",
      value: [
        {
          code: "3",
          id: "3",
          rates: [
            { from: "0001-01-01", ratePercent: "24" },
            { from: "2005-01-01", ratePercent: "25" },
          ],
        },
      ],
    });
  });
});
