/** What people read when the day of a document is closed or lies in no year. Told before anything is sent. */
import type { PreflightCode, RemedyBook } from "../../core/index.ts";
import { places } from "./places.ts";
import { writeRemedy } from "./write-remedy.ts";

export type PeriodCode = Extract<
  PreflightCode,
  "fiscal-year-missing" | "fiscal-year-locked" | "period-locked"
>;

export const periodRemedies: RemedyBook<PeriodCode> = {
  "fiscal-year-missing": writeRemedy("your-accountant", places.years, {
    en: [
      "{value} lies in no fiscal year of the company. In January the new year is often not opened yet. Nothing was booked.",
      "Create the fiscal year in the ledger. Check the date, too, if it looks wrong. Then resume.",
    ],
    nb: [
      "{value} ligger ikke i noe regnskapsår i firmaet. I januar er det nye året ofte ikke opprettet ennå. Ingenting er bokført.",
      "Opprett regnskapsåret i regnskapet. Kontroller også datoen hvis den ser feil ut. Fortsett deretter.",
    ],
    da: [
      "{value} ligger ikke i noget af virksomhedens regnskabsår. I januar er det nye år ofte ikke oprettet endnu. Intet er bogført.",
      "Opret regnskabsåret i regnskabet. Kontrollér også datoen, hvis den ser forkert ud. Fortsæt derefter.",
    ],
    sv: [
      "{value} ligger inte i något av företagets räkenskapsår. I januari är det nya året ofta inte upplagt ännu. Inget har bokförts.",
      "Lägg upp räkenskapsåret i bokföringen. Kontrollera även datumet om det ser fel ut. Fortsätt sedan.",
    ],
    nl: [
      "{value} valt in geen enkel boekjaar van de administratie. In januari is het nieuwe jaar vaak nog niet aangemaakt. Er is niets geboekt.",
      "Maak het boekjaar aan in de boekhouding. Controleer ook de datum als die er vreemd uitziet. Hervat daarna.",
    ],
  }),
  "fiscal-year-locked": writeRemedy("your-accountant", places.years, {
    en: [
      "{value} lies in the fiscal year {from} to {to}, which is locked for accounting. Nothing was booked.",
      "Unlock the fiscal year and resume. If it has been closed for good, skip the document with a reason and book it in an open year.",
    ],
    nb: [
      "{value} ligger i regnskapsåret {from} til {to}, som er låst for bokføring. Ingenting er bokført.",
      "Lås opp regnskapsåret og fortsett. Er det avsluttet for godt, hopper du over dokumentet med en begrunnelse og bokfører det i et åpent år.",
    ],
    da: [
      "{value} ligger i regnskabsåret {from} til {to}, som er låst for bogføring. Intet er bogført.",
      "Lås regnskabsåret op, og fortsæt. Er det endeligt afsluttet, så spring dokumentet over med en begrundelse, og bogfør det i et åbent år.",
    ],
    sv: [
      "{value} ligger i räkenskapsåret {from} till {to}, som är låst för bokföring. Inget har bokförts.",
      "Lås upp räkenskapsåret och fortsätt. Är det slutgiltigt avslutat, hoppa över dokumentet med en motivering och bokför det i ett öppet år.",
    ],
    nl: [
      "{value} valt in het boekjaar {from} tot en met {to}, dat is afgesloten. Er is niets geboekt.",
      "Open het boekjaar weer en hervat. Is het definitief afgesloten, sla het document dan met een reden over en boek het in een open jaar.",
    ],
  }),
  "period-locked": writeRemedy("your-accountant", places.lockDate, {
    en: [
      "{value} lies in a locked period: the accounting is locked to {lockedTo}. Nothing was booked.",
      "Move the lock date back and resume. If the period has to stay locked, skip the document with a reason and book it in an open period.",
    ],
    nb: [
      "{value} ligger i en låst periode: regnskapet er låst til og med {lockedTo}. Ingenting er bokført.",
      "Flytt låsedatoen tilbake og fortsett. Må perioden forbli låst, hopper du over dokumentet med en begrunnelse og bokfører det i en åpen periode.",
    ],
    da: [
      "{value} ligger i en låst periode: regnskabet er låst til og med {lockedTo}. Intet er bogført.",
      "Flyt låsedatoen tilbage, og fortsæt. Skal perioden forblive låst, så spring dokumentet over med en begrundelse, og bogfør det i en åben periode.",
    ],
    sv: [
      "{value} ligger i en låst period: bokföringen är låst till och med {lockedTo}. Inget har bokförts.",
      "Flytta tillbaka låsdatumet och fortsätt. Måste perioden förbli låst, hoppa över dokumentet med en motivering och bokför det i en öppen period.",
    ],
    nl: [
      "{value} valt in een afgesloten periode: de boekhouding is afgesloten tot en met {lockedTo}. Er is niets geboekt.",
      "Zet de afsluitdatum terug en hervat. Moet de periode dicht blijven, sla het document dan met een reden over en boek het in een open periode.",
    ],
  }),
};
