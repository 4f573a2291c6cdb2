/**
 * Parts of a preview as the books stand: what is posted goes to another day where its month is closed and the settings send it on, and
 * whatever would keep it, or a reversal, from being booked is told. By the same decisions as the lane's.
 */
import {
  booksAlike,
  type CompanyFlags,
  type Document,
  dayIn,
  type Finding,
  type Integration,
  type Ledger,
  periodOf,
  type Registers,
} from "../../core/index.ts";
import { companyFlags } from "../../db/index.ts";
import { checkPosting } from "../check-posting.ts";
import { onOpenDay } from "../closed-period.ts";
import { engineFinding } from "../codes.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import { partBeforeStart } from "../part-before-start.ts";
import { openBooks } from "../reconcile/open-books.ts";
import { withPlanFindings } from "../with-plan-findings.ts";
import { integrationOf, type World } from "../world.ts";
import type { FoundPart, PreviewedPart } from "./previewed-part.ts";

/** `findings`: of the books as a whole, as a ledger that does not answer; the parts are then told without them. */
export type PartsInBooks = { parts: PreviewedPart[]; findings: readonly Finding[] };

export async function partsInBooks(
  world: World,
  { facts, parts }: { facts: LaneFacts; parts: readonly FoundPart[] },
): Promise<PartsInBooks> {
  if (parts.length === 0) return { parts: [], findings: [] };
  const { organisation_id: organisationId, company_id: companyId } = facts.link;
  const company = await world.db.inOrganisation(organisationId, "read company", (trx) =>
    companyFlags(trx, { organisationId, companyId }),
  );
  const today = dayIn(world.clock.now(), company.timeZone);
  const days = parts.flatMap(({ reversal, after }) => [reversal?.on ?? [], after?.on ?? []].flat());
  const outcome = await openBooks(world, {
    organisationId,
    connectionId: facts.connection.id,
    onDays: [...new Set([...days, today])],
    // A lane reads them anew before it decides over a closed month: what is shown here must be what it will see.
    isFreshWanted: true,
  });
  if (outcome.kind === "later") {
    const parameters = { cause: outcome.cause };
    return { parts: parts.map(told), findings: [engineFinding("ledger-unreachable", { parameters })] };
  }
  if (outcome.kind === "shut") return { parts: parts.map(told), findings: outcome.findings };
  const { ledger, registers } = outcome.books;
  const integration = integrationOf(world, facts.link.integration);
  const books = { facts, ledger, registers, integration, company, today };
  return { parts: parts.map((part) => told(inBooks(part, books))), findings: [] };
}

type Books = {
  facts: LaneFacts;
  ledger: Ledger;
  registers: Registers;
  integration: Integration;
  company: CompanyFlags;
  today: string;
};

function inBooks(part: FoundPart, books: Books): FoundPart {
  const undoing = part.reversal === null ? [] : checked(part.reversal, part, books);
  if (part.isUnderWay === true) return part;
  if (part.after === null) return { ...part, findings: once([...undoing, ...part.findings]) };
  const { document, findings } = openedDay(part, part.after, books);
  const { facts, ledger, registers } = books;
  const options = facts.settings?.options;
  const plan = ledger.plan({ document, token: part.token, options, registers });
  const early = part.role === "original" ? partBeforeStart(document, facts.link.start_on) : [];
  const posting = withPlanFindings([...part.findings, ...early, ...findings], plan);
  const fate = isSameAgain(part, document) ? "unchanged" : part.fate;
  const after = ledger.filled?.(document, { options, registers }) ?? document;
  return { ...part, fate, after, findings: once([...undoing, ...posting]) };
}

function openedDay(part: FoundPart, document: Document, books: Books) {
  const { facts, integration, company, today, registers } = books;
  const verifiedOn = facts.lane.verify_through_on;
  const posting = {
    role: part.role,
    reference: part.reference,
    was_unknown: false,
    must_look_up: verifiedOn !== null && part.recordOn <= verifiedOn,
  };
  return onOpenDay(posting, document, {
    integration,
    settings: facts.settings?.settings,
    company,
    recordOn: part.recordOn,
    today,
    registers,
    check: (one) => checkIn(one, books),
  });
}

/** All that keeps a reversal from the ledger: no settings send it to another day. */
function checked(document: Document, { token }: FoundPart, books: Books): Finding[] {
  const { facts, ledger, registers } = books;
  const plan = ledger.plan({ document, token, options: facts.settings?.options, registers });
  return withPlanFindings(checkIn(document, books), plan);
}

function checkIn(document: Document, { facts, ledger, registers }: Books): Finding[] {
  return checkPosting(document, { registers, identity: facts.connection.identity, ledger });
}

function isSameAgain({ fate, sent }: FoundPart, document: Document): boolean {
  return fate === "changed" && sent !== null && booksAlike(sent, document);
}

/** The same may be in the way of a reversal and of what is posted anew. */
function once(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const text = JSON.stringify(finding);
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

/** Without what only the looking needed. */
function told({ token: _token, role: _role, recordOn: _recordOn, ...part }: FoundPart): PreviewedPart {
  const stands = part.before ?? part.after;
  return stands === null ? part : { ...part, period: periodOf(stands.on) };
}
