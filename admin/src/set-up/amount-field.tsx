/** An amount of the settings: typed as people write amounts, kept as whole minor units. */
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../texts/use-texts.ts";
import { minorFromText, textFromMinor } from "./minor-text.ts";
import type { Json } from "./set-up-draft.ts";

type AmountFieldOf = {
  label: string;
  description?: string | undefined;
  isRequired?: boolean;
  value: Json;
  onChange(minor: number | undefined): void;
};

export function AmountField({ label, description, isRequired, value, onChange }: AmountFieldOf) {
  const { language } = useLanguage();
  const written = typeof value === "number" ? textFromMinor(value, language) : null;
  const [typed, setTyped] = useState(written ?? "");
  // What was discarded or copied from elsewhere is not what was typed here.
  const shown = (minorFromText(typed) ?? undefined) === value ? typed : (written ?? halfTyped(typed));
  return (
    <TextInput
      label={label}
      description={description}
      required={isRequired === true}
      inputMode="decimal"
      maw={240}
      value={shown}
      error={shown.trim() !== "" && minorFromText(shown) === null}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        onChange(minorFromText(text) ?? undefined);
      }}
    />
  );
}

/** Half-typed amounts are none yet, and stay as they are typed. */
function halfTyped(typed: string): string {
  return minorFromText(typed) === null ? typed : "";
}
