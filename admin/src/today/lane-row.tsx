/** One lane of the morning's table: its state with who must act, its figures with their ways in, and what can be done. */
import { Button, Group, Menu, Stack, Table, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { type Lane, useFlowName } from "../api/queries.ts";
import { useLookNow } from "../connections/look-now.ts";
import { watchTexts } from "../connections/watch-texts.ts";
import { LinkState } from "../links/link-state.tsx";
import { linksTexts } from "../links/links-texts.ts";
import { LaneState } from "../parts/lane-state.tsx";
import { RowHead } from "../parts/list-table.tsx";
import { MenuLink, PageLink } from "../parts/page-link.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { postingsCounted } from "../parts/postings-counted.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Said } from "../parts/said.tsx";
import { Toast } from "../parts/toast.tsx";
import { shellTexts } from "../shell/shell-texts.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { figureOf, laneFigures } from "./lane-figures.ts";
import { todayTexts } from "./today-texts.ts";

export function LaneRow({ lane }: { lane: Lane }) {
  const shared = useTexts(partTexts);
  const { count } = useFigures();
  const flow = useFlowName()(lane);
  const act = lane.halt?.finding.remedy.act;
  return (
    <Table.Tr>
      <RowHead>
        {lane.companyName}
        <Text size="sm" c="dimmed" fw={400}>
          {flow}
        </Text>
      </RowHead>
      <Table.Td>
        <Stack gap={2} align="flex-start">
          {/* Nothing runs over a link that is not active, whatever its lane could do. */}
          {lane.state === "running" && lane.linkState !== "active" ? (
            <LinkState state={lane.linkState} />
          ) : (
            <LaneState state={lane.state} />
          )}
          {act !== undefined && (
            <Text size="xs" c="dimmed">
              {shared("acts")}: {shared(act)}
            </Text>
          )}
          <LastBooked lane={lane} />
        </Stack>
      </Table.Td>
      {laneFigures.map((name) => (
        <Table.Td key={name} ta="right">
          {figureOf(lane.counts, name) === 0 ? (
            <Text span inherit c="dimmed">
              0
            </Text>
          ) : (
            <PageLink
              {...(name === "aside"
                ? { to: "/records", search: { lane: lane.id, state: "undecided" } }
                : { to: "/postings", search: { lane: lane.id, ...postingsCounted[name] } })}
              inherit
              aria-label={`${shared(name)}: ${count(figureOf(lane.counts, name))}, ${lane.companyName}, ${flow}`}
            >
              {count(figureOf(lane.counts, name))}
            </PageLink>
          )}
        </Table.Td>
      ))}
      <Table.Td>
        <NextRun lane={lane} />
      </Table.Td>
      <Table.Td>
        <LaneActs lane={lane} flow={flow} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Whether last night went: when something reached the ledger last, and up to which day the books have got. */
function LastBooked({ lane: { lastBooked } }: { lane: Lane }) {
  const text = useTexts(todayTexts);
  const { day, instant } = useFigures();
  if (lastBooked === null) return null;
  return (
    <Text size="xs" c="dimmed">
      {text("last-sent", { at: instant(lastBooked.at), on: day(lastBooked.on) })}
    </Text>
  );
}

/** When it sends by itself. What keeps it from that comes first: no preview confirmed, a halt, a pause. */
function NextRun({ lane }: { lane: Lane }) {
  const text = useTexts(todayTexts);
  const link = useTexts(linksTexts);
  const { instant } = useFigures();
  if (lane.linkState === "draft")
    return (
      <PageLink to="/links/$linkId" params={{ linkId: lane.linkId }} search={{ tab: "preview" }} inherit>
        {text("when-confirmed")}
      </PageLink>
    );
  if (lane.halt !== null)
    return (
      <PageLink to="/halts" inherit>
        {text(lane.halt.resume.happensByItself ? "when-cured" : "when-resumed")}
      </PageLink>
    );
  if (lane.state === "paused" || lane.linkState === "paused")
    return (
      <PageLink to="/links/$linkId" params={{ linkId: lane.linkId }} inherit>
        {text("when-unpaused")}
      </PageLink>
    );
  if (lane.nextRunAt !== null) return instant(lane.nextRunAt);
  return lane.schedule.kind === "at-once" ? link("at-once") : text("by-hand");
}

function LaneActs({ lane, flow }: { lane: Lane; flow: string }) {
  const text = useTexts(todayTexts);
  const link = useTexts(linksTexts);
  const maySend = useMay("send") ?? false;
  const answers = useQueryClient();
  const run = useMutation({
    mutationFn: () =>
      answered(api.POST("/api/v1/lanes/{laneId}/run", { params: { path: { laneId: lane.id } } })),
    onSettled: () => answers.invalidateQueries({ queryKey: ["lanes"] }),
  });
  const named = { company: lane.companyName, flow };
  return (
    <Stack gap={4}>
      <Group gap={4} wrap="nowrap" justify="flex-end">
        {/* A lane that stands still sends nothing: beside it stands what it waits for. */}
        {lane.linkState === "active" && lane.state === "running" && maySend && (
          <Button
            size="compact-sm"
            variant="default"
            loading={run.isPending}
            onClick={() => run.mutate()}
            aria-label={text("run-now-of", named)}
          >
            {text("run-now")}
          </Button>
        )}
        <LaneMenu lane={lane} label={text("more-of", named)} />
      </Group>
      <Said>
        {run.data !== undefined && (
          <Text size="xs" ta="right">
            {link("ran", { count: run.data.released })}
          </Text>
        )}
      </Said>
      {run.error !== null && <ProblemNote error={run.error} />}
    </Stack>
  );
}

function LaneMenu({ lane, label }: { lane: Lane; label: string }) {
  const text = useTexts(todayTexts);
  const page = useTexts(shellTexts);
  const watch = useTexts(watchTexts);
  const look = useLookNow(lane.connectionId);
  const mayLook = useMay("send") === true;
  return (
    <>
      <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button size="compact-sm" variant="default" aria-label={label}>
            ⋯
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuLink to="/postings" search={{ lane: lane.id }}>
            {page("postings")}
          </MenuLink>
          <MenuLink to="/records" search={{ lane: lane.id }}>
            {page("records")}
          </MenuLink>
          <MenuLink to="/calendar" search={{ lane: lane.id }}>
            {page("calendar")}
          </MenuLink>
          <MenuLink to="/reconciliation" search={{ link: lane.linkId }}>
            {page("reconciliation")}
          </MenuLink>
          <MenuLink to="/links/$linkId" params={{ linkId: lane.linkId }}>
            {text("settings")}
          </MenuLink>
          {/* There is something to compare from the first confirmed preview on. */}
          {mayLook && lane.linkState !== "draft" && (
            <Menu.Item onClick={() => look.mutate()}>{text("compare-now")}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {look.isSuccess && (
        <Toast title={text("compare-now")} onClose={look.reset}>
          {watch("asked")}
        </Toast>
      )}
      {look.error !== null && <ProblemNote error={look.error} />}
    </>
  );
}
