/** The whole way, in one order for all integrations and ledgers: what differs comes as data. */
import { expect } from "vitest";
import { linksTexts } from "../../../admin/src/links/links-texts.ts";
import { previewTexts } from "../../../admin/src/set-up/preview-texts.ts";
import { shellTexts } from "../../../admin/src/shell/shell-texts.ts";
import type { BrowserHub } from "../../support/browser-hub.ts";
import { enter } from "../../support/person-at-browser.ts";
import { confirmPreview, runNow } from "./confirm.ts";
import { addConnection, connect } from "./connect.ts";
import { handIn } from "./hand-in.ts";
import { heldTexts } from "./held-texts.ts";
import { addCompany, addLink } from "./link-company.ts";
import { planTransfers } from "./plan-transfers.ts";
import { seeBooked } from "./see-booked.ts";
import { seeJournalList } from "./see-journal-list.ts";
import { seeWhoSent } from "./see-who-sent.ts";
import type { Walk } from "./walk.ts";
import { examine, type Walker } from "./walker.ts";

export async function walkFromNothing(hub: BrowserHub, walker: Walker, walk: Walk): Promise<void> {
  const { page, say } = walker;
  const { person, destination, company } = walk;
  const { companyId } = await hub.twin.companyNamed(destination.books);
  await walk.prepareBooks?.(hub.twin, companyId);
  const { invitation } = await hub.organisation({
    name: company.name,
    person: person.name,
    email: person.email,
  });
  await enter(walker, { invitation, email: person.email });
  expect(await page.locator("html").getAttribute("lang")).toBe(walk.language);
  await addConnection(walker, destination);
  await connect(walker, destination);
  await page.getByRole("link", { name: say(shellTexts, "today"), exact: true }).click();
  await page.getByText(`✓ ${destination.title} 1`).waitFor();
  await addCompany(walker, company);
  await addLink(walker, { ...walk, startOn: String(Temporal.Now.plainDateISO()) });
  const link = page.url();
  await asksForSettings(walker);
  await walk.setUp(walker);
  await planTransfers(walker, walk.startOn);
  await handIn(walker, walk);
  await confirmPreview(walker, walk);
  await runNow(walker, walk.documents.length);
  await seeBooked(walker, walk);
  expect(await heldTexts(hub.twin, companyId)).toEqual(walk.documents.map(({ heldText }) => heldText));
  await seeJournalList(walker, walk);
  await seeWhoSent(walker, person);
  await startIsLocked(walker, link);
  await page.getByRole("link", { name: say(shellTexts, "today"), exact: true }).click();
  await page.getByRole("rowheader", { name: company.name }).waitFor();
  await examine(walker, "today-booked");
}

/** A connection and a link alone book nothing. */
async function asksForSettings({ page, say }: Walker): Promise<void> {
  await page.getByRole("tab", { name: say(linksTexts, "tab-preview") }).click();
  await page.getByText(say(previewTexts, "settings-first")).waitFor();
  await page.getByRole("tab", { name: say(linksTexts, "tab-accounts") }).click();
}

/** How far back it goes can be changed until something is in the ledger. */
async function startIsLocked({ page, say, field }: Walker, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("tab", { name: say(linksTexts, "tab-schedule") }).click();
  expect(await field(say(linksTexts, "start-on")).isDisabled()).toBe(true);
}
