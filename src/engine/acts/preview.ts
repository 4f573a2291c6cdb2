/** What would be sent, exactly, without sending it. */
import {
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
  companyFlags,
  lanesOfLink,
  type Posting,
  plannedPostings,
  previewDigest,
  recordDays,
  type SeenVoucher,
} from "../../db/index.ts";
import { briefMemory } from "../brief-memory.ts";
import { checkPosting } from "../check-posting.ts";
import { adviceOnSetUp, checkSetUp } from "../check-set-up.ts";
import { type ClosedUnder, onOpenDay } from "../closed-period.ts";
import { engineFinding } from "../codes.ts";
import { laneFacts } from "../lane/begin-drain.ts";
import { partBeforeStart } from "../part-before-start.ts";
import { seenVoucher } from "../reconcile/drift-findings.ts";
import { causeOf, type Lookalikes, noLookalikes, readLookalikes } from "../reconcile/lookalikes.ts";
import { type OpenBooks, openBooks } from "../reconcile/open-books.ts";
import { readNewestRecords, unansweredSlots } from "../unanswered-slots.ts";
import { withPlanFindings } from "../with-plan-findings.ts";
import { integrationOf, ledgerOf, type World } from "../world.ts";
import { type Actor, found } from "./actor.ts";

export type PreviewedPosting = {
  postingId: string;
  reference: string;
  on: string;
  document: Document | null;
  /** The ledger's own requests, as they would leave; null while something stands in the way. */
  requests: StepPlan[] | null;
  /** Vouchers that the ledger has already, of the same day and with the same amount on each account. */
  lookalikes: readonly SeenVoucher[];
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

type PreviewOf = { linkId: string; after?: number; limit?: number };

export async function previewLink(world: World, actor: Actor, of: PreviewOf): Promise<Preview> {
  const { lookalikes: _, ...told } = await readPreview(world, actor, of);
  return told;
}

/** As `previewLink`, with the lookalikes that its hash covers. */
export async function readPreview(
  world: World,
  actor: Actor,
  of: PreviewOf,
): Promise<Preview & { lookalikes: Lookalikes }> {
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
    const records = await readNewestRecords(trx, { organisationId, linkId: of.linkId });
    const company = await companyFlags(trx, { organisationId, companyId: facts.link.company_id });
    const days = await recordDays(trx, { organisationId, postingIds: postings.map(({ id }) => id) });
    return { facts, digest, postings, records, company, days };
  });
  const { facts, digest, postings, records, company, days } = read;
  const today = dayIn(world.clock.now(), company.timeZone);
  const integration = integrationOf(world, facts.link.integration);
  const ledger = ledgerOf(world, facts.connection.ledger);
  const setUp = await readSetUp(world, actor, {
    facts,
    postings,
    records,
    digest: digest.digest,
    after: of.after ?? 0,
  });
  const previewed = postings.map((posting) =>
    previewPosting(posting, {
      startOn: facts.link.start_on,
      ledger,
      options: facts.settings?.options,
      setUp,
      identity: facts.connection.identity,
      closed: {
        integration,
        settings: facts.settings?.settings,
        company,
        today,
        recordOn: days.get(posting.id) ?? today,
      },
    }),
  );
  return {
    previewHash: previewHashOf(facts, digest.digest, setUp.lookalikes),
    lookalikes: setUp.lookalikes,
    findings: setUp.findings,
    postingsCount: digest.count,
    debitMinor: digest.debitMinor,
    creditMinor: digest.creditMinor,
    postings: previewed,
    next: postings.length < limit ? null : (postings.at(-1)?.sequence ?? null),
  };
}

type Facts = Awaited<ReturnType<typeof laneFacts>>["facts"];

/** Changes with whatever a person has to have seen. */
export function previewHashOf(facts: Facts, digest: string, lookalikes: Lookalikes): string {
  return contentHash({
    digest,
    lookalikes: lookalikes.digest,
    settings: facts.settings?.content_hash ?? null,
    connection: facts.connection.id,
    company: facts.connection.identity?.id ?? null,
  });
}

type SetUp = { findings: readonly Finding[]; registers: Registers | null; lookalikes: Lookalikes };
type SetUpOf = {
  facts: Facts;
  postings: readonly Posting[];
  /** The newest that came in: they say which slots are needed. */
  records: readonly unknown[];
  digest: string;
  after: number;
};

