/** One page that answers "did it go well?": per company and lane what was booked, what waits, what halted. Live. */
import { Group, Loader, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { type Lane, lanesQuery } from "../api/queries.ts";
import { listSearchTexts } from "../parts/list-search-texts.ts";
import { PageHead } from "../parts/page-head.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { Answer } from "./answer.tsx";
import { Attention } from "./attention.tsx";
import { LaneTable } from "./lane-table.tsx";
import { todayTexts } from "./today-texts.ts";

/** Which lanes somebody wants to see. */
const kinds = ["all", "halted", "waiting", "unreleased", "paused"] as const;
type Kind = (typeof kinds)[number];

/** Below so many, a search is only in the way. */
const searchFrom = 6;

export function TodayPage() {
  const text = useTexts(todayTexts);
  const shared = useTexts(partTexts);
  const { data, error } = useQuery(lanesQuery);
  return (
    <Stack>
      <PageHead title={text("title")} />
      {error !== null && <ProblemNote error={error} />}
      {data === undefined && error === null && <Loader />}
      {data !== undefined && (
        <>
          <Answer lanes={data.items} />
          <Attention />
          {data.items.length > 0 && <Lanes lanes={data.items} />}
          {!data.isWhole && <Text>{shared("more-than-shown")}</Text>}
        </>
      )}
    </Stack>
  );
}

function Lanes({ lanes }: { lanes: readonly Lane[] }) {
  const text = useTexts(todayTexts);
  const found = useTexts(listSearchTexts);
  const [typed, setTyped] = useState("");
  const [kind, setKind] = useState<Kind>("all");
  const sought = useDeferredValue(typed).trim().toLowerCase();
  const chosen = lanes.filter((lane) => isOf(lane, kind) && lane.companyName.toLowerCase().includes(sought));
  return (
    <>
      {lanes.length >= searchFrom && (
        <search>
          <form onSubmit={(event) => event.preventDefault()}>
            <Group align="flex-end">
              <TextInput
                label={text("search")}
                type="search"
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <NativeSelect
                label={text("show")}
                value={kind}
                data={kinds.map((value) => ({ value, label: text(`show-${value}`) }))}
                onChange={(event) => setKind(kinds.find((one) => one === event.currentTarget.value) ?? "all")}
              />
              <Text size="sm" c="dimmed" role="status">
                {found("found-of", { count: chosen.length, total: lanes.length })}
              </Text>
            </Group>
          </form>
        </search>
      )}
      <LaneTable lanes={chosen} />
    </>
  );
}

function isOf(lane: Lane, kind: Kind): boolean {
  if (kind === "all") return true;
  if (kind === "waiting") return lane.counts.waiting > 0;
  if (kind === "unreleased") return lane.counts.unreleased > 0;
  return lane.state === kind;
}
