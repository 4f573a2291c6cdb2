/** What people read when a record or the settings stand in the way, before anything is sent. */
import { type RemedyBook, writeRemedy } from "../../core/index.ts";
import type { EngineCode } from "../codes.ts";
import { places } from "./places.ts";

export type RecordCode = Extract<
  EngineCode,
  | "set-up-missing"
  | "slot-unanswered"
  | "settings-invalid"
  | "record-invalid"
  | "content-changed"
  | "exported-content-changed"
  | "name-shared"
  | "department-differs"
  | "handed-in-elsewhere"
  | "day-ahead"
  | "before-start"
  | "part-before-start"
>;

export const recordRemedies: RemedyBook<RecordCode> = {
  "set-up-missing": writeRemedy(
    "you",
    {
      en: [
        "The link has no settings yet, so nobody knows which accounts to book on. The record is kept in its place; nothing has been booked.",
        "Fill in the settings and save them, then look at the preview and confirm it.",
      ],
      nb: [
        "Koblingen har ikke noe oppsett ennå, så det er ikke kjent hvilke kontoer det skal bokføres på. Grunnlaget beholder plassen sin; ingenting er bokført.",
        "Fyll ut oppsettet og lagre det. Se deretter på forhåndsvisningen og bekreft den.",
      ],
      da: [
        "Koblingen har endnu ingen opsætning, så det vides ikke, hvilke konti der skal bogføres på. Grundlaget beholder sin plads; intet er bogført.",
        "Udfyld opsætningen, og gem den. Se derefter på forhåndsvisningen, og bekræft den.",
      ],
      sv: [
        "Kopplingen har inga inställningar ännu, så det är inte känt vilka konton som ska användas. Underlaget behåller sin plats; inget har bokförts.",
        "Fyll i inställningarna och spara dem. Titta sedan på förhandsvisningen och bekräfta den.",
      ],
      nl: [
        "De bedrijfskoppeling heeft nog geen instellingen, dus het is niet bekend op welke rekeningen geboekt moet worden. Het brondocument behoudt zijn plaats; er is niets geboekt.",
        "Vul de instellingen in en sla ze op. Bekijk daarna het voorbeeld en bevestig het.",
      ],
    },
    places.settings,
  ),
  "slot-unanswered": writeRemedy(
    "you",
    {
      en: [
        "The set-up says nothing for {field} ({value}). A day that uses it would stand still.",
        "Give the account as the ledger has it, or mark that it does not occur here. Then look at the preview again and confirm it.",
      ],
      nb: [
        "Oppsettet sier ingenting for {field} ({value}). En dag som bruker det, ville bli stående.",
        "Oppgi kontoen slik regnskapet har den, eller merk at det ikke forekommer her. Se deretter på forhåndsvisningen igjen og bekreft den.",
      ],
      da: [
        "Opsætningen siger intet for {field} ({value}). En dag, der bruger det, ville blive stående.",
        "Angiv kontoen, som regnskabet har den, eller markér, at det ikke forekommer her. Se derefter på forhåndsvisningen igen, og bekræft den.",
      ],
      sv: [
        "Inställningarna säger inget för {field} ({value}). En dag som använder det skulle bli stående.",
        "Ange kontot som bokföringen har det, eller markera att det inte förekommer här. Titta sedan på förhandsvisningen igen och bekräfta den.",
      ],
      nl: [
        "De instellingen zeggen niets voor {field} ({value}). Een dag die het gebruikt, zou blijven staan.",
        "Geef de rekening zoals de boekhouding die heeft, of geef aan dat het hier niet voorkomt. Bekijk daarna het voorbeeld opnieuw en bevestig het.",
      ],
    },
    places.settings,
  ),
  "settings-invalid": writeRemedy(
    "you",
    {
      en: [
        "The settings were not saved: {field} cannot be “{value}”. The former settings still hold.",
        "Correct the field and save again.",
      ],
      nb: [
        "Oppsettet ble ikke lagret: {field} kan ikke være «{value}». Det forrige oppsettet gjelder fortsatt.",
        "Rett feltet og lagre på nytt.",
      ],
      da: [
        "Opsætningen blev ikke gemt: {field} kan ikke være »{value}«. Den tidligere opsætning gælder stadig.",
        "Ret feltet, og gem igen.",
      ],
      sv: [
        "Inställningarna sparades inte: {field} kan inte vara ”{value}”. De tidigare inställningarna gäller fortfarande.",
        "Rätta fältet och spara igen.",
      ],
      nl: [
        "De instellingen zijn niet opgeslagen: {field} kan niet „{value}” zijn. De vorige instellingen gelden nog.",
        "Verbeter het veld en sla opnieuw op.",
      ],
    },
    places.settings,
  ),
  "record-invalid": writeRemedy(
    "source-vendor",
    {
      en: [
        "The record has been set aside: {field} cannot be “{value}”. Nothing of it was booked, and the other records go on.",
        "Have it corrected in the business system and hand the record in again.",
      ],
      nb: [
        "Grunnlaget er lagt til side: {field} kan ikke være «{value}». Ingenting av det er bokført, og de andre går videre.",
        "Få det rettet i fagsystemet og lever grunnlaget på nytt.",
      ],
      da: [
        "Grundlaget er lagt til side: {field} kan ikke være »{value}«. Intet af det er bogført, og de andre går videre.",
        "Få det rettet i fagsystemet, og aflever grundlaget igen.",
      ],
      sv: [
        "Underlaget har lagts åt sidan: {field} kan inte vara ”{value}”. Inget av det har bokförts, och de andra går vidare.",
        "Få det rättat i källsystemet och lämna in underlaget igen.",
      ],
      nl: [
        "Het brondocument is apart gelegd: {field} kan niet „{value}” zijn. Er is niets van geboekt, en de andere gaan door.",
        "Laat het in het bronsysteem verbeteren en lever het brondocument opnieuw aan.",
      ],
    },
    places.records,
  ),
  "content-changed": writeRemedy(
    "you",
    {
      en: [
        "{record} has been handed in before, with other content. The first content stands; the new one was put aside and is not booked.",
        "Compare the two. Keep the first, or let the new one take its place while the first has not been sent. What is booked already must be reversed before it can be booked anew.",
      ],
      nb: [
        "{record} er levert før, med et annet innhold. Det første innholdet gjelder; det nye er lagt til side og ikke bokført.",
        "Sammenlign de to. Behold det første, eller la det nye ta plassen så lenge det første ikke er sendt. Det som alt er bokført, må tilbakeføres før det kan bokføres på nytt.",
      ],
      da: [
        "{record} er afleveret før med et andet indhold. Det første indhold gælder; det nye er lagt til side og ikke bogført.",
        "Sammenlign de to. Behold det første, eller lad det nye tage pladsen, så længe det første ikke er sendt. Det, der allerede er bogført, skal tilbageføres, før det kan bogføres på ny.",
      ],
      sv: [
        "{record} har lämnats in tidigare med ett annat innehåll. Det första innehållet gäller; det nya har lagts åt sidan och inte bokförts.",
        "Jämför de två. Behåll det första, eller låt det nya ta dess plats så länge det första inte har skickats. Det som redan är bokfört måste återföras innan det kan bokföras på nytt.",
      ],
      nl: [
        "{record} is al eerder aangeleverd, met een andere inhoud. De eerste inhoud geldt; de nieuwe is apart gelegd en niet geboekt.",
        "Vergelijk de twee. Houd de eerste, of laat de nieuwe de plaats innemen zolang de eerste niet is verzonden. Wat al geboekt is, moet eerst worden tegengeboekt.",
      ],
    },
    places.records,
  ),
  "exported-content-changed": writeRemedy(
    "you",
    {
      en: [
        "{record} has been handed in before, with other content, and what was made of the first went into a file instead of being sent: {value}. The new content was put aside and is not booked.",
        "Compare the two. Keep the first, or let the new one take its place (“replace”): what is equal stays as it is, and what changed is made anew, for the next export. That export, or a copy of {record} alone, names what has to be undone in the books by hand, since it was imported.",
      ],
      nb: [
        "{record} er levert før, med et annet innhold, og det som ble laget av det første, gikk til en fil i stedet for å bli sendt: {value}. Det nye innholdet er lagt til side og ikke bokført.",
        "Sammenlign de to. Behold det første, eller la det nye ta plassen («replace»): det som er likt, blir stående, og det som er endret, lages på nytt til neste eksport. Eksporten, eller en kopi av bare {record}, oppgir hva som må tilbakeføres for hånd i regnskapet, siden det er importert.",
      ],
      da: [
        "{record} er afleveret før med et andet indhold, og det, der blev lavet af det første, gik i en fil i stedet for at blive sendt: {value}. Det nye indhold er lagt til side og ikke bogført.",
        "Sammenlign de to. Behold det første, eller lad det nye tage pladsen (»replace«): det, der er ens, bliver stående, og det, der er ændret, laves på ny til næste eksport. Eksporten, eller en kopi af {record} alene, nævner, hvad der skal tilbageføres i regnskabet i hånden, da det er importeret.",
      ],
      sv: [
        "{record} har lämnats in tidigare med ett annat innehåll, och det som gjordes av det första gick till en fil i stället för att skickas: {value}. Det nya innehållet har lagts åt sidan och inte bokförts.",
        "Jämför de två. Behåll det första, eller låt det nya ta dess plats (”replace”): det som är lika står kvar, och det som ändrats görs på nytt till nästa export. Exporten, eller en kopia av bara {record}, anger vad som måste återföras för hand i bokföringen, eftersom det är importerat.",
      ],
      nl: [
        "{record} is al eerder aangeleverd, met een andere inhoud, en wat van de eerste is gemaakt, ging naar een bestand in plaats van te worden verzonden: {value}. De nieuwe inhoud is apart gelegd en niet geboekt.",
        "Vergelijk de twee. Houd de eerste, of laat de nieuwe de plaats innemen (“replace”): wat gelijk is blijft staan, en wat is veranderd wordt opnieuw gemaakt voor de volgende export. Die export, of een kopie van alleen {record}, noemt wat in de boekhouding met de hand ongedaan moet worden gemaakt, omdat het is geïmporteerd.",
      ],
    },
    places.records,
  ),
  "name-shared": writeRemedy(
    "you",
    {
      en: [
        "Another record with the name {value} was handed in before and is not in this delivery. This one ({record}) may be its correction, or a thing of its own under the same name; it was put aside and is not booked.",
        "Compare the two. If it is a thing of its own, let it be booked (“replace”). If it corrects the former, undo that one first and then let this one be booked. Otherwise keep what is there.",
      ],
      nb: [
        "Et annet grunnlag med navnet {value} er levert før og er ikke med i denne leveringen. Dette ({record}) kan være en rettelse av det, eller noe eget under samme navn; det er lagt til side og ikke bokført.",
        "Sammenlign de to. Er det noe eget, lar du det bli bokført («replace»). Er det en rettelse, tilbakefører du det første og lar deretter dette bli bokført. Ellers beholder du det som er der.",
      ],
      da: [
        "Et andet grundlag med navnet {value} er afleveret før og er ikke med i denne aflevering. Dette ({record}) kan være en rettelse af det eller noget selvstændigt under samme navn; det er lagt til side og ikke bogført.",
        "Sammenlign de to. Er det noget selvstændigt, lader du det blive bogført (»replace«). Er det en rettelse, tilbagefører du det første og lader derefter dette blive bogført. Ellers beholder du det, der er der.",
      ],
      sv: [
        "Ett annat underlag med namnet {value} har lämnats in tidigare och finns inte med i den här leveransen. Det här ({record}) kan vara en rättelse av det, eller något eget under samma namn; det har lagts åt sidan och inte bokförts.",
        "Jämför de två. Är det något eget låter du det bokföras (”replace”). Är det en rättelse återför du det första och låter sedan det här bokföras. Behåll annars det som finns.",
      ],
      nl: [
        "Een ander brondocument met de naam {value} is eerder aangeleverd en zit niet in deze levering. Dit ({record}) kan een correctie ervan zijn, of iets eigens onder dezelfde naam; het is apart gelegd en niet geboekt.",
        "Vergelijk de twee. Is het iets eigens, laat het dan boeken („replace”). Is het een correctie, boek dan eerst de vorige tegen en laat daarna deze boeken. Houd anders wat er is.",
      ],
    },
    places.records,
  ),
  "department-differs": writeRemedy(
    "you",
    {
      en: [
        "{record} is of department {value}, and this link is for department {department}. It was put aside and is not booked.",
        "Hand it in under the link of its own department, or under one for the whole company.",
      ],
      nb: [
        "{record} hører til avdeling {value}, og denne koblingen er for avdeling {department}. Det er lagt til side og ikke bokført.",
        "Lever det under koblingen for riktig avdeling, eller under en for hele selskapet.",
      ],
      da: [
        "{record} hører til afdeling {value}, og denne kobling er for afdeling {department}. Det er lagt til side og ikke bogført.",
        "Aflever det under koblingen for den rigtige afdeling eller under en for hele virksomheden.",
      ],
      sv: [
        "{record} hör till avdelning {value}, och den här kopplingen är för avdelning {department}. Det har lagts åt sidan och inte bokförts.",
        "Lämna in det under kopplingen för rätt avdelning, eller under en för hela företaget.",
      ],
      nl: [
        "{record} hoort bij afdeling {value}, en deze bedrijfskoppeling is voor afdeling {department}. Het is apart gelegd en niet geboekt.",
        "Lever het aan onder de bedrijfskoppeling van de eigen afdeling, of onder een voor het hele bedrijf.",
      ],
    },
    places.link,
  ),
  "handed-in-elsewhere": writeRemedy(
    "you",
    {
      en: [
        "{record} is booked under another link of the same company, waits there or was left out there. A second time it would be one voucher too many; it was put aside.",
        "Hand each till in under one link only, and keep what is there.",
      ],
      nb: [
        "{record} er bokført under en annen kobling for samme selskap, venter der eller er hoppet over der. En gang til ville blitt ett bilag for mye; det er lagt til side.",
        "Lever hver kasse under bare én kobling, og behold det som er der.",
      ],
      da: [
        "{record} er bogført under en anden kobling for samme virksomhed, venter der eller er sprunget over der. En gang til ville være et bilag for meget; det er lagt til side.",
        "Aflever hver kasse under kun én kobling, og behold det, der er der.",
      ],
      sv: [
        "{record} är bokfört under en annan koppling för samma företag, väntar där eller har hoppats över där. En gång till skulle bli en verifikation för mycket; det har lagts åt sidan.",
        "Lämna in varje kassa under bara en koppling, och behåll det som finns.",
      ],
      nl: [
        "{record} is geboekt onder een andere bedrijfskoppeling van hetzelfde bedrijf, wacht daar of is daar weggelaten. Nog een keer zou één boeking te veel zijn; het is apart gelegd.",
        "Lever elke kassa onder maar één bedrijfskoppeling aan, en houd wat er is.",
      ],
    },
    places.records,
  ),
  "day-ahead": writeRemedy(
    "you",
    {
      en: [
        "{record} is of {value}, and today is {today}: that day has not come.",
        "Set the clock of the till right. If the day is wrong, correct it in the source and hand the record in again; what is booked by then is reversed and posted anew.",
      ],
      nb: [
        "{record} er fra {value}, og i dag er det {today}: den dagen har ikke vært ennå.",
        "Still klokken i kassen riktig. Er dagen feil, retter du den i kilden og leverer grunnlaget på nytt; det som da er bokført, tilbakeføres og bokføres på nytt.",
      ],
      da: [
        "{record} er fra {value}, og i dag er det {today}: den dag har ikke været endnu.",
        "Stil kassens ur rigtigt. Er dagen forkert, retter du den i kilden og afleverer grundlaget igen; det, der da er bogført, tilbageføres og bogføres på ny.",
      ],
      sv: [
        "{record} är från {value}, och i dag är det {today}: den dagen har inte varit än.",
        "Ställ kassans klocka rätt. Är dagen fel rättar du den i källan och lämnar in underlaget igen; det som då är bokfört återförs och bokförs på nytt.",
      ],
      nl: [
        "{record} is van {value}, en vandaag is het {today}: die dag is er nog niet geweest.",
        "Zet de klok van de kassa goed. Is de dag verkeerd, herstel hem dan in de bron en lever het brondocument opnieuw aan; wat dan geboekt is, wordt tegengeboekt en opnieuw geboekt.",
      ],
    },
    places.records,
  ),
  "part-before-start": writeRemedy(
    "your-accountant",
    {
      en: [
        "This part of {record} is booked on {value}, before the start date {startOn} of the link: the record itself is of a later day, and corrects what is older.",
        "Nothing needs to be done if the correction is not in the books yet. If it was booked in another way, skip this posting.",
      ],
      nb: [
        "Denne delen av {record} bokføres {value}, før startdatoen {startOn} for koblingen: selve grunnlaget er fra en senere dag og retter det som er eldre.",
        "Ingenting må gjøres hvis rettelsen ikke er bokført ennå. Er den bokført på annen måte, hopper du over denne posten.",
      ],
      da: [
        "Denne del af {record} bogføres {value}, før koblingens startdato {startOn}: selve grundlaget er fra en senere dag og retter det, der er ældre.",
        "Der skal ikke gøres noget, hvis rettelsen ikke er bogført endnu. Er den bogført på anden vis, så spring denne overførsel over.",
      ],
      sv: [
        "Den här delen av {record} bokförs {value}, före kopplingens startdatum {startOn}: själva underlaget är från en senare dag och rättar det som är äldre.",
        "Inget behöver göras om rättelsen inte är bokförd ännu. Är den bokförd på annat sätt, hoppa över den här posten.",
      ],
      nl: [
        "Dit deel van {record} wordt geboekt op {value}, vóór de startdatum {startOn} van de bedrijfskoppeling: het brondocument zelf is van een latere dag en corrigeert wat ouder is.",
        "U hoeft niets te doen als de correctie nog niet is geboekt. Is ze op een andere manier geboekt, sla deze boeking dan over.",
      ],
    },
    places.link,
  ),
  "before-start": writeRemedy(
    "nobody",
    {
      en: [
        "{record} is of {value}, before the start date {startOn} of the link. It is kept and not booked.",
        "If it was booked in another way, all is well. If not, enter it in the ledger by hand; the start date moves only until the first transfer, and holds for records that come in after that.",
      ],
      nb: [
        "{record} er fra {value}, før startdatoen {startOn} for koblingen. Det beholdes og bokføres ikke.",
        "Er det bokført på annen måte, er alt i orden. Hvis ikke, fører du det i regnskapet for hånd; startdatoen kan bare flyttes før den første overføringen og gjelder det som kommer inn etterpå.",
      ],
      da: [
        "{record} er fra {value}, før koblingens startdato {startOn}. Det beholdes og bogføres ikke.",
        "Er det bogført på anden vis, er alt i orden. Ellers skal det indtastes i regnskabet i hånden; startdatoen kan kun flyttes før den første overførsel og gælder det, der kommer ind bagefter.",
      ],
      sv: [
        "{record} är från {value}, före kopplingens startdatum {startOn}. Det sparas och bokförs inte.",
        "Är det bokfört på annat sätt är allt i sin ordning. Annars för du in det i bokföringen för hand; startdatumet kan bara flyttas före den första överföringen och gäller det som kommer in därefter.",
      ],
      nl: [
        "{record} is van {value}, vóór de startdatum {startOn} van de bedrijfskoppeling. Het wordt bewaard en niet geboekt.",
        "Is het op een andere manier geboekt, dan is alles in orde. Zo niet, voer het dan zelf in de boekhouding in; de startdatum kan alleen vóór de eerste overdracht worden verzet en geldt voor wat daarna binnenkomt.",
      ],
    },
    places.link,
  ),
};
