/** Rights and roles as people call them: "connections: write" is how a finding names one. */
import type { Act, Area, AreaRight, Language, Role, Text } from "../core/index.ts";

const words = (en: string, nb: string, da: string, sv: string, nl: string): Text => ({ en, nb, da, sv, nl });

const names: Readonly<Record<Act | Area | AreaRight | Role | "all companies", Text>> = {
  read: words("read", "lese", "læse", "läsa", "lezen"),
  write: words("write", "skrive", "skrive", "skriva", "schrijven"),
  none: words("none", "ingen", "ingen", "ingen", "geen"),
  "hand-in": words("hand in records", "levere data", "aflevere data", "lämna in data", "gegevens aanleveren"),
  map: words("settings", "oppsett", "opsætning", "inställningar", "instellingen"),
  send: words(
    "send and decide",
    "overføre og avgjøre",
    "overføre og afgøre",
    "överföra och avgöra",
    "versturen en beslissen",
  ),
  confirm: words(
    "confirm previews",
    "bekrefte forhåndsvisninger",
    "bekræfte forhåndsvisninger",
    "bekräfta förhandsvisningar",
    "voorbeelden bevestigen",
  ),
  connect: words("connections", "forbindelser", "forbindelser", "anslutningar", "verbindingen"),
  connections: words("connections", "forbindelser", "forbindelser", "anslutningar", "verbindingen"),
  links: words("links", "koblinger", "koblinger", "kopplingar", "bedrijfskoppelingen"),
  companies: words("companies", "firmaer", "virksomheder", "företag", "bedrijven"),
  "all companies": words(
    "all companies",
    "alle firmaer",
    "alle virksomheder",
    "alla företag",
    "alle bedrijven",
  ),
  "manage-companies": words("companies", "firmaer", "virksomheder", "företag", "bedrijven"),
  "manage-people": words("people", "personer", "personer", "personer", "personen"),
  "manage-keys": words("API keys", "API-nøkler", "API-nøgler", "API-nycklar", "API-sleutels"),
  "read-audit": words("audit log", "revisjonslogg", "revisionslog", "revisionslogg", "auditlogboek"),
  "manage-owners": words("owners", "eiere", "ejere", "ägare", "eigenaren"),
  owner: words("owner", "eier", "ejer", "ägare", "eigenaar"),
  admin: words("administrator", "administrator", "administrator", "administratör", "beheerder"),
  bookkeeper: words("bookkeeper", "regnskapsfører", "bogholder", "redovisare", "boekhouder"),
  viewer: words("viewer", "leser", "læser", "läsare", "lezer"),
};

/** "links: write / companies: write", word by word; what is no right stays as it is. */
export function rightWord(right: string, language: Language): string {
  return right
    .split(" / ")
    .map((one) =>
      one
        .split(": ")
        .map((part) => wordOf(part)?.[language] ?? part)
        .join(": "),
    )
    .join(" / ");
}

function wordOf(part: string): Text | undefined {
  return Object.hasOwn(names, part) ? (names as Readonly<Record<string, Text>>)[part] : undefined;
}
