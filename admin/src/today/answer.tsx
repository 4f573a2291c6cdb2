/** The answer in a sentence, before any table. */
import { Alert } from "@mantine/core";
import type { Lane } from "../api/queries.ts";
import { NoteLink } from "../parts/page-link.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { todayTexts } from "./today-texts.ts";

export function Answer({ lanes }: { lanes: readonly Lane[] }) {
  const text = useTexts(todayTexts);
  const halted = lanes.filter((lane) => lane.state === "halted").length;
  const aside = lanes.filter((lane) => lane.state !== "halted" && lane.counts.halted > 0).length;
  if (lanes.length === 0) return <Alert role="status">{text("nothing-set-up")}</Alert>;
  if (halted > 0)
    return (
      <Alert color="red" role="status" icon="■">
        {text("some-halted", { count: halted, lanes: lanes.length })}{" "}
        <NoteLink to="/halts">{text("see-halts")}</NoteLink>
      </Alert>
    );
  if (aside > 0)
    return (
      <Alert color="yellow" role="status" icon="▲">
        {text("some-aside", { count: aside })}
      </Alert>
    );
  return (
    <Alert color="teal" role="status" icon="✓">
      {text("all-well")}
    </Alert>
  );
}
