/** A month over all companies: which are done with it, which are not and why; each leads to its own reconciliation. */
import { Alert, Group, NativeSelect, Stack, Text, Title } from "@mantine/core";
import { useFoundList } from "../parts/found-list.tsx";
import { listSearchTexts } from "../parts/list-search-texts.ts";
import looks from "../parts/paper-head.module.css";
import { PrintButton } from "../parts/print-button.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { MonthLaneTable } from "./month-lane-table.tsx";
import { monthLaneList, type Standing } from "./month-lanes-query.ts";
import { monthLanesTexts } from "./month-lanes-texts.ts";

const standings = ["open", "nothing", "done"] as const;

type MonthLanesOf = {
  month: string;
  /** As the address says it: what is no standing shows all. */
  show: string | undefined;
  onShow(show: Standing | undefined): void;
};

export function MonthLanes({ month, show, onShow }: MonthLanesOf) {
  const text = useTexts(monthLanesTexts);
  const listText = useTexts(listSearchTexts);
  const figures = useFigures();
  const standing = standings.find((known) => known === show);
  const { items, page, error, field, more } = useFoundList({
    ...monthLaneList(month, standing),
    filters: (
      <NativeSelect
        label={text("show")}
        value={standing ?? ""}
        data={[
          { value: "", label: text("all") },
          ...standings.map((value) => ({ value, label: text(value) })),
        ]}
        onChange={({ currentTarget: { value } }) => onShow(standings.find((known) => known === value))}
      />
    ),
  });
  return (
    <Stack component="section" aria-label={text("title")}>
      <Group justify="space-between">
        <Title order={2} size="h3">
          {text("title")}
        </Title>
        {/* A sheet that is worked through has to hold all of them. */}
        {items.length > 0 && page?.next === null && <PrintButton />}
      </Group>
      {error !== null && <ProblemNote error={error} />}
      {page === undefined && error === null && <Waiting />}
      {page?.total === 0 && <Text>{text("none", { month: figures.month(month) })}</Text>}
      {page !== undefined && page.total > 0 && (
        <>
          <Answer month={month} totals={page.totals} />
          <Text>{text("about")}</Text>
        </>
      )}
      {field}
      {page !== undefined && (
        <Text fw={600} className={looks.paper}>
          {[
            ...(standing === undefined ? [] : [text(standing)]),
            listText("found-of", { count: page.found, total: page.total }),
          ].join(" · ")}
        </Text>
      )}
      {items.length > 0 && <MonthLaneTable month={month} show={standing} lanes={items} />}
      {more}
    </Stack>
  );
}

function Answer({ month, totals }: { month: string; totals: Record<Standing, number> }) {
  const text = useTexts(monthLanesTexts);
  const figures = useFigures();
  const { open, nothing, done } = totals;
  const name = figures.month(month);
  const besides = nothing > 0 && ` ${text("some-nothing", { nothing })}`;
  if (open > 0)
    return (
      <Alert color="yellow" role="status" icon="▲">
        {text("some-open", { month: name, open, count: open + nothing + done })}
        {besides}
      </Alert>
    );
  if (done === 0)
    return (
      <Alert color="blue" role="status" icon="○">
        {name}: {text("nothing").toLowerCase()}.
      </Alert>
    );
  return (
    <Alert color="teal" role="status" icon="✓">
      {text("none-open", { month: name })}
      {besides}
    </Alert>
  );
}
