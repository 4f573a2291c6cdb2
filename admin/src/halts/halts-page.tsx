/** The halts: grouped by cause, with what it means, who must act, what waits behind, and what resume will do. */
import { Alert, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { PageHead } from "../parts/page-head.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Said } from "../parts/said.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { CauseList } from "./cause-list.tsx";
import { haltTotalsQuery } from "./halts-query.ts";
import { haltsTexts } from "./halts-texts.ts";

export function HaltsPage() {
  const text = useTexts(haltsTexts);
  const { data: all, error } = useQuery(haltTotalsQuery(""));
  return (
    <Stack>
      <PageHead title={text("title")} help="halts" />
      {error !== null && <ProblemNote error={error} />}
      {all === undefined && error === null && <Waiting />}
      <Said>
        {all?.lanes === 0 && (
          <Alert color="teal" icon="✓" role="note">
            {text("none")}
          </Alert>
        )}
      </Said>
      {all !== undefined && all.lanes > 0 && <CauseList all={all} />}
    </Stack>
  );
}
