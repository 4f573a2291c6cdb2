/** What people read when the day of a document is closed or lies in no year. Told before anything is sent. */
import { type PreflightCode, type RemedyBook, writeRemedy } from "../../core/index.ts";
import type { EngineCode } from "../codes.ts";
import { places } from "./places.ts";

export type PeriodCode = Extract<
  PreflightCode | EngineCode,
  | "fiscal-year-missing"
  | "fiscal-year-locked"
  | "period-locked"
  | "period-missing"
  | "period-inactive"
  | "period-closed"
  | "period-stays-closed"
  | "open-period-ahead"
  | "moved-to-open-period"
>;

export const periodRemedies: RemedyBook<PeriodCode> = {
  "fiscal-year-missing": writeRemedy(
    "your-accountant",
    {
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
    },
    places.years,
  ),
  "fiscal-year-locked": writeRemedy(
    "your-accountant",
    {
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
    },
    places.years,
  ),
  "period-locked": writeRemedy(
    "your-accountant",
    {
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
    },
    places.lockDate,
  ),
  "period-missing": writeRemedy(
    "your-accountant",
    {
      en: [
        "{value} lies in no financial period of the company: its year has not been opened. Nothing was booked.",
        "Open the year's periods in the ledger. Check the date, too, if it looks wrong. Then resume.",
      ],
      nb: [
        "{value} ligger ikke i noen regnskapsperiode i firmaet: året er ikke åpnet. Ingenting er bokført.",
        "Åpne årets perioder i regnskapet. Kontroller også datoen hvis den ser feil ut. Fortsett deretter.",
      ],
      da: [
        "{value} ligger ikke i nogen regnskabsperiode i virksomheden: året er ikke åbnet. Intet er bogført.",
        "Åbn årets perioder i regnskabet. Kontrollér også datoen, hvis den ser forkert ud. Fortsæt derefter.",
      ],
      sv: [
        "{value} ligger inte i någon av företagets redovisningsperioder: året har inte öppnats. Inget har bokförts.",
        "Öppna årets perioder i bokföringen. Kontrollera även datumet om det ser fel ut. Fortsätt sedan.",
      ],
      nl: [
        "{value} valt in geen enkele periode van de administratie: het jaar is niet geopend. Er is niets geboekt.",
        "Open de perioden van het jaar in de boekhouding. Controleer ook de datum als die er vreemd uitziet. Hervat daarna.",
      ],
    },
    places.periods,
  ),
  "period-inactive": writeRemedy(
    "your-accountant",
    {
      en: [
        "{value} lies in the period {period} ({from} to {to}), which has not been activated yet. Nothing was booked.",
        "Activate the period in the ledger and resume.",
      ],
      nb: [
        "{value} ligger i perioden {period} ({from} til {to}), som ikke er aktivert ennå. Ingenting er bokført.",
        "Aktiver perioden i regnskapet og fortsett.",
      ],
      da: [
        "{value} ligger i perioden {period} ({from} til {to}), som endnu ikke er aktiveret. Intet er bogført.",
        "Aktivér perioden i regnskabet, og fortsæt.",
      ],
      sv: [
        "{value} ligger i perioden {period} ({from} till {to}), som inte har aktiverats ännu. Inget har bokförts.",
        "Aktivera perioden i bokföringen och fortsätt.",
      ],
      nl: [
        "{value} valt in periode {period} ({from} tot en met {to}), die nog niet is geactiveerd. Er is niets geboekt.",
        "Activeer de periode in de boekhouding en hervat.",
      ],
    },
    places.periods,
  ),
  "period-stays-closed": writeRemedy(
    "you",
    {
      en: [
        "{record} belongs to a closed period ({value}), and the settings say that such documents are refused. Nothing was booked, and nobody looks again by itself.",
        "Skip it with a reason, or change in the settings what happens to documents of closed periods, and resume.",
      ],
      nb: [
        "{record} hører til en lukket periode ({value}), og oppsettet sier at slike dokumenter avvises. Ingenting er bokført, og det sjekkes ikke på nytt av seg selv.",
        "Hopp over det med en begrunnelse, eller endre i oppsettet hva som skjer med dokumenter i lukkede perioder, og fortsett.",
      ],
      da: [
        "{record} hører til en lukket periode ({value}), og opsætningen siger, at sådanne dokumenter afvises. Intet er bogført, og der ses ikke efter igen af sig selv.",
        "Spring det over med en begrundelse, eller ret i opsætningen, hvad der sker med dokumenter i lukkede perioder, og fortsæt.",
      ],
      sv: [
        "{record} hör till en stängd period ({value}), och inställningarna säger att sådana dokument nekas. Inget har bokförts, och ingen ny kontroll görs av sig själv.",
        "Hoppa över det med en motivering, eller ändra i inställningarna vad som händer med dokument i stängda perioder, och fortsätt.",
      ],
      nl: [
        "{record} hoort bij een afgesloten periode ({value}), en volgens de instellingen worden zulke documenten geweigerd. Er is niets geboekt, en er wordt niet vanzelf opnieuw gekeken.",
        "Sla het met een reden over, of wijzig in de instellingen wat er met documenten van afgesloten perioden gebeurt, en hervat.",
      ],
    },
    places.posting,
  ),
  "open-period-ahead": writeRemedy(
    "you",
    {
      en: [
        "{record} belongs to a closed period ({value}), and the first day that is open again, {firstOpenOn}, lies ahead. Nothing was booked: it waits for a person, or for that day.",
        "Have the period opened again, or one between it and today. Else skip it with a reason, or let it wait: on {firstOpenOn} it is booked there by itself.",
      ],
      nb: [
        "{record} hører til en lukket periode ({value}), og den første dagen som er åpen igjen, {firstOpenOn}, ligger fram i tid. Ingenting er bokført: det venter på en person, eller på den dagen.",
        "Få perioden åpnet igjen, eller en mellom den og i dag. Ellers hopper du over det med en begrunnelse, eller lar det vente: {firstOpenOn} bokføres det der av seg selv.",
      ],
      da: [
        "{record} hører til en lukket periode ({value}), og den første dag, der er åben igen, {firstOpenOn}, ligger ude i fremtiden. Intet er bogført: det venter på en person eller på den dag.",
        "Få perioden åbnet igen, eller en mellem den og i dag. Ellers spring det over med en begrundelse, eller lad det vente: {firstOpenOn} bogføres det der af sig selv.",
      ],
      sv: [
        "{record} hör till en stängd period ({value}), och den första dagen som är öppen igen, {firstOpenOn}, ligger framåt i tiden. Inget har bokförts: det väntar på en person, eller på den dagen.",
        "Få perioden öppnad igen, eller någon mellan den och i dag. Hoppa annars över det med en motivering, eller låt det vänta: {firstOpenOn} bokförs det där av sig självt.",
      ],
      nl: [
        "{record} hoort bij een afgesloten periode ({value}), en de eerste dag die weer open is, {firstOpenOn}, ligt in de toekomst. Er is niets geboekt: het wacht op een mens, of op die dag.",
        "Laat de periode weer openen, of een tussen haar en vandaag. Sla het anders met een reden over, of laat het wachten: op {firstOpenOn} wordt het daar vanzelf geboekt.",
      ],
    },
    places.posting,
  ),
  "moved-to-open-period": writeRemedy(
    "nobody",
    {
      en: [
        "The period of {value} is closed, and the settings say that {record} goes to the first open day then: it is booked on {firstOpenOn}, with its own period in the text.",
        "Nothing needs to be done. If it is to stand in its own period, have that opened before it is sent.",
      ],
      nb: [
        "Perioden til {value} er lukket, og oppsettet sier at {record} da går til første åpne dag: det bokføres {firstOpenOn}, med sin egen periode i teksten.",
        "Ingenting må gjøres. Skal det stå i sin egen periode, må den åpnes før det sendes.",
      ],
      da: [
        "Perioden for {value} er lukket, og opsætningen siger, at {record} så går til første åbne dag: det bogføres {firstOpenOn} med sin egen periode i teksten.",
        "Der skal ikke gøres noget. Skal det stå i sin egen periode, må den åbnes, før det sendes.",
      ],
      sv: [
        "Perioden för {value} är stängd, och inställningarna säger att {record} då går till första öppna dagen: det bokförs {firstOpenOn}, med sin egen period i texten.",
        "Inget behöver göras. Ska det stå i sin egen period får den öppnas innan det skickas.",
      ],
      nl: [
        "De periode van {value} is afgesloten, en volgens de instellingen gaat {record} dan naar de eerste open dag: het wordt op {firstOpenOn} geboekt, met de eigen periode in de tekst.",
        "U hoeft niets te doen. Moet het in de eigen periode staan, laat die dan openen voordat het wordt verzonden.",
      ],
    },
    places.posting,
  ),
  "period-closed": writeRemedy(
    "your-accountant",
    {
      en: [
        "{value} lies in the period {period} ({from} to {to}), which is closed in the general ledger. Nothing was booked.",
        "Open the period again and resume. If it has to stay closed, choose in the settings that such documents go to the first open period, or skip this one with a reason.",
      ],
      nb: [
        "{value} ligger i perioden {period} ({from} til {to}), som er lukket i hovedboken. Ingenting er bokført.",
        "Åpne perioden igjen og fortsett. Må den forbli lukket, velger du i oppsettet at slike dokumenter går til første åpne periode, eller hopper over dette med en begrunnelse.",
      ],
      da: [
        "{value} ligger i perioden {period} ({from} til {to}), som er lukket i finansbogholderiet. Intet er bogført.",
        "Åbn perioden igen, og fortsæt. Skal den forblive lukket, så vælg i opsætningen, at sådanne dokumenter går til første åbne periode, eller spring dette over med en begrundelse.",
      ],
      sv: [
        "{value} ligger i perioden {period} ({from} till {to}), som är stängd i huvudboken. Inget har bokförts.",
        "Öppna perioden igen och fortsätt. Måste den förbli stängd, välj i inställningarna att sådana dokument går till första öppna period, eller hoppa över detta med en motivering.",
      ],
      nl: [
        "{value} valt in periode {period} ({from} tot en met {to}), die in het grootboek is afgesloten. Er is niets geboekt.",
        "Open de periode weer en hervat. Moet ze gesloten blijven, kies dan in de instellingen dat zulke documenten naar de eerste open periode gaan, of sla dit document met een reden over.",
      ],
    },
    places.periods,
  ),
};
