/** The company of the business system, and the link that pairs it with the ledger's company for one integration. */

import { companiesTexts } from "../../../admin/src/companies/companies-texts.ts";
import { numberText, numberTexts } from "../../../admin/src/companies/number-texts.ts";
import { linksTexts } from "../../../admin/src/links/links-texts.ts";
import { savingTexts } from "../../../admin/src/parts/saving-texts.ts";
import { shellTexts } from "../../../admin/src/shell/shell-texts.ts";
import type { OwnCompany, Walk } from "./walk.ts";
import { examine, type Walker } from "./walker.ts";

export async function addCompany(walker: Walker, company: OwnCompany): Promise<void> {
  const { page, say, button, field } = walker;
  await page.getByRole("link", { name: say(shellTexts, "companies"), exact: true }).click();
  await button(say(companiesTexts, "add")).click();
  await field(say(companiesTexts, "name")).fill(company.name);
  await field(say(companiesTexts, "external-id")).fill(company.externalId);
  await field(say(companiesTexts, "country")).selectOption(company.country);
  await field(say(numberTexts, numberText(company.country))).fill(company.organisationNumber);
  await field(say(companiesTexts, "departments")).fill("10 Sentrum\n20 Havna");
  await examine(walker, "company-new");
  await button(say(savingTexts, "save")).click();
  await page.getByRole("heading", { level: 1, name: company.name }).waitFor();
  await examine(walker, "company");
}

/** From the company's page, so that it is chosen already. */
export async function addLink(
  walker: Walker,
  { integration, startOn }: Pick<Walk, "integration" | "startOn">,
): Promise<void> {
  const { page, say, button, field } = walker;
  await button(say(linksTexts, "add")).click();
  await page.getByRole("combobox", { name: say(linksTexts, "connection") }).click();
  await page.getByRole("listbox").getByRole("option").first().click();
  await field(say(linksTexts, "integration")).selectOption(integration);
  await field(say(linksTexts, "start-on")).fill(startOn);
  await examine(walker, "link-new");
  await button(say(savingTexts, "save")).click();
  await page.getByRole("tab", { name: say(linksTexts, "tab-accounts") }).waitFor();
}
