/** The periods of a payroll link: how long they are, which of the ledger's they belong to, their days, and what a closed one does. */
import { z } from "zod";
import { labelled } from "../../core/index.ts";
import { periodTypes } from "./record.ts";
import { invalid } from "./setting-text.ts";

export const periodFields = {
  /** Of runs that do not say it, or call their periods months: reports do not tell how long they are. */
  periodType: z
    .enum(periodTypes, invalid)
    .default("Month")
    .meta(
      labelled({
        label: {
          en: "Length of the payroll's periods",
          nb: "Lønnsperiodenes lengde",
          da: "Lønperiodernes længde",
          sv: "Löneperiodernas längd",
          nl: "Lengte van de loonperioden",
        },
        help: {
          en: "Where a file does not say it. All but months need the table of periods.",
          nb: "Når filen ikke sier det. Alt annet enn måneder trenger tabellen over perioder.",
          da: "Når filen ikke siger det. Alt andet end måneder kræver tabellen over perioder.",
          sv: "När filen inte säger det. Allt utom månader behöver tabellen över perioder.",
          nl: "Als het bestand het niet zegt. Alles behalve maanden heeft de tabel van perioden nodig.",
        },
        choices: {
          Month: { en: "Months", nb: "Måneder", da: "Måneder", sv: "Månader", nl: "Maanden" },
          Week4: {
            en: "Four weeks (13 a year)",
            nb: "Fire uker (13 i året)",
            da: "Fire uger (13 om året)",
            sv: "Fyra veckor (13 per år)",
            nl: "Vier weken (13 per jaar)",
          },
          Month6: { en: "Half years", nb: "Halvår", da: "Halvår", sv: "Halvår", nl: "Halve jaren" },
          Year: { en: "Years", nb: "År", da: "År", sv: "År", nl: "Jaren" },
          None: { en: "None", nb: "Ingen", da: "Ingen", sv: "Inga", nl: "Geen" },
        },
      }),
    ),
  /** Payroll period → ledger period, { "2026/3": "2026-03" }, for periods that are no months. */
  periods: z
    .record(
      z.string(invalid).regex(/^\d{4}\/\d{1,2}$/, invalid),
      z.string(invalid).regex(/^\d{4}-(0[1-9]|1[0-2])$/, invalid),
      invalid,
    )
    .default({})
    .meta(
      labelled({
        label: {
          en: "Payroll periods that are no months",
          nb: "Lønnsperioder som ikke er måneder",
          da: "Lønperioder, der ikke er måneder",
          sv: "Löneperioder som inte är månader",
          nl: "Loonperioden die geen maanden zijn",
        },
        help: {
          en: "Payroll period → ledger period: 2026/3 → 2026-03.",
          nb: "Lønnsperiode → regnskapsperiode: 2026/3 → 2026-03.",
          da: "Lønperiode → regnskabsperiode: 2026/3 → 2026-03.",
          sv: "Löneperiod → bokföringsperiod: 2026/3 → 2026-03.",
          nl: "Loonperiode → boekhoudperiode: 2026/3 → 2026-03.",
        },
        keyLabel: {
          en: "Payroll period (2026/3)",
          nb: "Lønnsperiode (2026/3)",
          da: "Lønperiode (2026/3)",
          sv: "Löneperiod (2026/3)",
          nl: "Loonperiode (2026/3)",
        },
      }),
    ),
  /** Which day of its period a correction gets; the run's own journal has the day of payment. */
  correctionDay: z
    .enum(["last", "first"], invalid)
    .default("last")
    .meta(
      labelled({
        label: {
          en: "Day of a correction in its period",
          nb: "Dag for en korreksjon i perioden",
          da: "Dag for en korrektion i perioden",
          sv: "Dag för en rättelse i perioden",
          nl: "Dag van een correctie in haar periode",
        },
        choices: {
          last: { en: "The last", nb: "Den siste", da: "Den sidste", sv: "Den sista", nl: "De laatste" },
          first: { en: "The first", nb: "Den første", da: "Den første", sv: "Den första", nl: "De eerste" },
        },
      }),
    ),
  /** `hold`: wait for a person. `first-open`: the first open day, with the original period in the text. */
  closedPeriod: z
    .enum(["hold", "first-open", "refuse"], invalid)
    .default("hold")
    .meta(
      labelled({
        label: {
          en: "Where the period is closed",
          nb: "Når perioden er lukket",
          da: "Når perioden er lukket",
          sv: "När perioden är stängd",
          nl: "Als de periode gesloten is",
        },
        help: {
          en: "The first open day comes after the journal's own, which its text then names. Where it lies ahead of today and of the month of payment, the journal waits.",
          nb: "Den første åpne dagen kommer etter bilagets egen, som da står i teksten. Ligger den fram i tid, etter både i dag og utbetalingsmåneden, venter bilaget.",
          da: "Den første åbne dag kommer efter bilagets egen, som så står i teksten. Ligger den ude i fremtiden, efter både i dag og udbetalingsmåneden, venter bilaget.",
          sv: "Den första öppna dagen kommer efter verifikationens egen, som då står i texten. Ligger den framåt i tiden, efter både i dag och utbetalningsmånaden, väntar verifikationen.",
          nl: "De eerste open dag komt na de eigen dag van de boeking, die dan in de tekst staat. Ligt hij na vandaag en na de betaalmaand, dan wacht de boeking.",
        },
        choices: {
          hold: {
            en: "Wait for a person",
            nb: "Vent på en person",
            da: "Vent på en person",
            sv: "Vänta på en person",
            nl: "Op iemand wachten",
          },
          "first-open": {
            en: "Book on the first open day",
            nb: "Bokfør på første åpne dag",
            da: "Bogfør på første åbne dag",
            sv: "Bokför på första öppna dagen",
            nl: "Op de eerste open dag boeken",
          },
          refuse: { en: "Refuse", nb: "Avvis", da: "Afvis", sv: "Neka", nl: "Weigeren" },
        },
      }),
    ),
};
