/** Numbers that do not follow each other: a report that never came halts nothing, so that nothing else tells of it. */
import { Alert, List } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { useEnvironmentMark } from "../api/queries.ts";
import { NoteLink } from "../parts/page-link.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { AndMore, toldMax } from "./and-more.tsx";
import { todayTexts } from "./today-texts.ts";

export const sequenceWarningsQuery = {
  queryKey: ["sequence-warnings"],
  queryFn: () => answered(api.GET("/api/v1/sequence-warnings", { params: { query: { limit: toldMax } } })),
  refetchInterval: 60_000,
};

export function SequenceNotes() {
  const text = useTexts(todayTexts);
  const figures = useFigures();
  const markOf = useEnvironmentMark();
  const { data } = useQuery(sequenceWarningsQuery);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Alert color="yellow" icon="▲" title={text("numbers-odd", { count: data.count })} role="status">
      <List size="sm">
        {data.items.map(({ recordId, laneId, companyName, environment, on, findings }) => (
          <List.Item key={recordId}>
            <NoteLink to="/calendar" search={{ lane: laneId, month: on.slice(0, 7) }}>
              {companyName} · {figures.day(on)}
              {markOf(environment)}
            </NoteLink>
            : {findings.map(({ remedy }) => remedy.means).join(" ")}
          </List.Item>
        ))}
      </List>
      <AndMore count={data.count} />
    </Alert>
  );
}
