/**
 * A month by its name and its year, in the reader's own words. The browsers' own field for months is a plain text field in some of
 * them, which nobody can fill without knowing how.
 */
import { Group, Input, NativeSelect, Stack } from "@mantine/core";
import { useId, useState } from "react";
import { locales } from "../texts/language.ts";
import { useLanguage, useTexts } from "../texts/use-texts.ts";
import { monthNames, yearsAround } from "./months.ts";
import { partTexts } from "./part-texts.ts";

type MonthFieldOf = {
  /** YYYY-MM, or nothing where a month may be left out. */
  value: string;
  onChange(value: string): void;
  description?: string;
  /** What choosing none is called; left out, one is always chosen. */
  none?: string;
};

/** Narrower than elsewhere: month and year stand in one line with both arrows on the narrowest phone. */
const arrowsWidth = 22;

export function MonthField({ value, onChange, description, none }: MonthFieldOf) {
  const text = useTexts(partTexts);
  const { language } = useLanguage();
  const now = new Date().getUTCFullYear();
  const explains = useId();
  const [kept, setYear] = useState(String(now));
  const [year = kept, month = ""] = value === "" ? [] : value.split("-");
  const names = monthNames(locales[language]);
  return (
    <Stack
      gap={4}
      role="group"
      aria-label={text("month")}
      aria-describedby={description === undefined ? undefined : explains}
    >
      <Group gap={4} align="flex-end">
        <NativeSelect
          label={text("month")}
          rightSectionWidth={arrowsWidth}
          value={month}
          data={[...(none === undefined ? [] : [{ value: "", label: none }]), ...names]}
          onChange={({ currentTarget: { value: chosen } }) =>
            onChange(chosen === "" ? "" : `${year}-${chosen}`)
          }
        />
        <NativeSelect
          label={text("year")}
          rightSectionWidth={arrowsWidth}
          value={year}
          data={yearsAround(now, Number(year)).map(String)}
          onChange={({ currentTarget: { value: chosen } }) => {
            setYear(chosen);
            if (month !== "") onChange(`${chosen}-${month}`);
          }}
        />
      </Group>
      {description !== undefined && <Input.Description id={explains}>{description}</Input.Description>}
    </Stack>
  );
}
