/** Postings by what people look for them with; the filter stands in the address, so that a view can be sent to somebody. */
import { Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { answered, api } from "../api/client.ts";
import { PageHead } from "../parts/page-head.tsx";
import { PaperHead } from "../parts/paper-head.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useRefreshPace } from "../parts/refresh-pace.ts";
import { ShowMore } from "../parts/show-more.tsx";
import { stateWords } from "../parts/state-words.ts";
import { Waiting } from "../parts/waiting.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { chosenState, PostingFilter } from "./posting-filter.tsx";
import { PostingTable } from "./posting-table.tsx";
import { postingsTexts } from "./postings-texts.ts";
import { RangeReversal } from "./range-reversal.tsx";

const standings = ["released", "unreleased"] as const;
const isStanding = (given: string | undefined): given is (typeof standings)[number] =>
  standings.some((known) => known === given);

const route = getRouteApi("/inside/postings");

export function PostingsPage() {
  const text = useTexts(postingsTexts);
  const word = useTexts(stateWords);
  const asked = route.useSearch();
  const { search, state, standing, lane, from, through } = asked;
  const chosen = chosenState(asked);
  const filter = {
    ...(search === undefined ? {} : { search }),
    ...(state === undefined ? {} : { state }),
    ...(isStanding(standing) ? { standing } : {}),
    ...(lane === undefined ? {} : { laneId: lane }),
    ...(from === undefined ? {} : { from }),
    ...(through === undefined ? {} : { through }),
  };
  const paceMs = useRefreshPace();
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["postings", filter],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/api/v1/postings", {
          params: { query: { limit: 50, ...filter, ...(pageParam === "" ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state: { data: held } }) =>
      paceMs(held?.pages.flatMap((page) => page.items) ?? [], held?.pages.length ?? 0),
  });
  const [isReversing, { open, close }] = useDisclosure();
  const postings = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      <PageHead title={text("title")} help="postings" />
      <PostingFilter onReverse={open} />
      <PaperHead
        laneId={lane}
        words={[chosen === undefined ? undefined : word(chosen), search]}
        from={from}
        through={through}
      />
      {error !== null && <ProblemNote error={error} />}
      {data === undefined && error === null && <Waiting />}
      {data !== undefined && postings.length === 0 && <Text>{text("none")}</Text>}
      {postings.length > 0 && (
        <>
          <PostingTable postings={postings} />
          <ShowMore
            shown={postings.length}
            hasMore={hasNextPage}
            isPending={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
          />
        </>
      )}
      {isReversing && lane !== undefined && (
        <RangeReversal laneId={lane} from={from} through={through} onClose={close} />
      )}
    </Stack>
  );
}
