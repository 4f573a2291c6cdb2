/** What the ledger calls a dimension. Names are compared letter by letter, so a near miss is told while it is typed. */
import { Autocomplete } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNamedOption } from "../parts/use-named-option.ts";
import { useTexts } from "../texts/use-texts.ts";
import { dimensionsQuery } from "./register-query.ts";
import { setUpTexts } from "./set-up-texts.ts";

export type DimensionNameOf = {
  connectionId: string;
  label: string;
  value: string;
  isRequired?: boolean;
  /** What keeps it from being taken, where something does. */
  error?: string | null;
  onChange(name: string): void;
};

export function DimensionName({ connectionId, label, value, isRequired, error, onChange }: DimensionNameOf) {
  const text = useTexts(setUpTexts);
  const input = useNamedOption();
  const { data, isError } = useQuery(dimensionsQuery(connectionId));
  const names = [...new Set(data?.map((dimension) => dimension.name) ?? [])];
  // Without a list to choose from it is a field of text, and says why.
  const why = isError
    ? text("typed")
    : data !== undefined && names.length === 0
      ? text("no-dimensions")
      : undefined;
  const isKnown = names.includes(value);
  const isWrong = value !== "" && names.length > 0 && !isKnown;
  return (
    <Autocomplete
      ref={input}
      label={label}
      w="100%"
      maw={480}
      required={isRequired === true}
      data={names}
      value={value}
      error={isWrong ? text("dimension-unknown", { names: names.join(", ") }) : error}
      description={isKnown ? `✓ ${text("dimension-known")}` : why}
      onChange={onChange}
    />
  );
}
