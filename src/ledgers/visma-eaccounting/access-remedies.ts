/** What people read when the company or the user may not do what was asked. */
import type { RemedyBook } from "../../core/index.ts";
import type { AccessCode } from "./finding-code.ts";
import { places } from "./places.ts";

export const accessRemedies: RemedyBook<AccessCode> = {
  "ledger-no-module": {
    act: "you",
    where: [places.apps],
    text: {
      en: {
        means:
          "The company or the user has no access to this part of the product. Often the API add-on is not active, the plan does not include it, or the wrong company was chosen when connecting.",
        fix: "Switch the API add-on on, or change to a plan that includes it. Check that the connection reaches the right company; otherwise connect again and choose it.",
      },
      nb: {
        means:
          "Firmaet eller brukeren har ikke tilgang til denne delen av produktet. Ofte er API-tillegget ikke aktivert, abonnementet omfatter det ikke, eller feil firma ble valgt da forbindelsen ble laget.",
        fix: "Aktiver API-tillegget, eller bytt til et abonnement som omfatter det. Kontroller at forbindelsen når riktig firma; koble ellers til på nytt og velg det.",
      },
      da: {
        means:
          "Virksomheden eller brugeren har ikke adgang til denne del af produktet. Ofte er API-tilvalget ikke slået til, abonnementet omfatter det ikke, eller der blev valgt en forkert virksomhed ved tilslutningen.",
        fix: "Slå API-tilvalget til, eller skift til et abonnement, der omfatter det. Kontrollér, at forbindelsen når den rigtige virksomhed; opret den ellers igen, og vælg den.",
      },
      sv: {
        means:
          "Företaget eller användaren har inte tillgång till den här delen av produkten. Ofta är API-tillägget inte aktiverat, abonnemanget omfattar det inte, eller så valdes fel företag vid anslutningen.",
        fix: "Aktivera API-tillägget eller byt till ett abonnemang som omfattar det. Kontrollera att anslutningen når rätt företag; anslut annars igen och välj det.",
      },
      nl: {
        means:
          "De administratie of de gebruiker heeft geen toegang tot dit deel van het product. Vaak staat de API-uitbreiding niet aan, valt zij buiten het abonnement, of is bij het koppelen de verkeerde administratie gekozen.",
        fix: "Zet de API-uitbreiding aan of kies een abonnement waar zij bij hoort. Controleer of de verbinding de juiste administratie bereikt; verbind anders opnieuw en kies die.",
      },
    },
  },
  "start-up-guide-open": {
    act: "your-accountant",
    where: [places.start],
    text: {
      en: {
        means: "The company's start-up guide is not finished, so nothing can be booked yet.",
        fix: "Sign in to the ledger and complete the start-up guide. Sending goes on by itself afterwards.",
      },
      nb: {
        means: "Oppstartsguiden for firmaet er ikke fullført, så ingenting kan bokføres ennå.",
        fix: "Logg på regnskapet og fullfør oppstartsguiden. Deretter fortsetter sendingen av seg selv.",
      },
      da: {
        means: "Virksomhedens startguide er ikke gennemført, så intet kan bogføres endnu.",
        fix: "Log på regnskabet, og gennemfør startguiden. Derefter fortsætter afsendelsen af sig selv.",
      },
      sv: {
        means: "Företagets startguide är inte slutförd, så inget kan bokföras ännu.",
        fix: "Logga in i bokföringen och slutför startguiden. Därefter fortsätter sändningen av sig själv.",
      },
      nl: {
        means: "De startgids van de administratie is niet afgerond, dus er kan nog niets worden geboekt.",
        fix: "Meld u aan bij de boekhouding en rond de startgids af. Daarna gaat het verzenden vanzelf verder.",
      },
    },
  },
  "company-inactive": {
    act: "your-accountant",
    text: {
      en: {
        means: "The company is not active in the ledger.",
        fix: "Activate the company or its subscription again, or connect the company that is used now.",
      },
      nb: {
        means: "Firmaet er ikke aktivt i regnskapet.",
        fix: "Aktiver firmaet eller abonnementet igjen, eller koble til firmaet som brukes nå.",
      },
      da: {
        means: "Virksomheden er ikke aktiv i regnskabet.",
        fix: "Aktivér virksomheden eller abonnementet igen, eller tilslut den virksomhed, der bruges nu.",
      },
      sv: {
        means: "Företaget är inte aktivt i bokföringen.",
        fix: "Aktivera företaget eller abonnemanget igen, eller anslut det företag som används nu.",
      },
      nl: {
        means: "De administratie is niet actief.",
        fix: "Activeer de administratie of het abonnement opnieuw, of koppel de administratie die nu in gebruik is.",
      },
    },
  },
  "company-read-only": {
    act: "your-accountant",
    text: {
      en: {
        means: "The company is open for reading only; nothing can be booked in it.",
        fix: "Have the subscription changed so that the company can be booked in again, or connect the company that is used now.",
      },
      nb: {
        means: "Firmaet er bare åpent for lesing; ingenting kan bokføres i det.",
        fix: "Få abonnementet endret slik at det igjen kan bokføres i firmaet, eller koble til firmaet som brukes nå.",
      },
      da: {
        means: "Virksomheden er kun åben for læsning; der kan ikke bogføres i den.",
        fix: "Få abonnementet ændret, så der igen kan bogføres i virksomheden, eller tilslut den virksomhed, der bruges nu.",
      },
      sv: {
        means: "Företaget är bara öppet för läsning; inget kan bokföras i det.",
        fix: "Få abonnemanget ändrat så att det går att bokföra i företaget igen, eller anslut det företag som används nu.",
      },
      nl: {
        means: "De administratie is alleen te lezen; er kan niet in worden geboekt.",
        fix: "Laat het abonnement wijzigen zodat er weer geboekt kan worden, of koppel de administratie die nu in gebruik is.",
      },
    },
  },
  "ledger-not-authorised": {
    act: "you",
    where: [places.users, "Connections → Connect"],
    text: {
      en: {
        means: "The ledger does not accept the user behind the connection.",
        fix: "Check that the user who connected still has access to the company. Connect again if the message stays.",
      },
      nb: {
        means: "Regnskapet godtar ikke brukeren bak forbindelsen.",
        fix: "Kontroller at brukeren som koblet til, fortsatt har tilgang til firmaet. Koble til på nytt hvis meldingen blir stående.",
      },
      da: {
        means: "Regnskabet accepterer ikke brugeren bag forbindelsen.",
        fix: "Kontrollér, at brugeren bag forbindelsen stadig har adgang til virksomheden. Opret forbindelsen igen, hvis meddelelsen bliver stående.",
      },
      sv: {
        means: "Bokföringen godkänner inte användaren bakom anslutningen.",
        fix: "Kontrollera att användaren som anslöt fortfarande har tillgång till företaget. Anslut igen om meddelandet kvarstår.",
      },
      nl: {
        means: "De boekhouding accepteert de gebruiker achter de verbinding niet.",
        fix: "Controleer of de gebruiker die koppelde nog toegang heeft tot de administratie. Koppel opnieuw als de melding blijft.",
      },
    },
  },
  "scope-missing": {
    act: "you",
    where: "Connections → Connect",
    text: {
      en: {
        means: "The connection lacks a permission that this step needs.",
        fix: "Connect again and accept every point on the permission page.",
      },
      nb: {
        means: "Forbindelsen mangler en tillatelse som dette trinnet trenger.",
        fix: "Koble til på nytt og godta alle punktene på tillatelsessiden.",
      },
      da: {
        means: "Forbindelsen mangler en tilladelse, som dette trin kræver.",
        fix: "Opret forbindelsen igen, og accepter alle punkter på tilladelsessiden.",
      },
      sv: {
        means: "Anslutningen saknar en behörighet som det här steget behöver.",
        fix: "Anslut igen och godkänn alla punkter på behörighetssidan.",
      },
      nl: {
        means: "De verbinding mist een toestemming die deze stap nodig heeft.",
        fix: "Maak de verbinding opnieuw en accepteer alle punten op de toestemmingspagina.",
      },
    },
  },
  "licence-terms-open": {
    act: "your-accountant",
    where: [places.start],
    text: {
      en: {
        means: "The licence terms have not been accepted in the company.",
        fix: "Someone with the right to do so must sign in to the ledger and accept the terms. Sending goes on by itself afterwards.",
      },
      nb: {
        means: "Lisensvilkårene er ikke godtatt i firmaet.",
        fix: "En som har rett til det, må logge på regnskapet og godta vilkårene. Deretter fortsetter sendingen av seg selv.",
      },
      da: {
        means: "Licensvilkårene er ikke accepteret i virksomheden.",
        fix: "En person med ret til det skal logge på regnskabet og acceptere vilkårene. Derefter fortsætter afsendelsen af sig selv.",
      },
      sv: {
        means: "Licensvillkoren har inte godkänts i företaget.",
        fix: "Någon med rätt att göra det måste logga in i bokföringen och godkänna villkoren. Därefter fortsätter sändningen av sig själv.",
      },
      nl: {
        means: "De licentievoorwaarden zijn in de administratie nog niet geaccepteerd.",
        fix: "Iemand die daartoe bevoegd is, moet zich bij de boekhouding aanmelden en de voorwaarden accepteren. Daarna gaat het verzenden vanzelf verder.",
      },
    },
  },
  "read-only-user": {
    act: "you",
    where: [places.users, "Connections → Connect"],
    text: {
      en: {
        means: "The user behind the connection may only read in this company.",
        fix: "Give the user the right to book, or connect again with a user who has it.",
      },
      nb: {
        means: "Brukeren bak forbindelsen har bare lesetilgang i dette firmaet.",
        fix: "Gi brukeren rett til å bokføre, eller koble til på nytt med en bruker som har det.",
      },
      da: {
        means: "Brugeren bag forbindelsen har kun læseadgang i denne virksomhed.",
        fix: "Giv brugeren ret til at bogføre, eller opret forbindelsen igen med en bruger, der har den.",
      },
      sv: {
        means: "Användaren bakom anslutningen har bara läsbehörighet i det här företaget.",
        fix: "Ge användaren behörighet att bokföra, eller anslut igen med en användare som har det.",
      },
      nl: {
        means: "De gebruiker achter de verbinding mag in deze administratie alleen lezen.",
        fix: "Geef de gebruiker het recht om te boeken, of koppel opnieuw met een gebruiker die dat recht heeft.",
      },
    },
  },
};
