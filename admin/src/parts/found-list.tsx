/**
 * A list that the server searches and pages: a page of it, how many there are of all, and the next page when somebody asks.
 * No list is ever read to its end, and a refresh asks for what is shown.
 */
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { SearchField, searchFrom } from "./search-field.tsx";
import { ShowMore } from "./show-more.tsx";
import { useTypedSearch } from "./use-typed-search.ts";

/** A page that says how many are found of all; lists without a search know only whether there is more. */
export type FoundPage<Item> = { items: Item[]; next: string | null; found?: number; total?: number };

export type PageAsked = { limit: number; search?: string; cursor?: string };

type FoundListOf<Page> = {
  /** Its beginning is what is invalidated when one of them changes. */
  queryKey: readonly unknown[];
  read(asked: PageAsked): Promise<Page>;
  refreshMs?: number;
  /** Filters that stand beside the search. */
  filters?: ReactNode;
};

type FoundList<Page extends FoundPage<unknown>> = {
  items: readonly Page["items"][number][];
  /** The newest answer; undefined before the first one. */
  page: Page | undefined;
  /** What is searched for; empty for all. */
  search: string;
  error: Error | null;
  /** Null where the list is so short that a search is only in the way. */
  field: ReactNode;
  more: ReactNode;
};

const pageLength = 50;

/** Each refresh asks for all pages that are shown: of many it does so less often. */
const manyPages = 3;
const manyPagesMs = 15_000;

export function useFoundList<Page extends FoundPage<{ id: string }>>(of: FoundListOf<Page>): FoundList<Page> {
  const { typed, type, search } = useTypedSearch();
  const { refreshMs } = of;
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...of.queryKey, { search }],
    queryFn: ({ pageParam }) =>
      of.read({
        limit: pageLength,
        ...(search === "" ? {} : { search }),
        ...(pageParam === "" ? {} : { cursor: pageParam }),
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
    refetchInterval: ({ state }) =>
      refreshMs !== undefined && (state.data?.pages.length ?? 0) >= manyPages
        ? Math.max(refreshMs, manyPagesMs)
        : (refreshMs ?? false),
  });
  const page = data?.pages.at(-1);
  // What moved between two pages may have come on an earlier one already.
  const items = [...new Map(data?.pages.flatMap((one) => one.items).map((item) => [item.id, item])).values()];
  const isLong = (page?.total ?? 0) >= searchFrom;
  return {
    items,
    page,
    search,
    error,
    field: isLong && (
      <SearchField
        typed={typed}
        type={type}
        filters={of.filters}
        found={page?.found ?? 0}
        total={page?.total ?? 0}
      />
    ),
    more: hasNextPage && (
      <ShowMore
        shown={items.length}
        hasMore
        isPending={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    ),
  };
}
