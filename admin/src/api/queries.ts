/** Questions that several pages ask: how the lanes stand, and the names of what this version offers. */
import { useQuery } from "@tanstack/react-query";
import { integrationsQuery } from "../links/links-query.ts";
import { partTexts } from "../parts/part-texts.ts";
import { useTexts } from "../texts/use-texts.ts";
import { answered, api } from "./client.ts";
import type { components } from "./schema.ts";

export type Lane = components["schemas"]["Lane"];
export type LaneTotals = components["schemas"]["LaneTotals"];
export type Environment = Lane["environment"];

export type LaneFilter = {
  search?: string;
  show?: "halted" | "aside" | "waiting" | "unreleased" | "paused" | "draft";
};

/** How all lanes stand, or those that are looked for. */
export const laneTotalsQuery = (filter: LaneFilter) => ({
  queryKey: ["lanes", "totals", filter],
  queryFn: () => answered(api.GET("/api/v1/lane-totals", { params: { query: filter } })),
});

/** What people call a flow. The slug stands in while the names are on their way, and where a version knows it no more. */
export function useFlowName(): (of: {
  integration: string;
  flow: string;
  environment?: Environment;
}) => string {
  const { data } = useQuery(integrationsQuery);
  const markOf = useEnvironmentMark();
  return ({ integration, flow, environment }) => {
    const known = data?.find(({ name }) => name === integration);
    const title = known?.flows.find(({ name }) => name === flow)?.title;
    return `${title ?? known?.title ?? flow}${markOf(environment)}`;
  };
}

/** What is only tried out says so wherever it stands, once there is something living beside it; else nothing. */
export function useEnvironmentMark(): (environment: Environment | undefined) => string {
  const text = useTexts(partTexts);
  // Asked by every row that names a flow: only the morning's page needs it fresh.
  const { data } = useQuery({ ...laneTotalsQuery({}), refetchInterval: 60_000 });
  const isBeside = data !== undefined && data.live > 0;
  return (environment) =>
    environment === undefined || environment === "live" || !isBeside ? "" : ` · ${text(environment)}`;
}

/** Whether a flow is of days that each bring something, as a till's: those have a calendar worth looking at. */
export function useIsOfDays(): (of: { integration: string; flow: string }) => boolean {
  const { data } = useQuery(integrationsQuery);
  return ({ integration, flow }) => {
    const known = data?.find(({ name }) => name === integration);
    return known?.flows.find(({ name }) => name === flow)?.isOfPastDays === true;
  };
}

export function useIntegrationName(): (name: string) => string {
  const { data } = useQuery(integrationsQuery);
  return (name) => data?.find((known) => known.name === name)?.title ?? name;
}
