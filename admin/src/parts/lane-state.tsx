/** A lane's state by a sign, a word and a colour: never by the colour alone. */
import { Badge } from "@mantine/core";
import { useTexts } from "../texts/use-texts.ts";
import { partTexts } from "./part-texts.ts";

const looks = {
  running: { sign: "✓", color: "teal" },
  halted: { sign: "■", color: "red" },
  paused: { sign: "‖", color: "gray" },
} as const;

export function LaneState({ state }: { state: keyof typeof looks }) {
  const text = useTexts(partTexts);
  const { sign, color } = looks[state];
  return (
    <Badge color={color} variant="light" leftSection={sign}>
      {text(state)}
    </Badge>
  );
}
