/**
 * What stands in a remedy's sentence where a finding would name its own figures: on help pages, which tell of a finding that
 * nobody has at hand. A placeholder without words fails the test of the remedies.
 */
import { chooseSeveral, type Language } from "../core/index.ts";

type Words = Readonly<Record<Language, string>>;

const words = (en: string, nb: string, da: string, sv: string, nl: string): Words => ({ en, nb, da, sv, nl });

const placeholderWords: Readonly<Record<string, Words>> = {
  account: words("account", "konto", "konto", "konto", "rekening"),
  amount: words("amount", "beløp", "beløb", "belopp", "bedrag"),
  bytesMax: words("limit", "grense", "grænse", "gräns", "grens"),
  cap: words("cap", "grense", "grænse", "gräns", "grens"),
  cause: words("cause", "årsak", "årsag", "orsak", "oorzaak"),
  columns: words("columns", "kolonner", "kolonner", "kolumner", "kolommen"),
  computed: words("computed", "beregnet", "beregnet", "beräknad", "berekend"),
  count: words("count", "antall", "antal", "antal", "aantal"),
  country: words("country", "land", "land", "land", "land"),
  counted: words("counted amount", "opptalt beløp", "optalt beløb", "räknat belopp", "geteld bedrag"),
  credit: words("credit", "kredit", "kredit", "kredit", "credit"),
  creditNotesIssued: words(
    "credit notes issued",
    "utstedte tilgodelapper",
    "udstedte tilgodebeviser",
    "utfärdade tillgodokvitton",
    "uitgegeven tegoedbonnen",
  ),
  creditNotesRedeemed: words(
    "credit notes redeemed",
    "innløste tilgodelapper",
    "indløste tilgodebeviser",
    "inlösta tillgodokvitton",
    "ingewisselde tegoedbonnen",
  ),
  creditSales: words(
    "sales on account",
    "kredittsalg",
    "kreditsalg",
    "kreditförsäljning",
    "verkoop op rekening",
  ),
  currency: words("currency", "valuta", "valuta", "valuta", "valuta"),
  debit: words("debit", "debet", "debet", "debet", "debet"),
  declared: words("declared", "oppgitt", "angivet", "angiven", "opgegeven"),
  department: words("department", "avdeling", "afdeling", "avdelning", "afdeling"),
  difference: words("difference", "differanse", "difference", "differens", "verschil"),
  dimension: words("dimension", "dimensjon", "dimension", "dimension", "dimensie"),
  digits: words("number", "antall", "antal", "antal", "aantal"),
  environment: words("environment", "miljø", "miljø", "miljö", "omgeving"),
  errors: words("count", "antall", "antal", "antal", "aantal"),
  expected: words("expected", "forventet", "forventet", "förväntat", "verwacht"),
  field: words("field", "felt", "felt", "fält", "veld"),
  fileName: words("file name", "filnavn", "filnavn", "filnamn", "bestandsnaam"),
  firstOpenOn: words(
    "first open day",
    "første åpne dag",
    "første åbne dag",
    "första öppna dag",
    "eerste open dag",
  ),
  formats: words("formats", "formater", "formater", "format", "formaten"),
  found: words("count", "antall", "antal", "antal", "aantal"),
  from: words("first day", "første dag", "første dag", "första dag", "eerste dag"),
  giftCardsRedeemed: words(
    "gift cards redeemed",
    "innløste gavekort",
    "indløste gavekort",
    "inlösta presentkort",
    "ingewisselde cadeaukaarten",
  ),
  giftCardsSold: words(
    "gift cards sold",
    "solgte gavekort",
    "solgte gavekort",
    "sålda presentkort",
    "verkochte cadeaukaarten",
  ),
  grantedBy: words("names", "navn", "navne", "namn", "namen"),
  held: words("in the ledger", "i regnskapet", "i regnskabet", "i bokföringen", "in de boekhouding"),
  hours: words("hours", "timer", "timer", "timmar", "uren"),
  minutes: words("minutes", "minutter", "minutter", "minuter", "minuten"),
  line: words("line", "linje", "linje", "rad", "regel"),
  lineCount: words("count", "antall", "antal", "antal", "aantal"),
  linked: words(
    "linked company",
    "koblet firma",
    "koblet virksomhed",
    "kopplat företag",
    "gekoppelde administratie",
  ),
  lockedTo: words("day", "dag", "dag", "dag", "dag"),
  maxLength: words("length", "lengde", "længde", "längd", "lengte"),
  megabytes: words("size", "størrelse", "størrelse", "storlek", "grootte"),
  member: words("part", "del", "del", "del", "deel"),
  missing: words("numbers", "numre", "numre", "nummer", "nummers"),
  most: words("limit", "grense", "grænse", "gräns", "grens"),
  name: words("name", "navn", "navn", "namn", "naam"),
  needed: words("needed", "nødvendig", "nødvendig", "nödvändig", "nodig"),
  net: words("net", "netto", "netto", "netto", "netto"),
  number: words("number", "nummer", "nummer", "nummer", "nummer"),
  on: words("day", "dag", "dag", "dag", "dag"),
  openedAt: words("opened at", "åpnet", "åbnet", "öppnad", "geopend om"),
  other: words("another", "en annen", "en anden", "en annan", "een andere"),
  owed: words("amount", "beløp", "beløb", "belopp", "bedrag"),
  own: words("own number", "eget nummer", "eget nummer", "eget nummer", "eigen nummer"),
  payments: words("payments", "betalinger", "betalinger", "betalningar", "betalingen"),
  period: words("period", "periode", "periode", "period", "periode"),
  periodType: words("kind of period", "periodetype", "periodetype", "periodtyp", "soort periode"),
  place: words("folder", "mappe", "mappe", "mapp", "map"),
  previous: words("number before", "forrige nummer", "forrige nummer", "föregående nummer", "vorige nummer"),
  previousOn: words("day before", "forrige dag", "forrige dag", "föregående dag", "vorige dag"),
  rate: words("rate", "sats", "sats", "sats", "tarief"),
  reached: words(
    "company reached",
    "firmaet vi når",
    "virksomheden vi når",
    "företaget som nås",
    "bereikte administratie",
  ),
  reason: words("reason", "begrunnelse", "begrundelse", "motivering", "reden"),
  record: words("reference", "referanse", "reference", "referens", "referentie"),
  records: words("count", "antall", "antal", "antal", "aantal"),
  role: words("role", "rolle", "rolle", "roll", "rol"),
  rounding: words("rounding", "avrunding", "afrunding", "avrundning", "afronding"),
  rowCount: words("count", "antall", "antal", "antal", "aantal"),
  sales: words("sales", "salg", "salg", "försäljning", "verkoop"),
  scopes: words("access", "tilganger", "adgange", "behörigheter", "toegang"),
  sent: words("sent", "sendt", "sendt", "skickat", "verzonden"),
  settled: words("amount", "beløp", "beløb", "belopp", "bedrag"),
  slot: words("kind of amount", "beløpstype", "beløbstype", "beloppstyp", "soort bedrag"),
  startOn: words("start date", "startdato", "startdato", "startdatum", "startdatum"),
  text: words("text", "tekst", "tekst", "text", "tekst"),
  through: words("last day", "siste dag", "sidste dag", "sista dag", "laatste dag"),
  tips: words("tips", "tips", "drikkepenge", "dricks", "fooien"),
  to: words("last day", "siste dag", "sidste dag", "sista dag", "laatste dag"),
  today: words("today", "i dag", "i dag", "i dag", "vandaag"),
  token: words("token", "merke", "mærke", "märke", "kenmerk"),
  used: words("what they are", "det de er", "det de er", "det de är", "wat ze zijn"),
  value: words("value", "verdi", "værdi", "värde", "waarde"),
  vat: words("VAT", "mva", "moms", "moms", "btw"),
  vatCode: words("VAT code", "mva-kode", "momskode", "momskod", "btw-code"),
  what: words("kind", "slag", "slags", "slag", "soort"),
};

/**
 * "Z {value} is missing" → "Z ‹value› is missing", so that it reads as a sentence and shows what will stand there. Of words that go with
 * a count, those for several.
 */
export function withNamedPlaces(text: string, language: Language): string {
  return chooseSeveral(text).replaceAll(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    const named = placeholderWords[name];
    return named === undefined ? whole : `‹${named[language]}›`;
  });
}
