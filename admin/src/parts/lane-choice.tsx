/** Chooses a lane by company and flow, found by typing. */
import { answered, api } from "../api/client.ts";
import { type Lane, useFlowName } from "../api/queries.ts";
import { useTexts } from "../texts/use-texts.ts";
import { type ChoiceSource, eachNamed } from "./choice-source.ts";
import { partTexts } from "./part-texts.ts";
import { SearchingChoice } from "./searching-choice.tsx";

type LaneChoiceOf = { value: string | null; onChange(laneId: string | null): void; isClearable?: boolean };

export function LaneChoice({ value, onChange, isClearable = false }: LaneChoiceOf) {
  const text = useTexts(partTexts);
  return (
    <SearchingChoice
      source={useLaneSource()}
      label={text("lane")}
      placeholder={isClearable ? text("all-lanes") : text("choose-lane")}
      value={value}
      isClearable={isClearable}
      onChange={onChange}
    />
  );
}

export function useLaneSource(): ChoiceSource<Lane> {
  const flowName = useFlowName();
  return {
    queryKey: ["lanes", "by-name"],
    find: (search) =>
      answered(
        api.GET("/api/v1/lanes", {
          params: { query: { limit: 50, order: "name", ...(search === "" ? {} : { search }) } },
        }),
      ),
    named: (ids) =>
      eachNamed(ids, (laneId) =>
        answered(api.GET("/api/v1/lanes/{laneId}", { params: { path: { laneId } } })),
      ),
    labelOf: (lane) => `${lane.companyName} · ${flowName(lane)}`,
  };
}
