/** The Swedish run of the workshop: 65,710.00 of its own month, overtime forgotten one month before, 800 too much two before. */
import { payrollPeriods } from "./payroll-periods.ts";
import type { Payroll } from "./payroll-walk.ts";

const [own, before, earliest] = payrollPeriods(Temporal.Now.plainDateISO());
const compact = (day: string) => day.replaceAll("-", "");
const paidOn = compact(`${own.name}-25`);

/** Wages, fees of 31.42 % on them, tax and net pay; a day of its own says which month a row is about. */
const rows = [
  '#TRANS 7210 {1 "20"} 30000.00',
  '#TRANS 7210 {1 "10"} 20000.00',
  '#TRANS 7510 {1 "20"} 9426.00',
  '#TRANS 7510 {1 "10"} 6284.00',
  "#TRANS 2710 {} -15000.00",
  "#TRANS 2731 {} -15710.00",
  "#TRANS 2821 {} -35000.00",
  ...[
    '#TRANS 7010 {1 "10" 2 "P1001"} 1500.00',
    '#TRANS 7510 {1 "10" 2 "P1001"} 471.30',
    "#TRANS 2710 {} -450.00",
    "#TRANS 2731 {} -471.30",
    "#TRANS 2821 {} -1050.00",
  ].map((row) => `${row} ${compact(before.lastOn)}`),
  ...[
    '#TRANS 7210 {1 "20"} -800.00',
    '#TRANS 7510 {1 "20"} -251.36',
    "#TRANS 2710 {} 240.00",
    "#TRANS 2731 {} 251.36",
    "#TRANS 2821 {} 560.00",
  ].map((row) => `${row} ${compact(earliest.lastOn)}`),
];

const file = [
  "#FLAGGA 0",
  '#PROGRAM "Lön" 1.0',
  "#FORMAT PC8",
  `#GEN ${paidOn}`,
  "#SIETYP 4",
  '#FNAMN "Bruverket i Luleå AB"',
  "#ORGNR 559104-3210",
  '#DIM 1 "Kostnadsställe"',
  '#DIM 2 "Kostnadsbärare"',
  `#VER L 6 ${paidOn} "Månadslön"`,
  "{",
  ...rows,
  "}",
  "",
].join("\n");

/** Code page 437, which SIE calls PC8. */
const letters: Readonly<Record<string, number>> = { å: 0x86, ä: 0x84, ö: 0x94 };

export const swedishPayroll: Payroll = {
  language: "sv",
  person: { name: "Astrid Ek", email: "astrid@example.org" },
  company: {
    name: "Bruverket i Luleå AB",
    externalId: "bruverket",
    organisationNumber: "559104-3210",
    country: "SE",
  },
  flow: "Bokföringsunderlag",
  calledDimensions: "Visma.net kallar dem dimensioner.",
  roundingAccount: "3740",
  costCentre: "Kostnadsställe",
  costUnit: "Kostnadsbärare",
  formats: { BAS: "[1-2][0-9][0-9][0-9]", PNL: "[3-8][0-9][0-9][0-9]" },
  accounts: {
    2710: "Personalskatt",
    2731: "Lagstadgade sociala avgifter",
    2821: "Löneskulder",
    7010: "Löner kollektivanställda",
    7210: "Löner tjänstemän",
    7510: "Arbetsgivaravgifter",
  },
  costCentres: ["10", "20"],
  project: "P1001",
  startOn: `${own.name}-01`,
  file: { name: "lon.si", bytes: Buffer.from([...file].map((sign) => letters[sign] ?? sign.charCodeAt(0))) },
  findings: [],
  documents: [
    {
      reference: "L6",
      period: earliest.name,
      amount: "1051.36",
      previewed: [
        { account: "7210", amount: "800.00", dimension: "Kostnadsställe 20" },
        { account: "2710", amount: "240.00" },
        { account: "2821", amount: "560.00" },
      ],
      heldText: `${earliest.name} L6 Månadslön ${earliest.name}`,
    },
    {
      reference: "L6",
      period: before.name,
      amount: "1971.30",
      previewed: [
        { account: "7010", amount: "1500.00", dimension: "Kostnadsställe 10" },
        { account: "2710", amount: "450.00" },
      ],
      heldText: `${before.name} L6 Månadslön ${before.name}`,
    },
    {
      reference: "L6",
      period: own.name,
      amount: "65710.00",
      previewed: [
        { account: "7210", amount: "30000.00", dimension: "Kostnadsställe 20" },
        { account: "7210", amount: "20000.00", dimension: "Kostnadsställe 10" },
        { account: "2821", amount: "35000.00" },
      ],
      heldText: `${own.name} L6 Månadslön ${own.name}`,
    },
  ],
  sum: "68732.66",
  explained: {
    account: "7210",
    origins: 1,
    tells: ["Rad 13, kredit", "format-pnl"],
    record: `${own.year}/L6`,
  },
  vismaNet: {
    books: "Bruverket i Luleå AB",
    search: "Visma.net Financials",
    costUnit: "Projekt",
    emptyValues: { Kostnadsställe: "0000", Projekt: "000000" },
    takes: {
      BAS: "Tar 15 av bokföringens 26 konton: 1510 Kundfordringar, 1610 Kortfristiga fordringar på anställda",
      PNL: "Tar 11 av bokföringens 26 konton: 3001 Försäljning 25 %, 3002 Försäljning 12 %, 3740 Öresavrundning",
    },
  },
  eaccounting: {
    books: "Fikahuset i Umeå AB",
    search: "eEkonomi",
    takes: { BAS: "1002 Oanvänt konto 1002, ", PNL: "3001 Försäljning 25 %, " },
  },
};
