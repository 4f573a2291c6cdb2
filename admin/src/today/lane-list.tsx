/** The lanes that somebody looks for, found by the server, with how many they are of all. */
import { NativeSelect } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type LaneFilter, type LaneTotals, laneTotalsQuery } from "../api/queries.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { SearchField, searchFrom } from "../parts/search-field.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { useTypedSearch } from "../parts/use-typed-search.ts";
import { Waiting } from "../parts/waiting.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { LaneTable } from "./lane-table.tsx";
import { todayLanesQuery } from "./today-query.ts";
import { todayTexts } from "./today-texts.ts";

/** Which lanes somebody wants to see. */
const kinds = ["all", "halted", "aside", "waiting", "unreleased", "paused", "draft"] as const;

const route = getRouteApi("/inside/");

export function LaneList({ all }: { all: LaneTotals }) {
  const text = useTexts(todayTexts);
  const { show } = route.useSearch();
  const navigate = useNavigate();
  const kind = kinds.find((one) => one === show) ?? "all";
  const { typed, type, search } = useTypedSearch();
  const filter: LaneFilter = {
    ...(search === "" ? {} : { search }),
    ...(kind === "all" ? {} : { show: kind }),
  };
  const totals = useFound({ filter, all });
  return (
    <>
      {all.lanes >= searchFrom && (
        <SearchField
          label={text("search")}
          typed={typed}
          type={type}
          filters={
            <NativeSelect
              label={text("show")}
              value={kind}
              data={kinds.map((value) => ({ value, label: text(`show-${value}`) }))}
              onChange={({ currentTarget: { value } }) =>
                void navigate({ to: "/", search: value === "all" ? {} : { show: value } })
              }
            />
          }
          found={totals.lanes}
          total={all.lanes}
        />
      )}
      <Lanes filter={filter} totals={totals} />
    </>
  );
}

/** How many are found, with their sums. While they are on their way, those that were found before. */
function useFound({ filter, all }: { filter: LaneFilter; all: LaneTotals }): LaneTotals {
  const isAll = Object.keys(filter).length === 0;
  const { data } = useQuery({
    ...laneTotalsQuery(filter),
    enabled: !isAll,
    placeholderData: (before: LaneTotals | undefined) => before,
    refetchInterval: 4_000,
  });
  return isAll ? all : (data ?? all);
}

function Lanes({ filter, totals }: { filter: LaneFilter; totals: LaneTotals }) {
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    todayLanesQuery(filter),
  );
  // What needs more now may have come on an earlier page already.
  const lanes = [
    ...new Map(data?.pages.flatMap(({ items }) => items).map((lane) => [lane.id, lane])).values(),
  ];
  if (data === undefined) return error === null ? <Waiting /> : <ProblemNote error={error} />;
  // The page's own sums say that they are not of this moment.
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
