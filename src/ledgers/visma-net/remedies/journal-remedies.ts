/** What people read when Visma.net does not take a journal as such. */
import { type RemedyBook, writeRemedy } from "../../../core/index.ts";
import type { JournalCode } from "../finding-code.ts";
import { places } from "./places.ts";
import { releaseRemedies } from "./release-remedies.ts";

export const journalRemedies: RemedyBook<JournalCode> = {
  ...releaseRemedies,
  "erp-unbalanced": writeRemedy(
    "operator",
    {
      en: [
        "Visma.net finds that debit and credit of the journal are not equal. Every journal is checked before it is sent, so this is a fault of this hub or of its reading of Visma.net.",
        "Report it with Visma's message and the preview of the journal. Nothing was booked.",
      ],
      nb: [
        "Visma.net mener at debet og kredit i bilaget ikke er like. Hvert bilag kontrolleres før det sendes, så dette er en feil i installasjonen eller i hvordan den forstår Visma.net.",
        "Meld fra med Vismas melding og forhåndsvisningen av bilaget. Ingenting er bokført.",
      ],
      da: [
        "Visma.net mener, at debet og kredit i bilaget ikke er ens. Hvert bilag kontrolleres, før det sendes, så dette er en fejl i installationen eller i dens forståelse af Visma.net.",
        "Meld det med Vismas meddelelse og forhåndsvisningen af bilaget. Intet er bogført.",
      ],
      sv: [
        "Visma.net anser att debet och kredit i verifikationen inte är lika. Varje verifikation kontrolleras innan den skickas, så detta är ett fel i installationen eller i dess tolkning av Visma.net.",
        "Anmäl det med Vismas meddelande och förhandsvisningen av verifikationen. Inget har bokförts.",
      ],
      nl: [
        "Volgens Visma.net zijn debet en credit van de boeking niet gelijk. Elke boeking wordt vóór verzending gecontroleerd, dus dit is een fout van deze installatie of van haar begrip van Visma.net.",
        "Meld het met het bericht van Visma en het voorbeeld van de boeking. Er is niets geboekt.",
      ],
    },
    places.journals,
  ),
  "erp-edited-meanwhile": writeRemedy(
    "nobody",
    {
      en: [
        "Someone else was changing the same thing in Visma.net at the same moment.",
        "Resume: it is sent again. If it comes back, ask who works on the journal, or which other integration does.",
      ],
      nb: [
        "Noen andre endret det samme i Visma.net i samme øyeblikk.",
        "Fortsett: det sendes på nytt. Kommer det igjen, finn ut hvem som arbeider med bilaget, eller hvilken annen integrasjon som gjør det.",
      ],
      da: [
        "En anden ændrede det samme i Visma.net i samme øjeblik.",
        "Fortsæt: det sendes igen. Kommer det tilbage, så find ud af, hvem der arbejder med bilaget, eller hvilken anden integration der gør det.",
      ],
      sv: [
        "Någon annan ändrade samma sak i Visma.net i samma ögonblick.",
        "Fortsätt: det skickas igen. Återkommer det, ta reda på vem som arbetar med verifikationen, eller vilken annan integration som gör det.",
      ],
      nl: [
        "Iemand anders wijzigde op hetzelfde moment hetzelfde in Visma.net.",
        "Hervat: het wordt opnieuw verzonden. Komt het terug, ga dan na wie aan de boeking werkt, of welke andere integratie dat doet.",
      ],
    },
    places.journals,
  ),
  "erp-number-taken": writeRemedy(
    "your-consultant",
    {
      en: [
        "The batch number that we gave the journal is taken in Visma.net.",
        "Look the number up. If it is our journal, name its number on the posting; if not, switch own numbers off in the settings of the link, and resume.",
      ],
      nb: [
        "Buntnummeret som vi ga bilaget, er i bruk i Visma.net.",
        "Slå opp nummeret. Er det vårt bilag, oppgi nummeret på overføringen; hvis ikke, slå av egne numre i oppsettet til koblingen, og fortsett.",
      ],
      da: [
        "Det batchnummer, som vi gav bilaget, er i brug i Visma.net.",
        "Slå nummeret op. Er det vores bilag, så angiv nummeret på overførslen; ellers slå egne numre fra i koblingens opsætning, og fortsæt.",
      ],
      sv: [
        "Buntnumret som vi gav verifikationen är upptaget i Visma.net.",
        "Slå upp numret. Är det vår verifikation, ange numret på posten; annars slå av egna nummer i kopplingens inställningar, och fortsätt.",
      ],
      nl: [
        "Het batchnummer dat wij de boeking gaven, is in Visma.net al in gebruik.",
        "Zoek het nummer op. Is het onze boeking, geef dan dat nummer bij de post op; zo niet, zet eigen nummers in de instellingen van de bedrijfskoppeling uit, en hervat.",
      ],
    },
    places.numbers,
  ),
  "erp-number-not-ours": writeRemedy(
    "your-consultant",
    {
      en: [
        "The number series of journals in Visma.net does not take numbers of our own, or takes nothing else.",
        "Tick manual numbering on imports for the number series, or switch own numbers off in the settings of the link, and resume.",
      ],
      nb: [
        "Nummerserien for bilag i Visma.net tar ikke imot egne numre, eller tar ikke imot noe annet.",
        "Kryss av for manuell nummerering ved import på nummerserien, eller slå av egne numre i oppsettet til koblingen, og fortsett.",
      ],
      da: [
        "Nummerserien for bilag i Visma.net tager ikke imod egne numre, eller tager ikke imod andet.",
        "Sæt kryds ved manuel nummerering ved import på nummerserien, eller slå egne numre fra i koblingens opsætning, og fortsæt.",
      ],
      sv: [
        "Nummerserien för verifikationer i Visma.net tar inte emot egna nummer, eller tar inte emot något annat.",
        "Markera manuell numrering vid import på nummerserien, eller slå av egna nummer i kopplingens inställningar, och fortsätt.",
      ],
      nl: [
        "De nummerreeks van boekingen in Visma.net neemt geen eigen nummers aan, of juist niets anders.",
        "Vink bij de nummerreeks handmatige nummering bij import aan, of zet eigen nummers in de instellingen van de bedrijfskoppeling uit, en hervat.",
      ],
    },
    places.numbers,
  ),
  "erp-vat-shape": writeRemedy(
    "you",
    {
      en: [
        "The settings leave it to the ledger to take the VAT out of gross amounts. Visma.net's journals do not do that. Nothing was booked.",
        "Choose in the settings that net and VAT are rows of their own, and resume.",
      ],
      nb: [
        "Oppsettet overlater til regnskapet å trekke mva ut av bruttobeløp. Det gjør ikke bilagene i Visma.net. Ingenting er bokført.",
        "Velg i oppsettet at netto og mva er egne linjer, og fortsett.",
      ],
      da: [
        "Opsætningen overlader det til regnskabet at trække moms ud af bruttobeløb. Det gør bilagene i Visma.net ikke. Intet er bogført.",
        "Vælg i opsætningen, at netto og moms er linjer for sig, og fortsæt.",
      ],
      sv: [
        "Inställningarna överlåter åt bokföringen att räkna ut momsen ur bruttobelopp. Det gör inte verifikationerna i Visma.net. Inget har bokförts.",
        "Välj i inställningarna att netto och moms är egna rader, och fortsätt.",
      ],
      nl: [
        "De instellingen laten het aan de boekhouding over om de btw uit brutobedragen te halen. Dat doen boekingen in Visma.net niet. Er is niets geboekt.",
        "Kies in de instellingen dat netto en btw eigen regels zijn, en hervat.",
      ],
    },
    places.settings,
  ),
  "erp-file-refused": writeRemedy(
    "your-consultant",
    {
      en: [
        "The journal stands in Visma.net, and the file “{value}” could not be hung on it. Visma's own words, where it gave some, say why.",
        "Cure the reason and resume: only the file is sent again. Or set the link so that no files go along, and resume.",
      ],
      nb: [
        "Bilaget står i Visma.net, og filen «{value}» kunne ikke legges ved. Vismas egne ord, der de finnes, sier hvorfor.",
        "Rett årsaken og fortsett: bare filen sendes på nytt. Eller sett koblingen slik at ingen filer følger med, og fortsett.",
      ],
      da: [
        "Bilaget står i Visma.net, og filen »{value}« kunne ikke vedhæftes. Vismas egne ord, hvor de findes, siger hvorfor.",
        "Ret årsagen, og fortsæt: kun filen sendes igen. Eller indstil koblingen, så ingen filer følger med, og fortsæt.",
      ],
      sv: [
        "Verifikationen finns i Visma.net, och filen ”{value}” kunde inte bifogas. Vismas egna ord, där de finns, säger varför.",
        "Åtgärda orsaken och fortsätt: bara filen skickas på nytt. Eller ställ in kopplingen så att inga filer följer med, och fortsätt.",
      ],
      nl: [
        "De boeking staat in Visma.net, en het bestand „{value}” kon er niet bij worden gevoegd. De woorden van Visma, waar die er zijn, zeggen waarom.",
        "Neem de reden weg en hervat: alleen het bestand wordt opnieuw verzonden. Of stel de bedrijfskoppeling zo in dat er geen bestanden meegaan, en hervat.",
      ],
    },
    places.journals,
  ),
  "erp-job-failed": writeRemedy(
    "your-consultant",
    {
      en: [
        "Visma.net worked on the journal in the background and ended without booking it. Where it gave a reason, it stands in its own words.",
        "Cure the reason and resume. Without one, set the link so that nothing is sent in the background, and resume: the answer then says more.",
      ],
      nb: [
        "Visma.net arbeidet med bilaget i bakgrunnen og avsluttet uten å bokføre det. Ga det en grunn, står den med dets egne ord.",
        "Rett årsaken og fortsett. Uten grunn: sett koblingen slik at ingenting sendes i bakgrunnen, og fortsett; da sier svaret mer.",
      ],
      da: [
        "Visma.net arbejdede med bilaget i baggrunden og sluttede uden at bogføre det. Gav det en grund, står den med dets egne ord.",
        "Ret årsagen, og fortsæt. Uden grund: indstil koblingen, så intet sendes i baggrunden, og fortsæt; så siger svaret mere.",
      ],
      sv: [
        "Visma.net arbetade med verifikationen i bakgrunden och avslutade utan att bokföra den. Gavs ett skäl står det med dess egna ord.",
        "Åtgärda orsaken och fortsätt. Utan skäl: ställ in kopplingen så att inget skickas i bakgrunden, och fortsätt; då säger svaret mer.",
      ],
      nl: [
        "Visma.net werkte op de achtergrond aan de boeking en eindigde zonder haar te boeken. Gaf het een reden, dan staat die in zijn eigen woorden.",
        "Neem de reden weg en hervat. Zonder reden: stel de bedrijfskoppeling zo in dat niets op de achtergrond wordt verzonden, en hervat; dan zegt het antwoord meer.",
      ],
    },
    places.settings,
  ),
  "erp-field-invalid": writeRemedy("operator", {
    en: [
      "Visma.net could not read a field of the journal. Its own words name the field.",
      "Report it with Visma's message: the API has changed, or a value is not as it must be. Nothing was booked.",
    ],
    nb: [
      "Visma.net kunne ikke lese et felt i bilaget. Dets egen melding nevner feltet.",
      "Meld fra med Vismas melding: API-et er endret, eller en verdi er ikke som den skal. Ingenting er bokført.",
    ],
    da: [
      "Visma.net kunne ikke læse et felt i bilaget. Dets egen meddelelse nævner feltet.",
      "Meld det med Vismas meddelelse: API'et er ændret, eller en værdi er ikke, som den skal være. Intet er bogført.",
    ],
    sv: [
      "Visma.net kunde inte läsa ett fält i verifikationen. Dess eget meddelande nämner fältet.",
      "Anmäl det med Vismas meddelande: API:et har ändrats, eller ett värde är inte som det ska. Inget har bokförts.",
    ],
    nl: [
      "Visma.net kon een veld van de boeking niet lezen. Zijn eigen bericht noemt het veld.",
      "Meld het met het bericht van Visma: de API is gewijzigd, of een waarde is niet zoals zij moet zijn. Er is niets geboekt.",
    ],
  }),
  "erp-refused": writeRemedy("your-consultant", {
    en: [
      "Visma.net did not take the journal, with a message that this hub does not know yet. It stands below in Visma's own words.",
      "Show the message to your Visma consultant, cure what it names, and resume. The VismaId in it helps Visma's support.",
    ],
    nb: [
      "Visma.net tok ikke imot bilaget, med en melding som denne installasjonen ikke kjenner ennå. Den står under med Vismas egne ord.",
      "Vis meldingen til Visma-konsulenten din, rett det den nevner, og fortsett. VismaId i meldingen hjelper Vismas brukerstøtte.",
    ],
    da: [
      "Visma.net tog ikke imod bilaget, med en meddelelse, som denne installation ikke kender endnu. Den står nedenfor med Vismas egne ord.",
      "Vis meddelelsen til din Visma-konsulent, ret det, den nævner, og fortsæt. VismaId i meddelelsen hjælper Vismas support.",
    ],
    sv: [
      "Visma.net tog inte emot verifikationen, med ett meddelande som den här installationen inte känner till ännu. Det står nedan med Vismas egna ord.",
      "Visa meddelandet för din Visma-konsult, åtgärda det som nämns, och fortsätt. VismaId i meddelandet hjälper Vismas support.",
    ],
    nl: [
      "Visma.net nam de boeking niet aan, met een bericht dat deze installatie nog niet kent. Het staat hieronder in de woorden van Visma.",
      "Laat het bericht aan uw Visma-consultant zien, verhelp wat het noemt, en hervat. De VismaId erin helpt de support van Visma.",
    ],
  }),
};
