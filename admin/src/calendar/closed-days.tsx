/** The month's days that people have said to be closed, each with its reason and the way back. */
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../texts/use-texts.ts";
import { calendarTexts } from "./calendar-texts.ts";
import { ClosedDayTable } from "./closed-day-table.tsx";
import type { ClosedDay } from "./closed-days-query.ts";
import { OpenDayDialog } from "./open-day-dialog.tsx";

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
  const [asked, setAsked] = useState<ClosedDay | null>(null);
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
        {days.length === 0 ? (
          <Text>{text("no-closed-days")}</Text>
        ) : (
          <ClosedDayTable laneId={laneId} days={days} onOpen={mayChange ? setAsked : null} />
        )}
        <OpenDayDialog laneId={laneId} asked={asked} onClose={() => setAsked(null)} />
      </Stack>
    </section>
  );
}
