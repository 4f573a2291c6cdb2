/** The lanes with their figures, what needs somebody first, fifty at a time; the sums of all of them at the foot. */
import { Stack, Table } from "@mantine/core";
import { useState } from "react";
import type { Lane } from "../api/queries.ts";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ShowMore } from "../parts/show-more.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { LaneRow } from "./lane-row.tsx";
import { todayTexts } from "./today-texts.ts";

export const laneFigures = ["booked", "unreleased", "waiting", "halted", "excused"] as const;

type Figure = (typeof laneFigures)[number];

/** Each posting is counted once: the API's `booked` has those in it that wait in the ledger, and tells them besides. */
export function figureOf({ counts }: Lane, name: Figure): number {
  return name === "booked" ? counts.booked - counts.unreleased : counts[name];
}

/** Three hundred rows with their acts would keep a morning waiting for seconds, and nobody reads them all. */
const shownStep = 50;

export function LaneTable({ lanes }: { lanes: readonly Lane[] }) {
  const text = useTexts(todayTexts);
  const shared = useTexts(partTexts);
  const [shownMax, setShownMax] = useState(shownStep);
  const sorted = lanes.toSorted(
    (left, right) => rank(left) - rank(right) || left.companyName.localeCompare(right.companyName),
  );
  return (
    <Stack>
      <ListTable
        label={text("lanes")}
        columns={[
          shared("company"),
          shared("state"),
          ...laneFigures.map((name) => ({ name: shared(name), isNumber: true }) as const),
          text("next-run"),
          "",
        ]}
        minWidth={800}
        {...(lanes.length > 1 ? { foot: <Sums lanes={lanes} /> } : {})}
      >
        {sorted.slice(0, shownMax).map((lane) => (
          <LaneRow key={lane.id} lane={lane} />
        ))}
      </ListTable>
      {lanes.length > shownMax && (
        <ShowMore
          shown={shownMax}
          hasMore
          isPending={false}
          onMore={() => setShownMax(shownMax + shownStep)}
        />
      )}
    </Stack>
  );
}

function Sums({ lanes }: { lanes: readonly Lane[] }) {
  const text = useTexts(todayTexts);
  const { count } = useFigures();
  return (
    <Table.Tr>
      <RowHead>{text("total")}</RowHead>
      <Table.Td />
      {laneFigures.map((name) => (
        <Table.Td key={name} ta="right" fw={700}>
          {count(lanes.reduce((sum, lane) => sum + figureOf(lane, name), 0))}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/** What needs somebody comes first. */
function rank(lane: Lane): number {
  if (lane.state === "running") return lane.counts.halted > 0 ? 1 : 2;
  return lane.state === "halted" ? 0 : 3;
}
