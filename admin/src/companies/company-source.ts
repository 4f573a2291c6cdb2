/** Companies to choose from. */
import { answered, api } from "../api/client.ts";
import type { ChoiceSource } from "../parts/choice-source.ts";
import type { Company } from "./companies-query.ts";

/** So many ids fit into an address. */
const idsMax = 100;

export const companySource: ChoiceSource<Company> = {
  queryKey: ["companies", "by-name"],
  find: (search) =>
    answered(
      api.GET("/api/v1/companies", {
        params: { query: { limit: 50, order: "name", ...(search === "" ? {} : { search }) } },
      }),
    ),
  named: async (ids) => {
    const parts = Array.from({ length: Math.ceil(ids.length / idsMax) }, (_, part) =>
      ids.slice(part * idsMax, (part + 1) * idsMax),
    );
    const pages = await Promise.all(
      parts.map((some) =>
        answered(api.GET("/api/v1/companies", { params: { query: { limit: idsMax, ids: some.join(",") } } })),
      ),
    );
    return pages.flatMap(({ items }) => items);
  },
  labelOf: ({ name }) => name,
};
