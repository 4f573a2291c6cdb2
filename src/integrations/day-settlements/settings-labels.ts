/** What the form calls the settings of day settlements, and what their choices mean. */
import { labelled } from "../../core/index.ts";

export const vatShapeLabel = labelled({
  label: {
    en: "How VAT is booked",
    nb: "Hvordan mva bokføres",
    da: "Hvordan moms bogføres",
    sv: "Hur moms bokförs",
    nl: "Hoe btw geboekt wordt",
  },
  choices: {
    rows: {
      en: "Net and VAT rows, exact",
      nb: "Netto- og mva-rader, nøyaktig",
      da: "Netto- og momsrækker, nøjagtigt",
      sv: "Netto- och momsrader, exakt",
      nl: "Netto- en btw-regels, exact",
    },
    ledger: {
      en: "Gross rows; the ledger works the VAT out",
      nb: "Bruttorader; regnskapet regner ut mva",
      da: "Bruttorækker; regnskabet beregner momsen",
      sv: "Bruttorader; bokföringen räknar ut momsen",
      nl: "Brutoregels; de boekhouding rekent de btw uit",
    },
  },
});

export const textLabel = labelled({
  label: {
    en: "Text on the voucher",
    nb: "Tekst på bilaget",
    da: "Tekst på bilaget",
    sv: "Text på verifikationen",
    nl: "Tekst op de boeking",
  },
  help: {
    en: "{z}, {register}, {department} and {date} are filled in.",
    nb: "{z}, {register}, {department} og {date} fylles ut.",
    da: "{z}, {register}, {department} og {date} udfyldes.",
    sv: "{z}, {register}, {department} och {date} fylls i.",
    nl: "{z}, {register}, {department} en {date} worden ingevuld.",
  },
});

export const dayEndsAtLabel = labelled({
  label: {
    en: "When the business day ends, by department",
    nb: "Når forretningsdagen slutter, per avdeling",
    da: "Hvornår forretningsdagen slutter, pr. afdeling",
    sv: "När affärsdagen slutar, per avdelning",
    nl: "Wanneer de handelsdag eindigt, per afdeling",
  },
  help: {
    en: "A report closed before that time on its own date belongs to the day before: 05:00. * stands for all.",
    nb: "En rapport som lukkes før det på sin egen dato, tilhører dagen før: 05:00. * står for alle.",
    da: "En rapport, der lukkes før det på sin egen dato, hører til dagen før: 05:00. * står for alle.",
    sv: "En rapport som stängs före den tiden på sitt eget datum hör till dagen innan: 05:00. * står för alla.",
    nl: "Een rapport dat voor die tijd op zijn eigen datum sluit hoort bij de dag ervoor: 05:00. * staat voor alle.",
  },
  keyLabel: {
    en: "Department, or *",
    nb: "Avdeling, eller *",
    da: "Afdeling, eller *",
    sv: "Avdelning, eller *",
    nl: "Afdeling, of *",
  },
});

export const creditSalesLabel = labelled({
  label: {
    en: "Sales on account",
    nb: "Kredittsalg",
    da: "Kreditsalg",
    sv: "Kreditförsäljning",
    nl: "Verkoop op rekening",
  },
  help: {
    en: "Left out: each report's sums tell which of the two it is.",
    nb: "Utelatt: summene i hver rapport viser hvilket av de to det er.",
    da: "Intet valgt: summerne i hver rapport viser, hvilken af de to det er.",
    sv: "Utelämnat: summorna i varje rapport visar vilket av de två det är.",
    nl: "Leeg: de sommen van elk rapport zeggen welke van de twee het is.",
  },
  leftOut: {
    en: "As each report's sums tell",
    nb: "Som summene i hver rapport viser",
    da: "Som summerne i hver rapport viser",
    sv: "Som summorna i varje rapport visar",
    nl: "Zoals de sommen van elk rapport zeggen",
  },
  choices: {
    receivables: {
      en: "In the report's sales, to receivables",
      nb: "Med i rapportens salg, til kundefordringer",
      da: "Med i rapportens salg, til tilgodehavender",
      sv: "Ingår i rapportens försäljning, till kundfordringar",
      nl: "In de omzet van het rapport, naar vorderingen",
    },
    elsewhere: {
      en: "Invoiced elsewhere, listed only",
      nb: "Faktureres et annet sted, vises bare",
      da: "Faktureres et andet sted, vises kun",
      sv: "Faktureras på annat håll, visas bara",
      nl: "Elders gefactureerd, alleen vermeld",
    },
  },
});

export const attachReportLabel = labelled({
  label: {
    en: "Hang the report on its voucher as a PDF",
    nb: "Heng rapporten på bilaget som PDF",
    da: "Vedhæft rapporten til bilaget som PDF",
    sv: "Bifoga rapporten till verifikationen som PDF",
    nl: "Het rapport als pdf aan de boeking hangen",
  },
  leftOut: {
    en: "Nothing chosen: no",
    nb: "Ingenting valgt: nei",
    da: "Intet valgt: nej",
    sv: "Inget valt: nej",
    nl: "Niets gekozen: nee",
  },
});

export const reportLanguageLabel = labelled({
  label: {
    en: "Language of the report",
    nb: "Språk i rapporten",
    da: "Rapportens sprog",
    sv: "Rapportens språk",
    nl: "Taal van het rapport",
  },
  leftOut: {
    en: "That of the country of the books",
    nb: "Språket i landet regnskapet føres i",
    da: "Sproget i det land, regnskabet føres i",
    sv: "Språket i det land där bokföringen förs",
    nl: "Die van het land van de boekhouding",
  },
  choices: {
    en: { en: "English", nb: "Engelsk", da: "Engelsk", sv: "Engelska", nl: "Engels" },
    nb: { en: "Norwegian", nb: "Norsk", da: "Norsk", sv: "Norska", nl: "Noors" },
    da: { en: "Danish", nb: "Dansk", da: "Dansk", sv: "Danska", nl: "Deens" },
    sv: { en: "Swedish", nb: "Svensk", da: "Svensk", sv: "Svenska", nl: "Zweeds" },
    nl: { en: "Dutch", nb: "Nederlandsk", da: "Hollandsk", sv: "Nederländska", nl: "Nederlands" },
  },
});
