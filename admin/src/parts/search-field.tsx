/** Typing into it narrows a list; says how many of how many are left. `filters` stand between the two. */
import { Group, Text, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTexts } from "../texts/use-texts.ts";
import { listSearchTexts } from "./list-search-texts.ts";
import { partTexts } from "./part-texts.ts";
import { searchLengthMax } from "./use-typed-search.ts";

/** Of a list with fewer, a search is only in the way. */
export const searchFrom = 6;

type SearchFieldOf = {
  /** Where it is to be said what is searched. */
  label?: string;
  typed: string;
  type(text: string): void;
  filters?: ReactNode;
  found: number;
  total: number;
};

export function SearchField({ label, typed, type, filters, found, total }: SearchFieldOf) {
  const shared = useTexts(partTexts);
  const text = useTexts(listSearchTexts);
  return (
    <search>
      <form onSubmit={(event) => event.preventDefault()}>
        <Group align="flex-end">
          <TextInput
            label={label ?? shared("find-in-list")}
            type="search"
            maxLength={searchLengthMax}
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
            miw={240}
          />
          {filters}
          <Text size="sm" c="dimmed" role="status">
            {text("found-of", { count: found, total })}
          </Text>
        </Group>
      </form>
    </search>
  );
}
