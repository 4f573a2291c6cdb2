/** One page that answers "did it go well?": per company and lane what was booked, what waits, what halted. Live. */
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { laneTotalsQuery } from "../api/queries.ts";
import { PageHead } from "../parts/page-head.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { Answer } from "./answer.tsx";
import { Attention } from "./attention.tsx";
import { LaneList } from "./lane-list.tsx";
import { OtherOrganisations } from "./other-organisations.tsx";
import { todayTexts } from "./today-texts.ts";

export function TodayPage() {
  const text = useTexts(todayTexts);
  const { data: totals, error } = useQuery({ ...laneTotalsQuery({}), refetchInterval: 4_000 });
  return (
    <Stack>
      <PageHead title={text("title")} help="today" />
      {error !== null && <ProblemNote error={error} />}
      {totals === undefined && error === null && <Waiting />}
      {totals !== undefined && (
        <>
          <Answer totals={totals} />
          <Attention />
          {totals.lanes > 0 && <LaneList all={totals} />}
          <OtherOrganisations />
        </>
      )}
    </Stack>
  );
}
