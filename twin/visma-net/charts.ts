/**
 * The charts, VAT codes and dimensions of the sample companies. Account numbers follow the usual charts of each country
 * (BAS, NS 4102, the Dutch decimal chart), names are our own words. That categories and VAT ids
 * are written differently is assumed, so that a client which confuses them is found out.
 */
import type { AccountSketch } from "./create-company.ts";

type VatRow = {
  category: string;
  id: string;
  description: string;
  basisPoints: number;
  kind: "Output" | "Input";
  account: string | null;
};
export type Chart = {
  vatZone: string;
  vats: VatRow[];
  accounts: AccountSketch[];
  segments: { description: string; length: number; values: Record<string, string> }[];
};

const account = (code: string, description: string, more: Partial<AccountSketch> = {}): AccountSketch => ({
  code,
  description,
  ...more,
});
const vat = (
  category: string,
  description: string,
  basisPoints: number,
  kind: VatRow["kind"],
  of: string | null = null,
): VatRow => ({ category, id: category.padStart(2, "0"), description, basisPoints, kind, account: of });
const receivable = { controlModule: "AR" };
const payable = { controlModule: "AP" };
const cash = { isCashAccount: true };
const result = { isYearToDateNetIncome: true };

export const norwegianChart: Chart = {
  vatZone: "Innland",
  vats: [
    vat("0", "Ingen mva", 0, "Output"),
    vat("1", "Inngående mva, alminnelig sats", 2500, "Input", "2710"),
    vat("3", "Utgående mva, alminnelig sats", 2500, "Output", "2700"),
    vat("31", "Utgående mva, middels sats", 1500, "Output", "2701"),
    vat("33", "Utgående mva, lav sats", 1200, "Output", "2703"),
    vat("5", "Salg fritatt for mva", 0, "Output"),
    vat("6", "Utenfor mva-loven", 0, "Output"),
  ],
  accounts: [
    account("1500", "Kundefordringer", receivable),
    account("1570", "Reiseforskudd"),
    account("1579", "Andre krav"),
    account("1742", "Forskudd lønn"),
    account("1900", "Kasse", cash),
    account("1901", "Oppgjør BankAxept"),
    account("1902", "Oppgjør Visa"),
    account("1909", "Kassedifferanse"),
    account("1920", "Bankkonto", cash),
    account("1950", "Skattetrekkskonto", cash),
    account("2050", "Årets resultat", { ...result, type: "Liability" }),
    account("2400", "Leverandørgjeld", payable),
    account("2600", "Skattetrekk"),
    account("2700", "Utgående mva 25 %"),
    account("2701", "Utgående mva 15 %"),
    account("2703", "Utgående mva 12 %"),
    account("2710", "Inngående mva 25 %"),
    account("2740", "Oppgjør mva"),
    account("2770", "Skyldig arbeidsgiveravgift"),
    account("2780", "Påløpt arbeidsgiveravgift av feriepenger"),
    account("2901", "Solgte gavekort"),
    account("2920", "Skyldig pensjonspremie"),
    account("2930", "Skyldig lønn"),
    account("2940", "Skyldige feriepenger"),
    account("3000", "Salg 25 %", { vatCategory: "3" }),
    account("3030", "Salg mat 15 %", { vatCategory: "31" }),
    account("3050", "Salg tjenester 12 %", { vatCategory: "33" }),
    account("3100", "Salg uten mva", { vatCategory: "5" }),
    account("3200", "Salg utenfor mva-loven", { vatCategory: "6" }),
    account("4300", "Varekjøp", { vatCategory: "1" }),
    account("5000", "Lønn"),
    account("5010", "Overtid"),
    account("5180", "Feriepenger"),
    account("5400", "Arbeidsgiveravgift"),
    account("5420", "Pensjonskostnad"),
    account("5990", "Annen personalkostnad"),
    account("7100", "Kilometergodtgjørelse"),
    account("7740", "Øreavrunding"),
    account("7770", "Bank- og kortgebyr"),
  ],
  segments: [
    {
      description: "Avdeling",
      length: 3,
      values: { "000": "Ingen avdeling", "100": "Butikk", "200": "Lager" },
    },
    { description: "Prosjekt", length: 5, values: { "00000": "Ikke prosjekt", "10010": "Nytt lager" } },
  ],
};

