/** What people read when the ledger cannot be reached, or would be the wrong one. */
import { type RemedyBook, writeRemedy } from "../../core/index.ts";
import type { EngineCode } from "../codes.ts";
import { places } from "./places.ts";

export type ConnectionCode =
  | Extract<
      EngineCode,
      | "connection-not-authorised"
      | "connection-broken"
      | "connection-without-address"
      | "connection-key-unknown"
      | "wrong-company"
      | "ledger-unreachable"
      | "books-currency-differs"
      | "sending-stopped"
      | "nobody-sends"
      | "set-up-unchecked"
      | "set-up-checked-by-old"
    >
  /** The person, or the ledger, said no on the permission page. */
  | "consent-refused";

export const connectionRemedies: RemedyBook<ConnectionCode> = {
  "set-up-unchecked": writeRemedy(
    "you",
    {
      en: [
        "The settings are saved, and nothing in them could be compared with the ledger: its accounts and codes have not been read yet over this connection.",
        "See that the connection is authorised and the ledger answers, and open the preview: it compares everything. Nothing is sent before that.",
      ],
      nb: [
        "Oppsettet er lagret, men ingenting i det kunne sammenlignes med regnskapet: kontoene og kodene der er ikke lest ennå med denne forbindelsen.",
        "Sørg for at forbindelsen er godkjent og at regnskapet svarer, og åpne forhåndsvisningen: den sammenligner alt. Ingenting sendes før det.",
      ],
      da: [
        "Opsætningen er gemt, men intet i den kunne sammenlignes med regnskabet: dets konti og koder er endnu ikke læst over denne forbindelse.",
        "Sørg for, at forbindelsen er godkendt, og at regnskabet svarer, og åbn forhåndsvisningen: den sammenligner alt. Intet sendes før det.",
      ],
      sv: [
        "Inställningarna är sparade, men inget i dem kunde jämföras med bokföringen: dess konton och koder har ännu inte lästs över den här anslutningen.",
        "Se till att anslutningen är godkänd och att bokföringen svarar, och öppna förhandsvisningen: den jämför allt. Inget skickas innan dess.",
      ],
      nl: [
        "De instellingen zijn bewaard, maar niets ervan kon met de boekhouding worden vergeleken: de rekeningen en codes zijn over deze verbinding nog niet gelezen.",
        "Zorg dat de verbinding is goedgekeurd en dat de boekhouding antwoordt, en open het voorbeeld: dat vergelijkt alles. Eerder wordt er niets verzonden.",
      ],
    },
    places.link,
  ),
  "set-up-checked-by-old": writeRemedy(
    "nobody",
    {
      en: [
        "The settings are saved and were compared with the ledger as it was read on {value}; it has not answered since.",
        "Nothing needs to be done. What has changed in the ledger since then is told by the preview and before anything is sent.",
      ],
      nb: [
        "Oppsettet er lagret og sammenlignet med regnskapet slik det ble lest {value}; siden da har det ikke svart.",
        "Du trenger ikke gjøre noe. Det som er endret i regnskapet siden, står i forhåndsvisningen og sies fra om før noe sendes.",
      ],
      da: [
        "Opsætningen er gemt og sammenlignet med regnskabet, som det blev læst {value}; siden da har det ikke svaret.",
        "Du behøver ikke gøre noget. Det, der er ændret i regnskabet siden, står i forhåndsvisningen og siges, før noget sendes.",
      ],
      sv: [
        "Inställningarna är sparade och jämfördes med bokföringen så som den lästes {value}; sedan dess har den inte svarat.",
        "Du behöver inte göra något. Det som har ändrats i bokföringen sedan dess står i förhandsvisningen och sägs innan något skickas.",
      ],
      nl: [
        "De instellingen zijn bewaard en vergeleken met de boekhouding zoals die op {value} is gelezen; sindsdien heeft zij niet geantwoord.",
        "U hoeft niets te doen. Wat er sindsdien in de boekhouding is veranderd, staat in het voorbeeld en wordt gemeld voordat er iets wordt verzonden.",
      ],
    },
    places.link,
  ),
  "connection-not-authorised": writeRemedy(
    "you",
    {
      en: [
        "The connection has not been authorised yet, so the ledger cannot be reached. Nothing has been sent.",
        "Connect with a user who may book in the company. What waits is sent afterwards.",
      ],
      nb: [
        "Forbindelsen er ikke godkjent ennå, så regnskapet kan ikke nås. Ingenting er sendt.",
        "Koble til med en bruker som har rett til å bokføre i firmaet. Det som venter, sendes etterpå.",
      ],
      da: [
        "Forbindelsen er endnu ikke godkendt, så regnskabet kan ikke nås. Intet er sendt.",
        "Opret forbindelsen med en bruger, der har ret til at bogføre i virksomheden. Det, der venter, sendes bagefter.",
      ],
      sv: [
        "Anslutningen har inte godkänts ännu, så bokföringen kan inte nås. Inget har skickats.",
        "Anslut med en användare som har rätt att bokföra i företaget. Det som väntar skickas efteråt.",
      ],
      nl: [
        "De verbinding is nog niet goedgekeurd, dus de boekhouding is niet bereikbaar. Er is niets verzonden.",
        "Maak de verbinding met een gebruiker die in de administratie mag boeken. Wat wacht, wordt daarna verzonden.",
      ],
    },
    places.connect,
  ),
  "connection-broken": writeRemedy(
    "you",
    {
      en: [
        "The ledger can no longer be reached over this connection, and only a person can renew it. Nothing is lost: what waits keeps its order.",
        "Connect again and choose the same company. What waits is sent afterwards.",
      ],
      nb: [
        "Regnskapet kan ikke lenger nås med denne forbindelsen, og bare en person kan fornye den. Ingenting er tapt: det som venter, beholder rekkefølgen.",
        "Koble til på nytt og velg det samme firmaet. Det som venter, sendes etterpå.",
      ],
      da: [
        "Regnskabet kan ikke længere nås over denne forbindelse, og kun en person kan forny den. Intet er gået tabt: det, der venter, beholder sin rækkefølge.",
        "Opret forbindelsen igen, og vælg den samme virksomhed. Det, der venter, sendes bagefter.",
      ],
      sv: [
        "Bokföringen kan inte längre nås med den här anslutningen, och bara en person kan förnya den. Inget har gått förlorat: det som väntar behåller sin ordning.",
        "Anslut igen och välj samma företag. Det som väntar skickas efteråt.",
      ],
      nl: [
        "De boekhouding is via deze verbinding niet meer bereikbaar, en alleen een mens kan haar vernieuwen. Er gaat niets verloren: wat wacht, behoudt zijn volgorde.",
        "Maak de verbinding opnieuw en kies dezelfde administratie. Wat wacht, wordt daarna verzonden.",
      ],
    },
    places.connect,
  ),
  "connection-without-address": writeRemedy(
    "you",
    {
      en: [
        "The connection belongs to the environment {environment}, and the hub was started without an address for it. Nothing was sent, and nothing goes to another environment instead.",
        "Start the hub with the address of that environment, or pause the links of this connection. What waits is sent afterwards.",
      ],
      nb: [
        "Forbindelsen hører til miljøet {environment}, og huben ble startet uten en adresse for det. Ingenting er sendt, og ingenting går til et annet miljø i stedet.",
        "Start huben med adressen til dette miljøet, eller sett koblingene på pause. Det som venter, sendes etterpå.",
      ],
      da: [
        "Forbindelsen hører til miljøet {environment}, og hubben blev startet uden en adresse til det. Intet er sendt, og intet går til et andet miljø i stedet.",
        "Start hubben med adressen på dette miljø, eller sæt koblingerne på pause. Det, der venter, sendes bagefter.",
      ],
      sv: [
        "Anslutningen hör till miljön {environment}, och hubben startades utan en adress till den. Inget har skickats, och inget går till en annan miljö i stället.",
        "Starta hubben med adressen till den miljön, eller pausa kopplingarna. Det som väntar skickas efteråt.",
      ],
      nl: [
        "De verbinding hoort bij de omgeving {environment}, en de hub is gestart zonder adres daarvan. Er is niets verzonden, en er gaat niets naar een andere omgeving.",
        "Start de hub met het adres van die omgeving, of zet de bedrijfskoppelingen op pauze. Wat wacht, wordt daarna verzonden.",
      ],
    },
    places.connect,
  ),
  "connection-key-unknown": writeRemedy("operator", {
    en: [
      "What this connection signs in with is sealed with a key that the hub was not started with. Nothing is lost: what waits keeps its order.",
      "Start the hub with the former BILAG_SECRET_KEY, behind the new one and a comma where the key was changed on purpose. If it is lost, connect again and choose the same company; a connection with a client of its own has to be made anew.",
    ],
    nb: [
      "Det denne forbindelsen logger inn med, er forseglet med en nøkkel som huben ikke ble startet med. Ingenting er tapt: det som venter, beholder rekkefølgen.",
      "Start huben med den tidligere BILAG_SECRET_KEY, bak den nye og et komma der nøkkelen ble byttet med vilje. Er den borte, må du koble til på nytt og velge det samme firmaet; en forbindelse med egen klient må lages på nytt.",
    ],
    da: [
      "Det, denne forbindelse logger ind med, er forseglet med en nøgle, som hubben ikke blev startet med. Intet er gået tabt: det, der venter, beholder sin rækkefølge.",
      "Start hubben med den tidligere BILAG_SECRET_KEY, bag den nye og et komma, hvor nøglen blev skiftet med vilje. Er den væk, så opret forbindelsen igen, og vælg den samme virksomhed; en forbindelse med egen klient skal laves på ny.",
    ],
    sv: [
      "Det som den här anslutningen loggar in med är förseglat med en nyckel som hubben inte startades med. Inget har gått förlorat: det som väntar behåller sin ordning.",
      "Starta hubben med den tidigare BILAG_SECRET_KEY, bakom den nya och ett kommatecken om nyckeln byttes med avsikt. Är den borta: anslut igen och välj samma företag; en anslutning med egen klient måste skapas på nytt.",
    ],
    nl: [
      "Waarmee deze verbinding zich aanmeldt, is verzegeld met een sleutel waarmee de hub niet is gestart. Er gaat niets verloren: wat wacht, behoudt zijn volgorde.",
      "Start de hub met de vorige BILAG_SECRET_KEY, achter de nieuwe en een komma als de sleutel met opzet is gewisseld. Is hij kwijt, maak de verbinding dan opnieuw en kies dezelfde administratie; een verbinding met een eigen client moet nieuw worden aangemaakt.",
    ],
  }),
  "books-currency-differs": writeRemedy(
    "you",
    {
      en: [
        "The document is in {value}, and the company keeps its books in {held}. Nothing was booked: the ledger would have taken the figures as {held}.",
        "Check which company the link leads to, and which currency the source writes.",
      ],
      nb: [
        "Dokumentet er i {value}, og firmaet fører regnskapet i {held}. Ingenting er bokført: regnskapet ville ha lest tallene som {held}.",
        "Kontroller hvilket firma koblingen fører til, og hvilken valuta kilden skriver.",
      ],
      da: [
        "Dokumentet er i {value}, og virksomheden fører regnskab i {held}. Intet er bogført: regnskabet ville have læst tallene som {held}.",
        "Kontrollér, hvilken virksomhed koblingen fører til, og hvilken valuta kilden skriver.",
      ],
      sv: [
        "Dokumentet är i {value}, och företaget för sin bokföring i {held}. Inget har bokförts: siffrorna skulle ha lästs som {held}.",
        "Kontrollera vilket företag kopplingen leder till och vilken valuta källan skriver.",
      ],
      nl: [
        "Het document is in {value}, en de administratie wordt gevoerd in {held}. Er is niets geboekt: de bedragen zouden als {held} zijn gelezen.",
        "Controleer naar welke administratie de bedrijfskoppeling leidt en welke valuta de bron schrijft.",
      ],
    },
    places.connect,
  ),
  "ledger-unreachable": writeRemedy(
    "nobody",
    {
      en: [
        "The ledger has not answered for a while: {cause}. Nothing is lost: what waits keeps its order.",
        "Nothing needs to be done: the ledger is asked again by itself, and sending goes on when it answers. If it lasts for hours, ask the ledger's support whether the service is down.",
      ],
      nb: [
        "Regnskapet har ikke svart på en stund: {cause}. Ingenting er tapt: det som venter, beholder rekkefølgen.",
        "Ingenting må gjøres: regnskapet spørres igjen av seg selv, og sendingen går videre når det svarer. Varer det i timevis, spør regnskapets kundestøtte om tjenesten er nede.",
      ],
      da: [
        "Regnskabet har ikke svaret et stykke tid: {cause}. Intet er gået tabt: det, der venter, beholder sin rækkefølge.",
        "Der skal ikke gøres noget: regnskabet spørges igen af sig selv, og afsendelsen fortsætter, når det svarer. Varer det i timevis, så spørg regnskabets support, om tjenesten er nede.",
      ],
      sv: [
        "Bokföringen har inte svarat på ett tag: {cause}. Inget har gått förlorat: det som väntar behåller sin ordning.",
        "Inget behöver göras: bokföringen frågas igen av sig själv, och sändningen fortsätter när den svarar. Om det varar i timmar, fråga bokföringens support om tjänsten ligger nere.",
      ],
      nl: [
        "De boekhouding antwoordt al een tijd niet: {cause}. Er gaat niets verloren: wat wacht, behoudt zijn volgorde.",
        "Er hoeft niets te gebeuren: de boekhouding wordt vanzelf opnieuw gevraagd, en het verzenden gaat verder zodra zij antwoordt. Duurt het uren, vraag dan de helpdesk van de boekhouding of de dienst ligt.",
      ],
    },
    places.connect,
  ),
  "wrong-company": writeRemedy(
    "you",
    {
      en: [
        "The connection belongs to {linked}, but signing in now leads to {reached}. Nothing was sent: it would have ended up in another company's books.",
        "Connect again and choose {linked}. If {reached} is the right one, make a connection of its own for it.",
      ],
      nb: [
        "Forbindelsen hører til {linked}, men påloggingen fører nå til {reached}. Ingenting er sendt: det ville havnet i et annet firmas regnskap.",
        "Koble til på nytt og velg {linked}. Er det {reached} som er riktig, lager du en egen forbindelse for det.",
      ],
      da: [
        "Forbindelsen hører til {linked}, men login fører nu til {reached}. Intet er sendt: det ville være endt i en anden virksomheds regnskab.",
        "Opret forbindelsen igen, og vælg {linked}. Er det {reached}, der er den rigtige, skal den have sin egen forbindelse.",
      ],
      sv: [
        "Anslutningen hör till {linked}, men inloggningen leder nu till {reached}. Inget har skickats: det skulle ha hamnat i ett annat företags bokföring.",
        "Anslut igen och välj {linked}. Är det {reached} som är rätt, skapa en egen anslutning för det.",
      ],
      nl: [
        "De verbinding hoort bij {linked}, maar de aanmelding komt nu uit bij {reached}. Er is niets verzonden: het zou in andermans boeken zijn terechtgekomen.",
        "Maak de verbinding opnieuw en kies {linked}. Is {reached} de juiste, maak daar dan een eigen verbinding voor.",
      ],
    },
    places.connect,
  ),
  "consent-refused": writeRemedy(
    "you",
    {
      en: [
        "The sign-in ended without permission being given ({reason}). Nothing has changed.",
        "Start again and allow every point on the permission page. If you are signed in at the ledger in the same browser, sign out there first. If you may not decide this, ask the person who manages the company's users.",
      ],
      nb: [
        "Påloggingen endte uten at tillatelse ble gitt ({reason}). Ingenting er endret.",
        "Start på nytt og tillat alle punktene på tillatelsessiden. Er du pålogget regnskapet i samme nettleser, logg ut der først. Kan du ikke avgjøre dette selv, spør den som administrerer brukerne i firmaet.",
      ],
      da: [
        "Login endte, uden at der blev givet tilladelse ({reason}). Intet er ændret.",
        "Start forfra, og tillad alle punkter på tilladelsessiden. Er du logget ind i regnskabet i samme browser, så log ud dér først. Kan du ikke selv afgøre det, så spørg den, der administrerer virksomhedens brugere.",
      ],
      sv: [
        "Inloggningen avslutades utan att behörighet gavs ({reason}). Inget har ändrats.",
        "Börja om och tillåt alla punkter på behörighetssidan. Är du inloggad i bokföringen i samma webbläsare, logga ut där först. Får du inte avgöra detta själv, fråga den som administrerar företagets användare.",
      ],
      nl: [
        "De aanmelding eindigde zonder dat er toestemming is gegeven ({reason}). Er is niets veranderd.",
        "Begin opnieuw en sta alle punten op de toestemmingspagina toe. Bent u in dezelfde browser bij de boekhouding aangemeld, meld u daar dan eerst af. Mag u dit niet beslissen, vraag het dan aan wie de gebruikers van de administratie beheert.",
      ],
    },
    places.connect,
  ),
  "sending-stopped": writeRemedy("operator", {
    en: [
      "Sending is off: this database was restored or copied, or the hub has another address than before. Nothing is sent, so that nothing is sent twice.",
      "Make sure that no other copy of this hub is running. Then whoever runs the hub confirms on the server, by name, that this one is to send: `bilag doctor --confirm-sending`. Before anything leaves, the ledger is asked what it already holds.",
    ],
    nb: [
      "Sendingen er slått av: databasen er gjenopprettet eller kopiert, eller installasjonen har fått en annen adresse. Ingenting sendes, så ingenting sendes to ganger.",
      "Forsikre deg om at ingen annen kopi av installasjonen kjører. Deretter bekrefter den som drifter huben, på serveren og med navn at denne skal sende: `bilag doctor --confirm-sending`. Før noe sendes, spørres regnskapet hva det allerede inneholder.",
    ],
    da: [
      "Afsendelsen er slået fra: databasen er gendannet eller kopieret, eller installationen har fået en anden adresse. Intet sendes, så intet sendes to gange.",
      "Kontrollér, at ingen anden kopi af installationen kører. Derefter bekræfter den, der driver hubben, på serveren og ved navn, at denne skal sende: `bilag doctor --confirm-sending`. Før noget sendes, bliver regnskabet spurgt, hvad det allerede indeholder.",
    ],
    sv: [
      "Sändningen är avstängd: databasen har återställts eller kopierats, eller så har installationen fått en annan adress. Inget skickas, så att inget skickas två gånger.",
      "Kontrollera att ingen annan kopia av installationen körs. Sedan bekräftar den som driver hubben, på servern och med namn, att den här ska skicka: `bilag doctor --confirm-sending`. Innan något skickas tillfrågas bokföringen om vad den redan innehåller.",
    ],
    nl: [
      "Het verzenden staat uit: deze database is teruggezet of gekopieerd, of de installatie heeft een ander adres dan voorheen. Er wordt niets verzonden, zodat niets twee keer wordt verzonden.",
      "Ga na dat er geen andere kopie van deze installatie draait. Daarna bevestigt wie de hub beheert op de server en met naam dat deze mag verzenden: `bilag doctor --confirm-sending`. Voordat er iets vertrekt, wordt de boekhouding gevraagd wat zij al bevat.",
    ],
  }),
  "nobody-sends": writeRemedy("operator", {
    en: [
      "Something has been due for {minutes} minutes, and no worker of the hub has taken it up. Until one does, nothing is sent.",
      "Ask whoever runs the hub to see that a worker is running (`bilag start`, or `bilag start --role worker` beside a web process) and to read its log. Nothing is lost: everything goes on from where it stands.",
    ],
    nb: [
      "Noe skulle vært gjort for {minutes} minutter siden, og ingen arbeidsprosess i huben har tatt det. Inntil en gjør det, sendes ingenting.",
      "Be den som drifter huben, om å sørge for at en arbeidsprosess kjører (`bilag start`, eller `bilag start --role worker` ved siden av en webprosess), og om å lese loggen. Ingenting er tapt: alt fortsetter der det står.",
    ],
    da: [
      "Noget skulle have været gjort for {minutes} minutter siden, og ingen arbejdsproces i hubben har taget det. Indtil en gør det, sendes intet.",
      "Bed den, der driver hubben, om at sørge for, at en arbejdsproces kører (`bilag start`, eller `bilag start --role worker` ved siden af en webproces), og om at læse loggen. Intet er tabt: alt fortsætter, hvor det står.",
    ],
    sv: [
      "Något skulle ha gjorts för {minutes} minuter sedan, och ingen arbetsprocess i hubben har tagit det. Tills någon gör det skickas inget.",
      "Be den som driver hubben att se till att en arbetsprocess körs (`bilag start`, eller `bilag start --role worker` bredvid en webbprocess) och att läsa loggen. Inget är förlorat: allt fortsätter där det står.",
    ],
    nl: [
      "Er had {minutes} minuten geleden iets moeten gebeuren, en geen werkproces van de hub heeft het opgepakt. Zolang dat zo is, wordt er niets verzonden.",
      "Vraag wie de hub beheert om te zorgen dat er een werkproces draait (`bilag start`, of `bilag start --role worker` naast een webproces) en het logboek te lezen. Er is niets verloren: alles gaat verder waar het staat.",
    ],
  }),
};
