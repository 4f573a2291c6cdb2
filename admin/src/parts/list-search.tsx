/** A long list is searched where it stands: a firm with three hundred clients types a part of a name and has the one. */
import { Group, Text, TextInput } from "@mantine/core";
import { type ReactNode, useDeferredValue, useState } from "react";
import { useTexts } from "../texts/use-texts.ts";
import { listSearchTexts } from "./list-search-texts.ts";
import { partTexts } from "./part-texts.ts";

/** Below so many, a search is only in the way. */
const searchFrom = 6;

export type ListSearch<Item> = {
  /** Those whose words hold each word that was typed, in any order; all of them while nothing is. */
  shown: readonly Item[];
  /** Null for a short list. */
  field: ReactNode;
};

/** `wordsOf`: what somebody may type to find it, a name or a number. */
export function useListSearch<Item>(
  items: readonly Item[],
  wordsOf: (item: Item) => readonly (string | null | undefined)[],
): ListSearch<Item> {
  const shared = useTexts(partTexts);
  const text = useTexts(listSearchTexts);
  const [typed, setTyped] = useState("");
  const sought = useDeferredValue(typed).toLowerCase().split(/\s+/);
  if (items.length < searchFrom) return { shown: items, field: null };
  const shown = items.filter((item) => {
    const words = wordsOf(item).join(" ").toLowerCase();
    return sought.every((word) => words.includes(word));
  });
  const field = (
    <search>
      <form onSubmit={(event) => event.preventDefault()}>
        <Group align="flex-end">
          <TextInput
            label={shared("find-in-list")}
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            miw={240}
          />
          <Text size="sm" c="dimmed" role="status">
            {text("found-of", { count: shown.length, total: items.length })}
          </Text>
        </Group>
      </form>
    </search>
  );
  return { shown, field };
}
