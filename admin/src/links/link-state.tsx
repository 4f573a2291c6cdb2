/** A link's state by a sign, a word and a colour. */
import { Badge } from "@mantine/core";
import { useTexts } from "../texts/use-texts.ts";
import type { LinkOf } from "./links-query.ts";
import { linksTexts } from "./links-texts.ts";

const looks = {
  draft: { sign: "✎", color: "gray" },
  active: { sign: "✓", color: "teal" },
  paused: { sign: "‖", color: "yellow" },
} as const;

export function LinkState({ state }: { state: LinkOf["state"] }) {
  const text = useTexts(linksTexts);
  const { sign, color } = looks[state];
  return (
    <Badge color={color} variant="light" leftSection={sign}>
      {text(state)}
    </Badge>
  );
}
