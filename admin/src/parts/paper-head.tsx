/** What a printed list is about: on the screen the fields above it say so, which no paper shows. */
import { Text } from "@mantine/core";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { useLaneSource } from "./lane-choice.tsx";
import looks from "./paper-head.module.css";
import { partTexts } from "./part-texts.ts";
import { useChosenName } from "./searching-choice.tsx";

type PaperHeadOf = {
  laneId: string | undefined;
  /** What else was chosen, in words. */
  words?: readonly (string | undefined)[];
  from?: string | undefined;
  through?: string | undefined;
};

export function PaperHead({ laneId, words = [], from, through }: PaperHeadOf) {
  const text = useTexts(partTexts);
  const { day } = useFigures();
  const lane = useChosenName(useLaneSource(), laneId);
  const days = [
    ...(from === undefined ? [] : [`${text("from")} ${day(from)}`]),
    ...(through === undefined ? [] : [`${text("through")} ${day(through)}`]),
  ];
  const told = [lane, ...words, ...days].filter((word) => word !== undefined && word !== "");
  if (told.length === 0) return null;
  return (
    <Text fw={600} className={looks.paper}>
      {told.join(" · ")}
    </Text>
  );
}
