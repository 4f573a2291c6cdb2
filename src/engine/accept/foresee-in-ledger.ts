/**
 * What a ledger would refuse of documents that are only looked at, against its registers as they were last read: no ledger is asked while
 * a file is checked. Days are left out, since a closed period may move a document, which the preview tells.
 */
import { type Document, type Finding, fiscalYearOf, hasErrors, type Registers } from "../../core/index.ts";
import { checkPosting } from "../check-posting.ts";
import { hasChartFor } from "../connection/ensure-registers.ts";
import type { LaneFacts } from "../lane/begin-drain.ts";
import { partBeforeStart } from "../part-before-start.ts";
import { withPlanFindings } from "../with-plan-findings.ts";
import { ledgerOf, type World } from "../world.ts";

export type ForeseenInLedger = {
  /** With what the ledger's part of the set-up adds to it. */
  document: Document;
  /** Warnings: the registers may have changed since. */
  findings: readonly Finding[];
};

export function foreseeInLedger(
  world: World,
  document: Document,
  of: { facts: LaneFacts; registers: Registers | undefined },
): ForeseenInLedger {
  const { facts, registers } = of;
  const early = partBeforeStart(document, facts.link.start_on);
  if (registers === undefined) return { document, findings: early };
  const ledger = ledgerOf(world, facts.connection.ledger);
  const options = facts.settings?.options;
  const filled = ledger.filled?.(document, { options, registers }) ?? document;
  if (!isChartKnown(document, registers)) return { document: filled, findings: early };
  const checked = checkPosting(document, { registers, identity: facts.connection.identity, ledger });
  const plan = ledger.plan({ document, token: nobodys, options, registers });
  const findings = withPlanFindings(checked, plan)
    .filter((finding) => hasErrors([finding]) && aboutNames.test(finding.code))
    .map((finding): Finding => ({ ...finding, severity: "warning" }));
  return { document: filled, findings: [...early, ...findings] };
}

/** Nothing is sent under it. */
const nobodys = "B0000000000000";
const aboutNames = /^(account|dimension|vat-code)-/;

function isChartKnown({ on }: Document, registers: Registers): boolean {
  const { fiscalYears } = registers;
  return (
    (fiscalYears.length === 0 || fiscalYearOf(on, fiscalYears) !== undefined) && hasChartFor(registers, [on])
  );
}
