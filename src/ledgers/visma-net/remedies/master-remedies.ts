/** What people read when an account, a subaccount, a branch or something else that a journal names does not fit. */
import { type RemedyBook, writeRemedy } from "../../../core/index.ts";
import type { MasterCode } from "../finding-code.ts";
import { places } from "./places.ts";

export const masterRemedies: RemedyBook<MasterCode> = {
  "erp-reference-missing": writeRemedy(
    "your-accountant",
    {
      en: [
        "Visma.net does not find “{value}”. It looked for this kind of thing: {what}.",
        "Create it in Visma.net, or choose another one in the settings, and resume. A VAT code must be in the VAT category and in the VAT zone; a document that is settled must be named with its own kind.",
      ],
      nb: [
        "Visma.net finner ikke «{value}». Det lette etter dette: {what}.",
        "Opprett den i Visma.net, eller velg en annen i oppsettet, og fortsett. En mva-kode må også være med i mva-kategorien og i mva-sonen; et dokument som gjøres opp, må nevnes med sin egen type.",
      ],
      da: [
        "Visma.net finder ikke »{value}«. Det ledte efter dette: {what}.",
        "Opret den i Visma.net, eller vælg en anden i opsætningen, og fortsæt. En momskode skal også være med i momskategorien og i momszonen; et dokument, der udlignes, skal nævnes med sin egen type.",
      ],
      sv: [
        "Visma.net hittar inte ”{value}”. Det letade efter detta: {what}.",
        "Lägg upp det i Visma.net, eller välj något annat i inställningarna, och fortsätt. En momskod måste också ingå i momskategorin och i momszonen; ett dokument som regleras måste anges med sin egen typ.",
      ],
      nl: [
        "Visma.net vindt „{value}” niet. Het zocht dit: {what}.",
        "Maak het aan in Visma.net, of kies iets anders in de instellingen, en hervat. Een btw-code moet ook in de btw-categorie en in de btw-zone staan; een document dat wordt vereffend, moet met zijn eigen soort worden genoemd.",
      ],
    },
    places.chart,
  ),
  "erp-account-inactive": writeRemedy(
    "your-accountant",
    {
      en: [
        "An account of the journal is inactive in Visma.net.",
        "Activate the account, or choose another one in the settings, and resume.",
      ],
      nb: [
        "En konto i bilaget er inaktiv i Visma.net.",
        "Aktiver kontoen, eller velg en annen i oppsettet, og fortsett.",
      ],
      da: [
        "En af bilagets konti er ikke aktiv i Visma.net.",
        "Aktivér kontoen, eller vælg en anden i opsætningen, og fortsæt.",
      ],
      sv: [
        "Ett konto i verifikationen är inaktivt i Visma.net.",
        "Aktivera kontot, eller välj ett annat i inställningarna, och fortsätt.",
      ],
      nl: [
        "Een rekening van de boeking is in Visma.net niet actief.",
        "Activeer de rekening, of kies een andere in de instellingen, en hervat.",
      ],
    },
    places.chart,
  ),
  "erp-subaccount-inactive": writeRemedy(
    "your-accountant",
    {
      en: [
        "A subaccount of the journal, made of the values of its dimensions, is inactive in Visma.net.",
        "Activate the subaccount, or choose other dimension values in the settings, and resume.",
      ],
      nb: [
        "En delkonto i bilaget, satt sammen av dimensjonsverdiene, er inaktiv i Visma.net.",
        "Aktiver delkontoen, eller velg andre dimensjonsverdier i oppsettet, og fortsett.",
      ],
      da: [
        "En underkonto i bilaget, sat sammen af dimensionsværdierne, er inaktiv i Visma.net.",
        "Aktivér underkontoen, eller vælg andre dimensionsværdier i opsætningen, og fortsæt.",
      ],
      sv: [
        "Ett delkonto i verifikationen, sammansatt av dimensionsvärdena, är inaktivt i Visma.net.",
        "Aktivera delkontot, eller välj andra dimensionsvärden i inställningarna, och fortsätt.",
      ],
      nl: [
        "Een subrekening van de boeking, samengesteld uit de dimensiewaarden, is in Visma.net niet actief.",
        "Activeer de subrekening, of kies andere dimensiewaarden in de instellingen, en hervat.",
      ],
    },
    places.subaccounts,
  ),
  "erp-branch-missing": writeRemedy(
    "you",
    {
      en: [
        "Visma.net has no branch “{value}”, which the settings of the link name. Nothing was booked.",
        "Choose one of the company's branches in the settings, or none, and resume.",
      ],
      nb: [
        "Visma.net har ingen avdeling (branch) «{value}», som oppsettet til koblingen nevner. Ingenting er bokført.",
        "Velg en av firmaets avdelinger i oppsettet, eller ingen, og fortsett.",
      ],
      da: [
        "Visma.net har ingen afdeling (branch) »{value}«, som koblingens opsætning nævner. Intet er bogført.",
        "Vælg en af virksomhedens afdelinger i opsætningen, eller ingen, og fortsæt.",
      ],
      sv: [
        "Visma.net har ingen filial ”{value}”, som kopplingens inställningar anger. Inget har bokförts.",
        "Välj en av företagets filialer i inställningarna, eller ingen, och fortsätt.",
      ],
      nl: [
        "Visma.net heeft geen vestiging „{value}”, die in de instellingen van de bedrijfskoppeling staat. Er is niets geboekt.",
        "Kies in de instellingen een van de vestigingen, of geen, en hervat.",
      ],
    },
    places.branches,
  ),
  "erp-branch-inactive": writeRemedy(
    "your-accountant",
    {
      en: [
        "The branch of the journal is inactive in Visma.net.",
        "Activate the branch, or choose another one in the settings of the link, and resume.",
      ],
      nb: [
        "Avdelingen (branch) til bilaget er inaktiv i Visma.net.",
        "Aktiver avdelingen, eller velg en annen i oppsettet til koblingen, og fortsett.",
      ],
      da: [
        "Bilagets afdeling (branch) er inaktiv i Visma.net.",
        "Aktivér afdelingen, eller vælg en anden i koblingens opsætning, og fortsæt.",
      ],
      sv: [
        "Verifikationens filial är inaktiv i Visma.net.",
        "Aktivera filialen, eller välj en annan i kopplingens inställningar, och fortsätt.",
      ],
      nl: [
        "De vestiging van de boeking is in Visma.net niet actief.",
        "Activeer de vestiging, of kies een andere in de instellingen van de bedrijfskoppeling, en hervat.",
      ],
    },
    places.branches,
  ),
  "erp-manual-entry": writeRemedy(
    "your-accountant",
    {
      en: [
        "An account of the journal takes no manual entries in Visma.net: it is kept by the customer, supplier or stock ledger.",
        "Choose another account in the settings, or allow manual entry on the account, and resume.",
      ],
      nb: [
        "En konto i bilaget tar ikke imot manuelle føringer i Visma.net: den føres av kunde-, leverandør- eller lagerreskontroen.",
        "Velg en annen konto i oppsettet, eller tillat manuell føring på kontoen, og fortsett.",
      ],
      da: [
        "En konto i bilaget tager ikke imod manuelle posteringer i Visma.net: den føres af debitor-, kreditor- eller lagerbogholderiet.",
        "Vælg en anden konto i opsætningen, eller tillad manuel postering på kontoen, og fortsæt.",
      ],
      sv: [
        "Ett konto i verifikationen tar inte emot manuella poster i Visma.net: det förs av kund-, leverantörs- eller lagerreskontran.",
        "Välj ett annat konto i inställningarna, eller tillåt manuella poster på kontot, och fortsätt.",
      ],
      nl: [
        "Een rekening van de boeking neemt in Visma.net geen handmatige boekingen aan: zij wordt door de debiteuren-, crediteuren- of voorraadadministratie bijgehouden.",
        "Kies een andere rekening in de instellingen, of sta handmatig boeken op de rekening toe, en hervat.",
      ],
    },
    places.chart,
  ),
  "erp-result-account": writeRemedy(
    "you",
    {
      en: [
        "A row stands on the account that Visma.net itself keeps for the result of the year. Nobody can post to it.",
        "Choose another account in the settings and resume.",
      ],
      nb: [
        "En linje står på kontoen som Visma.net selv fører årets resultat på. Ingen kan bokføre på den.",
        "Velg en annen konto i oppsettet og fortsett.",
      ],
      da: [
        "En linje står på den konto, som Visma.net selv fører årets resultat på. Ingen kan bogføre på den.",
        "Vælg en anden konto i opsætningen, og fortsæt.",
      ],
      sv: [
        "En rad står på kontot som Visma.net självt för årets resultat på. Ingen kan bokföra på det.",
        "Välj ett annat konto i inställningarna och fortsätt.",
      ],
      nl: [
        "Een regel staat op de rekening waarop Visma.net zelf het resultaat van het jaar bijhoudt. Niemand kan daarop boeken.",
        "Kies een andere rekening in de instellingen en hervat.",
      ],
    },
    places.settings,
  ),
  "erp-account-currency": writeRemedy(
    "your-accountant",
    {
      en: [
        "An account of the journal is kept in another currency in Visma.net.",
        "Choose an account in the currency of the books in the settings, or change the account's currency, and resume.",
      ],
      nb: [
        "En konto i bilaget føres i en annen valuta i Visma.net.",
        "Velg en konto i regnskapets valuta i oppsettet, eller endre kontoens valuta, og fortsett.",
      ],
      da: [
        "En konto i bilaget føres i en anden valuta i Visma.net.",
        "Vælg en konto i regnskabets valuta i opsætningen, eller ret kontoens valuta, og fortsæt.",
      ],
      sv: [
        "Ett konto i verifikationen förs i en annan valuta i Visma.net.",
        "Välj ett konto i bokföringens valuta i inställningarna, eller ändra kontots valuta, och fortsätt.",
      ],
      nl: [
        "Een rekening van de boeking wordt in Visma.net in een andere valuta gevoerd.",
        "Kies in de instellingen een rekening in de valuta van de boekhouding, of wijzig de valuta van de rekening, en hervat.",
      ],
    },
    places.chart,
  ),
};
