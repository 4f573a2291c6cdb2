/** The lanes with their figures, what needs somebody first, as the server pages them; the sums of all of them at the foot. */
import { Table } from "@mantine/core";
import type { Lane, LaneTotals } from "../api/queries.ts";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { figureOf, laneFigures } from "./lane-figures.ts";
import { LaneRow } from "./lane-row.tsx";
import { todayTexts } from "./today-texts.ts";

export function LaneTable({ lanes, totals }: { lanes: readonly Lane[]; totals: LaneTotals }) {
  const text = useTexts(todayTexts);
  const shared = useTexts(partTexts);
  return (
    <ListTable
      label={text("lanes")}
      columns={[
        shared("company"),
        shared("state"),
        ...laneFigures.map((name) => ({ name: shared(name), isNumber: true }) as const),
        text("next-run"),
        "",
      ]}
      minWidth={860}
      {...(totals.lanes > 1 ? { foot: <Sums totals={totals} /> } : {})}
    >
      {lanes.map((lane) => (
        <LaneRow key={lane.id} lane={lane} />
      ))}
    </ListTable>
  );
}

function Sums({ totals }: { totals: LaneTotals }) {
  const text = useTexts(todayTexts);
  const { count } = useFigures();
  return (
    <Table.Tr>
      <RowHead>{text("total")}</RowHead>
      <Table.Td />
      {laneFigures.map((name) => (
        <Table.Td key={name} ta="right" fw={700}>
          {count(figureOf(totals.counts, name))}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
