/** What the page of halts asks: how many there are, the causes page by page, and the halts of a cause that somebody opens. */
import { infiniteQueryOptions, type QueryClient } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";

export type Halt = NonNullable<components["schemas"]["Halt"]>;
export type HaltCause = components["schemas"]["HaltCause"];
export type HaltTotals = components["schemas"]["HaltTotals"];

/** Which halts: of one cause, as far as the search of the page finds them; an empty one finds all. */
export type HaltsOf = { cause: string; search: string };

const causesStep = 25;
const haltsStep = 25;

/** Each refresh asks for all pages that are shown: of many it does so less often. */
const refreshMs = { few: 5_000, many: 15_000 };
const fewPages = 2;

type Shown = { state: { data: { pages: readonly unknown[] } | undefined } };

const paceOf = ({ state }: Shown) =>
  (state.data?.pages.length ?? 0) > fewPages ? refreshMs.many : refreshMs.few;

const foundBy = (search: string) => (search === "" ? {} : { search });
const pageAt = (cursor: string) => (cursor === "" ? {} : { cursor });

/** Asks anew whatever of it is shown. */
export function haltsChanged(answers: QueryClient): Promise<void> {
  return answers.invalidateQueries({ queryKey: ["halts"] });
}

export const haltTotalsQuery = (search: string) => ({
  queryKey: ["halts", "totals", search],
  queryFn: () => answered(api.GET("/api/v1/halt-totals", { params: { query: foundBy(search) } })),
  refetchInterval: refreshMs.few,
});

export const haltCausesQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ["halts", "causes", search],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/api/v1/halt-causes", {
          params: { query: { limit: causesStep, ...foundBy(search), ...pageAt(pageParam) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
    refetchInterval: paceOf,
  });

export const haltsOfQuery = (of: HaltsOf) =>
  infiniteQueryOptions({
    queryKey: ["halts", "of", of],
    queryFn: ({ pageParam }) => readHalts(of, pageParam),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
    refetchInterval: paceOf,
  });

function readHalts({ cause, search }: HaltsOf, cursor: string) {
  const query = { cause, limit: haltsStep, ...foundBy(search), ...pageAt(cursor) };
  return answered(api.GET("/api/v1/halts", { params: { query } }));
}

/**
 * Every halt that there is of it now, read page by page as somebody goes through them. A lane that halts again meanwhile comes
 * before the first of them and is not met, so that the walk ends.
 */
export async function* eachHalt(of: HaltsOf): AsyncGenerator<Halt> {
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof readHalts>> = await readHalts(of, cursor);
    for (const halt of page.items) if (halt !== null) yield halt;
    cursor = page.next;
  }
}
