/** What would be sent, exactly, without sending it; and its confirmation by a named person, which activates a link. */
import {
  AppError,
  type CompanyIdentity,
  contentHash,
  type Document,
  dayIn,
  type Finding,
  hasErrors,
  type Registers,
  type StepPlan,
} from "../../core/index.ts";
import {
  confirmLink,
  lanesOfLink,
  lockLink,
  type Posting,
  plannedPostings,
  previewDigest,
  releaseAll,
} from "../../db/index.ts";
import { checkPosting } from "../check-posting.ts";
import { checkSetUp } from "../check-set-up.ts";
import { ensureAccess } from "../connection/ensure-access.ts";
import { ensureRegisters } from "../connection/ensure-registers.ts";
import { laneFacts } from "../lane/begin-drain.ts";
import { integrationOf, ledgerOf, type World } from "../world.ts";
import { type Actor, actAs, found } from "./actor.ts";

export type PreviewedPosting = {
  postingId: string;
  reference: string;
  on: string;
  document: Document | null;
  /** The ledger's own requests, as they would leave; null while something stands in the way. */
  requests: StepPlan[] | null;
  findings: readonly Finding[];
};

export type Preview = {
  /** What `confirmPreview` must be given: changes with every document, mapping and connection. */
  previewHash: string;
  /** Findings of the set-up as a whole. */
  findings: readonly Finding[];
  postingsCount: number;
  debitMinor: number;
  creditMinor: number;
  postings: readonly PreviewedPosting[];
  /** The sequence to ask on from, or null at the end. */
  next: number | null;
};

const pageMax = 200;

export async function previewLink(
  world: World,
  actor: Actor,
  of: { linkId: string; after?: number; limit?: number },
): Promise<Preview> {
  const { organisationId } = actor;
  const limit = Math.min(of.limit ?? 50, pageMax);
  const read = await world.db.inOrganisation(organisationId, "read preview", async (trx) => {
    const [lane] = await lanesOfLink(trx, { organisationId, linkId: of.linkId });
    const { facts } = await laneFacts(trx, organisationId, found(lane, "link"));
    const digest = await previewDigest(trx, { organisationId, linkId: of.linkId });
    const postings = await plannedPostings(trx, {
      organisationId,
      linkId: of.linkId,
      after: of.after ?? 0,
      limit,
    });
    return { facts, digest, postings };
  });
  const { facts, digest, postings } = read;
  const ledger = ledgerOf(world, facts.connection.ledger);
  const setUp = await readSetUp(world, actor, { facts, postings });
  const previewed = postings.map((posting) =>
    previewPosting(posting, {
      ledger,
      options: facts.settings?.options,
      setUp,
      identity: facts.connection.identity,
    }),
  );
  return {
    previewHash: hashOf(facts, digest.digest),
    findings: setUp.findings,
    postingsCount: digest.count,
    debitMinor: digest.debitMinor,
    creditMinor: digest.creditMinor,
    postings: previewed,
    next: postings.length < limit ? null : (postings.at(-1)?.sequence ?? null),
  };
}

type Facts = Awaited<ReturnType<typeof laneFacts>>["facts"];

function hashOf(facts: Facts, digest: string): string {
  return contentHash({
    digest,
    settings: facts.settings?.content_hash ?? null,
    connection: facts.connection.id,
    company: facts.connection.identity?.id ?? null,
  });
}

type SetUp = { findings: readonly Finding[]; registers: Registers | null };

/** All findings at once: the settings against the live registers of today and of every previewed day. */
async function readSetUp(
  world: World,
  actor: Actor,
  { facts, postings }: { facts: Facts; postings: readonly Posting[] },
): Promise<SetUp> {
  const { organisationId } = actor;
  const today = dayIn(world.clock.now(), "UTC");
  const onDays = [...new Set(postings.map((posting) => posting.document_on)), today];
  const access = await ensureAccess(world, organisationId, facts.connection.id);
  if (access.kind === "broken") return { findings: [access.finding], registers: null };
  if (access.kind === "later") throw new AppError("ledger-unreachable", access.cause);
  const outcome = await ensureRegisters(world, {
    organisationId,
    connection: facts.connection,
    access: access.access,
    onDays,
  });
  if (outcome.kind === "later") throw new AppError("ledger-unreachable", outcome.cause);
  if (outcome.kind === "refused") return { findings: outcome.findings, registers: null };
  const integration = integrationOf(world, facts.link.integration);
  const { registers } = outcome;
  const findings =
    facts.settings === undefined
      ? []
      : checkSetUp(integration, facts.settings.settings, { registers, on: today });
  return { findings, registers };
}

function previewPosting(
  posting: Posting,
  of: {
    ledger: ReturnType<typeof ledgerOf>;
    options: unknown;
    setUp: SetUp;
    identity: CompanyIdentity | null;
  },
): PreviewedPosting {
  const { document } = posting;
  const base = { postingId: posting.id, reference: posting.reference, on: posting.document_on, document };
  const { registers } = of.setUp;
  if (document === null || registers === null) return { ...base, requests: null, findings: posting.findings };
  const findings = [...posting.findings, ...checkPosting(document, registers, of.identity)];
  if (hasErrors(findings)) return { ...base, requests: null, findings };
  const plan = of.ledger.plan({ document, token: posting.token, options: of.options, registers });
  return Array.isArray(plan)
    ? { ...base, requests: plan, findings }
    : { ...base, requests: null, findings: [...findings, ...plan.findings] };
}

/**
 * Activates the link. `preview-changed` when what would be sent is not what the person has seen; `not-valid` with the findings
 * while the set-up itself names accounts or VAT codes that the ledger would not take.
 */
export async function confirmPreview(
  world: World,
  actor: Actor,
  of: { linkId: string; previewHash: string },
): Promise<void> {
  const { organisationId, personId } = actor;
  const { findings } = await previewLink(world, actor, { linkId: of.linkId, limit: 1 });
  if (hasErrors(findings)) {
    throw new AppError("not-valid", "The set-up does not fit the ledger yet; see the findings.", findings);
  }
  const lanes = await actAs(world, actor, "confirm preview", async (trx, at) => {
    const { id: linkId } = found(await lockLink(trx, { organisationId, linkId: of.linkId }), "link");
    const laneIds = await lanesOfLink(trx, { organisationId, linkId });
    const { facts } = await laneFacts(trx, organisationId, found(laneIds[0], "link"));
    const { digest } = await previewDigest(trx, { organisationId, linkId });
    if (facts.settings === undefined)
      throw new AppError("not-in-this-state", "The link has no settings yet.");
    if (hashOf(facts, digest) !== of.previewHash)
      throw new AppError(
        "preview-changed",
        "What would be sent has changed since the preview: look at it again.",
      );
    await confirmLink(trx, { organisationId, linkId, personId, at });
    for (const laneId of laneIds) {
      if (facts.lane.schedule.kind === "at-once") await releaseAll(trx, { organisationId, laneId, at });
    }
    return { result: laneIds, content: { ...of, settingsVersion: facts.settings.version } };
  });
  world.wake(lanes.map((laneId) => ({ organisationId, laneId })));
}
