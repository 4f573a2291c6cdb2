/** Two Z reports of a café: into eAccounting out of a JSON file, into Visma.net out of a table. Sums worked out by hand. */
import { ledger as eaccounting } from "../../../src/ledgers/visma-eaccounting/ledger.ts";
import { ledger as vismaNet } from "../../../src/ledgers/visma-net/ledger.ts";
import { inputRemedies } from "../../../src/texts/input-remedies/input-remedies.ts";
import { eaccountingOf, vismaNetOf } from "./destinations.ts";
import { setUpSettlements } from "./settlement-set-up.ts";
import { setUpVismaNet } from "./visma-net-options.ts";
import type { Walk } from "./walk.ts";
import type { Walker } from "./walker.ts";

const today = Temporal.Now.plainDateISO();
const [first, second] = [today.subtract({ days: 2 }), today.subtract({ days: 1 })].map(String) as [
  string,
  string,
];

/** 1,250.00 and 625.00 with 25 % VAT, each paid by card and in cash. */
const reports = [
  { z: "1", day: first, gross: "1250.00", net: "1000.00", vat: "250.00", card: "1000.00", cash: "250.00" },
  { z: "2", day: second, gross: "625.00", net: "500.00", vat: "125.00", card: "600.00", cash: "25.00" },
] as const;
type Report = (typeof reports)[number];

/** Slot → account, in the charts of both Norwegian companies. */
const accounts: Readonly<Record<string, string>> = {
  "sales/25": "3000",
  "vat/25": "2700",
  "payment/card": "1901",
  cash: "1900",
};

/** Where the sales of a row stand in the record, as the row tells it. */
const firstSale = {
  nb: "Salgslinje 1, beløp uten mva",
  da: "Salgslinje 1, beløb uden moms",
  en: "Sales line 1, amount without VAT",
} as const;

type Person = Pick<Walk, "person"> & { language: "nb" | "da" | "en" };

function walkOf(
  person: Person,
): Pick<Walk, "company" | "integration" | "flow" | "startOn" | "documents" | "sum"> & Person {
  return {
    ...person,
    company: {
      name: "Kafé Prøve AS",
      externalId: "kafe-1",
      organisationNumber: "912345675",
      country: "NO",
    },
    integration: "day-settlements",
    flow: { nb: "Dagsoppgjør", da: "Dagsopgørelser", en: "Day settlements" }[person.language],
    startOn: first,
    documents: reports.map((report) => ({
      reference: `Z ${report.z}`,
      period: report.day.slice(0, 7),
      amount: report.gross,
      previewed: [
        { account: "1900", amount: report.cash },
        { account: "1901", amount: report.card },
        { account: "2700", amount: report.vat },
        { account: "3000", amount: report.net, carries: ["3"] },
      ],
      heldText: `${report.day.slice(0, 7)} Z ${report.z} K1`,
    })),
    sum: "1875.00",
  };
}

export function settlementsIntoEaccounting(of: Person & { search: string }): Walk {
  const told = inputRemedies["field-unknown"].text[of.language].means.replace("{field}", "cashier");
  return {
    ...walkOf(of),
    destination: eaccountingOf("Kaffebar Nord AS", of.search),
    setUp: (walker) =>
      setUpSettlements(walker, {
        accounts,
        place: eaccounting.chartPlace?.[walker.language] ?? "",
        dimension: "Avdeling",
        dimensions: ["Avdeling", "project"],
      }),
    file: { name: "z.json", bytes: Buffer.from(JSON.stringify(reports.map(recordOf))) },
    findings: [told],
    explained: { account: "3000", origins: 1, tells: [firstSale[of.language]], record: "K1/1" },
  };
}

function recordOf({ z, day, gross, net, vat, card, cash }: Report) {
  return {
    registerId: "K1",
    zNumber: z,
    businessDate: day,
    sales: [{ vatRate: "25", gross, net, vat }],
    payments: [
      { type: "card", amount: card },
      { type: "cash", amount: cash },
    ],
    cashier: "Kari",
  };
}

const emptyValues = { Avdeling: "000", Prosjekt: "00000" };

export function settlementsIntoVismaNet(of: Person & { search: string }): Walk {
  const told = inputRemedies["column-unknown"].text[of.language].means.replace("{field}", "cashier");
  return {
    ...walkOf(of),
    destination: vismaNetOf("Nordlys Handel AS", of.search, emptyValues),
    setUp: (walker) =>
      setUpSettlements(walker, {
        accounts,
        place: vismaNet.chartPlace?.[walker.language] ?? "",
        dimension: "Avdeling",
        dimensions: ["Avdeling", "Prosjekt"],
        options: (by: Walker) => setUpVismaNet(by, emptyValues),
      }),
    file: { name: "z.csv", bytes: Buffer.from(tableOf(reports)) },
    findings: ["Hele filen", told],
    explained: { account: "3000", origins: 1, tells: [firstSale[of.language]], record: "K1/1" },
  };
}

function tableOf(of: readonly Report[]): string {
  const comma = (amount: string) => amount.replace(".", ",");
  const lines = of.flatMap(({ z, day, gross, net, vat, card, cash }) => [
    `K1;${z};${day};sale;;3;${comma(gross)};${comma(net)};${comma(vat)};25;Kari`,
    `K1;${z};${day};payment;card;;${comma(card)};;;;Kari`,
    `K1;${z};${day};payment;cash;;${comma(cash)};;;;Kari`,
  ]);
  return ["register;z;date;kind;code;vat_code;gross;net;vat;vat_rate;cashier", ...lines, ""].join("\n");
}
