/** The journal export list: what came in for one company and flow, with what became of it and the periods it touched. */
import { Alert, Group, List, NativeSelect, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { answered, api } from "../api/client.ts";
import { onlyOf, useFirstPage } from "../parts/choice-source.ts";
import { DayField } from "../parts/day-field.tsx";
import { LaneChoice, useLaneSource } from "../parts/lane-choice.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { PaperHead } from "../parts/paper-head.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { PrintButton } from "../parts/print-button.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useRefreshPace } from "../parts/refresh-pace.ts";
import { ShowMore } from "../parts/show-more.tsx";
import { stateWords } from "../parts/state-words.ts";
import { Waiting } from "../parts/waiting.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { movingOf, recordStates } from "./record-state.ts";
import { RecordTable } from "./record-table.tsx";
import { recordsTexts } from "./records-texts.ts";

const route = getRouteApi("/inside/records");

export function RecordsPage() {
  const text = useTexts(recordsTexts);
  const word = useTexts(stateWords);
  const { lane, state, from, through } = route.useSearch();
  const chosen = recordStates.find((known) => known === state);
  const stateName = state === "undecided" ? text("undecided") : chosen && word(chosen);
  const only = onlyOf(useFirstPage(useLaneSource()))?.id;
  const laneId = lane ?? only;
  return (
    <Stack>
      <PageHead title={text("title")} help="corrections">
        {laneId !== undefined && <PrintButton />}
      </PageHead>
      <RecordFilter laneId={laneId} />
      <PaperHead laneId={laneId} words={[stateName]} from={from} through={through} />
      {laneId === undefined ? <Text>{text("choose")}</Text> : <Records laneId={laneId} />}
      <Alert role="note" variant="light" color="gray" title={text("resend")}>
        <List size="sm">
          <List.Item>{text("resend-same")}</List.Item>
          <List.Item>{text("resend-other")}</List.Item>
          <List.Item>{text("resend-period")}</List.Item>
          <List.Item>{text("resend-undone")}</List.Item>
          <List.Item>{text("resend-exported")}</List.Item>
        </List>
      </Alert>
    </Stack>
  );
}

function RecordFilter({ laneId }: { laneId: string | undefined }) {
  const text = useTexts(recordsTexts);
  const shared = useTexts(partTexts);
  const word = useTexts(stateWords);
  const filter = route.useSearch();
  const navigate = useNavigate();
  const change = (changed: Partial<typeof filter>) =>
    void navigate({ to: "/records", search: { ...filter, ...changed } });
  return (
    <search>
      <Group align="flex-end">
        <LaneChoice value={laneId ?? null} onChange={(lane) => change({ lane: lane ?? undefined })} />
        <NativeSelect
          label={shared("state")}
          value={filter.state ?? ""}
          data={[
            { value: "", label: shared("all-lanes") },
            { value: "undecided", label: text("undecided") },
            ...recordStates.map((value) => ({ value, label: word(value) })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ state: value === "" ? undefined : value })}
        />
        {(["from", "through"] as const).map((name) => (
          <DayField
            key={name}
            label={shared(name)}
            value={filter[name] ?? ""}
            onChange={(value) => change({ [name]: value === "" ? undefined : value })}
          />
        ))}
      </Group>
    </search>
  );
}

function Records({ laneId }: { laneId: string }) {
  const text = useTexts(recordsTexts);
  const { state: wanted, from, through } = route.useSearch();
  const state = (["undecided", ...recordStates] as const).find((known) => known === wanted);
  const filter = {
    ...(state === undefined ? {} : { state }),
    ...(from === undefined ? {} : { from }),
    ...(through === undefined ? {} : { through }),
  };
  const paceMs = useRefreshPace();
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["records", laneId, filter],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/api/v1/lanes/{laneId}/records", {
          params: {
            path: { laneId },
            query: {
              limit: 50,
              newestFirst: "true",
              ...filter,
              ...(pageParam === "" ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state: { data: held } }) =>
      paceMs(held?.pages.flatMap((page) => page.items).flatMap(movingOf) ?? [], held?.pages.length ?? 0),
  });
  const records = data?.pages.flatMap((page) => page.items) ?? [];
  if (error !== null) return <ProblemNote error={error} />;
  if (data === undefined) return <Waiting />;
  if (records.length === 0) return <Text>{text("none")}</Text>;
  return (
    <>
      <RecordTable records={records} />
      <ShowMore
        shown={records.length}
        hasMore={hasNextPage}
        isPending={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  );
}
