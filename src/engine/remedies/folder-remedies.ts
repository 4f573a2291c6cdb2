/** What people read when a watched folder cannot be looked into, or its files wait for the link. */
import { type RemedyBook, writeRemedy } from "../../core/index.ts";
import type { FolderCode } from "../codes.ts";
import { places } from "./places.ts";

export type WholeFolderCode = Exclude<FolderCode, `folder-file-${string}`>;

export const folderRemedies: RemedyBook<WholeFolderCode> = {
  "folders-off": writeRemedy("operator", {
    en: [
      "This hub takes no files from folders: whoever runs it has not said where folders may lie.",
      "Start the hub with BILAG_WATCHED_FOLDERS set to a folder of the server, or of a share that is mounted there. Until then, hand files in here or through the API.",
    ],
    nb: [
      "Denne huben henter ingen filer fra mapper: den som drifter den, har ikke sagt hvor mapper kan ligge.",
      "Start huben med BILAG_WATCHED_FOLDERS satt til en mappe på serveren, eller på et delt område som er koblet til der. Lever filer her eller gjennom API-et inntil da.",
    ],
    da: [
      "Denne hub henter ingen filer fra mapper: den, der driver den, har ikke sagt, hvor mapper må ligge.",
      "Start hubben med BILAG_WATCHED_FOLDERS sat til en mappe på serveren eller på et delt drev, der er tilsluttet dér. Aflevér indtil da filer her eller gennem API'et.",
    ],
    sv: [
      "Den här hubben hämtar inga filer från mappar: den som driver den har inte sagt var mappar får ligga.",
      "Starta hubben med BILAG_WATCHED_FOLDERS satt till en mapp på servern eller på en delad yta som är ansluten där. Lämna tills dess in filer här eller genom API:et.",
    ],
    nl: [
      "Deze hub haalt geen bestanden uit mappen: wie hem beheert, heeft niet gezegd waar mappen mogen liggen.",
      "Start de hub met BILAG_WATCHED_FOLDERS ingesteld op een map van de server, of van een gedeelde schijf die daar is gekoppeld. Lever bestanden tot die tijd hier aan of via de API.",
    ],
  }),
  "folder-root-missing": writeRemedy("operator", {
    en: [
      "The folder below which all watched folders lie cannot be reached ({cause}). Nothing is taken in; no file is lost.",
      "Look whether the disk or the share is there and whether BILAG_WATCHED_FOLDERS names it. The hub goes on by itself.",
    ],
    nb: [
      "Mappen som alle overvåkede mapper ligger under, kan ikke nås ({cause}). Ingenting tas inn; ingen fil går tapt.",
      "Se etter om disken eller det delte området er der, og om BILAG_WATCHED_FOLDERS peker på det. Huben fortsetter av seg selv.",
    ],
    da: [
      "Mappen, som alle overvågede mapper ligger under, kan ikke nås ({cause}). Intet tages ind; ingen fil går tabt.",
      "Se efter, om disken eller det delte drev er der, og om BILAG_WATCHED_FOLDERS peger på det. Hubben fortsætter af sig selv.",
    ],
    sv: [
      "Mappen som alla bevakade mappar ligger under kan inte nås ({cause}). Inget tas in; ingen fil går förlorad.",
      "Se efter om disken eller den delade ytan finns där och om BILAG_WATCHED_FOLDERS pekar på den. Hubben fortsätter av sig själv.",
    ],
    nl: [
      "De map waaronder alle bewaakte mappen liggen, is niet bereikbaar ({cause}). Er wordt niets ingenomen; er gaat geen bestand verloren.",
      "Kijk of de schijf of de gedeelde map er is en of BILAG_WATCHED_FOLDERS ernaar verwijst. De hub gaat vanzelf verder.",
    ],
  }),
  "folder-missing": writeRemedy(
    "operator",
    {
      en: [
        "The watched folder {value} is not there, or cannot be entered ({cause}). It is not made anew, since a share may only be gone for a while. Nothing is taken in.",
        "Put the folder back, or let the hub enter it. If it is to lie elsewhere, switch watching off and on again with its name.",
      ],
      nb: [
        "Den overvåkede mappen {value} finnes ikke, eller kan ikke åpnes ({cause}). Den lages ikke på nytt, for et delt område kan være borte bare en stund. Ingenting tas inn.",
        "Legg mappen tilbake, eller gi huben tilgang til den. Skal den ligge et annet sted, slår du overvåkingen av og på igjen med navnet.",
      ],
      da: [
        "Den overvågede mappe {value} findes ikke eller kan ikke åbnes ({cause}). Den laves ikke igen, for et delt drev kan være væk for en stund. Intet tages ind.",
        "Læg mappen tilbage, eller giv hubben adgang til den. Skal den ligge et andet sted, så slå overvågningen fra og til igen med dens navn.",
      ],
      sv: [
        "Den bevakade mappen {value} finns inte, eller kan inte öppnas ({cause}). Den skapas inte på nytt, eftersom en delad yta kan vara borta bara en stund. Inget tas in.",
        "Lägg tillbaka mappen, eller ge hubben åtkomst till den. Ska den ligga någon annanstans, slå av bevakningen och på igen med dess namn.",
      ],
      nl: [
        "De bewaakte map {value} is er niet, of kan niet worden geopend ({cause}). Zij wordt niet opnieuw gemaakt, want een gedeelde schijf kan maar even weg zijn. Er wordt niets ingenomen.",
        "Zet de map terug, of geef de hub toegang. Moet zij ergens anders liggen, zet de bewaking dan uit en met haar naam weer aan.",
      ],
    },
    places.files,
  ),
  "folder-elsewhere": writeRemedy(
    "operator",
    {
      en: [
        "In the place of the watched folder {value} stands a link or a file. Links are not followed, so that nobody is led to the files of others. Nothing is taken in.",
        "Put a folder of its own there. A share is mounted at BILAG_WATCHED_FOLDERS itself.",
      ],
      nb: [
        "Der den overvåkede mappen {value} skal være, ligger det en lenke eller en fil. Lenker følges ikke, så ingen ledes til andres filer. Ingenting tas inn.",
        "Legg en egen mappe der. Et delt område kobles til på selve BILAG_WATCHED_FOLDERS.",
      ],
      da: [
        "Hvor den overvågede mappe {value} skulle være, ligger der et link eller en fil. Links følges ikke, så ingen føres til andres filer. Intet tages ind.",
        "Læg en rigtig mappe dér. Et delt drev tilsluttes på selve BILAG_WATCHED_FOLDERS.",
      ],
      sv: [
        "Där den bevakade mappen {value} ska vara ligger en länk eller en fil. Länkar följs inte, så att ingen leds till andras filer. Inget tas in.",
        "Lägg en egen mapp där. En delad yta ansluts på själva BILAG_WATCHED_FOLDERS.",
      ],
      nl: [
        "Op de plaats van de bewaakte map {value} staat een symbolische link of een bestand. Symbolische links worden niet gevolgd, zodat niemand bij de bestanden van anderen komt. Er wordt niets ingenomen.",
        "Zet daar een echte map. Een gedeelde schijf wordt op BILAG_WATCHED_FOLDERS zelf gekoppeld.",
      ],
    },
    places.files,
  ),
  "folder-unreadable": writeRemedy(
    "operator",
    {
      en: [
        "The watched folder {value} is there and cannot be read ({cause}). Nothing is taken in; no file is lost.",
        "Give the account that the hub runs as the right to read and change the folder. The hub goes on by itself.",
      ],
      nb: [
        "Den overvåkede mappen {value} er der, men kan ikke leses ({cause}). Ingenting tas inn; ingen fil går tapt.",
        "Gi kontoen som huben kjører som, rett til å lese og endre mappen. Huben fortsetter av seg selv.",
      ],
      da: [
        "Den overvågede mappe {value} er der, men kan ikke læses ({cause}). Intet tages ind; ingen fil går tabt.",
        "Giv den konto, som hubben kører under, ret til at læse og ændre mappen. Hubben fortsætter af sig selv.",
      ],
      sv: [
        "Den bevakade mappen {value} finns men kan inte läsas ({cause}). Inget tas in; ingen fil går förlorad.",
        "Ge kontot som hubben körs under rätt att läsa och ändra mappen. Hubben fortsätter av sig själv.",
      ],
      nl: [
        "De bewaakte map {value} is er, maar kan niet worden gelezen ({cause}). Er wordt niets ingenomen; er gaat geen bestand verloren.",
        "Geef het account waaronder de hub draait het recht om de map te lezen en te wijzigen. De hub gaat vanzelf verder.",
      ],
    },
    places.files,
  ),
  "folder-crowded": writeRemedy(
    "you",
    {
      en: [
        "The watched folder {value} holds more than {count} files and folders. Only the first of them are looked at.",
        "Clear away what is not to be taken in. Files in “taken” and “refused” do not count.",
      ],
      nb: [
        "Den overvåkede mappen {value} har mer enn {count} filer og mapper. Bare de første blir sett på.",
        "Rydd bort det som ikke skal tas inn. Filer i «taken» og «refused» teller ikke.",
      ],
      da: [
        "Den overvågede mappe {value} har mere end {count} filer og mapper. Kun de første ses på.",
        "Ryd det væk, der ikke skal tages ind. Filer i »taken« og »refused« tæller ikke.",
      ],
      sv: [
        "Den bevakade mappen {value} har mer än {count} filer och mappar. Bara de första gås igenom.",
        "Rensa bort det som inte ska tas in. Filer i ”taken” och ”refused” räknas inte.",
      ],
      nl: [
        "De bewaakte map {value} bevat meer dan {count} bestanden en mappen. Alleen de eerste worden bekeken.",
        "Ruim op wat niet ingenomen hoeft te worden. Bestanden in „taken” en „refused” tellen niet mee.",
      ],
    },
    places.files,
  ),
  "folder-name-unreadable": writeRemedy(
    "you",
    {
      en: [
        "The name of the file {value} is written in another way than this system's, so it cannot be opened. The other files are taken in.",
        "Give it a name with plain letters and figures, and have the till or payroll write such names.",
      ],
      nb: [
        "Navnet på filen {value} er skrevet på en annen måte enn systemet her bruker, så den kan ikke åpnes. De andre filene tas inn.",
        "Gi den et navn med vanlige bokstaver og tall, og la kassen eller lønnssystemet skrive slike navn.",
      ],
      da: [
        "Navnet på filen {value} er skrevet på en anden måde, end systemet her bruger, så den kan ikke åbnes. De andre filer tages ind.",
        "Giv den et navn med almindelige bogstaver og tal, og lad kassen eller lønsystemet skrive sådanne navne.",
      ],
      sv: [
        "Namnet på filen {value} är skrivet på ett annat sätt än systemets, så den kan inte öppnas. De andra filerna tas in.",
        "Ge den ett namn med vanliga bokstäver och siffror, och låt kassan eller lönesystemet skriva sådana namn.",
      ],
      nl: [
        "De naam van het bestand {value} is anders geschreven dan dit systeem doet, dus het kan niet worden geopend. De andere bestanden worden ingenomen.",
        "Geef het een naam met gewone letters en cijfers, en laat de kassa of de salarisadministratie zulke namen schrijven.",
      ],
    },
    places.files,
  ),
  "folder-set-up-missing": writeRemedy(
    "you",
    {
      en: [
        "The link has no settings yet, so the files stay in the folder.",
        "Fill in the settings and save them. The files are then taken in, and nothing is sent before the preview is confirmed.",
      ],
      nb: [
        "Koblingen har ikke noe oppsett ennå, så filene blir liggende i mappen.",
        "Fyll ut oppsettet og lagre det. Da tas filene inn, og ingenting sendes før forhåndsvisningen er bekreftet.",
      ],
      da: [
        "Koblingen har endnu ingen opsætning, så filerne bliver liggende i mappen.",
        "Udfyld opsætningen, og gem den. Så tages filerne ind, og intet sendes, før forhåndsvisningen er bekræftet.",
      ],
      sv: [
        "Kopplingen har inga inställningar ännu, så filerna ligger kvar i mappen.",
        "Fyll i inställningarna och spara dem. Då tas filerna in, och inget skickas förrän förhandsvisningen är bekräftad.",
      ],
      nl: [
        "De bedrijfskoppeling heeft nog geen instellingen, dus de bestanden blijven in de map.",
        "Vul de instellingen in en sla ze op. Daarna worden de bestanden ingenomen, en er wordt niets verzonden voordat het voorbeeld is bevestigd.",
      ],
    },
    places.settings,
  ),
  "folder-link-paused": writeRemedy(
    "you",
    {
      en: [
        "The link is paused, so the files stay in the folder.",
        "Let the link go on. The files are then taken in, oldest first.",
      ],
      nb: [
        "Koblingen er satt på pause, så filene blir liggende i mappen.",
        "La koblingen fortsette. Da tas filene inn, den eldste først.",
      ],
      da: [
        "Koblingen er sat på pause, så filerne bliver liggende i mappen.",
        "Lad koblingen fortsætte. Så tages filerne ind, den ældste først.",
      ],
      sv: [
        "Kopplingen är pausad, så filerna ligger kvar i mappen.",
        "Låt kopplingen fortsätta. Då tas filerna in, den äldsta först.",
      ],
      nl: [
        "De bedrijfskoppeling staat op pauze, dus de bestanden blijven in de map.",
        "Laat de bedrijfskoppeling verdergaan. Daarna worden de bestanden ingenomen, het oudste eerst.",
      ],
    },
    places.link,
  ),
};
