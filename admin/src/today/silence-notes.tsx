/** Tills that fell silent: nothing halts where nothing comes, so that nothing else tells of it. */
import { Alert, List, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { useEnvironmentMark } from "../api/queries.ts";
import { NoteLink } from "../parts/page-link.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { AndMore, toldMax } from "./and-more.tsx";
import { todayTexts } from "./today-texts.ts";

export const silencesQuery = {
  queryKey: ["silences"],
  queryFn: () => answered(api.GET("/api/v1/silences", { params: { query: { limit: toldMax } } })),
  // It goes over some weeks of every lane, and a day is not late from one minute to the next.
  refetchInterval: 5 * 60_000,
};

export function SilenceNotes() {
  const text = useTexts(todayTexts);
  const { day } = useFigures();
  const markOf = useEnvironmentMark();
  const { data } = useQuery(silencesQuery);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Alert color="yellow" icon="▲" title={text("silent", { count: data.count })} role="status">
      <List size="sm">
        {data.items.map(({ laneId, companyName, environment, department, departmentName, ...silence }) => {
          const { lastOn, missingDays } = silence;
          const month = (missingDays[0] ?? lastOn).slice(0, 7);
          const place = departmentName ?? department;
          return (
            <List.Item key={`${laneId} ${department}`}>
              <NoteLink to="/calendar" search={{ lane: laneId, month }}>
                {companyName}
                {place !== null && ` · ${place}`}
                {markOf(environment)}
              </NoteLink>
              : {text("silent-since", { on: day(lastOn), count: missingDays.length })}
            </List.Item>
          );
        })}
      </List>
      <AndMore count={data.count} />
      <Text size="sm">{text("silent-what-to-do")}</Text>
    </Alert>
  );
}
