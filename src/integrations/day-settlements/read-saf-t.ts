/** Settlements out of a SAF-T Cash Register file, each Z report on its own: what is wrong with one leaves the others alone. */
import { type CompanyFlags, differingCompany, type Finding, type FormatReader } from "../../core/index.ts";
import {
  readSafTCashRegister,
  type SafTFinding,
  type SafTFindingCode,
  type SafTZReport,
} from "../../formats/saf-t-cash-register/index.ts";
import { findingsOfIssues } from "./findings-of-issues.ts";
import { type DaySettlementRecord, daySettlementSchema, settlementName } from "./record.ts";
import { settlementOfZReport, type ZReportCode } from "./settlement-of-z-report.ts";

export type SafTCode = SafTFindingCode | ZReportCode | "company-differs";

type Item =
  | { kind: "record"; record: DaySettlementRecord; line?: number }
  | { kind: "finding"; finding: Finding };

export const readSafT: FormatReader<DaySettlementRecord> = async function* (chunks, { company }) {
  let companyIdent: string | undefined;
  for await (const item of readSafTCashRegister(chunks)) {
    if (item.kind === "header") companyIdent = item.companyIdent;
    else if (item.kind === "finding") {
      if (!isToldAcrossFiles(item.finding)) yield { kind: "finding", finding: findingOf(item.finding) };
    } else if (item.kind === "zReport") {
      const differing = differingCompany(item.companyIdent ?? companyIdent, company);
      yield* differing === undefined ? itemsOf(item) : [ofOther(item, differing, company)];
    }
  }
};

/** The numbers of one file say less than those of all that came in, which are compared where records are taken. */
function isToldAcrossFiles({ code }: SafTFinding): boolean {
  return code === "z-number-gap" || code === "z-number-not-increasing";
}

function ofOther(z: SafTZReport, differing: string, { organisationNumber: own }: CompanyFlags): Item {
  const about = { record: settlementName(z), field: "companyIdent", value: differing };
  const parameters = { line: z.at.line, own };
  return { kind: "finding", finding: { code: "company-differs", severity: "error", ...about, parameters } };
}

function* itemsOf(z: SafTZReport): Generator<Item> {
  const record = settlementName(z);
  const { line } = z.at;
  const { wire, found } = settlementOfZReport(z);
  const parsed = daySettlementSchema.safeParse(wire);
  if (!parsed.success) {
    for (const finding of findingsOfIssues(parsed.error.issues, wire, record)) {
      yield { kind: "finding", finding: { ...finding, parameters: { line } } };
    }
    return;
  }
  for (const each of found) {
    yield { kind: "finding", finding: { ...each, severity: "warning", record, parameters: { line } } };
  }
  yield { kind: "record", record: parsed.data, line };
}

/** The format's finding in the words of the product: "register/K1/z/7" is settlement "K1/7". */
function findingOf(finding: SafTFinding): Finding {
  const { code, severity, field, value, at } = finding;
  const record = finding.record.replace(/^register\/(.*)\/z\/([^/]*)$/, "$1/$2");
  return {
    code,
    severity,
    record,
    ...(field === "" ? {} : { field }),
    ...(value === "" ? {} : { value }),
    parameters: { ...finding.parameters, ...(at === undefined ? {} : { line: at.line, column: at.column }) },
  };
}
