/** Reads the body of a journal batch into what the rules can judge. Field names: Visma.net §6. */
import { type BodyReader, readBody, type Sent } from "./body-reader.ts";
import { minorOf } from "./exact-number.ts";
import type { Net } from "./net.ts";
import { misfit, type Refusal, refuse } from "./refusal.ts";
import type { SegmentWish } from "./subaccounts.ts";

export type LineRequest = {
  operation: "Insert" | "Update" | "Delete" | null;
  number: Sent<number>;
  account: Sent<string>;
  /** Undefined where the line names no subaccount. */
  segments: SegmentWish[] | undefined;
  debitMinor: Sent<number>;
  creditMinor: Sent<number>;
  text: Sent<string>;
  reference: Sent<string>;
  vatCategory: Sent<string>;
  vatId: Sent<string>;
  branch: Sent<string>;
  project: Sent<string>;
  projectTask: Sent<string>;
  uom: Sent<string>;
  quantity: Sent<string>;
  note: Sent<string>;
};

export type BatchRequest = {
  number: Sent<string>;
  isOnHold: Sent<boolean>;
  on: Sent<string>;
  /** From `financialPeriod` (YYYYPP), else from `postPeriod` (PPYYYY). */
  periodId: Sent<string>;
  ledger: Sent<string>;
  currencyId: Sent<string>;
  exchangeRate: Sent<string>;
  isAutoReversing: Sent<boolean>;
  description: Sent<string>;
  controlTotalMinor: Sent<number>;
  createsVat: Sent<boolean>;
  skipsVatCheck: Sent<boolean>;
  transactionCode: Sent<string>;
  branch: Sent<string>;
  overridesNumberSeries: boolean;
  lines: LineRequest[];
};

export function batchRequest(net: Net, sent: unknown): BatchRequest | Refusal {
  const body = readBody(net, sent);
  const refusals: Refusal[] = [];
  const request: BatchRequest = {
    number: body.text("batchNumber"),
    isOnHold: body.flag("hold"),
    on: dayIn(net, body.text("transactionDate"), refusals),
    periodId: periodIn(body, refusals),
    ledger: body.text("ledger"),
    currencyId: body.text("currencyId"),
    exchangeRate: body.decimal("exchangeRate"),
    isAutoReversing: body.flag("autoReversing"),
    description: textIn(net, body, "description", refusals),
    controlTotalMinor: amountIn(net, body, "controlTotalInCurrency", refusals),
    createsVat: body.flag("createVatTransaction"),
    skipsVatCheck: body.flag("skipVatAmountValidation"),
    transactionCode: body.text("transactionCode"),
    branch: body.text("branch"),
    overridesNumberSeries: body.flag("overrideNumberSeries") === true,
    lines: body.list("journalTransactionLines").map((line) => lineRequest(net, line, refusals)),
  };
  return body.refusal() ?? refusals[0] ?? request;
}

function lineRequest(net: Net, line: BodyReader, refusals: Refusal[]): LineRequest {
  return {
    operation: operationIn(line, refusals),
    number: line.whole("lineNumber"),
    account: line.text("accountNumber"),
    segments: line.has("subaccount") ? segmentsIn(line) : undefined,
    debitMinor: amountIn(net, line, "debitAmountInCurrency", refusals),
    creditMinor: amountIn(net, line, "creditAmountInCurrency", refusals),
    text: textIn(net, line, "transactionDescription", refusals),
    reference: line.text("referenceNumber"),
    vatCategory: line.text("vatCodeId"),
    vatId: line.text("vatId"),
    branch: line.text("branch"),
    project: line.text("project"),
    projectTask: line.text("projectTask"),
    uom: line.text("uom"),
    quantity: line.decimal("quantity"),
    note: line.text("note"),
  };
}

/** Bare in the body; enums come by name, without case (assumed). */
function operationIn(line: BodyReader, refusals: Refusal[]): LineRequest["operation"] {
  const sent = line.bare("operation");
  if (sent === undefined || sent === null) return null;
  const named = (["Insert", "Update", "Delete"] as const).find(
    (one) => typeof sent === "string" && one.toLowerCase() === sent.toLowerCase(),
  );
  if (!named)
    refusals.push(misfit("journalTransactionLines.operation", `${JSON.stringify(sent)} is no operation.`));
  return named ?? null;
}

/** `segmentId` and `segmentValue` are bare. Visma.net §3 */
function segmentsIn(line: BodyReader): SegmentWish[] {
  return line.list("subaccount").map((segment) => ({
    number: Number(segment.bare("segmentId")),
    value: String(segment.bare("segmentValue") ?? ""),
  }));
}

function amountIn(net: Net, body: BodyReader, name: string, refusals: Refusal[]): Sent<number> {
  const text = body.decimal(name);
  if (text === undefined || text === null) return text;
  const amount = minorOf(text);
  if (!amount) refusals.push(misfit(name, `${text} is no amount.`));
  else if (amount.isRounded && net.switches.amountDecimals === "refused")
    refusals.push(refuse("rule", `${name} ${text} has more decimals than the currency.`));
  return amount?.minor;
}

function textIn(net: Net, body: BodyReader, name: string, refusals: Refusal[]): Sent<string> {
  const text = body.text(name);
  const max = net.switches.journalTextMax;
  if (!text || max === 0 || text.length <= max) return text;
  if (net.switches.journalTextTooLong === "cut") return text.slice(0, max);
  refusals.push(refuse("rule", `The ${name} is longer than ${max} characters.`));
  return text;
}

/** With a zone the day may shift: a live client had to drop it. Visma.net §3 */
function dayIn(net: Net, text: Sent<string>, refusals: Refusal[]): Sent<string> {
  if (text === undefined || text === null) return text;
  const parts = text.match(
    /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i,
  );
  const day = parts?.[1];
  if (day === undefined || !isDay(day)) {
    refusals.push(misfit("transactionDate", `Could not convert ${text} to a date.`));
    return undefined;
  }
  if (!parts?.[2] || net.switches.zonedDate === "day-as-written") return day;
  return Temporal.Instant.from(text.replace(" ", "T")).toString().slice(0, 10);
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

/** `financialPeriod` goes before `postPeriod` (assumed). The texts are inferred. Visma.net §5 */
function periodIn(body: BodyReader, refusals: Refusal[]): Sent<string> {
  const financial = body.text("financialPeriod");
  const post = body.text("postPeriod");
  const turned = post ? post.replace(/^(\d{2})-?(\d{4})$/, "$2$1") : undefined;
  const wanted = financial || turned;
  if (!wanted) return undefined;
  if (!/^\d{6}$/.test(wanted)) refusals.push(refuse("rule", "Invalid Year or Period format."));
  return wanted;
}
