/**
 * Files that hang on journals. A file goes to the journal itself, under its own name; sent twice it becomes a new revision and no second
 * file (Visma.net §6), and the journal tells the names of what hangs on it.
 */
import type {
  Attachment,
  Finding,
  HeldDocument,
  LedgerContext,
  LedgerIdentity,
  StepOutcome,
  StepPlan,
} from "../../core/index.ts";
import { jsonIn } from "../../lib/json-in.ts";
import { type Whole, writeAnswer } from "./answer.ts";
import { fileForm, formName } from "./file-form.ts";
import { ledgerFinding } from "./finding-code.ts";
import { pathSegment } from "./path-segment.ts";
import { writeRequest } from "./request.ts";

/** The number is the ledger's, so it is put in when the step is made; the bytes come to it then, too. */
export function attachStep({ fileName, mediaType }: Attachment): StepPlan {
  const path = "/v2/journaltransaction/module/GL/{number}/attachment";
  return {
    name: "attach",
    request: { method: "POST", path, body: { fileName } },
    attachment: { fileName, mediaType },
  };
}

/** The ledger may write a name in its own way: case does not count. */
export function isAttached(fileName: string, held: HeldDocument): boolean {
  const sent = formName(fileName).toUpperCase();
  return (held.attachments ?? []).some((name) => name.toUpperCase() === sent);
}

/** Throws without a journal or bytes: the step comes after the journal. */
export async function attach(
  context: LedgerContext,
  { attachment }: StepPlan,
  { identity, file }: { identity: LedgerIdentity | null; file?: Uint8Array },
): Promise<StepOutcome> {
  if (attachment === undefined || identity === null || file === undefined)
    throw new Error("nothing to attach, or nothing to attach it to");
  const { fileName, mediaType } = attachment;
  const path = `/v2/journaltransaction/module/GL/${pathSegment(identity.id)}/attachment`;
  const form = fileForm({ fileName, mediaType, file });
  const answer = writeAnswer(await context.exchange(writeRequest(context, { path, form })));
  if (answer.kind === "written") return isTaken(answer.answer) ? { kind: "accepted", identity } : unread;
  return answer.kind === "refused"
    ? { kind: "refused", findings: answer.findings.map((one) => aboutFile(one, fileName)) }
    : answer;
}

/** The journal itself shows whether the file hangs there. */
const unread: StepOutcome = {
  kind: "unknown",
  cause: "the file was answered with something else than a success",
};

/** What a success says is not described; a page of a gateway, and a promise for later, are none. */
function isTaken({ status, body }: Whole): boolean {
  const isReadable = body.trim() === "" || jsonIn(body) !== undefined;
  return (status === 200 || status === 201 || status === 204) && isReadable;
}

/** The ledger's own words stay; what they would mean for a journal goes along as the cause. */
function aboutFile({ code, parameters, verbatim }: Finding, fileName: string): Finding {
  return ledgerFinding("erp-file-refused", {
    field: "attachment",
    value: fileName,
    parameters: { ...parameters, cause: code },
    ...(verbatim === undefined ? {} : { verbatim }),
  });
}
