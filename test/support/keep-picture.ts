/** For a person to look at: the page as it stands, in the folder that BILAG_SCREENS names. Without one nothing is kept. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";

/** `isWhole`: also what lies below the window. */
export async function keepPicture(page: Page, name: string, { isWhole = true } = {}): Promise<void> {
  const folder = process.env.BILAG_SCREENS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: isWhole });
}

/** As on a desk and on a phone, light and dark; left light and on the desk. */
export async function keepPictures(page: Page, name: string): Promise<void> {
  if (process.env.BILAG_SCREENS === undefined) return;
  for (const [colorScheme, width] of [
    ["light", 390],
    ["dark", 390],
    ["dark", 1200],
    ["light", 1200],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await keepPicture(page, `${name}-${colorScheme}-${width}`);
  }
}
