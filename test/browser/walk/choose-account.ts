/** An account is found in the ledger's live chart by its number, and chosen. */
import type { Walker } from "./walker.ts";

export async function chooseAccount({ page }: Walker, label: string, account: string): Promise<void> {
  const search = page.getByRole("combobox", { name: label, exact: true });
  await search.fill(account);
  await page.getByRole("option", { name: new RegExp(`^${account} `) }).click();
}
