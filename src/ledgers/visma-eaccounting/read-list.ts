/** A whole list of the API, page by page. Half a list is never handed on as if it were all of it. */
import { type ZodType, z } from "zod";
import type { Later, LedgerContext, Refused } from "../../core/index.ts";
import { problemFinding } from "./problem-finding.ts";
import { readOne } from "./read-one.ts";

/** The largest page that the API gives (visma-facts §3); without `$pagesize` it stops silently at 50. */
const pageSizeMax = "1000";

/** `incomplete` carries what was read before it failed: a token that was seen stays seen. */
export type ListReading<Entry> =
  | { kind: "read"; value: readonly Entry[] }
  | { kind: "incomplete"; reason: Later | Refused; value: readonly Entry[] };

type ListQuestion<Entry> = {
  purpose: "read" | "look-up";
  path: string;
  query?: Readonly<Record<string, string>>;
  entry: ZodType<Entry>;
};

/**
 * Gives every entry once, or says why not. The total must stay the same from page to page and match in the end:
 * when something was added or taken away meanwhile, an entry may have slipped between two pages.
 */
export async function readList<Entry>(
  context: LedgerContext,
  of: ListQuestion<Entry>,
): Promise<ListReading<Entry>> {
  const entries: Entry[] = [];
  const stop = (reason: Later | Refused): ListReading<Entry> => ({
    kind: "incomplete",
    reason,
    value: entries,
  });
  let total: number | null = null;
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const answer = await readOne(context, pageQuestion(of, page));
    if (answer.kind === "missing") {
      return stop({ kind: "refused", findings: [problemFinding(answer.problem, 404)] });
    }
    if (answer.kind !== "read") return stop(answer);
    const { Meta, Data } = answer.value;
    total ??= Meta.TotalNumberOfResults;
    if (Meta.CurrentPage !== page || Meta.TotalNumberOfResults !== total) return stop(changed(of.path));
    entries.push(...Data);
    pages = Meta.TotalNumberOfPages;
  }
  // One entry on two pages and another on none would give the right count: no order of pages is documented.
  const distinct = new Set(entries.map((entry) => JSON.stringify(entry))).size;
  return entries.length === total && distinct === total
    ? { kind: "read", value: entries }
    : stop(changed(of.path));
}

function pageQuestion<Entry>(of: ListQuestion<Entry>, page: number) {
  return {
    purpose: of.purpose,
    path: of.path,
    query: { ...of.query, $page: String(page), $pagesize: pageSizeMax },
    shape: envelope(of.entry),
  };
}

function envelope<Entry>(entry: ZodType<Entry>) {
  return z.object({
    Meta: z.object({
      CurrentPage: z.int(),
      TotalNumberOfPages: z.int().nonnegative(),
      TotalNumberOfResults: z.int().nonnegative(),
    }),
    Data: z.array(entry),
  });
}

function changed(path: string): Later {
  return { kind: "later", cause: `${path} changed while its pages were read` };
}
