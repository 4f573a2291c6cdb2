/**
 * A day, entered in the browser's own field, which every keyboard, screen reader and phone knows. It writes figures in the
 * order of the browser's language, whichever was chosen here: so the chosen day stands above it in the reader's own words.
 */
import { TextInput, type TextInputProps } from "@mantine/core";
import type { ReactNode } from "react";
import { useFigures } from "../texts/use-texts.ts";

type FieldOf = Omit<TextInputProps, "type" | "value" | "onChange"> & {
  value: string;
  onChange(value: string): void;
};

/** `value`: YYYY-MM-DD, or nothing. */
export function DayField({ value, ...of }: FieldOf) {
  const { wholeDay } = useFigures();
  return <WordedField {...of} value={value} words={isDay(value) ? wholeDay(value) : null} />;
}

function WordedField({ words, description, onChange, ...of }: FieldOf & { words: string | null }) {
  return (
    <TextInput
      {...of}
      type="date"
      description={words === null ? description : <Told help={description} words={words} />}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Told({ help, words }: { help: ReactNode; words: string }) {
  return (
    <>
      {help} <strong>{words}</strong>
    </>
  );
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
