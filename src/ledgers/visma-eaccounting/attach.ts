/** Hangs a file on the voucher that was made: uploaded unless it lies there already, then linked. */
import type {
  Finding,
  Later,
  LedgerContext,
  LedgerIdentity,
  Refused,
  StepOutcome,
  StepPlan,
} from "../../core/index.ts";
import { writeAnswer } from "./answer.ts";
import { attachment, attachmentBody, unmatchedFiles } from "./attachment.ts";
import { draftKind } from "./draft.ts";
import { ledgerFinding } from "./finding-code.ts";
import { writeRequest } from "./request.ts";

type Of = { identity: LedgerIdentity | null; file?: Uint8Array };

/**
 * An upload whose answer was lost lies among the unmatched files under its name, and is linked instead of sent again. So a file
 * hangs on its voucher once, however often the step is begun. Throws without a voucher or bytes: the step comes after the voucher.
 */
export async function attach(context: LedgerContext, step: StepPlan, of: Of): Promise<StepOutcome> {
  const { identity, file } = of;
  if (identity === null || file === undefined)
    throw new Error("nothing to attach, or nothing to attach it to");
  const body = attachmentBody.parse(step.request.body);
  const fileId = await uploadedId(context, body, file);
  if (typeof fileId !== "string") return fileId;
  if (identity.kind === draftKind) return { kind: "accepted", identity };
  const link = { DocumentId: identity.id, DocumentType: body.DocumentType, AttachmentIds: [fileId] };
  const request = writeRequest(context, { method: "POST", path: "/attachmentlinks", body: link });
  const answer = writeAnswer(await context.exchange(request));
  return answer.kind === "written" ? { kind: "accepted", identity } : notTaken(answer, body.FileName);
}

async function uploadedId(
  context: LedgerContext,
  { ContentType, FileName }: { ContentType: string; FileName: string },
  file: Uint8Array,
): Promise<string | Exclude<StepOutcome, { kind: "accepted" }>> {
  const unmatched = await unmatchedFiles(context);
  if (unmatched.kind !== "read") return notTaken(unmatched, FileName);
  const known = unmatched.value.find((held) => held.FileName.toUpperCase() === FileName.toUpperCase());
  if (known !== undefined) return known.Id;
  const body = { ContentType, FileName, Data: Buffer.from(file).toString("base64") };
  const request = writeRequest(context, { method: "POST", path: "/attachments", body });
  const answer = writeAnswer(await context.exchange(request));
  if (answer.kind !== "written") return notTaken(answer, FileName);
  const made = attachment.safeParse(answer.body);
  return made.success ? made.data.Id : { kind: "unknown", cause: "uploaded, but answered without an id" };
}

type NotTaken = Refused | Later | { kind: "unknown"; cause: string };

/**
 * A moment ago the same connection made a voucher: a "may not" with the ledger's reason is about files, and waiting would not cure it.
 * The ledger's own words stay; its code for them goes along, since most of those codes speak of vouchers.
 */
function notTaken(answer: NotTaken, fileName: string): NotTaken {
  if (answer.kind === "unknown") return answer;
  if (answer.kind === "refused")
    return { ...answer, findings: answer.findings.map((one) => aboutFile(one, fileName)) };
  if (answer.finding === undefined || answer.reauthorise === true) return answer;
  return { kind: "refused", findings: [aboutFile(answer.finding, fileName)] };
}

function aboutFile({ code, parameters, verbatim }: Finding, fileName: string): Finding {
  return ledgerFinding("attachment-refused", {
    field: "attachment",
    value: fileName,
    parameters: { ...parameters, fileName, cause: code },
    ...(verbatim === undefined ? {} : { verbatim }),
  });
}
