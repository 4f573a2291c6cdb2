/** Sending by hand is an act of a person's: written down with their name, and told of on a help page of its own. */
import { actTexts } from "../../../admin/src/audit/act-texts.ts";
import { auditTexts } from "../../../admin/src/audit/audit-texts.ts";
import { shellTexts } from "../../../admin/src/shell/shell-texts.ts";
import type { Walk } from "./walk.ts";
import type { Walker } from "./walker.ts";

export async function seeWhoSent({ page, say }: Walker, { name }: Walk["person"]): Promise<void> {
  await page.getByRole("link", { name: say(shellTexts, "audit"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: say(auditTexts, "title") }).waitFor();
  await page
    .getByRole("row")
    .filter({ hasText: say(actTexts, "run lane") })
    .filter({ hasText: name })
    .first()
    .waitFor();
}
