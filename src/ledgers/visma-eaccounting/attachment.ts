/**
 * Files that hang on vouchers (docs/visma-facts.md §4). A file is uploaded first and then linked; in between it lies in the company's list
 * of unmatched files. Drafts take no files: theirs stays in that list, for the bookkeeper to pick when the draft is converted.
 * The token in the file's name says whose it is, wherever it lies.
 */
import { z } from "zod";
import type { Attachment, HeldDocument, LedgerContext, Reading, StepPlan } from "../../core/index.ts";
import { optionalList } from "./optional-list.ts";
import { readList } from "./read-list.ts";
import { readOne } from "./read-one.ts";

export const attachment = z.object({
  Id: z.string().min(1),
  FileName: z
    .string()
    .nullish()
    .transform((name) => name ?? ""),
});
export type HeldFile = z.infer<typeof attachment>;

/** What a voucher says of its files. A shape that we do not know must not keep us from reading the voucher. */
export const voucherFiles = z
  .object({ AttachmentIds: z.array(z.string()).nullish() })
  .nullish()
  .catch(null)
  .transform((files) => files?.AttachmentIds ?? []);

/** What a plan keeps of the step; the bytes and the voucher's id come to it when it is performed. */
export const attachmentBody = z.object({
  ContentType: z.string(),
  FileName: z.string(),
  DocumentType: z.literal(3),
});

/** "Z 17 SENTRUM-1.pdf" → "Z 17 SENTRUM-1 B7Q2M4ZK9T1XWC.pdf". */
export function attachStep({ fileName, mediaType }: Attachment, token: string): StepPlan {
  const dot = fileName.lastIndexOf(".");
  const [stem, ending] = dot < 0 ? [fileName, ""] : [fileName.slice(0, dot), fileName.slice(dot)];
  const body: z.infer<typeof attachmentBody> = {
    ContentType: mediaType,
    FileName: `${stem} ${token}${ending}`,
    DocumentType: 3,
  };
  return {
    name: "attach",
    request: { method: "POST", path: "/attachments", body },
    attachment: { fileName, mediaType },
  };
}

/** Only files follow the first step here. The ledger may write a name in its own way: case does not count. */
export function isAttached(step: StepPlan, held: HeldDocument): boolean {
  const { FileName } = attachmentBody.parse(step.request.body);
  return (held.attachments ?? []).some((name) => name.toUpperCase() === FileName.toUpperCase());
}

/** Files that hang on nothing yet. */
export async function unmatchedFiles(context: LedgerContext): Promise<Reading<readonly HeldFile[]>> {
  const list = await readList(context, {
    purpose: "look-up",
    path: "/attachments",
    query: { includeMatched: "false", includeTemporaryUrl: "false" },
    entry: attachment,
  });
  return list.kind === "read" ? list : list.reason;
}

/** The names of the unmatched files that carry the token. A company that has no files at all has none of ours. */
export async function waitingFileNames(
  context: LedgerContext,
  token: string,
): Promise<Reading<readonly string[]>> {
  const list = await unmatchedFiles(context);
  const files = list.kind === "read" ? list : optionalList({ kind: "incomplete", reason: list, value: [] });
  if (files.kind !== "read") return files;
  const names = files.value.map((file) => file.FileName);
  return { kind: "read", value: names.filter((name) => name.toUpperCase().includes(token)) };
}

/** A voucher names its files by id only. One that was deleted meanwhile is left out. */
export async function fileNames(
  context: LedgerContext,
  ids: readonly string[],
): Promise<Reading<readonly string[]>> {
  const names: string[] = [];
  for (const id of ids) {
    const path = `/attachments/${encodeURIComponent(id)}`;
    const reading = await readOne(context, { purpose: "look-up", path, shape: attachment });
    if (reading.kind === "read") names.push(reading.value.FileName);
    else if (reading.kind !== "missing") return reading;
  }
  return { kind: "read", value: names };
}
