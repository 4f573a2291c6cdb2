/** What people read when the ledger may hold a document already and a look-up could not settle it. Nothing is sent meanwhile. */
import { type RemedyBook, writeRemedy } from "../../core/index.ts";
import type { EngineCode } from "../codes.ts";
import { places } from "./places.ts";

export type LookUpCode = Extract<
  EngineCode,
  "look-up-several" | "look-up-differs" | "look-up-lookalike" | "sent-in-vain" | "token-unknown"
>;

export const lookUpRemedies: RemedyBook<LookUpCode> = {
  "look-up-several": writeRemedy(
    "your-accountant",
    {
      en: [
        "The ledger's answer for {record} was lost, and the look-up does not point to one voucher of its own: {value}. One may be a copy, or belong to another posting. It may already be in the ledger: do not enter it by hand.",
        "Open the vouchers in the ledger. Reverse what is there twice, then name the number that is right, with a reason.",
      ],
      nb: [
        "Svaret fra regnskapet for {record} gikk tapt, og oppslaget peker ikke på ett eget bilag: {value}. Ett av dem kan være en kopi eller høre til en annen overføring. Det kan allerede ligge i regnskapet: ikke før det for hånd.",
        "Åpne bilagene i regnskapet. Tilbakefør det som står dobbelt, og oppgi så det riktige nummeret, med en begrunnelse.",
      ],
      da: [
        "Regnskabets svar for {record} gik tabt, og opslaget peger ikke på ét bilag for sig: {value}. Et af dem kan være en kopi eller høre til en anden overførsel. Det kan allerede ligge i regnskabet: indtast det ikke i hånden.",
        "Åbn bilagene i regnskabet. Tilbagefør det, der står dobbelt, og angiv derefter det rigtige nummer med en begrundelse.",
      ],
      sv: [
        "Bokföringens svar för {record} gick förlorat, och sökningen pekar inte ut en egen verifikation: {value}. En av dem kan vara en kopia eller höra till en annan överföring. Den kan redan finnas i bokföringen: för inte in den för hand.",
        "Öppna verifikationerna i bokföringen. Återför det som står dubbelt och ange sedan det rätta numret, med en motivering.",
      ],
      nl: [
        "Het antwoord van de boekhouding op {record} ging verloren, en het opzoeken wijst niet één eigen boekstuk aan: {value}. Een ervan kan een kopie zijn of bij een andere boeking horen. Het kan al in de boekhouding staan: voer het niet zelf in.",
        "Open de boekstukken in de boekhouding. Boek tegen wat er dubbel staat en noem daarna het juiste nummer, met een reden.",
      ],
    },
    places.posting,
  ),
  "look-up-differs": writeRemedy(
    "your-accountant",
    {
      en: [
        "The ledger's answer for {record} was lost. Voucher {value} carries our mark, but its content is none that we sent. It is in the ledger: do not enter it by hand.",
        "Compare the voucher with the document here. Name its number if it is the one; the differences are then shown, to be kept or corrected.",
      ],
      nb: [
        "Svaret fra regnskapet for {record} gikk tapt. Bilag {value} bærer merket vårt, men innholdet er ikke noe vi har sendt. Det ligger i regnskapet: ikke før det for hånd.",
        "Sammenlign bilaget med dokumentet her. Oppgi nummeret hvis det er det rette; da vises forskjellene, så de kan beholdes eller rettes.",
      ],
      da: [
        "Regnskabets svar for {record} gik tabt. Bilag {value} bærer vores mærke, men indholdet er ikke noget, vi har sendt. Det ligger i regnskabet: indtast det ikke i hånden.",
        "Sammenlign bilaget med dokumentet her. Angiv nummeret, hvis det er det rigtige; så vises forskellene, så de kan beholdes eller rettes.",
      ],
      sv: [
        "Bokföringens svar för {record} gick förlorat. Verifikation {value} bär vårt märke, men innehållet är inget som vi har skickat. Den finns i bokföringen: för inte in den för hand.",
        "Jämför verifikationen med dokumentet här. Ange numret om det är den rätta; då visas skillnaderna, så att de kan behållas eller rättas.",
      ],
      nl: [
        "Het antwoord van de boekhouding op {record} ging verloren. Boekstuk {value} draagt ons kenmerk, maar de inhoud is niet wat wij hebben verzonden. Het staat in de boekhouding: voer het niet zelf in.",
        "Vergelijk het boekstuk met het document hier. Noem het nummer als het dit is; dan worden de verschillen getoond, om te houden of te verbeteren.",
      ],
    },
    places.posting,
  ),
  "look-up-lookalike": writeRemedy(
    "your-accountant",
    {
      en: [
        "The ledger's answer for {record} was lost. No voucher carries our mark, but {value} has the same date and the same sum. It may already be in the ledger: do not enter it by hand before you have looked.",
        "Open {value} in the ledger. If it is this document, name its number. If it is something else, declare that this document is not in the ledger, with a reason; it is then sent again.",
      ],
      nb: [
        "Svaret fra regnskapet for {record} gikk tapt. Ingen bilag bærer merket vårt, men {value} har samme dato og samme sum. Det kan allerede ligge i regnskapet: ikke før det for hånd før du har sett etter.",
        "Åpne {value} i regnskapet. Er det dette dokumentet, oppgir du nummeret. Er det noe annet, erklærer du at dokumentet ikke ligger i regnskapet, med en begrunnelse; da sendes det på nytt.",
      ],
      da: [
        "Regnskabets svar for {record} gik tabt. Intet bilag bærer vores mærke, men {value} har samme dato og samme sum. Det kan allerede ligge i regnskabet: indtast det ikke i hånden, før du har set efter.",
        "Åbn {value} i regnskabet. Er det dette dokument, så angiv nummeret. Er det noget andet, så erklær med en begrundelse, at dokumentet ikke ligger i regnskabet; så sendes det igen.",
      ],
      sv: [
        "Bokföringens svar för {record} gick förlorat. Ingen verifikation bär vårt märke, men {value} har samma datum och samma summa. Den kan redan finnas i bokföringen: för inte in den för hand innan du har tittat efter.",
        "Öppna {value} i bokföringen. Är det detta dokument, ange numret. Är det något annat, intyga med en motivering att dokumentet inte finns i bokföringen; då skickas det igen.",
      ],
      nl: [
        "Het antwoord van de boekhouding op {record} ging verloren. Geen boekstuk draagt ons kenmerk, maar {value} heeft dezelfde datum en hetzelfde totaal. Het kan al in de boekhouding staan: voer het niet zelf in voordat u hebt gekeken.",
        "Open {value} in de boekhouding. Is het dit document, noem dan het nummer. Is het iets anders, verklaar dan met een reden dat dit document niet in de boekhouding staat; het wordt dan opnieuw verzonden.",
      ],
    },
    places.posting,
  ),
  "token-unknown": writeRemedy(
    "your-accountant",
    {
      en: [
        "After a restore the ledger was compared with what this hub remembers ({from} to {through}). {count} {count:voucher carries our mark and is|vouchers carry our mark and are} not known here: {value}. {count:It was|They were} sent after the backup was made. Nothing has been sent since.",
        "Look at these vouchers in the ledger. Hand the same records in again, so that each is found rather than sent a second time, or make sure that they will not come again. Then resume and confirm that you have seen them.",
      ],
      nb: [
        "Etter en gjenoppretting ble regnskapet sammenlignet med det denne installasjonen husker ({from} til {through}). {count} bilag bærer merket vårt og er {count:ukjent|ukjente} her: {value}. {count:Det|De} ble sendt etter at sikkerhetskopien ble tatt. Ingenting er sendt siden.",
        "Se på disse bilagene i regnskapet. Lever de samme grunnlagene på nytt, så hvert av dem finnes igjen i stedet for å sendes en gang til, eller forsikre deg om at de ikke kommer igjen. Fortsett så og bekreft at du har sett dem.",
      ],
      da: [
        "Efter en gendannelse blev regnskabet sammenlignet med det, denne installation husker ({from} til {through}). {count} bilag bærer vores mærke og er {count:ukendt|ukendte} her: {value}. {count:Det|De} blev sendt, efter at sikkerhedskopien blev taget. Intet er sendt siden.",
        "Se på disse bilag i regnskabet. Aflever de samme grundlag igen, så hvert af dem findes i stedet for at blive sendt en gang til, eller sørg for, at de ikke kommer igen. Fortsæt derefter, og bekræft, at du har set dem.",
      ],
      sv: [
        "Efter en återställning jämfördes bokföringen med det som den här installationen minns ({from} till {through}). {count} {count:verifikation|verifikationer} bär vårt märke och är {count:okänd|okända} här: {value}. {count:Den|De} skickades efter att säkerhetskopian togs. Inget har skickats sedan dess.",
        "Titta på dessa verifikationer i bokföringen. Lämna in samma underlag igen, så att vart och ett hittas i stället för att skickas en gång till, eller se till att de inte kommer igen. Fortsätt sedan och bekräfta att du har sett dem.",
      ],
      nl: [
        "Na het terugzetten van een back-up is de boekhouding vergeleken met wat deze installatie nog weet ({from} tot en met {through}). {count} {count:boekstuk draagt ons kenmerk en is|boekstukken dragen ons kenmerk en zijn} hier onbekend: {value}. {count:Het is|Ze zijn} verzonden nadat de back-up is gemaakt. Sindsdien is er niets verzonden.",
        "Bekijk deze boekstukken in de boekhouding. Lever dezelfde brondocumenten opnieuw aan, zodat elk wordt teruggevonden en niet nog eens wordt verzonden, of zorg dat ze niet opnieuw komen. Hervat daarna en bevestig dat u ze hebt gezien.",
      ],
    },
    places.lane,
  ),
  "sent-in-vain": writeRemedy(
    "your-consultant",
    {
      en: [
        "{record} was sent {count} times. Each time the ledger failed without a clear answer, and each time it was made sure that nothing was booked. It is tried again every quarter of an hour.",
        "If the ledger said something, it stands below: it is often a rule that it states badly. Cure that and resume, or skip the document with a reason.",
      ],
      nb: [
        "{record} ble sendt {count} ganger. Hver gang feilet regnskapet uten et klart svar, og hver gang ble det kontrollert at ingenting er bokført. Det prøves igjen hvert kvarter.",
        "Sa regnskapet noe, står det nedenfor: ofte er det en regel som er dårlig forklart. Rett det og fortsett, eller hopp over dokumentet med en begrunnelse.",
      ],
      da: [
        "{record} blev sendt {count} gange. Hver gang fejlede regnskabet uden et klart svar, og hver gang blev det sikret, at intet er bogført. Det prøves igen hvert kvarter.",
        "Sagde regnskabet noget, står det nedenfor: ofte er det en regel, som er dårligt forklaret. Ret det, og fortsæt, eller spring dokumentet over med en begrundelse.",
      ],
      sv: [
        "{record} skickades {count} gånger. Varje gång misslyckades bokföringen utan ett tydligt svar, och varje gång kontrollerades att inget har bokförts. Nytt försök görs varje kvart.",
        "Sade bokföringen något står det nedan: ofta är det en regel som förklaras dåligt. Åtgärda det och fortsätt, eller hoppa över dokumentet med en motivering.",
      ],
      nl: [
        "{record} is {count} keer verstuurd. Telkens faalde de boekhouding zonder duidelijk antwoord, en telkens is vastgesteld dat er niets is geboekt. Elk kwartier volgt een nieuwe poging.",
        "Zei de boekhouding iets, dan staat het hieronder: vaak is het een regel die slecht wordt uitgelegd. Los dat op en hervat, of sla het document met een reden over.",
      ],
    },
    places.posting,
  ),
};
