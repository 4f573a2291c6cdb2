/** What somebody types into a search: asked of the server when the letters pause. */
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";

/** Between letters nobody waits for an answer. */
const typingPauseMs = 250;

/** As the API takes it. */
export const searchLengthMax = 200;

export function useTypedSearch(): { typed: string; type(text: string): void; search: string } {
  const [typed, type] = useState("");
  const [search] = useDebouncedValue(typed.trim(), typingPauseMs);
  return { typed, type, search };
}
