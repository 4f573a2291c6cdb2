/**
 * The fields of vouchers and journals, and those that any record may have, by the words that bookkeepers use, the same that findings
 * use. Programs, and what is kept, call them otherwise. What an integration's records have besides, its folder tells (`field-words`).
 */
import type { Catalogue } from "../texts/catalogue.ts";

export const fieldTexts = {
  rows: { en: "row", nb: "rad", da: "række", sv: "rad", nl: "regel" },
  added: { en: "added row", nb: "ny rad", da: "ny række", sv: "ny rad", nl: "toegevoegde regel" },
  lines: { en: "line", nb: "linje", da: "linje", sv: "rad", nl: "regel" },
  account: { en: "account", nb: "konto", da: "konto", sv: "konto", nl: "rekening" },
  accountName: { en: "account name", nb: "kontonavn", da: "kontonavn", sv: "kontonamn", nl: "rekeningnaam" },
  debit: { en: "debit", nb: "debet", da: "debet", sv: "debet", nl: "debet" },
  credit: { en: "credit", nb: "kredit", da: "kredit", sv: "kredit", nl: "credit" },
  amount: { en: "amount", nb: "beløp", da: "beløb", sv: "belopp", nl: "bedrag" },
  text: { en: "text", nb: "tekst", da: "tekst", sv: "text", nl: "tekst" },
  vatCode: { en: "VAT code", nb: "mva-kode", da: "momskode", sv: "momskod", nl: "btw-code" },
  reference: { en: "reference", nb: "referanse", da: "reference", sv: "referens", nl: "referentie" },
  branch: { en: "branch", nb: "avdeling (branch)", da: "afdeling (branch)", sv: "filial", nl: "vestiging" },
  costCentre: {
    en: "cost centre",
    nb: "kostnadssted",
    da: "omkostningssted",
    sv: "kostnadsställe",
    nl: "kostenplaats",
  },
  costUnit: {
    en: "cost unit",
    nb: "kostnadsbærer",
    da: "omkostningsbærer",
    sv: "kostnadsbärare",
    nl: "kostendrager",
  },
  department: { en: "department", nb: "avdeling", da: "afdeling", sv: "avdelning", nl: "afdeling" },
  employeeNumber: {
    en: "employee number",
    nb: "ansattnummer",
    da: "medarbejdernummer",
    sv: "anställningsnummer",
    nl: "personeelsnummer",
  },
  employeeName: {
    en: "employee's name",
    nb: "den ansattes navn",
    da: "medarbejderens navn",
    sv: "anställds namn",
    nl: "naam van de werknemer",
  },
  year: { en: "year", nb: "år", da: "år", sv: "år", nl: "jaar" },
  period: { en: "period", nb: "periode", da: "periode", sv: "period", nl: "periode" },
  quantity: { en: "quantity", nb: "mengde", da: "mængde", sv: "kvantitet", nl: "hoeveelheid" },
  percentage: { en: "percentage", nb: "prosent", da: "procent", sv: "procent", nl: "percentage" },
  on: { en: "date", nb: "dato", da: "dato", sv: "datum", nl: "datum" },
  token: { en: "our mark", nb: "merket vårt", da: "vores mærke", sv: "vårt märke", nl: "ons kenmerk" },
  number: { en: "number", nb: "nummer", da: "nummer", sv: "nummer", nl: "nummer" },
  series: {
    en: "voucher series",
    nb: "bilagsserie",
    da: "bilagsserie",
    sv: "verifikationsserie",
    nl: "boekstukserie",
  },
  attachments: { en: "attached files", nb: "vedlegg", da: "vedhæftede filer", sv: "bilagor", nl: "bijlagen" },
  currency: { en: "currency", nb: "valuta", da: "valuta", sv: "valuta", nl: "valuta" },
  type: { en: "type", nb: "type", da: "type", sv: "typ", nl: "soort" },
  count: { en: "count", nb: "antall", da: "antal", sv: "antal", nl: "aantal" },
  customer: { en: "customer", nb: "kunde", da: "kunde", sv: "kund", nl: "klant" },
  rounding: { en: "rounding", nb: "avrunding", da: "afrunding", sv: "avrundning", nl: "afronding" },
  /** Of a whole list: how many of them there are. */
  "rows:number": {
    en: "Number of rows",
    nb: "Antall rader",
    da: "Antal rækker",
    sv: "Antal rader",
    nl: "Aantal regels",
  },
  /** Visma.net's own, of a journal; in requests the same name is the product. */
  ledger: { en: "ledger", nb: "hovedbok", da: "hovedbog", sv: "huvudbok", nl: "grootboek" },
} as const satisfies Catalogue;
