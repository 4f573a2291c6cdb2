/**
 * What a ledger would refuse of documents that are only looked at, and the day that a closed period would send them to, against its
 * registers as they were last read: no ledger is asked while a file is checked. A day that the books have no room for is left to the
 * preview, which asks.
 */
import {
  type CompanyFlags,
  type Day,
  type Document,
  type Finding,
  fiscalYearOf,
  hasErrors,
  isClosedPeriod,
  type Registers,
} from "../../core/index.ts";
import { checkPosting } from "../check-posting.ts";
import { onOpenDay } from "../closed-period.ts";
import { hasChartFor } from "../connection/ensure-registers.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import { partBeforeStart } from "../part-before-start.ts";
import { withPlanFindings } from "../with-plan-findings.ts";
import { integrationOf, ledgerOf, type World } from "../world.ts";

export type ForeseenInLedger = {
  /** As it would be sent, with what the ledger's part of the set-up adds to it. */
  document: Document;
  /** Warnings: the registers may have changed since. */
  findings: readonly Finding[];
};

export type ForeseenUnder = {
  facts: LaneFacts;
  company: CompanyFlags;
  registers: Registers | undefined;
  /** The day that its record bears. */
  recordOn: Day;
  today: Day;
};

export function foreseeInLedger(world: World, document: Document, of: ForeseenUnder): ForeseenInLedger {
  const { facts, registers } = of;
  const early = partBeforeStart(document, facts.link.start_on);
  if (registers === undefined) return { document, findings: early };
  const ledger = ledgerOf(world, facts.connection.ledger);
  const options = facts.settings?.options;
  const filled = (sent: Document) => ledger.filled?.(sent, { options, registers }) ?? sent;
  if (!isChartKnown(document, registers)) return { document: filled(document), findings: early };
  const checked = openedDay(world, document, { ...of, registers });
  const plan = ledger.plan({ document: checked.document, token: nobodys, options, registers });
  const findings = withPlanFindings(checked.findings, plan).filter(isTold);
  return {
    document: filled(checked.document),
    findings: [...early, ...findings.map((finding): Finding => ({ ...finding, severity: "warning" }))],
  };
}

/** By the decision that the lane takes. */
function openedDay(
  world: World,
  document: Document,
  { facts, registers, ...of }: ForeseenUnder & { registers: Registers },
) {
  const { connection, lane, link, settings } = facts;
  const ledger = ledgerOf(world, connection.ledger);
  const verifiedOn = lane.verify_through_on;
  const posting = {
    role: "original" as const,
    reference: document.reference,
    was_unknown: false,
    must_look_up: verifiedOn !== null && of.recordOn <= verifiedOn,
  };
  return onOpenDay(posting, document, {
    ...of,
    integration: integrationOf(world, link.integration),
    settings: settings?.settings,
    registers,
    check: (one) => checkPosting(one, { registers, identity: connection.identity, ledger }),
  });
}

function isTold(finding: Finding): boolean {
  const isAboutDay = aboutDays.has(finding.code) || isClosedPeriod(finding);
  return isAboutDay || (hasErrors([finding]) && aboutNames.test(finding.code));
}

const aboutDays = new Set(["moved-to-open-period", "period-stays-closed", "open-period-ahead"]);

/** Nothing is sent under it. */
const nobodys = "B0000000000000";
const aboutNames = /^(account|dimension|vat-code)-/;

function isChartKnown({ on }: Document, registers: Registers): boolean {
  const { fiscalYears } = registers;
  return (
    (fiscalYears.length === 0 || fiscalYearOf(on, fiscalYears) !== undefined) && hasChartFor(registers, [on])
  );
}
