/** Every lane that stands still over a cause, page by page; asked for only while somebody has it open. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { ProblemNote } from "../parts/problem-note.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { HaltedLane } from "./halted-lane.tsx";
import { type Halt, type HaltsOf, haltsOfQuery } from "./halts-query.ts";

/** `first`: what stands there anyway until the first page has come. */
export function CausedHalts({ of, first }: { of: HaltsOf; first: readonly Halt[] }) {
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(haltsOfQuery(of));
  const halts = data?.pages.flatMap(({ items }) => items).filter((halt) => halt !== null) ?? first;
  return (
    <>
      {error !== null && <ProblemNote error={error} />}
      {halts.map((halt) => (
        <HaltedLane key={halt.id} halt={halt} />
      ))}
      {data === undefined && error === null && <Waiting />}
      {hasNextPage && (
        <ShowMore
          shown={halts.length}
          hasMore
          isPending={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      )}
    </>
  );
}
