/** What people read when signing in fails, or the connection has ended. */
import { type RemedyBook, writeRemedy } from "../../../core/index.ts";
import type { SignInCode } from "../finding-code.ts";
import { places } from "./places.ts";

export const signInRemedies: RemedyBook<SignInCode> = {
  "erp-scopes-missing": writeRemedy(
    "you",
    {
      en: [
        "Visma.net did not give all the access that is needed. Missing: {scopes}.",
        "Connect again and accept every point. If it stays, the application lacks these points in Visma's Developer Portal.",
      ],
      nb: [
        "Visma.net ga ikke alle tilgangene som trengs. Mangler: {scopes}.",
        "Koble til på nytt og godta alle punktene. Blir det stående, mangler applikasjonen disse punktene i Vismas Developer Portal.",
      ],
      da: [
        "Visma.net gav ikke alle de nødvendige adgange. Mangler: {scopes}.",
        "Opret forbindelsen igen, og accepter alle punkter. Bliver det stående, mangler applikationen disse punkter i Vismas Developer Portal.",
      ],
      sv: [
        "Visma.net gav inte alla behörigheter som behövs. Saknas: {scopes}.",
        "Anslut igen och godkänn alla punkter. Kvarstår det saknar applikationen dessa punkter i Vismas Developer Portal.",
      ],
      nl: [
        "Visma.net gaf niet alle benodigde toegang. Ontbreekt: {scopes}.",
        "Koppel opnieuw en accepteer alle punten. Blijft het zo, dan ontbreken deze punten bij de applicatie in het Developer Portal van Visma.",
      ],
    },
    places.connect,
  ),
  "erp-authorisation-lost": writeRemedy(
    "you",
    {
      en: [
        "Visma.net no longer accepts the connection: the access was withdrawn, the user has lost the company, or it has not been used for a long time.",
        "Log out of Visma.net in your browser, then connect again with a user who has the role API User in the company. What waits is sent afterwards.",
      ],
      nb: [
        "Visma.net godtar ikke lenger forbindelsen: tilgangen er trukket tilbake, brukeren har mistet firmaet, eller den har ikke vært brukt på lenge.",
        "Logg ut av Visma.net i nettleseren, og koble til på nytt med en bruker som har rollen API User i firmaet. Det som venter, sendes etterpå.",
      ],
      da: [
        "Visma.net accepterer ikke længere forbindelsen: adgangen er trukket tilbage, brugeren har mistet virksomheden, eller den har længe ikke været brugt.",
        "Log ud af Visma.net i browseren, og opret forbindelsen igen med en bruger, der har rollen API User i virksomheden. Det, der venter, sendes bagefter.",
      ],
      sv: [
        "Visma.net godkänner inte längre anslutningen: åtkomsten har återkallats, användaren har förlorat företaget, eller den har inte använts på länge.",
        "Logga ut från Visma.net i webbläsaren och anslut igen med en användare som har rollen API User i företaget. Det som väntar skickas efteråt.",
      ],
      nl: [
        "Visma.net accepteert de verbinding niet meer: de toegang is ingetrokken, de gebruiker is de administratie kwijt, of zij is lang niet gebruikt.",
        "Log in uw browser uit bij Visma.net en koppel opnieuw met een gebruiker die in de administratie de rol API User heeft. Wat wacht, wordt daarna verzonden.",
      ],
    },
    places.connect,
  ),
  "erp-sign-in-expired": writeRemedy(
    "you",
    {
      en: [
        "The sign-in at Visma was not finished in time, or its page was used twice.",
        "Log out of Visma.net, start the connection again, and finish the sign-in in one go.",
      ],
      nb: [
        "Påloggingen hos Visma ble ikke fullført i tide, eller siden ble brukt to ganger.",
        "Logg ut av Visma.net, start forbindelsen på nytt, og fullfør påloggingen uten opphold.",
      ],
      da: [
        "Login hos Visma blev ikke afsluttet i tide, eller siden blev brugt to gange.",
        "Log ud af Visma.net, start forbindelsen forfra, og gennemfør login uden afbrydelse.",
      ],
      sv: [
        "Inloggningen hos Visma slutfördes inte i tid, eller sidan användes två gånger.",
        "Logga ut från Visma.net, starta anslutningen på nytt och slutför inloggningen utan avbrott.",
      ],
      nl: [
        "De aanmelding bij Visma is niet op tijd afgerond, of de pagina is twee keer gebruikt.",
        "Log uit bij Visma.net, start de verbinding opnieuw en rond de aanmelding in één keer af.",
      ],
    },
    places.connect,
  ),
  "erp-client-refused": writeRemedy(
    "operator",
    {
      en: [
        "Visma Connect does not accept the client id or the secret of this hub.",
        "Compare both with what you received from Visma; the secret may have expired or been replaced. The connections need not be made again.",
      ],
      nb: [
        "Visma Connect godtar ikke klient-id-en eller hemmeligheten til denne installasjonen.",
        "Sammenlign begge med det du har fått fra Visma; hemmeligheten kan være utløpt eller byttet. Forbindelsene trenger ikke lages på nytt.",
      ],
      da: [
        "Visma Connect accepterer ikke denne installations klient-id eller hemmelighed.",
        "Sammenlign begge med det, du har modtaget fra Visma; hemmeligheden kan være udløbet eller udskiftet. Forbindelserne behøver ikke oprettes igen.",
      ],
      sv: [
        "Visma Connect godkänner inte den här installationens klient-id eller hemlighet.",
        "Jämför båda med det du har fått från Visma; hemligheten kan ha gått ut eller bytts. Anslutningarna behöver inte göras om.",
      ],
      nl: [
        "Visma Connect accepteert de client-id of het geheim van deze installatie niet.",
        "Vergelijk beide met wat u van Visma hebt ontvangen; het geheim kan verlopen of vervangen zijn. De verbindingen hoeven niet opnieuw te worden gemaakt.",
      ],
    },
    places.client,
  ),
  "erp-client-not-approved": writeRemedy(
    "your-consultant",
    {
      en: [
        "This hub has not been approved for what it asks of Visma.net, or its approval has changed.",
        "The customer's Integration administrator approves the application in Visma App Store; after a change of its access, once more. Sending then goes on by itself.",
      ],
      nb: [
        "Denne installasjonen er ikke godkjent for det den ber Visma.net om, eller godkjenningen er endret.",
        "Kundens Integration administrator godkjenner applikasjonen i Visma App Store, og på nytt når tilgangene er endret. Sendingen fortsetter da av seg selv.",
      ],
      da: [
        "Denne installation er ikke godkendt til det, den beder Visma.net om, eller godkendelsen er ændret.",
        "Kundens Integration administrator godkender applikationen i Visma App Store, og igen når adgangene er ændret. Afsendelsen fortsætter derefter af sig selv.",
      ],
      sv: [
        "Den här installationen är inte godkänd för det den begär av Visma.net, eller så har godkännandet ändrats.",
        "Kundens Integration administrator godkänner applikationen i Visma App Store, och på nytt när behörigheterna har ändrats. Sändningen fortsätter då av sig själv.",
      ],
      nl: [
        "Deze installatie is niet goedgekeurd voor wat zij van Visma.net vraagt, of de goedkeuring is gewijzigd.",
        "De Integration administrator van de klant keurt de applicatie goed in de Visma App Store, en opnieuw als de toegang is gewijzigd. Daarna gaat het verzenden vanzelf verder.",
      ],
    },
    places.apps,
  ),
  "erp-tenant-refused": writeRemedy(
    "you",
    {
      en: [
        "Visma gives no access to this company: the user or the application lacks the role API User there, or a session that was open in the browser stood in the way.",
        "Log out of Visma.net first. Let the role API User be given in the company, wait a quarter of an hour until it works, and connect again. With a tenant id, check that it is the company's.",
      ],
      nb: [
        "Visma gir ikke tilgang til dette firmaet: brukeren eller applikasjonen mangler rollen API User der, eller en pålogging som sto åpen i nettleseren, kom i veien.",
        "Logg først ut av Visma.net. La rollen API User bli gitt i firmaet, vent et kvarter til den virker, og koble til på nytt. Brukes tenant-id, kontroller at det er firmaets.",
      ],
      da: [
        "Visma giver ikke adgang til denne virksomhed: brugeren eller applikationen mangler rollen API User dér, eller et login, der stod åbent i browseren, kom i vejen.",
        "Log først ud af Visma.net. Få rollen API User tildelt i virksomheden, vent et kvarter, til den virker, og opret forbindelsen igen. Bruges et tenant-id, så kontrollér, at det er virksomhedens.",
      ],
      sv: [
        "Visma ger ingen åtkomst till det här företaget: användaren eller applikationen saknar rollen API User där, eller så kom en inloggning som var öppen i webbläsaren i vägen.",
        "Logga först ut från Visma.net. Låt rollen API User tilldelas i företaget, vänta en kvart tills den gäller och anslut igen. Används ett tenant-id, kontrollera att det är företagets.",
      ],
      nl: [
        "Visma geeft geen toegang tot deze administratie: de gebruiker of de applicatie mist daar de rol API User, of een sessie die in de browser openstond, zat in de weg.",
        "Log eerst uit bij Visma.net. Laat in de administratie de rol API User toekennen, wacht een kwartier tot die werkt, en koppel opnieuw. Controleer bij een tenant-id of het dat van de administratie is.",
      ],
    },
    places.roles,
  ),
};
