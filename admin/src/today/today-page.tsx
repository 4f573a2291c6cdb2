/** One page that answers "did it go well?": per company and lane what was booked, what waits, what halted. Live. */
import { Alert, Anchor, Button, Loader, Stack, Table, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { answered, api } from "../api/client.ts";
import { everyPage } from "../api/every-page.ts";
import type { components } from "../api/schema.ts";
import { LaneState } from "../parts/lane-state.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { todayTexts } from "./today-texts.ts";

type Lane = components["schemas"]["Lane"];

/** More than a person reads; the inbox and the search find the rest. */
const lanesMax = 1_000;

const lanesQuery = {
  queryKey: ["lanes"],
  queryFn: () =>
    everyPage(
      (cursor) =>
        answered(
          api.GET("/api/v1/lanes", {
            params: { query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
          }),
        ),
      lanesMax,
    ),
  refetchInterval: 3_000,
};

export function TodayPage() {
  const text = useTexts(todayTexts);
  const shared = useTexts(partTexts);
  const { data, error } = useQuery(lanesQuery);
  return (
    <Stack>
      <Title order={1}>{text("title")}</Title>
      {error !== null && <ProblemNote error={error} />}
      {data === undefined ? (
        error === null && <Loader />
      ) : (
        <>
          <Answer lanes={data.items} />
          {data.items.length > 0 && <LaneTable lanes={data.items} />}
          {!data.isWhole && <Text>{shared("more-than-shown")}</Text>}
        </>
      )}
    </Stack>
  );
}

/** The answer in a sentence, before any table. */
function Answer({ lanes }: { lanes: readonly Lane[] }) {
  const text = useTexts(todayTexts);
  const halted = lanes.filter((lane) => lane.state === "halted").length;
  if (lanes.length === 0) return <Alert role="status">{text("nothing-set-up")}</Alert>;
  if (halted === 0)
    return (
      <Alert color="teal" role="status" icon="✓">
        {text("all-well")}
      </Alert>
    );
  return (
    <Alert color="red" role="status" icon="■">
      {text("some-halted", { count: halted, lanes: lanes.length })}{" "}
      <Anchor component={Link} to="/halts">
        {text("see-halts")}
      </Anchor>
    </Alert>
  );
}

function LaneTable({ lanes }: { lanes: readonly Lane[] }) {
  const text = useTexts(todayTexts);
  const shared = useTexts(partTexts);
  const sorted = lanes.toSorted(
    (left, right) => rank(left) - rank(right) || left.companyName.localeCompare(right.companyName),
  );
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table striped highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text("company")}</Table.Th>
            <Table.Th>{text("flow")}</Table.Th>
            <Table.Th>{text("state")}</Table.Th>
            {(["booked", "waiting", "halted", "excused"] as const).map((name) => (
              <Table.Th key={name} ta="right">
                {shared(name)}
              </Table.Th>
            ))}
            <Table.Th>{text("next-run")}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((lane) => (
            <LaneRow key={lane.id} lane={lane} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** What needs somebody comes first. */
function rank(lane: Lane): number {
  return { halted: 0, running: 1, paused: 2 }[lane.state];
}

function LaneRow({ lane }: { lane: Lane }) {
  const text = useTexts(todayTexts);
  const { count, instant } = useFigures();
  const answers = useQueryClient();
  const run = useMutation({
    mutationFn: () =>
      answered(api.POST("/api/v1/lanes/{laneId}/run", { params: { path: { laneId: lane.id } } })),
    onSettled: () => answers.invalidateQueries({ queryKey: lanesQuery.queryKey }),
  });
  const flow = `${lane.integration} · ${lane.flow}`;
  return (
    <Table.Tr>
      <Table.Td>{lane.companyName}</Table.Td>
      <Table.Td>{flow}</Table.Td>
      <Table.Td>
        <LaneState state={lane.state} />
      </Table.Td>
      {(["booked", "waiting", "halted", "excused"] as const).map((name) => (
        <Table.Td key={name} ta="right">
          {count(lane.counts[name])}
        </Table.Td>
      ))}
      <Table.Td>{lane.nextRunAt === null ? "" : instant(lane.nextRunAt)}</Table.Td>
      <Table.Td ta="right">
        {lane.linkState === "active" && (
          <Button
            size="compact-sm"
            variant="default"
            loading={run.isPending}
            onClick={() => run.mutate()}
            aria-label={text("run-now-of", { company: lane.companyName, flow })}
          >
            {text("run-now")}
          </Button>
        )}
        {run.error !== null && <ProblemNote error={run.error} />}
      </Table.Td>
    </Table.Tr>
  );
}
