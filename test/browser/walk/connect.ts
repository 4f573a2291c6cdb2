/** A new connection: found under one of the ledger's names, refused once and granted once on the ledger's own pages. */
import { expect } from "vitest";
import { connectionsTexts } from "../../../admin/src/connections/connections-texts.ts";
import { partTexts } from "../../../admin/src/parts/part-texts.ts";
import { savingTexts } from "../../../admin/src/parts/saving-texts.ts";
import { shellTexts } from "../../../admin/src/shell/shell-texts.ts";
import { consentAtVisma } from "../../support/person-at-browser.ts";
import type { Destination } from "./walk.ts";
import { examine, type Walker } from "./walker.ts";

export async function addConnection(walker: Walker, { search, title }: Destination): Promise<void> {
  const { page, say, button, field } = walker;
  await page.getByRole("link", { name: say(shellTexts, "connections"), exact: true }).click();
  await page.getByText(say(connectionsTexts, "none")).waitFor();
  await examine(walker, "connections-empty");
  await button(say(connectionsTexts, "add")).click();
  await field(say(connectionsTexts, "find-ledger")).fill(search);
  expect(await page.getByRole("radio").count()).toBe(1);
  await page.getByRole("radio", { name: title }).check();
  await field(say(connectionsTexts, "name")).fill(`${title} 1`);
  await field(say(connectionsTexts, "environment")).selectOption("test");
  await examine(walker, "connection-new");
  await button(say(savingTexts, "save")).click();
  await page.getByText(say(connectionsTexts, "not-yet")).waitFor();
  await examine(walker, "connection-not-authorised");
}

export async function connect(walker: Walker, { title, books, userName }: Destination): Promise<void> {
  const { page, say, button } = walker;
  const lead = button(say(connectionsTexts, "connect-now", { ledger: title }));
  const line = page.getByText(say(connectionsTexts, "state"), { exact: true }).locator("..");
  const state = line.locator(".mantine-Badge-root");
  expect(await state.textContent()).toBe(`○${say(connectionsTexts, "not-authorised")}`);
  expect((await state.boundingBox())?.y, "above the button").toBeLessThan((await lead.boundingBox())?.y ?? 0);
  // User name and password are given on the ledger's own pages: at another address than ours, and back again.
  const { origin } = new URL(page.url());
  const isAtHome = (url: URL) => url.origin === origin;
  await lead.click();
  await page.waitForURL((url) => !isAtHome(url));
  await consentAtVisma(page, { company: books, userName, isAllowed: false });
  await page.waitForURL(isAtHome);
  await page.getByText(say(connectionsTexts, "refused-title")).waitFor();
  expect(await state.textContent()).toBe(`○${say(connectionsTexts, "not-authorised")}`);
  await examine(walker, "connection-refused");
  await lead.click();
  await page.waitForURL((url) => !isAtHome(url));
  await consentAtVisma(page, { company: books, userName, isAllowed: true });
  await page.waitForURL(isAtHome);
  await confirmation(walker, books);
  await button(say(partTexts, "close")).click();
  expect(page.url()).not.toContain("connected");
  expect(await state.textContent()).toBe(`✓${say(connectionsTexts, "connected")}`);
  await page.reload();
  await page.getByText(books).first().waitFor();
  expect(await state.textContent()).toBe(`✓${say(connectionsTexts, "connected")}`);
}

/** At the top right, with the company's name; and nothing says any more that the connection is not authorised. */
async function confirmation(walker: Walker, books: string): Promise<void> {
  const { page, say } = walker;
  const says = say(connectionsTexts, "connected-to", { company: books });
  const toast = page.getByRole("status").filter({ hasText: says });
  await toast.waitFor();
  const box = await toast.boundingBox();
  expect(box?.x, "at the right").toBeGreaterThan(600);
  expect(box?.y, "at the top").toBeLessThan(200);
  expect(await page.getByText(say(connectionsTexts, "not-yet")).count()).toBe(0);
  await examine(walker, "connection-connected");
}
