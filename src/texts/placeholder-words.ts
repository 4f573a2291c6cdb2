/**
 * What stands in a remedy's sentence where a finding would name its own figures: on help pages, which tell of a finding that
 * nobody has at hand. A placeholder without words fails the test of the remedies.
 */
import { chooseSeveral, type DeclaredWord, type Language, type Text } from "../core/index.ts";
import { fieldNames } from "./field-names.ts";

const words = (en: string, nb: string, da: string, sv: string, nl: string): Text => ({ en, nb, da, sv, nl });

/** What a parameter is called where it is not a field, or where the sentence says otherwise what it is. */
const placeholderWords: Readonly<Record<string, Text>> = {
  bytesMax: words("limit", "grense", "grænse", "gräns", "grens"),
  cap: words("cap", "grense", "grænse", "gräns", "grens"),
  cause: words("cause", "årsak", "årsag", "orsak", "oorzaak"),
  columns: words("columns", "kolonner", "kolonner", "kolumner", "kolommen"),
  computed: words("computed", "beregnet", "beregnet", "beräknad", "berekend"),
  counted: words("counted amount", "opptalt beløp", "optalt beløb", "räknat belopp", "geteld bedrag"),
  declared: words("declared", "oppgitt", "angivet", "angiven", "opgegeven"),
  difference: words("difference", "differanse", "difference", "differens", "verschil"),
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
  needed: words("needed", "nødvendig", "nødvendig", "nödvändig", "nodig"),
  net: words("net", "netto", "netto", "netto", "netto"),
  on: words("day", "dag", "dag", "dag", "dag"),
  openedAt: words("opened at", "åpnet", "åbnet", "öppnad", "geopend om"),
  other: words("another", "en annen", "en anden", "en annan", "een andere"),
  owed: words("amount", "beløp", "beløb", "belopp", "bedrag"),
  own: words("own number", "eget nummer", "eget nummer", "eget nummer", "eigen nummer"),
  payments: words("payments", "betalinger", "betalinger", "betalningar", "betalingen"),
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
  record: words("reference", "referanse", "reference", "referens", "referentie"),
  records: words("count", "antall", "antal", "antal", "aantal"),
  role: words("role", "rolle", "rolle", "roll", "rol"),
  rowCount: words("count", "antall", "antal", "antal", "aantal"),
  sales: words("sales", "salg", "salg", "försäljning", "verkoop"),
  scopes: words("access", "tilganger", "adgange", "behörigheter", "toegang"),
  sent: words("sent", "sendt", "sendt", "skickat", "verzonden"),
  settled: words("amount", "beløp", "beløb", "belopp", "bedrag"),
  slot: words("kind of amount", "beløpstype", "beløbstype", "beloppstyp", "soort bedrag"),
  through: words("last day", "siste dag", "sidste dag", "sista dag", "laatste dag"),
  to: words("last day", "siste dag", "sidste dag", "sista dag", "laatste dag"),
  today: words("today", "i dag", "i dag", "i dag", "vandaag"),
  token: words("token", "merke", "mærke", "märke", "kenmerk"),
  used: words("what they are", "det de er", "det de er", "det de är", "wat ze zijn"),
  what: words("kind", "slag", "slags", "slag", "soort"),
};

/**
 * "Z {value} is missing" → "Z ‹value› is missing", so that it reads as a sentence and shows what will stand there. Of words that go with
 * a count, those for several.
 */
export function withNamedPlaces(text: string, language: Language, declared: DeclaredWord): string {
  return chooseSeveral(text).replaceAll(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    const named = placeholderWords[name] ?? fieldNames[name] ?? declared(name);
    return named === undefined ? whole : `‹${named[language]}›`;
  });
}
