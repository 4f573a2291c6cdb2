/** Day settlements: what a till counted in a day, one voucher for each Z report. */
import type { Integration, Journal, RecordKey } from "../../core/index.ts";
import { checkUnder } from "./check.ts";
import { fieldWords } from "./field-words.ts";
import { homes } from "./homes.ts";
import { linesMax } from "./lines-max.ts";
import { readTable } from "./read-csv.ts";
import { readJson } from "./read-json.ts";
import { readSafT } from "./read-saf-t.ts";
import { readVouchers } from "./read-sie4.ts";
import { type DaySettlementRecord, settlementName } from "./record.ts";
import { refuseArchive } from "./refuse-archive.ts";
import { remedies } from "./remedies/remedies.ts";
import { referenceOf, renderSettlement } from "./render.ts";
import { checkVoucher, renderVoucher } from "./render-voucher.ts";
import { attachReport } from "./report/attach-report.ts";
import { sample } from "./sample.ts";
import { type DaySettlementSettings, settingsSchema } from "./settings.ts";
import { settingsFor } from "./settings-for.ts";
import { settlementOf } from "./settlement.ts";
import { dimensionNeedsOf, needsOf, slotsOf } from "./slots.ts";
import { tableGuide } from "./table-guide.ts";
import { isSettlement, isVoucher, type TillRecord, tillRecordSchema } from "./till-record.ts";
import { memberOf, type VoucherRecord, voucherFamily, voucherName, voucherReference } from "./voucher.ts";
import { voucherNeeds } from "./voucher-needs.ts";
import { wordFor } from "./word-for.ts";
import { sequenceOf, zSequence } from "./z-sequence.ts";

export const integration: Integration<TillRecord, DaySettlementSettings, Journal> = {
  name: "day-settlements",
  title: {
    en: "Day settlements",
    nb: "Dagsoppgjør",
    da: "Dagsopgørelser",
    sv: "Dagsavslut",
    nl: "Dagafsluitingen",
  },
  defaultLedger: "visma-eaccounting",
  flows: [
    {
      name: "settlements",
      title: {
        en: "Day settlements",
        nb: "Dagsoppgjør",
        da: "Dagsopgørelser",
        sv: "Dagsavslut",
        nl: "Dagafsluitingen",
      },
      documentKind: "journal",
      isOfPastDays: true,
    },
  ],
  records: { settlements: tillRecordSchema },
  linesMax,
  settings: settingsSchema,
  formats: {
    "saf-t-cash-register": refuseArchive(readSafT),
    sie4: readVouchers,
    csv: readTable,
    json: refuseArchive(readJson),
  },
  tables: [tableGuide],
  remedies,
  keyOf: (_flow, record) => (isVoucher(record) ? keyOfVoucher(record) : keyOfSettlement(record)),
  besides: (_flow, handedIn) => besidesIn(handedIn),
  sequence: zSequence,
  check: (_flow, record, settings) =>
    isVoucher(record) ? checkVoucher(record) : checkUnder(settings, settlementOf(record)),
  render: ({ record, settings, company }) =>
    isVoucher(record)
      ? renderVoucher({ record, settings, company })
      : renderSettlement({ record: settlementOf(record), settings, company }),
  attach: attachReport,
  needs: needsOf,
  dimensionNeeds: dimensionNeedsOf,
  slots: (settings, records, company) =>
    slotsOf(settings, records.filter(isSettlement).map(settlementOf), {
      hasVouchers: records.some(isVoucher),
      ...(company === undefined ? {} : { currency: company.currency }),
    }),
  fieldWords,
  wordFor,
  settingsFor: (records, base) => {
    const { settings, needs } = settingsFor(records.filter(isSettlement).map(settlementOf), base);
    return { settings, needs: [...needs, ...voucherNeeds(records.filter(isVoucher))] };
  },
  sample,
  homes,
};

function keyOfSettlement(record: DaySettlementRecord): RecordKey {
  return {
    // Never the date: two tills close on one day, and one till may close after midnight.
    object: settlementName(record),
    on: record.businessDate,
    order: orderOf(record),
    ...(record.department === undefined ? {} : { department: record.department }),
    reference: referenceOf(record),
    ...sequenceOf(record),
  };
}

function keyOfVoucher(record: VoucherRecord): RecordKey {
  const { series = "", number } = record;
  const object = voucherName(record);
  return {
    object,
    on: record.on,
    order: `${record.on}T23:59:59 ${padded(`${series} ${number ?? ""}`)} ${object}`,
    reference: voucherReference(record),
    ...(number === undefined ? {} : { family: { name: voucherFamily(record), member: memberOf(record) } }),
  };
}

/** What a file's reader says of the other vouchers of the number; senders by the API seldom say any. */
function besidesIn(handedIn: unknown): readonly string[] {
  const given =
    handedIn !== null && typeof handedIn === "object" && "besides" in handedIn ? handedIn.besides : [];
  return Array.isArray(given) ? given.filter((member) => typeof member === "string") : [];
}

/** By the time of closing, then by number: Z 9 comes before Z 10. Without a time the day counts as closed at its end. */
function orderOf({ closedAt, businessDate, zNumber }: DaySettlementRecord): string {
  return `${closedAt ?? `${businessDate}T23:59:59`} ${padded(zNumber)}`;
}

function padded(text: string): string {
  return text.replaceAll(/\d+/g, (digits) => digits.padStart(20, "0"));
}
