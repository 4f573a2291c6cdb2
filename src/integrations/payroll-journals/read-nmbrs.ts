/** Runs out of the journal report of Nmbrs. Lines that name no run belong to the one of the file. */
import type { FormatReader } from "../../core/index.ts";
import { type NmbrsFindingCode, type NmbrsLine, readNmbrsXml } from "../../formats/nmbrs-xml/index.ts";
import { GatheredRuns, type ReportLine } from "./gathered-runs.ts";
import type { ReadRun } from "./record.ts";
import { found, type RunItem } from "./run-item.ts";

export type NmbrsCode = NmbrsFindingCode | "companies-mixed";

export const readNmbrs: FormatReader<ReadRun> = async function* (chunks): AsyncGenerator<RunItem> {
  const runs = new GatheredRuns();
  for await (const item of readNmbrsXml(chunks)) {
    if (item.kind === "line") {
      runs.add(reportLine(item));
      continue;
    }
    const { code, severity, value, at, parameters, fatal } = item.finding;
    const place = at === undefined ? {} : { line: at.line };
    yield found(code, {
      severity,
      ...(value === "" ? {} : { value }),
      ...(code === "service-fault" ? { verbatim: value } : {}),
      parameters: { ...parameters, ...place },
    });
    if (fatal === true) return;
  }
  yield* runs.end();
};

function reportLine({ line, fields }: NmbrsLine): ReportLine {
  return {
    line,
    runNumber: fields.run,
    company: fields.company,
    run: { companyId: fields.company },
    wire: {
      year: fields.year,
      period: fields.period,
      account: fields.account,
      component: fields.component,
      debit: fields.debit,
      credit: fields.credit,
      costCentre: fields.costCentre,
      costUnit: fields.costUnit,
      department: fields.department,
      employeeNumber: fields.employeeNumber,
      employeeName: fields.employeeName,
      percentage: fields.percentage,
    },
    accountName: fields.accountName,
  };
}
