/** A calendar month, with the ones before and after it a key away. */
import { ActionIcon, Group } from "@mantine/core";
import { useTexts } from "../texts/use-texts.ts";
import { MonthField } from "./month-field.tsx";
import { partTexts } from "./part-texts.ts";

type MonthChoiceOf = { value: string; onChange(month: string): void };

export function MonthChoice({ value, onChange }: MonthChoiceOf) {
  const text = useTexts(partTexts);
  return (
    <Group align="flex-end" gap={4}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={text("month-before")}
        onClick={() => onChange(shifted(value, -1))}
      >
        ‹
      </ActionIcon>
      <MonthField value={value} onChange={onChange} />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={text("month-after")}
        onClick={() => onChange(shifted(value, 1))}
      >
        ›
      </ActionIcon>
    </Group>
  );
}

/** What stands in an address, where it is a month; this month otherwise. */
export function monthOr(given: string | undefined): string {
  return given !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(given)
    ? given
    : new Date().toISOString().slice(0, 7);
}

function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
