/** What every process does once a day, at its first tick after midnight (UTC) and when it starts: lets go of what is over. */
import { dayIn } from "../core/index.ts";
import { forgetAnswers, forgetFileImports, forgetFolderFiles, forgetWebhookEvents } from "../db/index.ts";
import { instantText } from "../lib/clock.ts";
import type { World } from "./world.ts";

/** As the API's document promises: the same key gets the same answer for at least so many days. */
export const answersKeptDays = 7;

/** What was told, or given up, can be replayed for so long. */
export const webhookEventsKeptDays = 30;

/** What became of a file can be read for so long: a VAT quarter and the time in which it is reported. */
export const fileImportsKeptDays = 180;

const dayMs = 86_400_000;

/** The day for which it was done; given the same day, it does nothing. Doing it in several processes does no harm. */
export async function keepHouse(world: World, doneFor: string | null): Promise<string> {
  const now = world.clock.now();
  const today = dayIn(now, "UTC");
  if (today === doneFor) return today;
  const daysAgo = (days: number) => instantText(now - days * dayMs);
  const count = await world.db.acrossOrganisations("forget what is over", async (trx) => {
    const answers = await forgetAnswers(trx, { olderThan: daysAgo(answersKeptDays) });
    const files = await forgetFileImports(trx, { olderThan: daysAgo(fileImportsKeptDays) });
    const seen = await forgetFolderFiles(trx, { olderThan: daysAgo(fileImportsKeptDays) });
    return (
      answers + files + seen + (await forgetWebhookEvents(trx, { olderThan: daysAgo(webhookEventsKeptDays) }))
    );
  });
  world.log.notice("let go of what is over", { count });
  return today;
}
