/** The lanes of a month: done or not, what keeps it open with the way there, and what is booked. */
import { Badge, Stack, Table, Text } from "@mantine/core";
import { useFlowName } from "../api/queries.ts";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { postingsCounted } from "../parts/postings-counted.ts";
import { stateWords } from "../parts/state-words.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import type { MonthLane } from "./month-lanes-query.ts";
import { monthLanesTexts } from "./month-lanes-texts.ts";

const looks = {
  open: { sign: "▲", color: "yellow" },
  nothing: { sign: "○", color: "gray" },
  done: { sign: "✓", color: "teal" },
} as const;

type MonthLanesOf = {
  month: string;
  /** What of it is shown: whoever comes back finds that again. */
  show: string | undefined;
  lanes: readonly MonthLane[];
};

export function MonthLaneTable({ month, show, lanes }: MonthLanesOf) {
  const text = useTexts(monthLanesTexts);
  const shared = useTexts(partTexts);
  const flowName = useFlowName();
  const { count, amount } = useFigures();
  return (
    <ListTable
      label={text("title")}
      columns={[
        shared("company"),
        shared("state"),
        { name: shared("booked"), isNumber: true },
        { name: text("amount"), isNumber: true },
      ]}
      minWidth={560}
    >
      {lanes.map((lane) => (
        <Table.Tr key={lane.id}>
          <RowHead>
            <PageLink to="/reconciliation" search={{ link: lane.linkId, month, show }} inherit>
              {lane.companyName}
            </PageLink>
            <Text size="sm" c="dimmed" fw={400}>
              {flowName(lane)}
            </Text>
          </RowHead>
          <Table.Td>
            <Stack gap={2} align="flex-start">
              <Badge
                color={looks[lane.standing].color}
                variant="light"
                leftSection={<span aria-hidden="true">{looks[lane.standing].sign}</span>}
              >
                {text(lane.standing)}
              </Badge>
              <Reasons month={month} lane={lane} />
            </Stack>
          </Table.Td>
          <Table.Td ta="right">{count(lane.booked + lane.unreleased)}</Table.Td>
          <Table.Td ta="right">
            {amount(lane.bookedMinor)} {lane.currency}
          </Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}

/** What keeps the month open, each with its way in; the gravest first. */
function Reasons({ month, lane }: { month: string; lane: MonthLane }) {
  const text = useTexts(monthLanesTexts);
  const shared = useTexts(partTexts);
  const word = useTexts(stateWords);
  const { count } = useFigures();
  const days = daysOf(month);
  return (
    <>
      {(["halted", "waiting", "unreleased"] as const)
        .filter((name) => lane[name] > 0)
        .map((name) => (
          <PageLink
            key={name}
            size="sm"
            to="/postings"
            search={{ lane: lane.id, ...postingsCounted[name], ...days }}
          >
            {word(name)}: {count(lane[name])}
          </PageLink>
        ))}
      {lane.aside > 0 && (
        <PageLink size="sm" to="/records" search={{ lane: lane.id, state: "undecided", ...days }}>
          {shared("aside")}: {count(lane.aside)}
        </PageLink>
      )}
      {lane.drifted > 0 && (
        <PageLink size="sm" to="/reconciliation" search={{ link: lane.linkId, month }}>
          {text("drifted")}: {count(lane.drifted)}
        </PageLink>
      )}
    </>
  );
}

function daysOf(month: string): { from: string; through: string } {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return { from: `${month}-01`, through: last };
}
