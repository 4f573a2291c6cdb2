/** What the signs and words of the days mean. */
import { Group, Text } from "@mantine/core";
import { useTexts } from "../texts/use-texts.ts";
import { calendarTexts } from "./calendar-texts.ts";
import { daySigns, dayStates } from "./day-state.ts";

export function Legend() {
  const text = useTexts(calendarTexts);
  return (
    <Group gap="md" aria-label={text("legend")} role="group">
      {dayStates
        .filter((state) => state !== "none")
        .map((state) => (
          <Text key={state} size="sm">
            <span aria-hidden="true">{daySigns[state]}</span> {text(state)}
          </Text>
        ))}
    </Group>
  );
}
