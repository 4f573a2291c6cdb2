/** Lists come in pages; a page of the app that shows totals reads them to their end, up to a bound that it says aloud. */

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
