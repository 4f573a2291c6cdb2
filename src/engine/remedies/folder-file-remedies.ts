/** What people read of a file in a watched folder that was not taken in, or lies there still. */
import { type RemedyBook, writeRemedy } from "../../core/index.ts";
import type { FolderCode } from "../codes.ts";
import { places } from "./places.ts";

export type FolderFileCode = Extract<FolderCode, `folder-file-${string}`>;

export const folderFileRemedies: RemedyBook<FolderFileCode> = {
  "folder-file-not-recognised": writeRemedy(
    "you",
    {
      en: [
        "{value} is no file that this link can read. It reads: {formats}. Nothing of it was taken in.",
        "Export it from the business system in one of these formats and put it into the folder again. An archive (ZIP) is unpacked first.",
      ],
      nb: [
        "{value} er ingen fil som denne koblingen kan lese. Den leser: {formats}. Ingenting av den er tatt inn.",
        "Ta den ut av fagsystemet i et av disse formatene, og legg den i mappen igjen. Et arkiv (ZIP) pakkes ut først.",
      ],
      da: [
        "{value} er ikke en fil, som denne kobling kan læse. Den læser: {formats}. Intet af den er taget ind.",
        "Eksportér den fra fagsystemet i et af disse formater, og læg den i mappen igen. Et arkiv (ZIP) pakkes ud først.",
      ],
      sv: [
        "{value} är ingen fil som kopplingen kan läsa. Den läser: {formats}. Inget av den har tagits in.",
        "Exportera den från försystemet i något av dessa format och lägg den i mappen igen. Ett arkiv (ZIP) packas upp först.",
      ],
      nl: [
        "{value} is geen bestand dat deze bedrijfskoppeling kan lezen. Zij leest: {formats}. Er is niets van ingenomen.",
        "Exporteer het uit het bronsysteem in een van deze indelingen en zet het weer in de map. Een archief (ZIP) wordt eerst uitgepakt.",
      ],
    },
    places.files,
  ),
  "folder-file-empty": writeRemedy(
    "you",
    {
      en: [
        "{value} is empty, and has been for a while. Nothing was taken in.",
        "Export it once more. If it comes empty each time, the export has been set up to write nothing.",
      ],
      nb: [
        "{value} er tom, og har vært det en stund. Ingenting er tatt inn.",
        "Ta den ut en gang til. Er den tom hver gang, er eksporten satt opp slik at den ikke skriver noe.",
      ],
      da: [
        "{value} er tom og har været det et stykke tid. Intet er taget ind.",
        "Eksportér den en gang til. Er den tom hver gang, er eksporten sat op til ikke at skrive noget.",
      ],
      sv: [
        "{value} är tom, och har varit det en stund. Inget har tagits in.",
        "Exportera den en gång till. Är den tom varje gång är exporten inställd så att den inte skriver något.",
      ],
      nl: [
        "{value} is leeg, en is dat al een tijd. Er is niets ingenomen.",
        "Exporteer het nog eens. Is het elke keer leeg, dan is de export zo ingesteld dat hij niets schrijft.",
      ],
    },
    places.files,
  ),
  "folder-file-too-large": writeRemedy(
    "you",
    {
      en: [
        "{value} has {megabytes} MB; a file may have at most {most} MB. Nothing was taken in.",
        "Export fewer days at a time, and put each part into the folder as a file of its own.",
      ],
      nb: [
        "{value} er på {megabytes} MB; en fil kan være på høyst {most} MB. Ingenting er tatt inn.",
        "Ta ut færre dager om gangen, og legg hver del i mappen som en egen fil.",
      ],
      da: [
        "{value} er på {megabytes} MB; en fil må højst være på {most} MB. Intet er taget ind.",
        "Eksportér færre dage ad gangen, og læg hver del i mappen som en fil for sig.",
      ],
      sv: [
        "{value} är på {megabytes} MB; en fil får vara på högst {most} MB. Inget har tagits in.",
        "Exportera färre dagar åt gången, och lägg varje del i mappen som en egen fil.",
      ],
      nl: [
        "{value} is {megabytes} MB; een bestand mag hoogstens {most} MB zijn. Er is niets ingenomen.",
        "Exporteer minder dagen tegelijk, en leg elk deel als eigen bestand in de map.",
      ],
    },
    places.files,
  ),
  "folder-file-partly": writeRemedy(
    "you",
    {
      en: [
        "Of {value}, {records} {records:record|records} can be read and {errors} {errors:error stands|errors stand} in the way of the rest. Nothing was taken in yet: it lies in the folder.",
        "Have it corrected and put it into the folder under the same name, or decide here that what can be read is taken, or that it is refused.",
      ],
      nb: [
        "Av {value} kan {records} grunnlag leses, og {errors} feil står i veien for resten. Ingenting er tatt inn ennå: den ligger i mappen.",
        "Få den rettet og legg den i mappen med samme navn, eller avgjør her at det som kan leses, tas inn, eller at den avvises.",
      ],
      da: [
        "Af {value} kan {records} grundlag læses, og {errors} fejl står i vejen for resten. Intet er taget ind endnu: den ligger i mappen.",
        "Få den rettet, og læg den i mappen under samme navn, eller afgør her, at det, der kan læses, tages ind, eller at den afvises.",
      ],
      sv: [
        "Av {value} kan {records} underlag läsas, och {errors} fel står i vägen för resten. Inget har tagits in ännu: den ligger i mappen.",
        "Få den rättad och lägg den i mappen under samma namn, eller avgör här att det som kan läsas tas in, eller att den avvisas.",
      ],
      nl: [
        "Van {value} {records:kan|kunnen} {records} {records:brondocument|brondocumenten} worden gelezen, en {errors} {errors:fout staat|fouten staan} de rest in de weg. Er is nog niets ingenomen: het ligt in de map.",
        "Laat het verbeteren en zet het onder dezelfde naam in de map, of beslis hier dat wordt ingenomen wat leesbaar is, of dat het wordt geweigerd.",
      ],
    },
    places.files,
  ),
  "folder-file-declined": writeRemedy(
    "you",
    {
      en: [
        "{value} was refused by a person. Nothing of it was taken in.",
        "Have it corrected and put it into the folder again. Who decided, and when, stands in the audit log.",
      ],
      nb: [
        "{value} ble avvist av en person. Ingenting av den er tatt inn.",
        "Få den rettet og legg den i mappen igjen. Hvem som avgjorde det og når, står i revisjonsloggen.",
      ],
      da: [
        "{value} blev afvist af en person. Intet af den er taget ind.",
        "Få den rettet, og læg den i mappen igen. Hvem der afgjorde det og hvornår, står i revisionsloggen.",
      ],
      sv: [
        "{value} avvisades av en person. Inget av den har tagits in.",
        "Få den rättad och lägg den i mappen igen. Vem som avgjorde det och när står i revisionsloggen.",
      ],
      nl: [
        "{value} is door een persoon geweigerd. Er is niets van ingenomen.",
        "Laat het verbeteren en zet het weer in de map. Wie dat besliste en wanneer, staat in het auditlogboek.",
      ],
    },
    places.files,
  ),
  "folder-file-unreadable": writeRemedy(
    "operator",
    {
      en: [
        "{value} cannot be read ({cause}). It stays in the folder and is tried again by itself; nothing is lost.",
        "Let the account that the hub runs as read the file, and look whether another program holds it. Links are not followed.",
      ],
      nb: [
        "{value} kan ikke leses ({cause}). Den blir liggende i mappen og prøves på nytt av seg selv; ingenting er tapt.",
        "La kontoen som huben kjører som, få lese filen, og se etter om et annet program holder på den. Lenker følges ikke.",
      ],
      da: [
        "{value} kan ikke læses ({cause}). Den bliver liggende i mappen og prøves igen af sig selv; intet er tabt.",
        "Lad den konto, som hubben kører under, læse filen, og se efter, om et andet program holder på den. Links følges ikke.",
      ],
      sv: [
        "{value} kan inte läsas ({cause}). Den ligger kvar i mappen och prövas igen av sig själv; inget är förlorat.",
        "Låt kontot som hubben körs under läsa filen, och se efter om ett annat program håller den. Länkar följs inte.",
      ],
      nl: [
        "{value} kan niet worden gelezen ({cause}). Het blijft in de map en wordt vanzelf opnieuw geprobeerd; er gaat niets verloren.",
        "Laat het account waaronder de hub draait het bestand lezen, en kijk of een ander programma het vasthoudt. Symbolische links worden niet gevolgd.",
      ],
    },
    places.files,
  ),
  "folder-file-failed": writeRemedy(
    "operator",
    {
      en: [
        "Something went wrong in the hub itself while it took {value} in. The file stays in the folder and is tried again by itself; what was taken of it is not taken twice.",
        "The hub's log says what it was. Report it, if it does not pass.",
      ],
      nb: [
        "Noe gikk galt i selve huben mens den tok inn {value}. Filen blir liggende i mappen og prøves på nytt av seg selv; det som er tatt inn av den, tas ikke inn to ganger.",
        "Loggen til huben sier hva det var. Meld fra om det hvis det ikke går over.",
      ],
      da: [
        "Noget gik galt i selve hubben, mens den tog {value} ind. Filen bliver liggende i mappen og prøves igen af sig selv; det, der er taget ind af den, tages ikke ind to gange.",
        "Hubbens log siger, hvad det var. Indberet det, hvis det ikke går over.",
      ],
      sv: [
        "Något gick fel i själva hubben när den tog in {value}. Filen ligger kvar i mappen och prövas igen av sig själv; det som tagits in av den tas inte in två gånger.",
        "Hubbens logg säger vad det var. Rapportera det om det inte går över.",
      ],
      nl: [
        "Er ging iets mis in de hub zelf terwijl hij {value} innam. Het bestand blijft in de map en wordt vanzelf opnieuw geprobeerd; wat ervan is ingenomen, wordt niet twee keer ingenomen.",
        "Het logboek van de hub zegt wat het was. Meld het als het niet overgaat.",
      ],
    },
    places.files,
  ),
  "folder-file-stays": writeRemedy(
    "operator",
    {
      en: [
        "The hub is done with {value} and cannot move it to “{place}” ({cause}). It is not taken a second time as long as it stays as it is.",
        "Give the account that the hub runs as the right to change the folder, or take the file away yourself.",
      ],
      nb: [
        "Huben er ferdig med {value}, men kan ikke flytte den til «{place}» ({cause}). Den tas ikke inn en gang til så lenge den er som den er.",
        "Gi kontoen som huben kjører som, rett til å endre mappen, eller ta filen bort selv.",
      ],
      da: [
        "Hubben er færdig med {value}, men kan ikke flytte den til »{place}« ({cause}). Den tages ikke ind en gang til, så længe den er, som den er.",
        "Giv den konto, som hubben kører under, ret til at ændre mappen, eller tag selv filen væk.",
      ],
      sv: [
        "Hubben är klar med {value} men kan inte flytta den till ”{place}” ({cause}). Den tas inte in en gång till så länge den är som den är.",
        "Ge kontot som hubben körs under rätt att ändra mappen, eller ta bort filen själv.",
      ],
      nl: [
        "De hub is klaar met {value} en kan het niet naar „{place}” verplaatsen ({cause}). Het wordt niet nog eens ingenomen zolang het blijft zoals het is.",
        "Geef het account waaronder de hub draait het recht om de map te wijzigen, of haal het bestand zelf weg.",
      ],
    },
    places.files,
  ),
};
