/** What people read when a cost centre, project or other dimension value does not fit. Told before anything is sent. */
import type { PreflightCode, RemedyBook } from "../../core/index.ts";
import { places } from "./places.ts";
import { writeRemedy } from "./write-remedy.ts";

export type DimensionCode = Extract<
  PreflightCode,
  "dimension-value-unknown" | "dimension-value-inactive" | "dimension-not-allowed"
>;

export const dimensionRemedies: RemedyBook<DimensionCode> = {
  "dimension-value-unknown": writeRemedy("your-accountant", places.dimensions, {
    en: [
      "The ledger has no value “{value}” for {field} (account {account}). It must be spelt the same on both sides. Nothing was booked.",
      "Create it in the ledger, or correct the value in the settings, and resume.",
    ],
    nb: [
      "Regnskapet har ingen verdi «{value}» for {field} (konto {account}). Den må skrives likt på begge sider. Ingenting er bokført.",
      "Opprett den i regnskapet, eller rett verdien i oppsettet, og fortsett.",
    ],
    da: [
      "Regnskabet har ingen værdi »{value}« for {field} (konto {account}). Den skal staves ens på begge sider. Intet er bogført.",
      "Opret den i regnskabet, eller ret værdien i opsætningen, og fortsæt.",
    ],
    sv: [
      "Bokföringen har inget värde ”{value}” för {field} (konto {account}). Det måste stavas lika på båda sidor. Inget har bokförts.",
      "Lägg upp det i bokföringen, eller rätta värdet i inställningarna, och fortsätt.",
    ],
    nl: [
      "De boekhouding kent geen waarde „{value}” voor {field} (rekening {account}). De schrijfwijze moet aan beide kanten gelijk zijn. Er is niets geboekt.",
      "Maak de waarde aan in de boekhouding, of verbeter haar in de instellingen, en hervat.",
    ],
  }),
  "dimension-value-inactive": writeRemedy("your-accountant", places.dimensions, {
    en: [
      "“{value}” ({field}, account {account}) is no longer in use in the ledger. Nothing was booked.",
      "Put it into use again, or choose another value in the settings, and resume.",
    ],
    nb: [
      "«{value}» ({field}, konto {account}) er ikke lenger i bruk i regnskapet. Ingenting er bokført.",
      "Ta den i bruk igjen, eller velg en annen verdi i oppsettet, og fortsett.",
    ],
    da: [
      "»{value}« ({field}, konto {account}) er ikke længere i brug i regnskabet. Intet er bogført.",
      "Tag den i brug igen, eller vælg en anden værdi i opsætningen, og fortsæt.",
    ],
    sv: [
      "”{value}” ({field}, konto {account}) används inte längre i bokföringen. Inget har bokförts.",
      "Aktivera det igen, eller välj ett annat värde i inställningarna, och fortsätt.",
    ],
    nl: [
      "„{value}” ({field}, rekening {account}) is in de boekhouding niet meer in gebruik. Er is niets geboekt.",
      "Neem de waarde weer in gebruik, of kies een andere in de instellingen, en hervat.",
    ],
  }),
  "dimension-not-allowed": writeRemedy("your-accountant", places.dimensions, {
    en: [
      "Account {account} takes no {field}, and the row carries “{value}”. Nothing was booked.",
      "Allow it on the account in the chart of accounts, or leave the dimension out for this account in the settings, and resume.",
    ],
    nb: [
      "Konto {account} tar ikke imot {field}, og linjen har «{value}». Ingenting er bokført.",
      "Tillat det på kontoen i kontoplanen, eller utelat dimensjonen for denne kontoen i oppsettet, og fortsett.",
    ],
    da: [
      "Konto {account} tager ikke imod {field}, og linjen har »{value}«. Intet er bogført.",
      "Tillad det på kontoen i kontoplanen, eller udelad dimensionen for denne konto i opsætningen, og fortsæt.",
    ],
    sv: [
      "Konto {account} tar inte emot {field}, och raden har ”{value}”. Inget har bokförts.",
      "Tillåt det på kontot i kontoplanen, eller utelämna dimensionen för detta konto i inställningarna, och fortsätt.",
    ],
    nl: [
      "Rekening {account} neemt geen {field} aan, en de regel heeft „{value}”. Er is niets geboekt.",
      "Sta het bij de rekening in het rekeningschema toe, of laat de dimensie voor deze rekening in de instellingen weg, en hervat.",
    ],
  }),
};
