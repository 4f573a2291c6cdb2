/** The month's days that people have said to be closed, each with its reason and the way back. */
import { Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api } from "../api/client.ts";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { calendarTexts } from "./calendar-texts.ts";
import type { ClosedDay } from "./closed-days-query.ts";

type ClosedDaysOf = {
  laneId: string;
  days: readonly ClosedDay[];
  mayChange: boolean;
  onClose(): void;
  /** Several are to be taken back at once. */
  onOpen(): void;
};

export function ClosedDays({ laneId, days, mayChange, onClose, onOpen }: ClosedDaysOf) {
  const text = useTexts(calendarTexts);
  const { day } = useFigures();
  const answers = useQueryClient();
  const [asked, setAsked] = useState<ClosedDay | null>(null);
  const open = useMutation({
    mutationFn: ({ on, department, reason }: Pick<ClosedDay, "on" | "department" | "reason">) =>
      answered(
        api.POST("/api/v1/lanes/{laneId}/closed-days/deletion", {
          params: { path: { laneId } },
          body: { on, reason, ...(department === null ? {} : { department }) },
        }),
      ),
    onSuccess: async () => {
      setAsked(null);
      await Promise.all(
        ["closed-days", "calendar", "gaps"].map((key) => answers.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
  return (
    <section aria-label={text("closed-days")}>
      <Stack>
        <Group justify="space-between">
          <Title order={2} size="h4">
            {text("closed-days")}
          </Title>
          {mayChange && (
            <Group gap="xs">
              {days.length > 1 && (
                <Button variant="default" onClick={onOpen}>
                  {text("open-days")}
                </Button>
              )}
              <Button variant="default" onClick={onClose}>
                {text("close-days")}
              </Button>
            </Group>
          )}
        </Group>
        {days.length === 0 && <Text>{text("no-closed-days")}</Text>}
        {days.length > 0 && (
          <ListTable
            label={text("closed-days")}
            columns={[text("day"), text("closed-for"), text("because"), ""]}
            minWidth={560}
          >
            {days.map((closed) => (
              <Table.Tr key={`${closed.on} ${closed.department}`}>
                <RowHead>{day(closed.on)}</RowHead>
                <Table.Td>
                  {closed.department === null
                    ? text("whole-company")
                    : text("department", { code: closed.department })}
                </Table.Td>
                <Table.Td>{closed.reason}</Table.Td>
                <Table.Td>
                  {mayChange && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={text("open-day-of", { on: day(closed.on) })}
                      onClick={() => setAsked(closed)}
                    >
                      {text("open-day")}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </ListTable>
        )}
        <ReasonDialog
          key={asked === null ? "" : `${asked.on} ${asked.department}`}
          title={text("open-day-of", { on: asked === null ? "" : day(asked.on) })}
          explains={text("open-day-about")}
          act={text("open-day")}
          isOpen={asked !== null}
          isPending={open.isPending}
          error={open.error}
          onClose={() => setAsked(null)}
          onAct={({ reason }) => asked !== null && open.mutate({ ...asked, reason })}
        />
      </Stack>
    </section>
  );
}
