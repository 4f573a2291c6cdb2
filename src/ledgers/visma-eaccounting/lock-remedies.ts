/** What people read when the day, or what the row belongs to, is closed. */
import type { RemedyBook } from "../../core/index.ts";
import type { BookingCode } from "./finding-code.ts";
import { places } from "./places.ts";

type LockCode = Extract<
  BookingCode,
  | "ledger-fiscal-year-missing"
  | "ledger-period-locked"
  | "ledger-year-locked"
  | "project-ended"
  | "cost-centre-inactive"
>;

export const lockRemedies: RemedyBook<LockCode> = {
  "ledger-fiscal-year-missing": {
    act: "your-accountant",
    where: [places.years],
    text: {
      en: {
        means:
          "The date of the voucher lies in no fiscal year of the company. In January the new year is often not opened yet.",
        fix: "Create the fiscal year in the ledger and resume.",
      },
      nb: {
        means:
          "Bilagsdatoen ligger ikke i noe regnskapsår i firmaet. I januar er det nye året ofte ikke opprettet ennå.",
        fix: "Opprett regnskapsåret i regnskapet og fortsett.",
      },
      da: {
        means:
          "Bilagsdatoen ligger ikke i noget regnskabsår i virksomheden. I januar er det nye år ofte ikke oprettet endnu.",
        fix: "Opret regnskabsåret i regnskabet, og fortsæt.",
      },
      sv: {
        means:
          "Verifikationens datum ligger inte i något räkenskapsår i företaget. I januari är det nya året ofta inte upplagt ännu.",
        fix: "Lägg upp räkenskapsåret i bokföringen och fortsätt.",
      },
      nl: {
        means:
          "De boekdatum valt in geen enkel boekjaar van de administratie. In januari is het nieuwe jaar vaak nog niet aangemaakt.",
        fix: "Maak het boekjaar aan in de boekhouding en hervat.",
      },
    },
  },
  "ledger-period-locked": {
    act: "your-accountant",
    where: [places.accounting],
    text: {
      en: {
        means: "The date of the voucher lies in a period that is locked.",
        fix: "Move the lock date back, or let the link book into the first open period where its settings offer that, and resume.",
      },
      nb: {
        means: "Bilagsdatoen ligger i en periode som er låst.",
        fix: "Flytt låsedatoen tilbake, eller la koblingen bokføre i første åpne periode der oppsettet har det valget, og fortsett.",
      },
      da: {
        means: "Bilagsdatoen ligger i en periode, der er låst.",
        fix: "Flyt låsedatoen tilbage, eller lad koblingen bogføre i den første åbne periode, hvor opsætningen har det valg, og fortsæt.",
      },
      sv: {
        means: "Verifikationens datum ligger i en period som är låst.",
        fix: "Flytta tillbaka låsdatumet, eller låt kopplingen bokföra i första öppna period där uppsättningen har det valet, och fortsätt.",
      },
      nl: {
        means: "De boekdatum valt in een periode die is afgesloten.",
        fix: "Zet de afsluitdatum terug, of laat de bedrijfskoppeling in de eerste open periode boeken waar de instellingen dat bieden, en hervat.",
      },
    },
  },
  "ledger-year-locked": {
    act: "your-accountant",
    where: [places.years],
    text: {
      en: {
        means: "The fiscal year of the voucher is locked for accounting.",
        fix: "Unlock the fiscal year, or let the link book into the first open period where its settings offer that, and resume.",
      },
      nb: {
        means: "Regnskapsåret til bilaget er låst for bokføring.",
        fix: "Lås opp regnskapsåret, eller la koblingen bokføre i første åpne periode der oppsettet har det valget, og fortsett.",
      },
      da: {
        means: "Bilagets regnskabsår er låst for bogføring.",
        fix: "Lås regnskabsåret op, eller lad koblingen bogføre i den første åbne periode, hvor opsætningen har det valg, og fortsæt.",
      },
      sv: {
        means: "Verifikationens räkenskapsår är låst för bokföring.",
        fix: "Lås upp räkenskapsåret, eller låt kopplingen bokföra i första öppna period där uppsättningen har det valet, och fortsätt.",
      },
      nl: {
        means: "Het boekjaar van de boeking is afgesloten.",
        fix: "Open het boekjaar weer, of laat de bedrijfskoppeling in de eerste open periode boeken waar de instellingen dat bieden, en hervat.",
      },
    },
  },
  "project-ended": {
    act: "your-accountant",
    where: [places.dimensions],
    text: {
      en: {
        means: "A project of the voucher has ended.",
        fix: "Open the project again or change its end date, or choose another project in the settings, and resume.",
      },
      nb: {
        means: "Et prosjekt i bilaget er avsluttet.",
        fix: "Åpne prosjektet igjen eller endre sluttdatoen, eller velg et annet prosjekt i oppsettet, og fortsett.",
      },
      da: {
        means: "Et projekt i bilaget er afsluttet.",
        fix: "Åbn projektet igen, eller ret slutdatoen, eller vælg et andet projekt i opsætningen, og fortsæt.",
      },
      sv: {
        means: "Ett projekt i verifikationen är avslutat.",
        fix: "Öppna projektet igen eller ändra slutdatumet, eller välj ett annat projekt i inställningarna, och fortsätt.",
      },
      nl: {
        means: "Een project van de boeking is beëindigd.",
        fix: "Open het project opnieuw of wijzig de einddatum, of kies een ander project in de instellingen, en hervat.",
      },
    },
  },
  "cost-centre-inactive": {
    act: "your-accountant",
    where: [places.dimensions],
    text: {
      en: {
        means: "A cost centre of the voucher is inactive.",
        fix: "Activate the cost centre again, or choose another one in the settings, and resume.",
      },
      nb: {
        means: "Et kostnadssted i bilaget er inaktivt.",
        fix: "Aktiver kostnadsstedet igjen, eller velg et annet i oppsettet, og fortsett.",
      },
      da: {
        means: "Et omkostningssted i bilaget er inaktivt.",
        fix: "Aktivér omkostningsstedet igen, eller vælg et andet i opsætningen, og fortsæt.",
      },
      sv: {
        means: "Ett kostnadsställe i verifikationen är inaktivt.",
        fix: "Aktivera kostnadsstället igen, eller välj ett annat i inställningarna, och fortsätt.",
      },
      nl: {
        means: "Een kostenplaats van de boeking is inactief.",
        fix: "Activeer de kostenplaats opnieuw, of kies een andere in de instellingen, en hervat.",
      },
    },
  },
};
