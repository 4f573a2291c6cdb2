/** Closed days one by one: for which department, why, and the way back for those who may take it. */
import { Button, Table } from "@mantine/core";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { calendarTexts } from "./calendar-texts.ts";
import type { ClosedDay } from "./closed-days-query.ts";
import { useDepartmentName } from "./use-department-name.ts";

type ClosedDayTableOf = {
  laneId: string;
  days: readonly ClosedDay[];
  /** Null for those who may not take it back. */
  onOpen: ((day: ClosedDay) => void) | null;
};

export function ClosedDayTable({ laneId, days, onOpen }: ClosedDayTableOf) {
  const text = useTexts(calendarTexts);
  const shared = useTexts(partTexts);
  const { day } = useFigures();
  const departmentName = useDepartmentName(laneId);
  return (
    <ListTable
      label={text("closed-days")}
      columns={[shared("day"), text("closed-for"), shared("reason"), ""]}
      minWidth={560}
    >
      {days.map((closed) => (
        <Table.Tr key={`${closed.on} ${closed.department}`}>
          <RowHead>{day(closed.on)}</RowHead>
          <Table.Td>{departmentName(closed.department)}</Table.Td>
          <Table.Td>{closed.reason}</Table.Td>
          <Table.Td>
            {onOpen !== null && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={text("open-day-of", { on: day(closed.on) })}
                onClick={() => onOpen(closed)}
              >
                {text("open-day")}
              </Button>
            )}
          </Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}
