/** What opens over the screens of a troubled try-out: the menu, and a dialog of each kind, each by what a person presses. */
import { calendarTexts } from "../../admin/src/calendar/calendar-texts.ts";
import { peopleTexts } from "../../admin/src/people/people-texts.ts";
import { postingsTexts } from "../../admin/src/postings/postings-texts.ts";
import { recordsTexts } from "../../admin/src/records/records-texts.ts";
import { setUpTexts } from "../../admin/src/set-up/set-up-texts.ts";
import { shellTexts } from "../../admin/src/shell/shell-texts.ts";
import { todayTexts } from "../../admin/src/today/today-texts.ts";
import { webhooksTexts } from "../../admin/src/webhooks/webhooks-texts.ts";
import type { Reader } from "./person-at-browser.ts";
import type { Troubled } from "./troubled-try-out.ts";

export type Opened = { address: string; press: string | RegExp; shows: "dialog" | "menu" | "navigation" };

export function openedOverScreens(trouble: Troubled, { say }: Reader): Opened[] {
  const { till, postingId, refusedPostingId, missingPostingId, conflictId } = trouble;
  const [more = ""] = say(todayTexts, "more-of").split(":");
  const dialogs: [string, string][] = [
    [`/calendar?lane=${till.laneId}`, say(calendarTexts, "close-days")],
    [`/postings/${postingId}`, say(postingsTexts, "reverse")],
    [`/postings/${refusedPostingId}`, say(postingsTexts, "booked-elsewhere")],
    [`/postings/${missingPostingId}`, say(postingsTexts, "settle")],
    [`/records/${conflictId}`, say(recordsTexts, "keep")],
    [`/links/${till.linkId}?tab=settings`, say(setUpTexts, "copy")],
    ["/people", say(peopleTexts, "add")],
    ["/people", say(peopleTexts, "new-key")],
    ["/webhooks", say(webhooksTexts, "add")],
  ];
  return [
    { address: "/", press: say(shellTexts, "menu"), shows: "navigation" },
    { address: "/", press: new RegExp(`^${more}: `), shows: "menu" },
    ...dialogs.map(([address, press]): Opened => ({ address, press, shows: "dialog" })),
  ];
}
