/** What a comparison with the books found, as findings that people read. Pure. */
import { contentHash, type Finding, type HeldDocument, tokenIn } from "../../core/index.ts";
import type { DriftSeen, SeenVoucher } from "../../db/index.ts";
import { engineFinding } from "../codes.ts";
import { isOfPeriod, type Posted, type Verdict } from "./compare-books.ts";

/** One per kind: a posting may have been changed and booked twice as well. */
export function driftsOf(of: { posted: Posted; reference: string; verdict: Verdict }): DriftSeen[] {
  const { posted, verdict } = of;
  const own = ownFinding(of);
  const { postingId } = posted;
  const { differences, held } = verdict;
  const vouchers = held === null ? [] : [seenVoucher(held)];
  const drifts = own === null ? [] : [{ postingId, finding: own, details: { differences, vouchers } }];
  const doubles = verdict.doubles.map((double) => ({
    postingId,
    finding: doubleFinding(of, double),
    details: { differences: [], vouchers: [seenVoucher(double)] },
  }));
  return [...drifts, ...doubles].map((drift) => ({ ...drift, key: keyOf(drift) }));
}

/** A voucher with a token that nobody here has sent. */
export function unknownDrift(held: HeldDocument): DriftSeen {
  const parameters = { on: held.on, token: tokenIn(held.text) ?? "" };
  const finding = engineFinding("drift-token-unknown", { value: numberOf(held), parameters });
  const drift = { postingId: null, finding, details: { differences: [], vouchers: [seenVoucher(held)] } };
  return { ...drift, key: keyOf(drift) };
}

/** Changes with what is seen, so that settling one change does not settle the next. */
function keyOf({ postingId, finding, details }: Omit<DriftSeen, "key">): string {
  return [postingId ?? "-", finding.code, contentHash(details)].join(" ");
}

export function seenVoucher({ identity, on, text, standing }: HeldDocument): SeenVoucher {
  return { number: identity.number, on, text, standing };
}

type Of = { posted: Posted; reference: string; verdict: Verdict };

function ownFinding({ posted, reference: record, verdict }: Of): Finding | null {
  const number = posted.identity.number;
  const [difference] = verdict.differences;
  switch (verdict.kind) {
    case "equal":
      return null;
    case "missing":
      return engineFinding("drift-missing", { record, value: number, parameters: { number, on: posted.on } });
    case "moved":
      return movedFinding({ posted, reference: record, verdict });
    case "changed":
      return engineFinding("drift-changed", {
        record,
        field: difference?.field ?? "",
        value: difference?.held ?? "",
        parameters: { number, sent: difference?.sent ?? "", count: verdict.differences.length },
      });
  }
}

function movedFinding({ posted, reference: record, verdict }: Of): Finding {
  const number = posted.identity.number;
  const period = verdict.differences.find(isOfPeriod);
  const on = verdict.held?.on ?? "";
  if (period !== undefined && on === posted.on)
    return engineFinding("drift-period", {
      record,
      field: "period",
      value: period.held,
      parameters: { number, sent: period.sent, on },
    });
  return engineFinding("drift-moved", {
    record,
    field: "on",
    value: on,
    parameters: { number, sent: posted.on },
  });
}

function doubleFinding({ posted, reference: record, verdict }: Of, double: HeldDocument): Finding {
  const number = verdict.held?.identity.number ?? posted.identity.number;
  return engineFinding("drift-double", {
    record,
    value: numberOf(double),
    parameters: { number, on: double.on },
  });
}

/** A draft has no number yet: people find it by its text. */
function numberOf({ identity, standing, text }: HeldDocument): string {
  return standing === "draft" ? text.slice(0, 60) : identity.number;
}
