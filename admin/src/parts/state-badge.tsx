/** A state by a sign, words and a colour. */
import { Badge } from "@mantine/core";
import { useTexts } from "../texts/use-texts.ts";
import { type StateName, stateLooks, stateWords } from "./state-words.ts";

export function StateBadge({ state }: { state: StateName }) {
  const text = useTexts(stateWords);
  const { sign, color } = stateLooks[state];
  return (
    <Badge color={color} variant="light" leftSection={<span aria-hidden="true">{sign}</span>}>
      {text(state)}
    </Badge>
  );
}

/** A booked posting that waits in the ledger for the bookkeeper is told apart from one that stands in the books. */
export function postingStateName(of: { state: StateName; ledgerStanding: string | null }): StateName {
  const isUnreleased =
    of.ledgerStanding !== null && ["draft", "hold", "balanced"].includes(of.ledgerStanding);
  return of.state === "booked" && isUnreleased ? "unreleased" : of.state;
}
