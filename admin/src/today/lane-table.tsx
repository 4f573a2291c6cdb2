/** Every lane with its figures, what needs somebody first; the sums of all that are shown at the foot. */
import { Table } from "@mantine/core";
import type { Lane } from "../api/queries.ts";
import { partTexts } from "../parts/part-texts.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { LaneRow } from "./lane-row.tsx";
import { todayTexts } from "./today-texts.ts";

export const laneFigures = ["booked", "unreleased", "waiting", "halted", "excused"] as const;

export function LaneTable({ lanes }: { lanes: readonly Lane[] }) {
  const text = useTexts(todayTexts);
  const shared = useTexts(partTexts);
  const { count } = useFigures();
  const sorted = lanes.toSorted(
    (left, right) => rank(left) - rank(right) || left.companyName.localeCompare(right.companyName),
  );
  return (
    <Table.ScrollContainer minWidth={900}>
      <Table striped highlightOnHover aria-label={text("lanes")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{shared("company")}</Table.Th>
            <Table.Th scope="col">{text("flow")}</Table.Th>
            <Table.Th scope="col">{shared("state")}</Table.Th>
            {laneFigures.map((name) => (
              <Table.Th key={name} scope="col" ta="right">
                {shared(name)}
              </Table.Th>
            ))}
            <Table.Th scope="col">{text("next-run")}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((lane) => (
            <LaneRow key={lane.id} lane={lane} />
          ))}
        </Table.Tbody>
        {lanes.length > 1 && (
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row" colSpan={3}>
                {text("total")}
              </Table.Th>
              {laneFigures.map((name) => (
                <Table.Th key={name} ta="right">
                  {count(lanes.reduce((sum, lane) => sum + lane.counts[name], 0))}
                </Table.Th>
              ))}
              <Table.Td colSpan={2} />
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </Table.ScrollContainer>
  );
}

/** What needs somebody comes first. */
function rank(lane: Lane): number {
  if (lane.state === "running") return lane.counts.halted > 0 ? 1 : 2;
  return lane.state === "halted" ? 0 : 3;
}
