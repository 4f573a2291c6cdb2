/**
 * Lists come in pages, and a screen shows one of them. Only what needs the whole reads it to its end, up to a bound, and says
 * at the call why: a sheet that is signed, a pattern that is tried on each account, an act on all that were found.
 */

export type Page<Item> = { items: Item[]; next: string | null };

/** `isWhole` is false where there were more than `max`. */
export async function everyPage<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
  max: number,
): Promise<{ items: Item[]; isWhole: boolean }> {
  const items: Item[] = [];
  for (let cursor: string | undefined; ; ) {
    const page: Page<Item> = await read(cursor);
    items.push(...page.items);
    if (page.next === null) return { items, isWhole: true };
    if (items.length >= max) return { items, isWhole: false };
    cursor = page.next;
  }
}
