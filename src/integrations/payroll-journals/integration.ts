/** Payroll journals: what a payroll run books, one journal for each period that it touches. */
import type { Integration, Journal, RecordKey } from "../../core/index.ts";
import { adviceOn } from "./advice-on.ts";
import { checkRun } from "./check.ts";
import { exports } from "./exports.ts";
import { fieldWords } from "./field-words.ts";
import { homes } from "./homes.ts";
import { intoOpenPeriod } from "./into-open-period.ts";
import { linesMax } from "./lines-max.ts";
import { dimensionNeedsOf, needsOf, slotsOf } from "./needs.ts";
import { readJson } from "./read-json.ts";
import { readNmbrs } from "./read-nmbrs.ts";
import { readSie } from "./read-sie4.ts";
import { readCsvTable, readWorkbook } from "./read-table.ts";
import { type PayrollRun, payrollRunSchema, runName, snapshotOf } from "./record.ts";
import { remedies } from "./remedies/remedies.ts";
import { referenceOf, renderRun } from "./render.ts";
import { sample } from "./sample.ts";
import { type PayrollSettings, settingsSchema } from "./settings.ts";
import { settingsFor } from "./settings-for.ts";
import { tableGuide } from "./table-guide.ts";
import { roughEndOf } from "./target-period.ts";

export const integration: Integration<PayrollRun, PayrollSettings, Journal> = {
  name: "payroll-journals",
  title: {
    en: "Payroll journals",
    nb: "Lønnsbilag",
    da: "Lønbilag",
    sv: "Löneunderlag",
    nl: "Loonjournaalposten",
  },
  defaultLedger: "visma-net",
  flows: [
    {
      name: "journals",
      title: {
        en: "Journal entries",
        nb: "Lønnsbilag",
        da: "Lønbilag",
        sv: "Bokföringsunderlag",
        nl: "Journaalposten",
      },
      documentKind: "journal",
    },
  ],
  records: { journals: payrollRunSchema },
  linesMax,
  settings: settingsSchema,
  formats: { sie4: readSie, csv: readCsvTable, xlsx: readWorkbook, json: readJson, "nmbrs-xml": readNmbrs },
  tables: [tableGuide],
  remedies,
  keyOf: (_flow, run) => keyOfRun(run),
  versionOf: (_flow, handedIn) => snapshotOf(handedIn),
  check: (_flow, run, settings, company) => checkRun(run, settings, company),
  render: ({ record, settings, company }) => renderRun({ run: record, settings, company }),
  adviceOn,
  needs: needsOf,
  dimensionNeeds: dimensionNeedsOf,
  intoOpenPeriod,
  exports,
  slots: slotsOf,
  fieldWords,
  wordFor: (name) =>
    slotsOf(settingsSchema.parse({})).find((slot) => slot.name === name || slot.path?.join(".") === name)
      ?.label,
  accountsNote: {
    en: "Each run brings its accounts with it, and all of them must be in the ledger. The account formats under More settings decide which rows carry dimensions: rows on balance sheet accounts carry none, rows on profit and loss accounts do.",
    nb: "Hver lønnskjøring har kontoene med seg, og alle må finnes i regnskapet. Kontoformatene under Flere innstillinger avgjør hvilke rader som får dimensjoner: rader på balansekontoer får ingen, rader på resultatkontoer får dem.",
    da: "Hver lønkørsel har sine konti med sig, og de skal alle findes i regnskabet. Kontoformaterne under Flere indstillinger afgør, hvilke rækker der får dimensioner: rækker på balancekonti får ingen, rækker på resultatkonti får dem.",
    sv: "Varje lönekörning har sina konton med sig, och alla måste finnas i bokföringen. Kontoformaten under Fler inställningar avgör vilka rader som får dimensioner: rader på balanskonton får inga, rader på resultatkonton får dem.",
    nl: "Elke loonrun brengt zijn rekeningen mee, en ze moeten allemaal in de boekhouding staan. De rekeningformaten onder Meer instellingen bepalen welke regels dimensies krijgen: regels op balansrekeningen krijgen er geen, regels op resultatenrekeningen wel.",
  },
  settingsFor,
  sample,
  homes,
};

/** Never the date or the snapshot: the same run, made again, must meet itself. */
function keyOfRun(run: PayrollRun): RecordKey {
  const own = { year: run.runYear, period: run.runPeriod };
  const on = run.paymentDate ?? roughEndOf(own, run.periodType);
  const number = run.runNumber.replaceAll(/\d+/g, (digits) => digits.padStart(20, "0"));
  return { object: runName(run), on, order: `${on} ${number}`, reference: referenceOf(run) };
}
