/** A payroll link: what to do with rounding, which dimensions the ledger has, and which accounts carry them. */
import { expect } from "vitest";
import { linksTexts } from "../../../admin/src/links/links-texts.ts";
import { setUpTexts } from "../../../admin/src/set-up/set-up-texts.ts";
import { integration } from "../../../src/integrations/payroll-journals/integration.ts";
import { chooseAccount } from "./choose-account.ts";
import { nameDimension } from "./name-dimension.ts";
import { saveSettings, stayWithUnsaved } from "./save-settings.ts";
import { examine, type Walker } from "./walker.ts";

export type PayrollSetUp = {
  /** Where the ledger keeps its accounts. */
  place: string;
  roundingAccount: string;
  /** What the source's dimension is called here → its name in the ledger. */
  dimensions: Readonly<Record<string, string>>;
  /** All that the ledger has. */
  ledgerDimensions: readonly string[];
  /** "Visma.net calls them dimensions", in the words of the page. */
  calledDimensions: string;
  /** Patterns of account numbers, and what of the example is looked for beside each. */
  formats: Readonly<Record<"BAS" | "PNL", { pattern: string; takes: string | RegExp }>>;
  /** What the ledger is told besides. */
  options?(walker: Walker): Promise<void>;
};

export async function setUpPayroll(walker: Walker, of: PayrollSetUp): Promise<void> {
  const { page, say, language } = walker;
  await page.getByText(integration.accountsNote?.[language] ?? "").waitFor();
  await page.getByText(say(setUpTexts, "where", { place: of.place })).waitFor();
  expect(await page.getByText(say(setUpTexts, "none-missing")).count()).toBe(0);
  const [account, most] = integration.slots(integration.sample.settings, []);
  await chooseAccount(walker, account?.label[language] ?? "", of.roundingAccount);
  await page.getByLabel(most?.label[language] ?? "", { exact: true }).fill("1,00");
  await examine(walker, "link-accounts");
  await page.getByRole("tab", { name: say(linksTexts, "tab-settings") }).click();
  await page.getByText(of.calledDimensions).waitFor();
  for (const [called, name] of Object.entries(of.dimensions))
    await addDimension(walker, { called, name, of });
  for (const [kind, { pattern, takes }] of Object.entries(of.formats))
    await giveFormat(walker, { kind, pattern, takes });
  await stayWithUnsaved(walker);
  await of.options?.(walker);
  await examine(walker, "link-settings");
  await saveSettings(walker, 1);
}

/** Chosen by what people call it, then named as the ledger does. */
async function addDimension(
  walker: Walker,
  { called, name, of }: { called: string; name: string; of: PayrollSetUp },
): Promise<void> {
  const { page, say } = walker;
  const rows = page.getByRole("group").filter({ hasText: of.calledDimensions }).last();
  await rows.getByRole("combobox").last().fill(called);
  await rows
    .getByRole("button", { name: say(setUpTexts, "add-row") })
    .last()
    .click();
  const row = page.getByRole("group", { name: called, exact: true });
  expect(await row.getByRole("checkbox").first().isChecked(), "switched on").toBe(true);
  await nameDimension(walker, { within: row, name, others: of.ledgerDimensions });
}

/** The slip of the help page is told; the pattern itself shows which accounts of the live chart it takes. */
async function giveFormat(
  { page, say }: Walker,
  of: { kind: string; pattern: string; takes: string | RegExp },
): Promise<void> {
  const field = page.getByLabel(new RegExp(`Format ${of.kind}`));
  await field.fill(of.pattern.replace("[0-9]", "[09]"));
  const slip = page.getByText(say(setUpTexts, "pattern-slip"));
  await slip.waitFor();
  await field.fill(of.pattern);
  await slip.waitFor({ state: "detached" });
  await page.getByRole("status").filter({ hasText: of.takes }).waitFor();
}
