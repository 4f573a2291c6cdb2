/** The Dutch run: 59,000.00 of its own month, overtime forgotten one month before, and 800 too much two months before. */
import { chooseWords, fillText } from "../../../src/core/index.ts";
import { remedies } from "../../../src/integrations/payroll-journals/remedies/remedies.ts";
import { payrollPeriods } from "./payroll-periods.ts";
import type { Payroll } from "./payroll-walk.ts";

const [own, before, earliest] = payrollPeriods(Temporal.Now.plainDateISO());
const paidOn = `${own.name}-25`;

/** Period, account, component, debit, credit, cost centre, cost unit. */
const lines = [
  [own, "4000", "Brutolonen", "30000,00", "", "1000", ""],
  [own, "4000", "Brutolonen", "20000,00", "", "2000", ""],
  [own, "4100", "Sociale lasten", "9000,00", "", "1000", ""],
  [own, "1700", "Loonheffing", "", "18000,00", "", ""],
  [own, "1750", "Nettoloon", "", "41000,00", "", ""],
  [before, "4010", "Overwerk", "1500,00", "", "1000", "50010"],
  [before, "1700", "Loonheffing", "", "450,00", "", ""],
  [before, "1750", "Nettoloon", "", "1050,00", "", ""],
  [earliest, "4000", "Brutolonen", "-800,00", "", "2000", ""],
  [earliest, "1700", "Loonheffing", "", "-240,00", "", ""],
  [earliest, "1750", "Nettoloon", "", "-560,00", "", ""],
] as const;

const header =
  "run;run_year;run_period;run_description;payment_date;year;period;account;component;debit;credit;cost_centre;cost_unit";
const table = lines.map(([{ year, period }, ...cells]) =>
  ["6", own.year, own.period, "Maandloon", paidOn, year, period, ...cells].join(";"),
);

const turnedLines = { count: 3, field: "regel 9" };
const turned = fillText(chooseWords(remedies["side-turned"].text.nl.means, turnedLines), turnedLines);

export const dutchPayroll: Payroll = {
  language: "nl",
  person: { name: "Sanne Visser", email: "sanne@example.org" },
  company: {
    name: "De Gouden Molen B.V.",
    externalId: "molen-1",
    organisationNumber: "87654321",
    country: "NL",
  },
  flow: "Journaalposten",
  calledDimensions: "Visma.net noemt ze dimensies.",
  roundingAccount: "4990",
  costCentre: "Kostenplaats",
  costUnit: "Kostendrager",
  formats: { BAS: "[0-3][0-9][0-9][0-9]", PNL: "[4-9][0-9][0-9][0-9]" },
  accounts: {
    1700: "Af te dragen loonheffing",
    1750: "Netto lonen",
    4000: "Brutolonen",
    4010: "Overwerk",
    4100: "Sociale lasten",
  },
  costCentres: ["1000", "2000"],
  project: "50010",
  startOn: `${own.name}-01`,
  file: { name: "loonrun.csv", bytes: Buffer.from([header, ...table, ""].join("\n")) },
  findings: [turned],
  documents: [
    {
      reference: "6",
      period: earliest.name,
      amount: "800.00",
      previewed: [
        { account: "4000", amount: "800.00", dimension: "Kostenplaats 2000" },
        { account: "1700", amount: "240.00" },
        { account: "1750", amount: "560.00" },
      ],
      heldText: `${earliest.name} 6 Maandloon ${earliest.name}`,
    },
    {
      reference: "6",
      period: before.name,
      amount: "1500.00",
      previewed: [
        { account: "4010", amount: "1500.00", dimension: "Kostenplaats 1000", carries: ["Overwerk"] },
        { account: "1700", amount: "450.00" },
        { account: "1750", amount: "1050.00" },
      ],
      heldText: `${before.name} 6 Maandloon ${before.name}`,
    },
    {
      reference: "6",
      period: own.name,
      amount: "59000.00",
      previewed: [
        { account: "4000", amount: "30000.00", dimension: "Kostenplaats 1000" },
        { account: "4000", amount: "20000.00", dimension: "Kostenplaats 2000" },
        { account: "1750", amount: "41000.00" },
      ],
      heldText: `${own.name} 6 Maandloon ${own.name}`,
    },
  ],
  sum: "61300.00",
  explained: {
    account: "4000",
    origins: 1,
    tells: ["Regel 9, debet", "Brutolonen", "format-pnl"],
    record: `${own.year}/6`,
  },
  vismaNet: {
    books: "De Gouden Molen B.V.",
    search: "visma.net",
    costUnit: "Kostendrager",
    emptyValues: { Kostenplaats: "0000", Kostendrager: "00000" },
    takes: {
      BAS: "Neemt 12 van de 22 rekeningen van de boekhouding: 0990 Resultaat lopend jaar, 1000 Kas, 1100 Bank",
      PNL: "Neemt 10 van de 22 rekeningen van de boekhouding: 4000 Brutolonen, 4010 Overwerk, 4020 Vakantiegeld",
    },
  },
  eaccounting: {
    books: "Koffiehuis Utrecht B.V.",
    search: "eaccounting",
    takes: { BAS: "1000 Kas, ", PNL: "4000 Brutolonen, " },
  },
};