export const swedishChart: Chart = {
  vatZone: "Inland",
  vats: [
    vat("05", "Utgående moms 25 %", 2500, "Output", "2611"),
    vat("06", "Utgående moms 12 %", 1200, "Output", "2621"),
    vat("07", "Utgående moms 6 %", 600, "Output", "2631"),
    vat("42", "Momsfri försäljning", 0, "Output"),
    vat("48", "Ingående moms", 2500, "Input", "2641"),
  ].map((row) => ({ ...row, id: `S${row.category}` })),
  accounts: [
    account("1510", "Kundfordringar", receivable),
    account("1610", "Kortfristiga fordringar på anställda"),
    account("1910", "Kassa", cash),
    account("1930", "Bank", cash),
    account("2099", "Årets resultat", { ...result, type: "Liability" }),
    account("2440", "Leverantörsskulder", payable),
    account("2611", "Utgående moms 25 %"),
    account("2621", "Utgående moms 12 %"),
    account("2631", "Utgående moms 6 %"),
    account("2641", "Ingående moms"),
    account("2710", "Personalskatt"),
    account("2731", "Lagstadgade sociala avgifter"),
    account("2821", "Löneskulder"),
    account("2920", "Upplupna semesterlöner"),
    account("2941", "Upplupna sociala avgifter"),
    account("3001", "Försäljning 25 %", { vatCategory: "05" }),
    account("3002", "Försäljning 12 %", { vatCategory: "06" }),
    account("3740", "Öresavrundning"),
    account("4010", "Varuinköp", { vatCategory: "48" }),
    account("6570", "Bankavgifter"),
    account("7010", "Löner kollektivanställda"),
    account("7210", "Löner tjänstemän"),
    account("7285", "Semesterlöner"),
    account("7331", "Bilersättning, skattefri"),
    account("7510", "Arbetsgivaravgifter"),
    account("7519", "Sociala avgifter för semesterlöner"),
  ],
  segments: [
    {
      description: "Kostnadsställe",
      length: 4,
      values: { "0000": "Inget kostnadsställe", "10": "Verkstad", "20": "Kontor" },
    },
    { description: "Projekt", length: 6, values: { "000000": "Inget projekt", P1001: "Bro över ån" } },
  ],
};

/** The Dutch decimal chart: 0 to 3 balance sheet, 4 to 9 result. */
export const dutchChart: Chart = {
  vatZone: "Binnenland",
  vats: [
    vat("1A", "Omzet hoog tarief", 2100, "Output", "1520"),
    vat("1B", "Omzet laag tarief", 900, "Output", "1521"),
    vat("1E", "Omzet zonder btw", 0, "Output"),
    vat("5B", "Voorbelasting", 2100, "Input", "1530"),
  ].map((row) => ({ ...row, id: `NL${row.category}` })),
  accounts: [
    account("0990", "Resultaat lopend jaar", { ...result, type: "Liability" }),
    account("1000", "Kas", cash),
    account("1100", "Bank", cash),
    account("1300", "Debiteuren", receivable),
    account("1520", "Af te dragen btw hoog", { type: "Liability" }),
    account("1521", "Af te dragen btw laag", { type: "Liability" }),
    account("1530", "Te vorderen btw"),
    account("1600", "Crediteuren", { ...payable, type: "Liability" }),
    account("1700", "Af te dragen loonheffing", { type: "Liability" }),
    account("1710", "Af te dragen pensioenpremie", { type: "Liability" }),
    account("1750", "Netto lonen", { type: "Liability" }),
    account("1830", "Reservering vakantiegeld", { type: "Liability" }),
    account("4000", "Brutolonen"),
    account("4010", "Overwerk"),
    account("4020", "Vakantiegeld"),
    account("4100", "Sociale lasten"),
    account("4110", "Pensioenlasten"),
    account("4150", "Reiskosten personeel"),
    account("4990", "Afrondingsverschillen"),
    account("7000", "Inkoop", { vatCategory: "5B" }),
    account("8000", "Omzet hoog", { vatCategory: "1A" }),
    account("8010", "Omzet laag", { vatCategory: "1B" }),
  ],
  segments: [
    {
      description: "Kostenplaats",
      length: 4,
      values: { "0000": "Geen kostenplaats", "1000": "Winkel", "2000": "Magazijn" },
    },
    {
      description: "Kostendrager",
      length: 5,
      values: { "00000": "Geen kostendrager", "50010": "Verbouwing" },
    },
  ],
};

export const danishChart: Chart = {
  vatZone: "Indland",
  vats: [
    vat("U25", "Salgsmoms", 2500, "Output", "6902"),
    vat("I25", "Købsmoms", 2500, "Input", "6903"),
    vat("MF", "Momsfrit", 0, "Output"),
  ].map((row) => ({ ...row, id: `DK-${row.category}` })),
  accounts: [
    account("1010", "Salg med moms", { vatCategory: "U25", type: "Income" }),
    account("1050", "Salg uden moms", { vatCategory: "MF", type: "Income" }),
    account("1310", "Varekøb", { vatCategory: "I25", type: "Expense" }),
    account("2210", "Lønninger", { type: "Expense" }),
    account("2220", "Feriepenge", { type: "Expense" }),
    account("2230", "Pension", { type: "Expense" }),
    account("2240", "ATP og andre bidrag", { type: "Expense" }),
    account("2770", "Øreafrunding", { type: "Expense" }),
    account("5600", "Varedebitorer", { ...receivable, type: "Asset" }),
    account("5820", "Bank", { ...cash, type: "Asset" }),
    account("5830", "Kasse", { ...cash, type: "Asset" }),
    account("6020", "Årets resultat", { ...result, type: "Liability" }),
    account("6800", "Varekreditorer", { ...payable, type: "Liability" }),
    account("6902", "Skyldig salgsmoms", { type: "Liability" }),
    account("6903", "Købsmoms", { type: "Asset" }),
    account("6910", "Skyldig A-skat og AM-bidrag", { type: "Liability" }),
    account("6920", "Skyldig løn", { type: "Liability" }),
    account("6930", "Skyldige feriepenge", { type: "Liability" }),
  ],
  segments: [
    {
      description: "Afdeling",
      length: 3,
      values: { "000": "Ingen afdeling", "100": "Butik", "200": "Værksted" },
    },
    { description: "Projekt", length: 4, values: { "0000": "Intet projekt", "7001": "Cykelsti" } },
  ],
};
