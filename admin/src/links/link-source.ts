/** Links to choose from, each with its company and what it is for. */
import { answered, api } from "../api/client.ts";
import { useEnvironmentMark, useIntegrationName } from "../api/queries.ts";
import { type ChoiceSource, eachNamed } from "../parts/choice-source.ts";
import type { LinkOf } from "./links-query.ts";

export function useLinkSource(): ChoiceSource<LinkOf> {
  const integrationName = useIntegrationName();
  const markOf = useEnvironmentMark();
  return {
    queryKey: ["links", "by-name"],
    find: (search) =>
      answered(
        api.GET("/api/v1/links", {
          params: { query: { limit: 50, order: "name", ...(search === "" ? {} : { search }) } },
        }),
      ),
    named: (ids) =>
      eachNamed(ids, (linkId) =>
        answered(api.GET("/api/v1/links/{linkId}", { params: { path: { linkId } } })),
      ),
    labelOf: ({ companyName, departmentCode, integration, environment }) =>
      [
        companyName,
        ...(departmentCode === null ? [] : [departmentCode]),
        `${integrationName(integration)}${markOf(environment)}`,
      ].join(" · "),
  };
}
