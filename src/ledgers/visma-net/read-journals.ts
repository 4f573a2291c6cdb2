/**
 * The journals of a period, whole. This list counts lines: page size and total are lines, and one journal can lie on several pages
 * (Visma.net §6). Half a list is never handed on as if it were all of it.
 */
import { z } from "zod";
import type { Later, LedgerContext, Refused } from "../../core/index.ts";
import { type HeldJournal, journal } from "./journal.ts";
import { readKnown } from "./read-one.ts";

/** Larger pages are cut without a word to what the endpoint allows, which each record tells (Visma.net §4). */
const pageSize = 1000;

/** `incomplete` carries what was read before it failed: a token that was seen stays seen. */
export type JournalsReading =
  | { kind: "read"; value: readonly HeldJournal[] }
  | { kind: "incomplete"; reason: Later | Refused; value: readonly HeldJournal[] };

type Pages = { journals: Map<string, HeldJournal>; lines: number; lineless: number };

export async function readJournals(
  context: LedgerContext,
  of: { purpose: "read" | "look-up"; periodId: string },
): Promise<JournalsReading> {
  const pages: Pages = { journals: new Map(), lines: 0, lineless: 0 };
  const stop = (reason: Later | Refused): JournalsReading => ({
    kind: "incomplete",
    reason,
    value: [...pages.journals.values()],
  });
  let total: number | null = null;
  for (let page = 1; ; page += 1) {
    const reading = await readKnown(context, {
      purpose: of.purpose,
      path: "/v2/journaltransaction",
      query: {
        periodId: of.periodId,
        module: "GL",
        // A look-up asks for our mark only; a comparison with what was booked also for the files that hang on it.
        ...(of.purpose === "read" ? { expandAttachments: "true" } : {}),
        pageNumber: String(page),
        pageSize: String(pageSize),
      },
      shape: z.array(journal),
    });
    if (reading.kind !== "read") return stop(reading);
    const records = reading.value;
    if (!records.every((record) => merge(pages, record))) return stop(changed(of.periodId));
    const { totalCount } = records[0]?.metadata ?? {};
    if (total !== null && totalCount != null && totalCount !== total) return stop(changed(of.periodId));
    total ??= totalCount ?? null;
    // A short page is no end, since pages are cut without a word: only the total tells, and a list of nothing has none.
    if (total === null && records.length > 0) return stop(uncounted(of.periodId));
    const isLast = records.length === 0 || (total !== null && pages.lines >= total);
    if (!isLast) continue;
    // A journal without lines may count as one or as none.
    const isWhole = total === null || (pages.lines <= total && total <= pages.lines + pages.lineless);
    return isWhole ? { kind: "read", value: [...pages.journals.values()] } : stop(changed(of.periodId));
  }
}

/** False when a line came twice, or a journal was changed between two pages: then another line may have come on no page. */
function merge(pages: Pages, record: HeldJournal): boolean {
  const lines = record.journalTransactionLines;
  const key = `${record.module ?? ""} ${record.batchNumber}`;
  const known = pages.journals.get(key);
  pages.lines += lines.length;
  if (known === undefined) {
    pages.journals.set(key, record);
    if (lines.length === 0) pages.lineless += 1;
    return true;
  }
  const numbers = new Set(known.journalTransactionLines.map((line) => line.lineNumber));
  const isContinued =
    lines.length > 0 &&
    lines.every((line) => line.lineNumber == null || !numbers.has(line.lineNumber)) &&
    known.status === record.status &&
    known.lastModifiedDateTime === record.lastModifiedDateTime;
  pages.journals.set(key, {
    ...known,
    journalTransactionLines: [...known.journalTransactionLines, ...lines],
  });
  return isContinued;
}

function uncounted(periodId: string): Later {
  return { kind: "later", cause: `the journals of ${periodId} came without their number` };
}

function changed(periodId: string): Later {
  return { kind: "later", cause: `the journals of ${periodId} changed while their pages were read` };
}
