/**
 * What no lane stands at and somebody should know all the same: vouchers that were changed, tills that fell silent, numbers that are
 * missing, set-ups that fit no more, folders that wait for a person.
 */
import { Alert, List, Stack } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { useEnvironmentMark, useIntegrationName } from "../api/queries.ts";
import { NoteLink } from "../parts/page-link.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { AndMore, toldMax } from "./and-more.tsx";
import { FolderNotes, foldersQuery } from "./folder-notes.tsx";
import { SequenceNotes, sequenceWarningsQuery } from "./sequence-notes.tsx";
import { SilenceNotes, silencesQuery } from "./silence-notes.tsx";
import { todayTexts } from "./today-texts.ts";

const driftsQuery = {
  queryKey: ["drifts", "open"],
  queryFn: () => answered(api.GET("/api/v1/drifts", { params: { query: { limit: toldMax } } })),
  refetchInterval: 60_000,
};

const setUpsQuery = {
  queryKey: ["links", "unfit"],
  queryFn: () =>
    answered(api.GET("/api/v1/links", { params: { query: { isUnfit: "true", limit: toldMax } } })),
  refetchInterval: 60_000,
};

/** Whether any of it is there: then nobody is told that all is well. Undefined until all of it has been asked for. */
export function useNeedsAttention(): boolean | undefined {
  return useQueries({
    queries: [driftsQuery, silencesQuery, sequenceWarningsQuery, setUpsQuery, foldersQuery],
    combine: (answers) => {
      if (answers.some(({ data }) => data !== undefined && data.items.length > 0)) return true;
      // Whoever may not read an area has nothing to see there: a no is an answer.
      return answers.some(({ isPending }) => isPending) ? undefined : false;
    },
  });
}

export function Attention() {
  return (
    <>
      <Drifts />
      <SilenceNotes />
      <SequenceNotes />
      <SetUps />
      <FolderNotes />
    </>
  );
}

function Drifts() {
  const text = useTexts(todayTexts);
  const { data } = useQuery(driftsQuery);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Alert color="yellow" icon="▲" title={text("drifted", { count: data.count })} role="status">
      <Stack gap="xs">
        <List size="sm">
          {data.items.map((drift) => (
            <List.Item key={drift.id}>
              {drift.finding.remedy.means}{" "}
              {drift.postingId !== null && (
                <NoteLink to="/postings/$postingId" params={{ postingId: drift.postingId }}>
                  {text("see-posting", { number: drift.vouchers[0]?.number ?? drift.finding.record ?? "" })}
                </NoteLink>
              )}
            </List.Item>
          ))}
        </List>
        <AndMore count={data.count} />
      </Stack>
    </Alert>
  );
}

function SetUps() {
  const text = useTexts(todayTexts);
  const integrationName = useIntegrationName();
  const markOf = useEnvironmentMark();
  const { data } = useQuery(setUpsQuery);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Alert color="yellow" icon="▲" title={text("set-up-unfit", { count: data.found })} role="status">
      <List size="sm">
        {data.items.map((link) => (
          <List.Item key={link.id}>
            <NoteLink to="/links/$linkId" params={{ linkId: link.id }}>
              {link.companyName} · {integrationName(link.integration)}
              {markOf(link.environment)}
            </NoteLink>
            : {link.setUpFindings[0]?.remedy.means}
          </List.Item>
        ))}
      </List>
      <AndMore count={data.found} />
    </Alert>
  );
}
