/** The company of the try-out: a café with two tills, its account set-up and its days. */
import { addDays, type IntegrationSample } from "../../core/index.ts";
import type { DaySettlementRecord } from "./record.ts";
import { type SampleTill, sampleDay } from "./sample-day.ts";
import { type DaySettlementSettings, settingsSchema } from "./settings.ts";

const tills: readonly SampleTill[] = [
  { registerId: "SENTRUM-1", department: "10", takesTips: false },
  { registerId: "HAVNA-1", department: "20", takesTips: true },
];

/** The harbour café bakes itself, so its sales are those of own goods; all else is as in the centre. */
const settings: DaySettlementSettings = settingsSchema.parse({
  departments: {
    "*": {
      "sales/25": { account: "3000", vatCode: "3" },
      "sales/15": { account: "3030", vatCode: "31" },
      "sales/12": { account: "3050", vatCode: "33" },
      "sales/0": { account: "3100", vatCode: "5" },
      "vat/25": { account: "2700" },
      "vat/15": { account: "2701" },
      "vat/12": { account: "2703" },
      cash: { account: "1900" },
      "payment/card": { account: "1901" },
      "payment/app": { account: "1904" },
      "gift-card": { account: "2901" },
      "credit-note": { account: "2900" },
      "credit-sales": { doesNotOccur: true },
      tips: { account: "2910" },
      rounding: { account: "7740" },
      "cash-difference": { account: "1909" },
      "cash-paid-in": { account: "1920" },
      "cash-paid-out": { account: "1920" },
      "cash-deposit": { account: "1920" },
    },
    "20": {
      "sales/25": { account: "3010", vatCode: "3" },
      "sales/15": { account: "3040", vatCode: "31" },
    },
  },
  text: "Dagsoppgjør {register} Z {z}",
});

export const sample: IntegrationSample<DaySettlementRecord, DaySettlementSettings> = {
  company: {
    externalId: "kaffebar-nord",
    name: "Kaffebar Nord AS",
    organisationNumber: "912345675",
    country: "NO",
    currency: "NOK",
    timeZone: "Europe/Oslo",
  },
  departments: [
    { code: "10", name: "Sentrum" },
    { code: "20", name: "Havna" },
  ],
  settings,
  records: ({ upTo, count }) =>
    Array.from({ length: count }, (_, index) => addDays(upTo, index - count + 1)).flatMap((on) =>
      tills.map((till) => sampleDay(till, on)),
    ),
};
