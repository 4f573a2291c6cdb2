/** The lanes with their figures, what needs somebody first, as the server pages them; the sums of each environment at the foot. */
import { Table } from "@mantine/core";
import { type Lane, type LaneTotals, useEnvironmentMark } from "../api/queries.ts";
import { connectionsTexts } from "../connections/connections-texts.ts";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { figureOf, laneFigures } from "./lane-figures.ts";
import { LaneRow } from "./lane-row.tsx";
import { type SumRow, sumRowsOf } from "./lane-sums.ts";
import { todayTexts } from "./today-texts.ts";

export function LaneTable({ lanes, totals }: { lanes: readonly Lane[]; totals: LaneTotals }) {
  const text = useTexts(todayTexts);
  const shared = useTexts(partTexts);
  const sums = sumRowsOf(totals);
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
      {...(sums.length > 0 ? { foot: <Sums rows={sums} /> } : {})}
    >
      {lanes.map((lane) => (
        <LaneRow key={lane.id} lane={lane} />
      ))}
    </ListTable>
  );
}

/** One row for each environment: what is only tried out says so, and is never added to real books. */
function Sums({ rows }: { rows: readonly SumRow[] }) {
  const text = useTexts(todayTexts);
  const worlds = useTexts(connectionsTexts);
  const markOf = useEnvironmentMark();
  const { count } = useFigures();
  return rows.map(({ environment, counts, isOneOfSeveral }) => (
    <Table.Tr key={environment}>
      <RowHead>
        {text("total")}
        {isOneOfSeveral && environment === "live" ? ` · ${worlds("live")}` : markOf(environment)}
      </RowHead>
      <Table.Td />
      {laneFigures.map((name) => (
        <Table.Td key={name} ta="right" fw={700}>
          {count(figureOf(counts, name))}
        </Table.Td>
      ))}
    </Table.Tr>
  ));
}
