/** Day settlements: what a till counted in a day, one voucher for each Z report. */
import type { Integration } from "../../core/index.ts";
import { checkSettlement } from "./check.ts";
import { readJson } from "./read-json.ts";
import { readSafT } from "./read-saf-t.ts";
import { type DaySettlementRecord, daySettlementSchema, settlementName } from "./record.ts";
import { remedies } from "./remedies/remedies.ts";
import { referenceOf, renderSettlement } from "./render.ts";
import { sample } from "./sample.ts";
import { type DaySettlementSettings, settingsSchema } from "./settings.ts";
import { settingsFor } from "./settings-for.ts";
import { settlementOf } from "./settlement.ts";
import { needsOf, slotsOf } from "./slots.ts";

export const integration: Integration<DaySettlementRecord, DaySettlementSettings> = {
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
      direction: "out",
      documentKind: "journal",
      width: 1,
      failedPrecondition: "halt",
      isDoubleEntry: true,
    },
  ],
  records: { settlements: daySettlementSchema },
  settings: settingsSchema,
  formats: { "saf-t-cash-register": readSafT, json: readJson },
  remedies,
  keyOf: (_flow, record) => ({
    // Never the date: two tills close on one day, and one till may close after midnight.
    object: settlementName(record),
    on: record.businessDate,
    order: orderOf(record),
    ...(record.department === undefined ? {} : { department: record.department }),
    reference: referenceOf(record),
  }),
  check: (_flow, record) => checkSettlement(settlementOf(record)),
  render: ({ record, settings, company }) =>
    renderSettlement({ record: settlementOf(record), settings, company }),
  needs: needsOf,
  slots: (settings, records) => slotsOf(settings, records.map(settlementOf)),
  settingsFor: (records, base) => settingsFor(records.map(settlementOf), base),
  sample,
};

/** By the time of closing, then by number: Z 9 comes before Z 10. Without a time the day counts as closed at its end. */
function orderOf({ closedAt, businessDate, zNumber }: DaySettlementRecord): string {
  const number = zNumber.replaceAll(/\d+/g, (digits) => digits.padStart(20, "0"));
  return `${closedAt ?? `${businessDate}T23:59:59`} ${number}`;
}
