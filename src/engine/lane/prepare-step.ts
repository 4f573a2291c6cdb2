/**
 * What is looked at before a step after the first is made: whether a lost history has made it already, and, where it hangs a file on
 * the document, whether the link still wants one. The file is made here, from the record, and its hash is written down with the step.
 */
import { createHash } from "node:crypto";
import type { Later, Reading, Refused, StepPlan } from "../../core/index.ts";
import { companyFlags, type Posting, recordOfPosting } from "../../db/index.ts";
import type { Drain, Ready } from "./drain.ts";
import { ledgerContext } from "./ledger-context.ts";
import { identityOf } from "./send-posting.ts";

export type PreparedStep =
  | { kind: "make"; posting: Posting; file?: Uint8Array }
  /** Done, or not wanted: the posting goes on from here. Written down with whatever is done next. */
  | { kind: "over"; posting: Posting }
  /** The ledger did not answer. */
  | Later
  /** It will not show the document. */
  | Refused;

/** Throws when the posting has no step left. */
export async function prepareStep(drain: Drain, posting: Posting, ready: Ready): Promise<PreparedStep> {
  const step = posting.steps?.[posting.step];
  if (step === undefined) throw new Error(`posting ${posting.id} has no step ${posting.step}`);
  const made = await isMadeAlready(drain, posting, step, ready);
  if (made.kind !== "read") return made;
  if (made.value) return { kind: "over", posting: { ...posting, step: posting.step + 1 } };
  if (step.attachment === undefined) return { kind: "make", posting };
  const file = await fileOf(drain, posting, step.attachment);
  if (file === null) return { kind: "over", posting: { ...posting, steps: without(posting, step) } };
  const sha256 = createHash("sha256").update(file).digest("hex");
  const named = { ...step, attachment: { ...step.attachment, sha256, sizeBytes: file.length } };
  const steps = (posting.steps ?? []).map((one) => (one === step ? named : one));
  return { kind: "make", posting: { ...posting, steps }, file };
}

/**
 * Only of a lane that was restored, and of days that the lost history may have worked on: everywhere else the posting itself knows
 * what was made, and a question to the ledger for each step would be a waste.
 */
async function isMadeAlready(
  drain: Drain,
  posting: Posting,
  step: StepPlan,
  { access, registers }: Ready,
): Promise<Reading<boolean>> {
  const { lane, ledger } = drain;
  const identity = identityOf(posting);
  const isDoubtful = lane.verify_through_on !== null && posting.document_on <= lane.verify_through_on;
  if (!isDoubtful || identity === null) return { kind: "read", value: false };
  const context = ledgerContext(drain, access);
  const reading = await ledger.readBack(context, identity, { on: posting.document_on, registers });
  if (reading.kind === "later" && reading.reauthorise === true) access.reject();
  if (reading.kind !== "read") return reading;
  return { kind: "read", value: reading.value !== null && ledger.isDone(step, reading.value) };
}

/** Null where the settings of today want no file any more: how a person gets past a ledger that takes none. */
async function fileOf(
  drain: Drain,
  posting: Posting,
  attachment: NonNullable<StepPlan["attachment"]>,
): Promise<Uint8Array | null> {
  const { world, organisationId, integration, link, lane, settings, connection } = drain;
  const { document } = posting;
  if (integration.attach === undefined || document === null || settings === undefined)
    throw new Error(`posting ${posting.id} names the file ${attachment.fileName}, and nothing can make it`);
  const { record, company } = await world.db.inOrganisation(organisationId, "read record", async (trx) => ({
    record: await recordOfPosting(trx, { organisationId, postingId: posting.id }),
    company: await companyFlags(trx, { organisationId, companyId: link.company_id }),
  }));
  return integration.attach({
    flow: lane.flow,
    attachment: { fileName: attachment.fileName, mediaType: attachment.mediaType },
    record,
    document,
    settings: settings.settings,
    company,
    country: connection.identity?.country ?? "",
  });
}

function without(posting: Posting, left: StepPlan): StepPlan[] {
  return (posting.steps ?? []).filter((step) => step !== left);
}
