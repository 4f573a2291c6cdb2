/** Settings hold once they are saved, and whoever goes away before is asked. */
import { savingTexts } from "../../../admin/src/parts/saving-texts.ts";
import { setUpTexts } from "../../../admin/src/set-up/set-up-texts.ts";
import { shellTexts } from "../../../admin/src/shell/shell-texts.ts";
import type { Walker } from "./walker.ts";

export async function stayWithUnsaved({ page, say, button }: Walker): Promise<void> {
  await page.getByText(say(savingTexts, "unsaved")).waitFor();
  await page.getByRole("link", { name: say(shellTexts, "companies"), exact: true }).click();
  await button(say(savingTexts, "stay")).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

export async function saveSettings({ page, say, button }: Walker, version: number): Promise<void> {
  await button(say(setUpTexts, "save")).click();
  await page.getByText(say(setUpTexts, "saved", { version })).waitFor();
}