/**
 * All findings at once: the settings against the live registers of today and of every previewed day. A ledger that does not answer is
 * one of them: the documents can be looked at without it.
 */
async function readSetUp(world: World, actor: Actor, of: SetUpOf): Promise<SetUp> {
  const { facts, postings } = of;
  const { organisationId } = actor;
  const today = dayIn(world.clock.now(), "UTC");
  const onDays = [...new Set(postings.map((posting) => posting.document_on)), today];
  const connectionId = facts.connection.id;
  const outcome = await openBooks(world, { organisationId, connectionId, onDays });
  const shut = { registers: null, lookalikes: noLookalikes };
  if (outcome.kind === "shut") return { findings: outcome.findings, ...shut };
  if (outcome.kind === "later") return { findings: [unreachable(outcome.cause)], ...shut };
  const integration = integrationOf(world, facts.link.integration);
  const { registers } = outcome.books;
  const { lookalikes, findings } = await lookalikesOf(world, outcome.books, of);
  const { ledger } = outcome.books;
  const setUp =
    facts.settings === undefined
      ? []
      : [
          ...unansweredSlots(integration, facts.settings.settings, of.records),
          ...checkSetUp(integration, facts.settings, { registers, on: today, ledger }),
          ...adviceOnSetUp(integration, facts.settings, ledger),
        ];
  return { findings: [...setUp, ...findings], registers, lookalikes };
}

function unreachable(cause: string): Finding {
  return engineFinding("ledger-unreachable", { parameters: { cause } });
}

/** By link and what it would send: what the first page found. */
const shown = briefMemory<Lookalikes>();

/** Said, not silent, when the ledger does not tell: the person decides whether to go on without knowing. */
async function lookalikesOf(
  world: World,
  books: OpenBooks,
  { facts, digest, after }: SetUpOf,
): Promise<{ lookalikes: Lookalikes; findings: readonly Finding[] }> {
  const { organisation_id: organisationId, id: linkId } = facts.link;
  const key = `${linkId} ${digest}`;
  const known = after === 0 ? undefined : shown.recall(world, key);
  if (known !== undefined) return { lookalikes: known, findings: [] };
  const reading = await readLookalikes(world, books, { organisationId, linkId });
  if (reading.kind !== "read") {
    const parameters = { cause: causeOf(reading) };
    const finding = {
      ...engineFinding("already-booked-unread", { parameters }),
      severity: "warning" as const,
    };
    return { lookalikes: noLookalikes, findings: [finding] };
  }
  shown.remember(world, key, reading.value);
  return { lookalikes: reading.value, findings: [] };
}

function alreadyBookedFinding(posting: Posting, { number, on, text, standing }: SeenVoucher): Finding {
  const value = standing === "draft" ? text.slice(0, 60) : number;
  const rest = { record: posting.reference, value, parameters: { on, text } };
  return { ...engineFinding("already-booked", rest), severity: "warning" };
}

function previewPosting(
  posting: Posting,
  of: {
    startOn: string;
    ledger: ReturnType<typeof ledgerOf>;
    options: unknown;
    setUp: SetUp;
    identity: CompanyIdentity | null;
    closed: ClosedUnder;
  },
): PreviewedPosting {
  const lookalikes = (of.setUp.lookalikes.byPosting.get(posting.id) ?? []).map(seenVoucher);
  const { id: postingId, reference, document_on: on } = posting;
  const { registers } = of.setUp;
  if (posting.document === null || registers === null) {
    const { document, findings } = posting;
    return { postingId, reference, on, document, lookalikes, requests: null, findings };
  }
  const checked = onOpenDay(posting, posting.document, {
    ...of.closed,
    registers,
    check: (document) => checkPosting(document, { ...of, registers }),
  });
  const { options } = of;
  const { document: sent } = checked;
  const plan = of.ledger.plan({ document: sent, token: posting.token, options, registers });
  const document = of.ledger.filled?.(sent, { options, registers }) ?? sent;
  const base = { postingId, reference, on: document.on, document, lookalikes };
  const booked = lookalikes.map((voucher) => alreadyBookedFinding(posting, voucher));
  const early = posting.role === "original" ? partBeforeStart(sent, of.startOn) : [];
  const findings = withPlanFindings([...posting.findings, ...early, ...checked.findings, ...booked], plan);
  return { ...base, requests: Array.isArray(plan) && !hasErrors(findings) ? plan : null, findings };
}
