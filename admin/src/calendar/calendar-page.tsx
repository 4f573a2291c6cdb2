/** The settlement calendar: a month of business days for each department, with what has not come. */
import { Alert, Group, List, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { useIsOfDays } from "../api/queries.ts";
import { useFirstPage } from "../parts/choice-source.ts";
import { LaneChoice, useLaneSource } from "../parts/lane-choice.tsx";
import { MonthChoice, monthOr } from "../parts/month-choice.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { PaperHead } from "../parts/paper-head.tsx";
import { PrintButton } from "../parts/print-button.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { calendarTexts } from "./calendar-texts.ts";
import { CloseDaysDialog, type DaysAsked } from "./close-days-dialog.tsx";
import { ClosedDays } from "./closed-days.tsx";
import { closedDaysQuery } from "./closed-days-query.ts";
import { Legend } from "./legend.tsx";
import { MonthGrid } from "./month-grid.tsx";

const route = getRouteApi("/inside/calendar");

export function CalendarPage() {
  const text = useTexts(calendarTexts);
  const search = route.useSearch();
  const navigate = useNavigate();
  const first = useFirstPage(useLaneSource())?.items ?? [];
  const isOfDays = useIsOfDays();
  const laneId = search.lane ?? first.find(isOfDays)?.id ?? first[0]?.id;
  const { month: monthName } = useFigures();
  const month = monthOr(search.month);
  const change = (changed: Partial<typeof search>) =>
    void navigate({ to: "/calendar", search: { ...search, ...changed } });
  return (
    <Stack>
      <PageHead title={text("title")} help="calendar">
        {laneId !== undefined && <PrintButton />}
      </PageHead>
      <search>
        <Group align="flex-end">
          <LaneChoice value={laneId ?? null} onChange={(lane) => change({ lane: lane ?? undefined })} />
          <MonthChoice value={month} onChange={(chosen) => change({ month: chosen })} />
        </Group>
      </search>
      <PaperHead laneId={laneId} words={[monthName(month)]} />
      {laneId === undefined ? <Text>{text("choose")}</Text> : <Month laneId={laneId} month={month} />}
    </Stack>
  );
}

function Month({ laneId, month }: { laneId: string; month: string }) {
  const text = useTexts(calendarTexts);
  const params = { path: { laneId } };
  const maySend = useMay("send") === true;
  const [asked, setAsked] = useState<DaysAsked | null>(null);
  const { data: said } = useQuery(closedDaysQuery(laneId, month));
  const closed = said?.items ?? [];
  const { data, error } = useQuery({
    queryKey: ["calendar", laneId, month],
    queryFn: () =>
      answered(api.GET("/api/v1/lanes/{laneId}/calendar", { params: { ...params, query: { month } } })),
    refetchInterval: 30_000,
  });
  if (error !== null) return <ProblemNote error={error} />;
  if (data === undefined) return <Waiting />;
  const departments = [...new Set(data.items.map(({ department }) => department))];
  const closedHere = closed.toReversed();
  const missing = data.items.filter(({ isMissing }) => isMissing).length;
  return (
    <>
      <Text role="status">
        {missing === 0 ? text("none-missing") : text("some-missing", { count: missing })}
      </Text>
      {data.items.length === 0 && <Text>{text("nothing")}</Text>}
      {departments.map((department) => (
        <MonthGrid
          key={department}
          department={department}
          laneId={laneId}
          month={month}
          days={data.items.filter((day) => day.department === department)}
          closed={closed}
          onMissing={maySend ? (on) => setAsked({ act: "close", on, through: on, department }) : null}
        />
      ))}
      <Legend />
      <MissingNumbers laneId={laneId} month={month} />
      <ClosedDays
        laneId={laneId}
        days={closedHere}
        mayChange={maySend}
        onClose={() => setAsked({ act: "close", on: "", through: "", department: null })}
        onOpen={() =>
          setAsked({
            act: "open",
            on: closedHere.at(0)?.on ?? "",
            through: closedHere.at(-1)?.on ?? "",
            department: closedHere.at(0)?.department ?? null,
          })
        }
      />
      <CloseDaysDialog
        laneId={laneId}
        departments={[...new Set([...departments, ...closedHere.map(({ department }) => department)])].filter(
          (department) => department !== null,
        )}
        begin={asked}
        onClose={() => setAsked(null)}
      />
    </>
  );
}

function MissingNumbers({ laneId, month }: { laneId: string; month: string }) {
  const text = useTexts(calendarTexts);
  const { day } = useFigures();
  const { data } = useQuery({
    queryKey: ["gaps", laneId, month],
    queryFn: () =>
      answered(api.GET("/api/v1/lanes/{laneId}/gaps", { params: { path: { laneId }, query: { month } } })),
  });
  const gaps = data?.missingNumbers;
  if (gaps === undefined || gaps.length === 0) return null;
  return (
    <Alert role="note" color="yellow" icon="▲" title={text("numbers-missing")}>
      <List size="sm">
        {gaps.map((gap) => (
          <List.Item key={`${gap.sequence} ${gap.after}`}>
            {text("gap", {
              sequence: gap.sequence,
              count: gap.count,
              after: gap.after,
              before: gap.before,
              afterOn: day(gap.afterOn),
              beforeOn: day(gap.beforeOn),
            })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
