/** The causes that somebody looks for, found and paged by the server, the most frequent first. */
import { Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ProblemNote } from "../parts/problem-note.tsx";
import { SearchField, searchFrom } from "../parts/search-field.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { useTypedSearch } from "../parts/use-typed-search.ts";
import { Waiting } from "../parts/waiting.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { Cause } from "./cause.tsx";
import { type HaltTotals, haltCausesQuery, haltTotalsQuery } from "./halts-query.ts";
import { haltsTexts } from "./halts-texts.ts";
import { useIsResuming } from "./use-resume-all.ts";

export function CauseList({ all }: { all: HaltTotals }) {
  const text = useTexts(haltsTexts);
  const { typed, type, search } = useTypedSearch();
  const found = useFound({ all, search });
  return (
    <>
      <Text role="status">{text("causes", found)}</Text>
      {(all.lanes >= searchFrom || typed !== "") && (
        <SearchField typed={typed} type={type} found={found.lanes} total={all.lanes} />
      )}
      <Causes search={search} />
    </>
  );
}

/** While they are on their way, those that were found before. */
function useFound({ all, search }: { all: HaltTotals; search: string }): HaltTotals {
  const { data } = useQuery({
    ...haltTotalsQuery(search),
    enabled: search !== "",
    placeholderData: (before: HaltTotals | undefined) => before,
  });
  return search === "" ? all : (data ?? all);
}

function Causes({ search }: { search: string }) {
  const isResuming = useIsResuming();
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...haltCausesQuery(search),
    // The most frequent stand first: what is being resumed would move away under the reader's eyes.
    enabled: ({ state }) => !isResuming || state.data === undefined,
  });
  // What grew between two pages may have come on an earlier one already.
  const causes = [
    ...new Map(data?.pages.flatMap(({ items }) => items).map((one) => [one.cause, one])).values(),
  ];
  if (data === undefined) return error === null ? <Waiting /> : <ProblemNote error={error} />;
  // What stands there stays: somebody may be writing a reason.
  return (
    <>
      {error !== null && <ProblemNote error={error} />}
      {causes.map((cause) => (
        <Cause key={cause.cause} cause={cause} search={search} />
      ))}
      {hasNextPage && (
        <ShowMore
          shown={causes.length}
          hasMore
          isPending={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      )}
    </>
  );
}
