/** What people read when a cost centre, project or other dimension value does not fit. Told before anything is sent. */
import { type PreflightCode, type RemedyBook, writeRemedy } from "../../core/index.ts";
import { places } from "./places.ts";

export type DimensionCode = Extract<
  PreflightCode,
  | "dimension-unknown"
  | "dimension-value-unknown"
  | "dimension-value-inactive"
  | "dimension-value-missing"
  | "dimension-value-too-long"
  | "dimension-not-allowed"
>;

export const dimensionRemedies: RemedyBook<DimensionCode> = {
  "dimension-value-unknown": writeRemedy(
    "your-accountant",
    {
      en: [
        "The ledger has no value “{value}” for {field}. It must be spelt the same on both sides. The ledger has: {held}. Nothing was booked.",
        "Create it in the ledger, or correct the value where it comes from: in the settings, or at the source, and hand in the corrected file. Then resume.",
      ],
      nb: [
        "Regnskapet har ingen verdi «{value}» for {field}. Den må skrives likt på begge sider. Regnskapet har: {held}. Ingenting er bokført.",
        "Opprett den i regnskapet, eller rett verdien der den kommer fra: i oppsettet, eller i kilden, og lever den rettede filen. Fortsett deretter.",
      ],
      da: [
        "Regnskabet har ingen værdi »{value}« for {field}. Den skal staves ens på begge sider. Regnskabet har: {held}. Intet er bogført.",
        "Opret den i regnskabet, eller ret værdien dér, hvor den kommer fra: i opsætningen, eller i kilden, og aflever den rettede fil. Fortsæt derefter.",
      ],
      sv: [
        "Bokföringen har inget värde ”{value}” för {field}. Det måste stavas lika på båda sidor. Bokföringen har: {held}. Inget har bokförts.",
        "Lägg upp det i bokföringen, eller rätta värdet där det kommer ifrån: i inställningarna, eller i källan, och lämna in den rättade filen. Fortsätt sedan.",
      ],
      nl: [
        "De boekhouding kent geen waarde „{value}” voor {field}. De schrijfwijze moet aan beide kanten gelijk zijn. De boekhouding heeft: {held}. Er is niets geboekt.",
        "Maak de waarde aan in de boekhouding, of verbeter haar waar ze vandaan komt: in de instellingen, of in de bron, en lever het verbeterde bestand in. Hervat daarna.",
      ],
    },
    places.dimensions,
  ),
  "dimension-value-inactive": writeRemedy(
    "your-accountant",
    {
      en: [
        "“{value}” ({field}) is no longer in use in the ledger. Nothing was booked.",
        "Put it into use again, or choose another value in the settings, and resume.",
      ],
      nb: [
        "«{value}» ({field}) er ikke lenger i bruk i regnskapet. Ingenting er bokført.",
        "Ta den i bruk igjen, eller velg en annen verdi i oppsettet, og fortsett.",
      ],
      da: [
        "»{value}« ({field}) er ikke længere i brug i regnskabet. Intet er bogført.",
        "Tag den i brug igen, eller vælg en anden værdi i opsætningen, og fortsæt.",
      ],
      sv: [
        "”{value}” ({field}) används inte längre i bokföringen. Inget har bokförts.",
        "Aktivera det igen, eller välj ett annat värde i inställningarna, och fortsätt.",
      ],
      nl: [
        "„{value}” ({field}) is in de boekhouding niet meer in gebruik. Er is niets geboekt.",
        "Neem de waarde weer in gebruik, of kies een andere in de instellingen, en hervat.",
      ],
    },
    places.dimensions,
  ),
  "dimension-not-allowed": writeRemedy(
    "your-accountant",
    {
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
    },
    places.dimensions,
  ),
  "dimension-unknown": writeRemedy(
    "you",
    {
      en: [
        "The ledger has no dimension called “{value}” ({field}). It must be the same letter by letter, capitals and spaces included. The ledger has: {held}. Nothing was booked with it.",
        "Copy the name from the ledger into the settings, and save.",
      ],
      nb: [
        "Regnskapet har ingen dimensjon som heter «{value}» ({field}). Navnet må være likt bokstav for bokstav, også store bokstaver og mellomrom. Regnskapet har: {held}. Ingenting er bokført med den.",
        "Kopier navnet fra regnskapet inn i oppsettet, og lagre.",
      ],
      da: [
        "Regnskabet har ingen dimension, der hedder »{value}« ({field}). Navnet skal være ens bogstav for bogstav, også store bogstaver og mellemrum. Regnskabet har: {held}. Intet er bogført med den.",
        "Kopiér navnet fra regnskabet ind i opsætningen, og gem.",
      ],
      sv: [
        "Bokföringen har ingen dimension som heter ”{value}” ({field}). Namnet måste vara lika bokstav för bokstav, även versaler och mellanslag. Bokföringen har: {held}. Inget har bokförts med den.",
        "Kopiera namnet från bokföringen till inställningarna och spara.",
      ],
      nl: [
        "De boekhouding kent geen dimensie „{value}” ({field}). De naam moet letter voor letter gelijk zijn, ook hoofdletters en spaties. De boekhouding heeft: {held}. Er is niets geboekt met deze dimensie.",
        "Neem de naam uit de boekhouding over in de instellingen, en sla op.",
      ],
    },
    places.dimensions,
  ),
  "dimension-value-missing": writeRemedy(
    "you",
    {
      en: [
        "The ledger wants a value of {field} on every row, and a row on account {account} has none. The ledger has: {held}. Nothing was booked.",
        "Fill in “Value of a dimension for rows that carry none” in the settings, with one of these values, or give the row its value in the business system. Then resume.",
      ],
      nb: [
        "Regnskapet krever en verdi for {field} på hver linje, og en linje på konto {account} har ingen. Regnskapet har: {held}. Ingenting er bokført.",
        "Fyll ut «Verdi for en dimensjon på rader uten verdi» i oppsettet med en av disse verdiene, eller gi linjen verdien i fagsystemet. Fortsett deretter.",
      ],
      da: [
        "Regnskabet kræver en værdi for {field} på hver linje, og en linje på konto {account} har ingen. Regnskabet har: {held}. Intet er bogført.",
        "Udfyld »Værdi for en dimension på rækker uden værdi« i opsætningen med en af disse værdier, eller giv linjen værdien i fagsystemet. Fortsæt derefter.",
      ],
      sv: [
        "Bokföringen kräver ett värde för {field} på varje rad, och en rad på konto {account} saknar det. Bokföringen har: {held}. Inget har bokförts.",
        "Fyll i ”Värde för en dimension på rader utan värde” i inställningarna med ett av dessa värden, eller ge raden värdet i källsystemet. Fortsätt sedan.",
      ],
      nl: [
        "De boekhouding verlangt op elke regel een waarde voor {field}, en een regel op rekening {account} heeft er geen. De boekhouding heeft: {held}. Er is niets geboekt.",
        "Vul in de instellingen „Waarde van een dimensie voor regels zonder waarde” in met een van deze waarden, of geef de regel de waarde in het bronsysteem. Hervat daarna.",
      ],
    },
    places.dimensions,
  ),
  "dimension-value-too-long": writeRemedy(
    "you",
    {
      en: [
        "“{value}” ({field}) is longer than the {maxLength} characters that the ledger has for it. Nothing was booked.",
        "Give it the shorter value that the ledger uses, in the settings, and resume.",
      ],
      nb: [
        "«{value}» ({field}) er lengre enn de {maxLength} tegnene som regnskapet har plass til. Ingenting er bokført.",
        "Oppgi i oppsettet den kortere verdien som regnskapet bruker, og fortsett.",
      ],
      da: [
        "»{value}« ({field}) er længere end de {maxLength} tegn, som regnskabet har plads til. Intet er bogført.",
        "Angiv i opsætningen den kortere værdi, som regnskabet bruger, og fortsæt.",
      ],
      sv: [
        "”{value}” ({field}) är längre än de {maxLength} tecken som bokföringen har plats för. Inget har bokförts.",
        "Ange i inställningarna det kortare värde som bokföringen använder, och fortsätt.",
      ],
      nl: [
        "„{value}” ({field}) is langer dan de {maxLength} tekens waarvoor de boekhouding ruimte heeft. Er is niets geboekt.",
        "Geef in de instellingen de kortere waarde op die de boekhouding gebruikt, en hervat.",
      ],
    },
    places.dimensions,
  ),
};
