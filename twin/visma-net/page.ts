/** Lists: bare arrays, silently capped, each record with `metadata` about the whole. Visma.net §4 */
import type { Call } from "./call.ts";
import { misfit, type Refusal } from "./refusal.ts";
import { momentOf } from "./stamps.ts";

export type Page = { from: number; size: number; sizeMax: number };

export function pageOf({ net, query }: Call): Page {
  const sizeMax = Math.max(1, net.switches.erpPageSizeMax);
  const asked = wholeOf(query.get("pagesize")) ?? net.switches.erpPageSizeDefault;
  const size = Math.min(Math.max(1, asked), sizeMax);
  const number = Math.max(1, wholeOf(query.get("pagenumber")) ?? 1);
  return { from: (number - 1) * size, size, sizeMax };
}

/** One page of records, each telling how many there are. */
export function paged<T extends object>(page: Page, items: readonly T[]): object[] {
  const metadata = { totalCount: items.length, maxPageSize: page.sizeMax };
  return items.slice(page.from, page.from + page.size).map((item) => ({ ...item, metadata }));
}

/** The moment of `lastModifiedDateTime`: null where it is not asked for. */
export function changedSince(call: Call): number | null | Refusal {
  const text = call.query.get("lastmodifieddatetime");
  if (text === undefined || text === "") return null;
  const moment = momentOf(call.net, call.company, text);
  return moment ?? misfit("lastModifiedDateTime", `'${text}' is not a valid value for lastModifiedDateTime.`);
}

/**
 * Whether a row changed in the asked span. Endpoints without condition mean "since"; where one is given the edge counts
 * as inside, as documented for `>`. Visma.net §4
 */
export function isInSpan(call: Call, since: number | null, modifiedAt: number): boolean {
  if (since === null) return true;
  const condition = call.query.get("lastmodifieddatetimecondition") ?? ">=";
  return condition.startsWith("<") ? modifiedAt <= since : modifiedAt >= since;
}

/** A flag of the query; anything that is none is as if left out (assumed). */
export function flagIn({ query }: Call, name: string): boolean | undefined {
  const text = query.get(name.toLowerCase())?.toLowerCase();
  return text === "true" ? true : text === "false" ? false : undefined;
}

function wholeOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
