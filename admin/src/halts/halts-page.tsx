/** The halts: grouped by cause, with what it means, who must act, what waits behind, and what resume will do. */
import { Alert, Loader, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useFlowName } from "../api/queries.ts";
import { useListSearch } from "../parts/list-search.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { Cause } from "./cause.tsx";
import { byCause, haltsQuery } from "./halts-query.ts";
import { haltsTexts } from "./halts-texts.ts";

export function HaltsPage() {
  const text = useTexts(haltsTexts);
  const shared = useTexts(partTexts);
  const { data, error } = useQuery(haltsQuery);
  const halts = data?.items.filter((halt) => halt !== null) ?? [];
  const flowName = useFlowName();
  const { shown, field } = useListSearch(halts, (halt) => [
    halt.companyName,
    flowName(halt),
    halt.posting?.reference,
    halt.finding.remedy.means,
    halt.finding.value,
  ]);
  const causes = byCause(shown);
  return (
    <Stack>
      <PageHead title={text("title")} help="halts" />
      {error !== null && <ProblemNote error={error} />}
      {data === undefined && error === null && <Loader />}
      {data !== undefined && halts.length === 0 && (
        <Alert color="teal" icon="✓" role="status">
          {text("none")}
        </Alert>
      )}
      {halts.length > 0 && (
        <Text role="status">{text("causes", { causes: causes.size, lanes: shown.length })}</Text>
      )}
      {field}
      {[...causes].map(([cause, ofCause]) => (
        <Cause key={cause} halts={ofCause} />
      ))}
      {data?.isWhole === false && <Text>{shared("more-than-shown")}</Text>}
    </Stack>
  );
}
