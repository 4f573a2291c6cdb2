/** The inbox of halts: grouped by cause, with what it means, who must act, what waits behind, and what resume will do. */
import { Card, Loader, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { everyPage } from "../api/every-page.ts";
import type { components } from "../api/schema.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { HaltedLane } from "./halted-lane.tsx";
import { haltsTexts } from "./halts-texts.ts";

export type Halt = NonNullable<components["schemas"]["Halt"]>;

const haltsMax = 1_000;

export const haltsQuery = {
  queryKey: ["halts"],
  queryFn: () =>
    everyPage(
      (cursor) =>
        answered(
          api.GET("/api/v1/halts", {
            params: { query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
          }),
        ),
      haltsMax,
    ),
  refetchInterval: 5_000,
};

export function HaltsPage() {
  const text = useTexts(haltsTexts);
  const shared = useTexts(partTexts);
  const { data, error } = useQuery(haltsQuery);
  const halts = data?.items.filter((halt) => halt !== null);
  return (
    <Stack>
      <Title order={1}>{text("title")}</Title>
      {error !== null && <ProblemNote error={error} />}
      {data === undefined && error === null && <Loader />}
      {halts?.length === 0 && <Text>{text("none")}</Text>}
      {[...byCause(halts ?? [])].map(([cause, ofCause]) => (
        <Cause key={cause} halts={ofCause} />
      ))}
      {data?.isWhole === false && <Text>{shared("more-than-shown")}</Text>}
    </Stack>
  );
}

/** One problem, one entry: the same code on the same thing in the same words. */
function byCause(halts: readonly Halt[]): Map<string, Halt[]> {
  const causes = new Map<string, Halt[]>();
  for (const halt of halts) {
    const { code, field = "", value = "", verbatim = "" } = halt.finding;
    const cause = JSON.stringify([code, field, value, verbatim]);
    causes.set(cause, [...(causes.get(cause) ?? []), halt]);
  }
  return causes;
}

function Cause({ halts }: { halts: readonly Halt[] }) {
  const [first] = halts;
  if (first === undefined) return null;
  return (
    <Card withBorder component="section" aria-label={first.finding.remedy.means}>
      <Stack>
        <FindingNote finding={first.finding} />
        {halts.map((halt) => (
          <HaltedLane key={halt.id} halt={halt} />
        ))}
      </Stack>
    </Card>
  );
}
