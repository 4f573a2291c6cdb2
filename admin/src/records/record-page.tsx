/** One record: what became of it, every snapshot of the same, and where it came again otherwise, both side by side. */
import { Alert, Group, List, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useFlowName } from "../api/queries.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { gravestFirst } from "../parts/gravest-first.ts";
import { PageHead } from "../parts/page-head.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { useRefreshPace } from "../parts/refresh-pace.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { RawContent } from "../postings/raw-content.tsx";
import { ProblemPage } from "../shell/problem-page.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { ConflictDecision } from "./conflict-decision.tsx";
import { recordQuery, snapshotsQuery, type WholeRecord } from "./record-query.ts";
import { RecordReversal } from "./record-reversal.tsx";
import { movingOf, stateOfRecord } from "./record-state.ts";
import { Touched } from "./record-table.tsx";
import { recordsTexts } from "./records-texts.ts";

const route = getRouteApi("/inside/records/$recordId");

export function RecordPage() {
  const { recordId } = route.useParams();
  const paceMs = useRefreshPace();
  const { data, error } = useQuery({
    ...recordQuery(recordId),
    // What was decided about it is carried out by the engine, and what was made of it goes on its way.
    refetchInterval: ({ state: { data: held } }) =>
      held?.state === "conflict" ? 5_000 : held === undefined ? false : paceMs(movingOf(held), 1),
  });
  if (data === undefined && error !== null) return <ProblemPage error={error} />;
  if (data === undefined) return <Waiting />;
  return <Record record={data} />;
}

function Record({ record }: { record: WholeRecord }) {
  const text = useTexts(recordsTexts);
  const { day, instant } = useFigures();
  const flowName = useFlowName();
  return (
    <Stack>
      <PageHead title={record.object} help="corrections">
        <RecordReversal record={record} />
      </PageHead>
      <Group gap="xs">
        <StateBadge state={stateOfRecord(record)} />
        <Text>
          {record.companyName} · {flowName(record)} · {day(record.on)},{" "}
          {text("received-at", { at: instant(record.receivedAt) })}
          {record.sourceVersion !== null && ` · ${text("snapshot-named", { name: record.sourceVersion })}`}
        </Text>
      </Group>
      {gravestFirst(record.findings).map((finding) => (
        <Alert role="note" key={JSON.stringify(finding)} color="gray" variant="light">
          <FindingNote finding={finding} />
        </Alert>
      ))}
      {record.state === "conflict" && <ConflictDecision record={record} />}
      {record.postings.length > 0 && (
        <Stack gap="xs" component="section">
          <Title order={2} size="h3">
            {text("touched")}
          </Title>
          <Touched postings={record.postings} />
        </Stack>
      )}
      <Snapshots record={record} />
      <RawContent label={text("content")} content={record.payload} />
    </Stack>
  );
}

/** Everything that came under the same key, newest first: nothing is ever overwritten. */
function Snapshots({ record }: { record: WholeRecord }) {
  const text = useTexts(recordsTexts);
  const { instant } = useFigures();
  const { data } = useQuery(snapshotsQuery(record));
  if (data === undefined || data.length < 2) return null;
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h3">
        {text("snapshots")}
      </Title>
      <List type="ordered">
        {data.map((snapshot) => (
          <List.Item key={snapshot.id}>
            {snapshot.id === record.id ? (
              <Text span fw={600} aria-current="page">
                {instant(snapshot.receivedAt)}
              </Text>
            ) : (
              <PageLink to="/records/$recordId" params={{ recordId: snapshot.id }}>
                {instant(snapshot.receivedAt)}
              </PageLink>
            )}{" "}
            <StateBadge state={stateOfRecord(snapshot)} /> {snapshot.sourceVersion ?? ""}{" "}
            <code>{snapshot.contentHash.slice(0, 12)}</code>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
