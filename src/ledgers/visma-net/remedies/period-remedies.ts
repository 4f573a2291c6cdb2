/** What people read when Visma.net does not take the day or the period of a journal. */
import { type RemedyBook, writeRemedy } from "../../../core/index.ts";
import type { PeriodCode } from "../finding-code.ts";
import { places } from "./places.ts";

export const periodRemedies: RemedyBook<PeriodCode> = {
  "erp-period-missing": writeRemedy(
    "your-accountant",
    {
      en: [
        "Visma.net knows no financial period for the date of the journal. In January the new year is often not opened yet.",
        "Create the year's periods in Visma.net and resume. Check the date, too, if it looks wrong.",
      ],
      nb: [
        "Visma.net kjenner ingen regnskapsperiode for bilagets dato. I januar er det nye året ofte ikke åpnet ennå.",
        "Opprett årets perioder i Visma.net og fortsett. Kontroller også datoen hvis den ser feil ut.",
      ],
      da: [
        "Visma.net kender ingen regnskabsperiode for bilagets dato. I januar er det nye år ofte ikke åbnet endnu.",
        "Opret årets perioder i Visma.net, og fortsæt. Kontrollér også datoen, hvis den ser forkert ud.",
      ],
      sv: [
        "Visma.net känner inte till någon redovisningsperiod för verifikationens datum. I januari är det nya året ofta inte öppnat ännu.",
        "Lägg upp årets perioder i Visma.net och fortsätt. Kontrollera även datumet om det ser fel ut.",
      ],
      nl: [
        "Visma.net kent geen boekperiode voor de datum van de boeking. In januari is het nieuwe jaar vaak nog niet geopend.",
        "Maak de perioden van het jaar aan in Visma.net en hervat. Controleer ook de datum als die er vreemd uitziet.",
      ],
    },
    places.periods,
  ),
  "erp-period-inactive": writeRemedy(
    "your-accountant",
    {
      en: [
        "The financial period of the journal has not been activated in Visma.net.",
        "Tick Active for the period and resume.",
      ],
      nb: [
        "Regnskapsperioden til bilaget er ikke aktivert i Visma.net.",
        "Kryss av Aktiv for perioden og fortsett.",
      ],
      da: [
        "Bilagets regnskabsperiode er ikke aktiveret i Visma.net.",
        "Sæt kryds ved Aktiv for perioden, og fortsæt.",
      ],
      sv: [
        "Verifikationens redovisningsperiod är inte aktiverad i Visma.net.",
        "Markera perioden som aktiv och fortsätt.",
      ],
      nl: [
        "De boekperiode van de boeking is in Visma.net niet geactiveerd.",
        "Vink bij de periode Actief aan en hervat.",
      ],
    },
    places.periods,
  ),
  "erp-period-closed": writeRemedy(
    "your-accountant",
    {
      en: [
        "The financial period of the journal is closed in Visma.net's general ledger.",
        "Open the period again, or let the link book into the first open period, and resume.",
      ],
      nb: [
        "Regnskapsperioden til bilaget er avsluttet i hovedboken i Visma.net.",
        "Åpne perioden igjen, eller la koblingen bokføre i første åpne periode, og fortsett.",
      ],
      da: [
        "Bilagets regnskabsperiode er lukket i finansbogholderiet i Visma.net.",
        "Åbn perioden igen, eller lad koblingen bogføre i den første åbne periode, og fortsæt.",
      ],
      sv: [
        "Verifikationens redovisningsperiod är stängd i huvudboken i Visma.net.",
        "Öppna perioden igen, eller låt kopplingen bokföra i första öppna period, och fortsätt.",
      ],
      nl: [
        "De boekperiode van de boeking is in het grootboek van Visma.net afgesloten.",
        "Open de periode weer, of laat de bedrijfskoppeling in de eerste open periode boeken, en hervat.",
      ],
    },
    places.periods,
  ),
  "erp-date-outside-period": writeRemedy(
    "your-accountant",
    {
      en: [
        "The date of the journal lies outside the period that was sent with it: the periods in Visma.net have been changed since they were last read.",
        "Resume: the periods are read again first. If it stays, compare the periods of the year.",
      ],
      nb: [
        "Bilagets dato ligger utenfor perioden som ble sendt med: periodene i Visma.net er endret siden de sist ble lest.",
        "Fortsett: periodene leses på nytt først. Blir det stående, sammenlign periodene i året.",
      ],
      da: [
        "Bilagets dato ligger uden for den periode, der blev sendt med: perioderne i Visma.net er ændret, siden de sidst blev læst.",
        "Fortsæt: perioderne læses igen først. Bliver det stående, så sammenlign årets perioder.",
      ],
      sv: [
        "Verifikationens datum ligger utanför perioden som skickades med: perioderna i Visma.net har ändrats sedan de senast lästes.",
        "Fortsätt: perioderna läses på nytt först. Kvarstår det, jämför årets perioder.",
      ],
      nl: [
        "De datum van de boeking valt buiten de periode die is meegestuurd: de perioden in Visma.net zijn gewijzigd sinds ze voor het laatst zijn gelezen.",
        "Hervat: de perioden worden eerst opnieuw gelezen. Blijft het zo, vergelijk dan de perioden van het jaar.",
      ],
    },
    places.periods,
  ),
};
