/** Where a choice gets its things from: the server finds them by words, and names those that are chosen already. */
import { useQuery } from "@tanstack/react-query";

export type FirstPage<Item> = { items: Item[]; next: string | null };

export type ChoiceSource<Item extends { id: string }> = {
  /** Its beginning is what is invalidated when one of them changes. */
  queryKey: readonly unknown[];
  /** The first page of what is found; all of it while nothing is searched for. */
  find(search: string): Promise<FirstPage<Item>>;
  /** By their ids: what is chosen may stand on no page that is loaded. */
  named(ids: readonly string[]): Promise<Item[]>;
  labelOf(item: Item): string;
};

export function foundQuery<Item extends { id: string }>(source: ChoiceSource<Item>, search: string) {
  return {
    queryKey: [...source.queryKey, "choice", search],
    queryFn: () => source.find(search),
    staleTime: 15_000,
  };
}

/** What the choice begins with: where it is a single thing, nobody has to choose it. */
export function useFirstPage<Item extends { id: string }>(
  source: ChoiceSource<Item>,
): FirstPage<Item> | undefined {
  return useQuery(foundQuery(source, "")).data;
}

/** The one there is, or undefined where there are several. */
export function onlyOf<Item>(page: FirstPage<Item> | undefined): Item | undefined {
  return page?.next === null && page.items.length === 1 ? page.items[0] : undefined;
}

/** For lists whose things are asked for one by one. One that is gone, or not ours to see, has no name. */
export async function eachNamed<Item>(
  ids: readonly string[],
  read: (id: string) => Promise<Item>,
): Promise<Item[]> {
  const asked = await Promise.allSettled(ids.map(read));
  return asked.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
}
