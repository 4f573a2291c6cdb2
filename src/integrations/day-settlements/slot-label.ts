/** What the slots are called where tills are counted, in five languages. */
import type { Text } from "../../core/index.ts";
import { type FixedSlot, fixedSlots, rateOfSlot } from "./slot-name.ts";

const fixedLabels: Record<FixedSlot, Text> = {
  cash: { en: "Cash in the drawer", nb: "Kontanter", da: "Kontanter", sv: "Kontanter", nl: "Contant geld" },
  "gift-card": { en: "Gift cards", nb: "Gavekort", da: "Gavekort", sv: "Presentkort", nl: "Cadeaubonnen" },
  "credit-note": {
    en: "Credit notes",
    nb: "Tilgodelapper",
    da: "Tilgodebeviser",
    sv: "Tillgodokvitton",
    nl: "Tegoedbonnen",
  },
  "credit-sales": {
    en: "Sales on account",
    nb: "Kredittsalg",
    da: "Kreditsalg",
    sv: "Kreditförsäljning",
    nl: "Verkoop op rekening",
  },
  rounding: {
    en: "Cash rounding",
    nb: "Øreavrunding",
    da: "Øreafrunding",
    sv: "Öresavrundning",
    nl: "Afrondingsverschillen",
  },
  "cash-paid-in": {
    en: "Cash put into the drawer",
    nb: "Kontantinnskudd i kassen",
    da: "Kontant indbetalt i kassen",
    sv: "Kontantinsättning i kassan",
    nl: "Kasstorting",
  },
  "cash-paid-out": {
    en: "Cash taken out of the drawer",
    nb: "Kontantuttak fra kassen",
    da: "Kontant udbetalt fra kassen",
    sv: "Kontantuttag ur kassan",
    nl: "Kasopname",
  },
  "cash-difference": {
    en: "Cash difference",
    nb: "Kassedifferanse",
    da: "Kassedifference",
    sv: "Kassadifferens",
    nl: "Kasverschil",
  },
  "cash-deposit": {
    en: "Cash on its way to the bank",
    nb: "Kontanter til bank",
    da: "Kontanter til bank",
    sv: "Dagskassa till bank",
    nl: "Afstorting naar de bank",
  },
  tips: { en: "Tips", nb: "Tips", da: "Drikkepenge", sv: "Dricks", nl: "Fooi" },
};

const paymentLabels: Readonly<Record<string, Text>> = {
  card: { en: "Card", nb: "Bankkort", da: "Betalingskort", sv: "Kort", nl: "Pin en creditcard" },
  app: {
    en: "Payment app",
    nb: "Mobilbetaling",
    da: "Mobilbetaling",
    sv: "Mobilbetalning",
    nl: "Mobiel betalen",
  },
  bank: { en: "Bank account", nb: "Bankkonto", da: "Bankkonto", sv: "Bankkonto", nl: "Bankrekening" },
  "customer-account": {
    en: "Customer account",
    nb: "Kundekonto",
    da: "Kundekonto",
    sv: "Kundkonto",
    nl: "Klantrekening",
  },
  loyalty: {
    en: "Loyalty points",
    nb: "Lojalitetspoeng",
    da: "Loyalitetspoint",
    sv: "Bonuspoäng",
    nl: "Spaarpunten",
  },
  "bottle-deposit": { en: "Bottle deposit", nb: "Pant", da: "Pant", sv: "Pant", nl: "Statiegeld" },
  check: { en: "Cheque", nb: "Sjekk", da: "Check", sv: "Check", nl: "Cheque" },
  other: {
    en: "Other payment",
    nb: "Annen betaling",
    da: "Anden betaling",
    sv: "Annan betalning",
    nl: "Overige betaling",
  },
};

/** What is no account of a settlement: "tolerance", "tolerance-cap", "voucher-dimension/1". */
export function otherLabel(name: string): Text {
  const [kind = "", dimension = ""] = name.split("/");
  const label = otherLabels[kind];
  if (label === undefined) throw new Error(`nobody has named ${name}`);
  return withDetail(label, dimension === "" ? "" : ` ${dimension}`);
}

const otherLabels: Readonly<Record<string, Text>> = {
  tolerance: {
    en: "Account for settlements that do not quite close",
    nb: "Konto for oppgjør som ikke går helt i null",
    da: "Konto for opgørelser, der ikke stemmer helt",
    sv: "Konto för avslut som inte går helt jämnt ut",
    nl: "Rekening voor afsluitingen die net niet sluiten",
  },
  "tolerance-cap": {
    en: "The most that goes there from one settlement",
    nb: "Største differanse som går dit fra ett oppgjør",
    da: "Største difference, der går dertil fra én opgørelse",
    sv: "Största differens som går dit från ett avslut",
    nl: "Het meeste dat er van één afsluiting naartoe gaat",
  },
  "voucher-dimension": {
    en: "SIE files: the ledger's name of their dimension",
    nb: "SIE-filer: regnskapets navn på filens dimensjon",
    da: "SIE-filer: regnskabets navn på filens dimension",
    sv: "SIE-filer: bokföringens namn på filens dimension",
    nl: "SIE-bestanden: naam in de boekhouding van hun dimensie",
  },
};

/** "sales/25/food" → "Sales 25 %: food". A payment type that nobody knows is shown as the till calls it. */
export function slotLabel(name: string): Text {
  const fixed = fixedSlots.find((slot) => slot === name);
  if (fixed !== undefined) return fixedLabels[fixed];
  const [kind, first = "", ...rest] = name.split("/");
  const detail = rest.length === 0 ? "" : `: ${rest.join("/")}`;
  const rate = rateOfSlot(name);
  if (rate !== undefined) return kind === "vat" ? vatLabel(rate) : salesLabel(rate, detail);
  const known = fixedSlots.find((slot) => slot === first);
  return withDetail(
    known === undefined ? (paymentLabels[first] ?? sameIn(asName(first))) : fixedLabels[known],
    detail,
  );
}

function salesLabel(rate: string, detail: string): Text {
  const [point, comma] = [`${rate} %${detail}`, `${rate.replace(".", ",")} %${detail}`];
  return {
    en: `Sales ${point}`,
    nb: `Salg ${comma}`,
    da: `Salg ${comma}`,
    sv: `Försäljning ${comma}`,
    nl: `Omzet ${comma}`,
  };
}

function vatLabel(rate: string): Text {
  const comma = `${rate.replace(".", ",")} %`;
  return {
    en: `Output VAT ${rate} %`,
    nb: `Utgående merverdiavgift ${comma}`,
    da: `Udgående moms ${comma}`,
    sv: `Utgående moms ${comma}`,
    nl: `Af te dragen btw ${comma}`,
  };
}

function withDetail(text: Text, detail: string): Text {
  if (detail === "") return text;
  return {
    en: text.en + detail,
    nb: text.nb + detail,
    da: text.da + detail,
    sv: text.sv + detail,
    nl: text.nl + detail,
  };
}

/** Slots are in small letters, names of payments are not: "mobilepay" is shown as "Mobilepay". */
const asName = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

const sameIn = (word: string): Text => ({ en: word, nb: word, da: word, sv: word, nl: word });
