/** A connection's state by a sign, a word and a colour. */
import { Badge } from "@mantine/core";
import { useTexts } from "../texts/use-texts.ts";
import type { Connection } from "./connections-query.ts";
import { connectionsTexts } from "./connections-texts.ts";

const looks = {
  connected: { sign: "✓", color: "teal" },
  "not-authorised": { sign: "○", color: "gray" },
  broken: { sign: "■", color: "red" },
} as const;

export function ConnectionState({ state }: { state: Connection["state"] }) {
  const text = useTexts(connectionsTexts);
  const { sign, color } = looks[state];
  return (
    <Badge color={color} variant="light" leftSection={sign}>
      {text(state)}
    </Badge>
  );
}
