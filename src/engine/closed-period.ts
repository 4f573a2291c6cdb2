/**
 * What becomes of a document whose period the ledger has closed: the link's settings say whether it waits for a person, goes to the
 * first open period, or is refused. Pure, so that the preview foretells what the lane will do.
 */
import {
  type CompanyFlags,
  type Day,
  type Document,
  type Finding,
  firstOpenDay,
  type Integration,
  isClosedPeriod,
  lastDayOfMonth,
  type Registers,
} from "../core/index.ts";
import type { Posting } from "../db/index.ts";
import { engineFinding } from "./codes.ts";

/** `findings` of a document are those that still stand in its way on the new day. */
export type PeriodDecision =
  | { kind: "move"; document: Document; findings: readonly Finding[] }
  | { kind: "refuse"; finding: Finding }
  | { kind: "none" };

type ClosedPosting = Pick<Posting, "role" | "reference" | "was_unknown" | "must_look_up">;

/** The period is all that stands in the way, the posting is surely not in the ledger, and somebody has said what to do then. */
export function isForSettings(of: {
  posting: ClosedPosting;
  findings: readonly Finding[];
  integration: Integration;
  settings: unknown;
}): boolean {
  const { posting, integration, settings } = of;
  const errors = of.findings.filter((finding) => finding.severity === "error");
  if (!errors.some(isClosedPeriod) || !errors.every(isClosedPeriod)) return false;
  if (!isSurelyAbsent(posting) || posting.role === "reversal") return false;
  return settings !== undefined && integration.intoOpenPeriod !== undefined;
}

/**
 * Never sent, answered by a no that proves that nothing was written, or looked up and surely absent, which ends the doubt
 * (`was_unknown`). While it lasts the day stays; a later look-up searches the days of all attempts, so that a move hides nothing.
 */
function isSurelyAbsent({ was_unknown: wasUnknown, must_look_up: mustLookUp }: ClosedPosting): boolean {
  return !wasUnknown && !mustLookUp;
}

export type ClosedUnder = {
  integration: Integration;
  settings: unknown;
  company: CompanyFlags;
  /** The day that the record bears: of payment, for a run. */
  recordOn: Day;
  today: Day;
};

type Books = {
  registers: Registers;
  /** The preflight of a document. */
  check(document: Document): readonly Finding[];
};

export type ClosedDocument = ClosedUnder & Books & { posting: ClosedPosting; document: Document };

/**
 * Only where `isForSettings`. `none`: it simply waits. The first open day may lie ahead, where everything up to today is closed:
 * nobody meant a January to be booked in April while it is March, so such a document waits too, until that day or for a person.
 * The month of the record itself is no such month: a run is handed in before it is paid.
 */
export function decideClosed(of: ClosedDocument): PeriodDecision {
  const { posting, integration, settings, company, document, registers, recordOn, today } = of;
  const firstOpenOn = firstOpenDay(document.on, registers);
  const decided = integration.intoOpenPeriod?.({ document, settings, company, firstOpenOn }) ?? "hold";
  const named = { record: posting.reference, field: "on", value: document.on };
  if (decided === "hold") return { kind: "none" };
  if (decided === "refuse") return { kind: "refuse", finding: engineFinding("period-stays-closed", named) };
  const monthEnd = lastDayOfMonth(recordOn);
  if (decided.on > today && decided.on > monthEnd) {
    const parameters = { firstOpenOn: decided.on };
    return { kind: "refuse", finding: engineFinding("open-period-ahead", { ...named, parameters }) };
  }
  const left = of.check(decided);
  return left.some(isClosedPeriod) ? { kind: "none" } : { kind: "move", document: decided, findings: left };
}

/** As a document is once its closed period has sent it to another day; null where the settings of today send none there. */
export function movedTo(
  on: Day,
  document: Document,
  { integration, settings, company }: Pick<ClosedUnder, "integration" | "settings" | "company">,
): Document | null {
  if (settings === undefined || on <= document.on) return null;
  const decided = integration.intoOpenPeriod?.({ document, settings, company, firstOpenOn: on }) ?? "hold";
  return typeof decided === "string" ? null : decided;
}

/** A document as the lane would send it, with its preflight: moved where its period is closed, and with a word about where it went. */
export function onOpenDay(
  posting: ClosedPosting,
  document: Document,
  of: ClosedUnder & Books,
): { document: Document; findings: readonly Finding[] } {
  const { integration, settings } = of;
  const findings = of.check(document);
  if (!isForSettings({ posting, findings, integration, settings })) return { document, findings };
  const decision = decideClosed({ ...of, posting, document });
  if (decision.kind === "none") return { document, findings };
  if (decision.kind === "refuse") return { document, findings: [decision.finding, ...findings] };
  const moved = engineFinding("moved-to-open-period", {
    record: posting.reference,
    field: "on",
    value: document.on,
    parameters: { firstOpenOn: decision.document.on },
  });
  return {
    document: decision.document,
    findings: [{ ...moved, severity: "warning" }, ...decision.findings],
  };
}
