/** Where a finding is cured, in the reader's language: our own pages and general words. A ledger's menus come with its remedies. */
import type { Language, Text, Where } from "../core/index.ts";

const ownPlaces: Readonly<Record<string, Text>> = {
  "Bilag: company": {
    en: "Bilag: company",
    nb: "Bilag: firma",
    da: "Bilag: virksomhed",
    sv: "Bilag: företag",
    nl: "Bilag: bedrijf",
  },
  "Bilag: link → account set-up": {
    en: "Bilag: link → account set-up",
    nb: "Bilag: kobling → kontooppsett",
    da: "Bilag: kobling → kontoopsætning",
    sv: "Bilag: koppling → kontouppsättning",
    nl: "Bilag: bedrijfskoppeling → rekeninginrichting",
  },
  "Bilag: link → settings": {
    en: "Bilag: link → more settings",
    nb: "Bilag: kobling → flere innstillinger",
    da: "Bilag: kobling → flere indstillinger",
    sv: "Bilag: koppling → fler inställningar",
    nl: "Bilag: bedrijfskoppeling → meer instellingen",
  },
  Connections: {
    en: "Connections",
    nb: "Forbindelser",
    da: "Forbindelser",
    sv: "Anslutningar",
    nl: "Verbindingen",
  },
  "Connections → Connect": {
    en: "Connections → Connect",
    nb: "Forbindelser → Koble til",
    da: "Forbindelser → Forbind",
    sv: "Anslutningar → Anslut",
    nl: "Verbindingen → Verbinden",
  },
  Halts: { en: "Halts", nb: "Stopp", da: "Stop", sv: "Stopp", nl: "Stops" },
  "Halts → the halted posting": {
    en: "Halts → the halted posting",
    nb: "Stopp → overføringen som er stoppet",
    da: "Stop → overførslen, der er stoppet",
    sv: "Stopp → överföringen som är stoppad",
    nl: "Stops → de boeking die stilstaat",
  },
  "Ledger: chart of accounts": {
    en: "Ledger: chart of accounts",
    nb: "Regnskapet: kontoplan",
    da: "Regnskabet: kontoplan",
    sv: "Bokföringen: kontoplan",
    nl: "Boekhouding: rekeningschema",
  },
  "Ledger: chart of accounts and VAT codes": {
    en: "Ledger: chart of accounts and VAT codes",
    nb: "Regnskapet: kontoplan og mva-koder",
    da: "Regnskabet: kontoplan og momskoder",
    sv: "Bokföringen: kontoplan och momskoder",
    nl: "Boekhouding: rekeningschema en btw-codes",
  },
  "Ledger: dimensions (cost centres, projects)": {
    en: "Ledger: dimensions (cost centres, projects)",
    nb: "Regnskapet: dimensjoner (avdelinger, prosjekter)",
    da: "Regnskabet: dimensioner (afdelinger, projekter)",
    sv: "Bokföringen: dimensioner (kostnadsställen, projekt)",
    nl: "Boekhouding: dimensies (kostenplaatsen, projecten)",
  },
  "Ledger: financial periods": {
    en: "Ledger: financial periods",
    nb: "Regnskapet: regnskapsperioder",
    da: "Regnskabet: regnskabsperioder",
    sv: "Bokföringen: redovisningsperioder",
    nl: "Boekhouding: boekingsperioden",
  },
  "Ledger: fiscal years": {
    en: "Ledger: fiscal years",
    nb: "Regnskapet: regnskapsår",
    da: "Regnskabet: regnskabsår",
    sv: "Bokföringen: räkenskapsår",
    nl: "Boekhouding: boekjaren",
  },
  "Ledger: lock date of the accounting": {
    en: "Ledger: lock date of the accounting",
    nb: "Regnskapet: datoen det er låst til og med",
    da: "Regnskabet: datoen, det er låst til og med",
    sv: "Bokföringen: datumet den är låst till och med",
    nl: "Boekhouding: de datum tot en met welke zij afgesloten is",
  },
  Links: { en: "Links", nb: "Koblinger", da: "Koblinger", sv: "Kopplingar", nl: "Bedrijfskoppelingen" },
  "Links → Files": {
    en: "Links → Files",
    nb: "Koblinger → Filer",
    da: "Koblinger → Filer",
    sv: "Kopplingar → Filer",
    nl: "Bedrijfskoppelingen → Bestanden",
  },
  "Links → Settings": {
    en: "Links → Account set-up or More settings",
    nb: "Koblinger → Kontooppsett eller Flere innstillinger",
    da: "Koblinger → Kontoopsætning eller Flere indstillinger",
    sv: "Kopplingar → Kontouppsättning eller Fler inställningar",
    nl: "Bedrijfskoppelingen → Rekeninginrichting of Meer instellingen",
  },
  People: { en: "People", nb: "Personer", da: "Personer", sv: "Personer", nl: "Personen" },
  Reconciliation: {
    en: "Reconciliation",
    nb: "Avstemming",
    da: "Afstemning",
    sv: "Avstämning",
    nl: "Aansluiting",
  },
  Records: {
    en: "Journal export",
    nb: "Eksport av bilag",
    da: "Eksport af bilag",
    sv: "Journalposter Export",
    nl: "Journaalposten Export",
  },
  "the connection's own client": {
    en: "the connection's own client",
    nb: "forbindelsens egen klient",
    da: "forbindelsens egen klient",
    sv: "anslutningens egen klient",
    nl: "de eigen client van de verbinding",
  },
};

/** Names of settings, an address. */
const asTheyStand = /^[A-Z_]+(, [A-Z_]+)*$|^[a-z][a-zA-Z]*$|^\//;

/** As it is shown: places, one after the other with semicolons between them. */
export function placeIn(where: Where, language: Language): string {
  return placesOf(where)
    .map((place) => (typeof place === "string" ? (ownPlace(place)?.[language] ?? place) : place[language]))
    .join("; ");
}

function placesOf(where: Where): readonly (string | Text)[] {
  return typeof where === "string" ? where.split("; ") : where;
}

function ownPlace(place: string): Text | undefined {
  return Object.hasOwn(ownPlaces, place) ? ownPlaces[place] : undefined;
}

/** Those that nobody has translated and that are no names: there are none, which a test shows over all books. */
export function strangePlaces(where: Where): string[] {
  const strings = placesOf(where).filter((place) => typeof place === "string");
  return strings.filter((place) => ownPlace(place) === undefined && !asTheyStand.test(place));
}
