/** What people read when the connection itself is the trouble. */
import type { RemedyBook } from "../../core/index.ts";
import type { SignInCode } from "./finding-code.ts";

export const signInRemedies: RemedyBook<SignInCode> = {
  "scopes-missing": {
    act: "you",
    where: "Connections → Connect",
    text: {
      en: {
        means: "Not all the access that is needed was accepted. Missing: {scopes}.",
        fix: "Connect again and accept every point on the permission page. If a point cannot be ticked, your user lacks that right in the company.",
      },
      nb: {
        means: "Ikke alle tilgangene som trengs, ble godtatt. Mangler: {scopes}.",
        fix: "Koble til på nytt og godta alle punktene på tillatelsessiden. Kan et punkt ikke krysses av, mangler brukeren din den rettigheten i firmaet.",
      },
      da: {
        means: "Ikke alle de nødvendige adgange blev accepteret. Mangler: {scopes}.",
        fix: "Opret forbindelsen igen, og accepter alle punkter på tilladelsessiden. Kan et punkt ikke vælges, mangler din bruger den rettighed i virksomheden.",
      },
      sv: {
        means: "Alla behörigheter som behövs godkändes inte. Saknas: {scopes}.",
        fix: "Anslut igen och godkänn alla punkter på behörighetssidan. Går en punkt inte att kryssa i saknar din användare den behörigheten i företaget.",
      },
      nl: {
        means: "Niet alle benodigde toegang is geaccepteerd. Ontbreekt: {scopes}.",
        fix: "Maak de verbinding opnieuw en accepteer alle punten op de toestemmingspagina. Kan een punt niet worden aangevinkt, dan mist uw gebruiker dat recht in de administratie.",
      },
    },
  },
  "authorisation-lost": {
    act: "you",
    where: "Connections → Connect",
    text: {
      en: {
        means:
          "The ledger no longer accepts the connection. It ends when the user who connected changes password, when access is withdrawn, or when it has not been used for a long time.",
        fix: "Connect again with a user who has access to the company. Nothing is lost: what waits is sent afterwards.",
      },
      nb: {
        means:
          "Regnskapet godtar ikke lenger forbindelsen. Den opphører når brukeren som koblet til, bytter passord, når tilgangen trekkes tilbake, eller når den ikke har vært brukt på lenge.",
        fix: "Koble til på nytt med en bruker som har tilgang til firmaet. Ingenting er tapt: det som venter, sendes etterpå.",
      },
      da: {
        means:
          "Regnskabet accepterer ikke længere forbindelsen. Den ophører, når brugeren bag den skifter adgangskode, når adgangen trækkes tilbage, eller når den længe ikke har været brugt.",
        fix: "Opret forbindelsen igen med en bruger, der har adgang til virksomheden. Intet er gået tabt: det, der venter, sendes bagefter.",
      },
      sv: {
        means:
          "Bokföringen godkänner inte längre anslutningen. Den upphör när användaren som anslöt byter lösenord, när åtkomsten återkallas eller när den inte har använts på länge.",
        fix: "Anslut igen med en användare som har tillgång till företaget. Inget har gått förlorat: det som väntar skickas efteråt.",
      },
      nl: {
        means:
          "De boekhouding accepteert de verbinding niet meer. Die vervalt als de gebruiker die haar maakte het wachtwoord wijzigt, als de toegang wordt ingetrokken of als zij lang niet is gebruikt.",
        fix: "Maak de verbinding opnieuw met een gebruiker die toegang heeft tot de administratie. Er gaat niets verloren: wat wacht, wordt daarna verzonden.",
      },
    },
  },
  "sign-in-expired": {
    act: "you",
    where: "Connections → Connect",
    text: {
      en: {
        means: "The sign-in was not finished in time (it holds for five minutes) or was used twice.",
        fix: "Start the connection again and finish the sign-in in one go.",
      },
      nb: {
        means:
          "Påloggingen ble ikke fullført i tide (den gjelder i fem minutter), eller den ble brukt to ganger.",
        fix: "Start forbindelsen på nytt og fullfør påloggingen uten opphold.",
      },
      da: {
        means: "Login blev ikke afsluttet i tide (det gælder i fem minutter), eller det blev brugt to gange.",
        fix: "Start forbindelsen forfra, og gennemfør login uden afbrydelse.",
      },
      sv: {
        means: "Inloggningen slutfördes inte i tid (den gäller i fem minuter) eller användes två gånger.",
        fix: "Starta anslutningen på nytt och slutför inloggningen utan avbrott.",
      },
      nl: {
        means: "De aanmelding is niet op tijd afgerond (zij geldt vijf minuten) of is twee keer gebruikt.",
        fix: "Start de verbinding opnieuw en rond de aanmelding in één keer af.",
      },
    },
  },
  "client-refused": {
    act: "operator",
    where: "BILAG_EACCOUNTING_CLIENT_ID, BILAG_EACCOUNTING_CLIENT_SECRET; the connection's own client",
    text: {
      en: {
        means: "The sign-in server does not accept the client id or the secret of this hub.",
        fix: "Compare both with what you received from Visma; the secret may have expired or been replaced. The connections themselves need not be made again.",
      },
      nb: {
        means: "Påloggingstjeneren godtar ikke klient-id-en eller hemmeligheten til denne installasjonen.",
        fix: "Sammenlign begge med det du har fått fra Visma; hemmeligheten kan være utløpt eller byttet. Selve forbindelsene trenger ikke lages på nytt.",
      },
      da: {
        means: "Login-serveren accepterer ikke denne installations klient-id eller hemmelighed.",
        fix: "Sammenlign begge med det, du har modtaget fra Visma; hemmeligheden kan være udløbet eller udskiftet. Selve forbindelserne behøver ikke oprettes igen.",
      },
      sv: {
        means: "Inloggningsservern godkänner inte den här installationens klient-id eller hemlighet.",
        fix: "Jämför båda med det du har fått från Visma; hemligheten kan ha gått ut eller bytts. Själva anslutningarna behöver inte göras om.",
      },
      nl: {
        means: "De aanmeldserver accepteert de client-id of het geheim van deze installatie niet.",
        fix: "Vergelijk beide met wat u van Visma hebt ontvangen; het geheim kan verlopen of vervangen zijn. De verbindingen zelf hoeven niet opnieuw te worden gemaakt.",
      },
    },
  },
};
