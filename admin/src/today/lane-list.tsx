/** The lanes that somebody looks for, found by the server, with how many they are of all. */
import { Group, NativeSelect, Text, TextInput } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type LaneFilter, type LaneTotals, laneTotalsQuery } from "../api/queries.ts";
import { listSearchTexts } from "../parts/list-search-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { searchLengthMax, useTypedSearch } from "../parts/use-typed-search.ts";
import { Waiting } from "../parts/waiting.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { LaneTable } from "./lane-table.tsx";
import { todayLanesQuery } from "./today-query.ts";
import { todayTexts } from "./today-texts.ts";

/** Which lanes somebody wants to see. */
const kinds = ["all", "halted", "waiting", "unreleased", "paused"] as const;
type Kind = (typeof kinds)[number];

/** Below so many, a search is only in the way. */
const searchFrom = 6;

export function LaneList({ all }: { all: LaneTotals }) {
  const text = useTexts(todayTexts);
  const [kind, setKind] = useState<Kind>("all");
  const { typed, type, search } = useTypedSearch();
  const filter: LaneFilter = {
    ...(search === "" ? {} : { search }),
    ...(kind === "all" ? {} : { show: kind }),
  };
  return (
    <>
      {all.lanes >= searchFrom && (
        <search>
          <form onSubmit={(event) => event.preventDefault()}>
            <Group align="flex-end">
              <TextInput
                label={text("search")}
                type="search"
                maxLength={searchLengthMax}
                value={typed}
                onChange={(event) => type(event.currentTarget.value)}
              />
              <NativeSelect
                label={text("show")}
                value={kind}
                data={kinds.map((value) => ({ value, label: text(`show-${value}`) }))}
                onChange={(event) => setKind(kinds.find((one) => one === event.currentTarget.value) ?? "all")}
              />
              <Found filter={filter} all={all} />
            </Group>
          </form>
        </search>
      )}
      <Lanes filter={filter} all={all} />
    </>
  );
}

type FoundOf = { filter: LaneFilter; all: LaneTotals };

/** How many are found, with their sums. While they are on their way, those that were found before. */
function useFound({ filter, all }: FoundOf): LaneTotals {
  const isAll = Object.keys(filter).length === 0;
  const { data } = useQuery({
    ...laneTotalsQuery(filter),
    enabled: !isAll,
    placeholderData: (before: LaneTotals | undefined) => before,
    refetchInterval: 4_000,
  });
  return isAll ? all : (data ?? all);
}

function Found(of: FoundOf) {
  const text = useTexts(listSearchTexts);
  const found = useFound(of);
  return (
    <Text size="sm" c="dimmed" role="status">
      {text("found-of", { count: found.lanes, total: of.all.lanes })}
    </Text>
  );
}

function Lanes(of: FoundOf) {
  const totals = useFound(of);
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    todayLanesQuery(of.filter),
  );
  // What needs more now may have come on an earlier page already.
  const lanes = [
    ...new Map(data?.pages.flatMap(({ items }) => items).map((lane) => [lane.id, lane])).values(),
  ];
  if (error !== null) return <ProblemNote error={error} />;
  if (data === undefined) return <Waiting />;
  return (
    <>
      <LaneTable lanes={lanes} totals={totals} />
      {hasNextPage && (
        <ShowMore
          shown={lanes.length}
          hasMore
          isPending={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      )}
    </>
  );
}
