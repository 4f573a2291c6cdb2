/** Master data of the ledger, to choose from. Nothing is asked before somebody looks for it. */
import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { everyPage } from "../api/every-page.ts";

export type Account = {
  number: string;
  name: string;
  vatCode?: string;
  isActive: boolean;
  isBlockedForManualBooking: boolean;
};

export type VatCode = {
  code: string;
  description: string;
  rates: readonly { from: string; ratePercent: string }[];
};

type Register = "accounts" | "vatCodes" | "dimensions";

function pageOf(
  connectionId: string,
  register: Register,
  query: { search?: string; limit: number; cursor?: string },
) {
  return answered(
    api.GET("/api/v1/connections/{connectionId}/registers/{register}", {
      params: { path: { connectionId, register }, query },
    }),
  );
}

const shownMax = 100;

/** A chart has an entry per year: the last one of each number counts. */
export const accountsQuery = (connectionId: string, search: string) =>
  queryOptions({
    queryKey: ["registers", connectionId, "accounts", "search", search],
    queryFn: async () => {
      const query = { limit: shownMax, ...(search.trim() === "" ? {} : { search: search.trim() }) };
      const { items } = await pageOf(connectionId, "accounts", query);
      const accounts = items as unknown as Account[];
      return [...new Map(accounts.map((account) => [account.number, account])).values()];
    },
    staleTime: 60_000,
  });

/** A pattern is tried on every account, so the chart is read to its end, up to a bound that none we know of comes near. */
const chartMax = 5_000;

export const wholeChartQuery = (connectionId: string) =>
  queryOptions({
    queryKey: ["registers", connectionId, "accounts", "all"],
    queryFn: async () => {
      const { items, isWhole } = await everyPage(
        (cursor) =>
          pageOf(connectionId, "accounts", { limit: 200, ...(cursor === undefined ? {} : { cursor }) }),
        chartMax,
      );
      const accounts = items as unknown as Account[];
      return {
        isWhole,
        accounts: [...new Map(accounts.map((account) => [account.number, account])).values()],
      };
    },
    staleTime: 300_000,
  });

/** A ledger has some dozens of codes, nearly always one page: the choice of them shows all, with what each is. */
export const vatCodesQuery = (connectionId: string) =>
  queryOptions({
    queryKey: ["registers", connectionId, "vatCodes"],
    queryFn: async () => {
      const { items } = await everyPage(
        (cursor) =>
          pageOf(connectionId, "vatCodes", { limit: 200, ...(cursor === undefined ? {} : { cursor }) }),
        1_000,
      );
      return items as unknown as VatCode[];
    },
    staleTime: 60_000,
  });

export const dimensionsQuery = (connectionId: string) =>
  queryOptions({
    queryKey: ["registers", connectionId, "dimensions"],
    queryFn: async () =>
      (await pageOf(connectionId, "dimensions", { limit: 200 })).items as unknown as { name: string }[],
    staleTime: 60_000,
  });

/** The rate that holds on a day: of those that began by then, the last. */
export function rateOn({ rates }: VatCode, on: string): string | null {
  return rates.filter(({ from }) => from <= on).at(-1)?.ratePercent ?? null;
}
