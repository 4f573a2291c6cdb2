/** Connections to choose from, each with its ledger and the company that it reaches. */
import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { linksTexts } from "../links/links-texts.ts";
import { type ChoiceSource, eachNamed } from "../parts/choice-source.ts";
import { useTexts } from "../texts/use-texts.ts";
import { type Connection, ledgersQuery, ledgerTitle } from "./connections-query.ts";

export function useConnectionSource(): ChoiceSource<Connection> {
  const text = useTexts(linksTexts);
  const { data: ledgers } = useQuery(ledgersQuery);
  return {
    queryKey: ["connections", "by-name"],
    find: (search) =>
      answered(
        api.GET("/api/v1/connections", {
          params: { query: { limit: 50, order: "name", ...(search === "" ? {} : { search }) } },
        }),
      ),
    named: (ids) =>
      eachNamed(ids, (connectionId) =>
        answered(api.GET("/api/v1/connections/{connectionId}", { params: { path: { connectionId } } })),
      ),
    labelOf: ({ name, ledger, company }) =>
      `${name} · ${ledgerTitle(ledgers, ledger)} · ${company?.name ?? text("not-connected")}`,
  };
}
