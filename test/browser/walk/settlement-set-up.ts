/** Kontooppsett of a till: each kind of amount gets its account of the live chart, and all others are said not to occur. */
import type { Locator } from "playwright-core";
import { linksTexts } from "../../../admin/src/links/links-texts.ts";
import { setUpTexts } from "../../../admin/src/set-up/set-up-texts.ts";
import { otherLabel, slotLabel } from "../../../src/integrations/day-settlements/slot-label.ts";
import { chooseAccount } from "./choose-account.ts";
import { nameDimension } from "./name-dimension.ts";
import { saveSettings, stayWithUnsaved } from "./save-settings.ts";
import { examine, type Walker } from "./walker.ts";

export type SettlementSetUp = {
  /** Slot → account. */
  accounts: Readonly<Record<string, string>>;
  /** Where the ledger keeps its accounts. */
  place: string;
  /** A dimension of the ledger, and all that it has. */
  dimension: string;
  dimensions: readonly string[];
  /** What the ledger is told besides, in the other tab. */
  options?(walker: Walker): Promise<void>;
};

export async function setUpSettlements(walker: Walker, of: SettlementSetUp): Promise<void> {
  const { page, say, language } = walker;
  await page.getByText(say(setUpTexts, "where", { place: of.place })).waitFor();
  const kinds = page.getByRole("row").filter({ has: page.getByRole("checkbox") });
  await kinds.first().waitFor();
  await page.getByText(say(setUpTexts, "missing-count", { count: await kinds.count() })).waitFor();
  for (const [slot, account] of Object.entries(of.accounts))
    await chooseAccount(walker, say(setUpTexts, "account-of", { slot: slotLabel(slot)[language] }), account);
  await markTheRest(kinds);
  await page.getByText(say(setUpTexts, "none-missing")).waitFor();
  await nameDimension(walker, {
    label: otherLabel("voucher-dimension/1")[language],
    name: of.dimension,
    others: of.dimensions,
  });
  await stayWithUnsaved(walker);
  await examine(walker, "link-accounts");
  await of.options?.(walker);
  await saveSettings(walker, 1);
  await page.getByRole("tab", { name: say(linksTexts, "tab-accounts") }).click();
  await page.getByText(say(setUpTexts, "none-missing")).waitFor();
}

/** Every row that has no account does not occur here. */
async function markTheRest(kinds: Locator): Promise<void> {
  for (const row of await kinds.all()) {
    const account = await row.getByRole("combobox").first().inputValue();
    if (account === "") await row.getByRole("checkbox").check();
  }
}
