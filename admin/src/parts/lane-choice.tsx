/** Chooses a lane by company and flow, found by typing. */
import { Select } from "@mantine/core";
import { useFlowName, useLanes } from "../api/queries.ts";
import { useTexts } from "../texts/use-texts.ts";
import { partTexts } from "./part-texts.ts";

type LaneChoiceOf = { value: string | null; onChange(laneId: string | null): void; isClearable?: boolean };

export function LaneChoice({ value, onChange, isClearable = false }: LaneChoiceOf) {
  const text = useTexts(partTexts);
  const flowName = useFlowName();
  const { lanes } = useLanes();
  const choices = lanes
    .map((lane) => ({ value: lane.id, label: `${lane.companyName} · ${flowName(lane)}` }))
    .toSorted((left, right) => left.label.localeCompare(right.label));
  return (
    <Select
      label={text("lane")}
      placeholder={isClearable ? text("all-lanes") : text("choose-lane")}
      data={choices}
      value={value}
      onChange={onChange}
      searchable
      clearable={isClearable}
      allowDeselect={false}
      clearButtonProps={{ "aria-label": text("clear"), "aria-hidden": false, tabIndex: 0, size: "md" }}
      nothingFoundMessage={text("nothing-found")}
      limit={100}
      miw={280}
    />
  );
}
