/** The states of postings and records in words, each with a sign and a colour: never the colour alone. */
export const stateWords = {
  planned: {
    en: "Waits to be sent",
    nb: "Venter på sending",
    da: "Venter på at blive sendt",
    sv: "Väntar på att skickas",
    nl: "Wacht op verzending",
  },
  sending: { en: "Being sent", nb: "Sendes", da: "Sendes", sv: "Skickas", nl: "Wordt verzonden" },
  accepted: {
    en: "Taken, being confirmed",
    nb: "Mottatt, bekreftes",
    da: "Modtaget, bekræftes",
    sv: "Mottagen, bekräftas",
    nl: "Ontvangen, wordt bevestigd",
  },
  uncertain: {
    en: "Unsure whether it arrived",
    nb: "Usikkert om den kom fram",
    da: "Usikkert, om den nåede frem",
    sv: "Osäkert om den kom fram",
    nl: "Onzeker of het is aangekomen",
  },
  differs: {
    en: "Held otherwise than sent",
    nb: "Står annerledes enn sendt",
    da: "Står anderledes end sendt",
    sv: "Står annorlunda än skickat",
    nl: "Staat er anders dan verzonden",
  },
  booked: { en: "Booked", nb: "Bokført", da: "Bogført", sv: "Bokförd", nl: "Geboekt" },
  unreleased: {
    en: "Waits in Visma",
    nb: "Venter i Visma",
    da: "Venter i Visma",
    sv: "Väntar i Visma",
    nl: "Wacht in Visma",
  },
  refused: { en: "Refused", nb: "Avvist", da: "Afvist", sv: "Avvisad", nl: "Geweigerd" },
  excused: { en: "Left out", nb: "Utelatt", da: "Udeladt", sv: "Utelämnad", nl: "Overgeslagen" },
  superseded: {
    en: "Gave way to a correction",
    nb: "Erstattet av en rettelse",
    da: "Erstattet af en rettelse",
    sv: "Ersatt av en rättelse",
    nl: "Vervangen door een correctie",
  },
  reversed: { en: "Reversed", nb: "Tilbakeført", da: "Tilbageført", sv: "Återförd", nl: "Tegengeboekt" },
  sent: {
    en: "Sent and booked",
    nb: "Sendt og bokført",
    da: "Sendt og bogført",
    sv: "Skickad och bokförd",
    nl: "Verzonden en geboekt",
  },
  partly: {
    en: "Partly sent",
    nb: "Delvis sendt",
    da: "Delvist sendt",
    sv: "Delvis skickad",
    nl: "Deels verzonden",
  },
  taken: { en: "Taken in", nb: "Mottatt", da: "Modtaget", sv: "Mottagen", nl: "Ontvangen" },
  empty: {
    en: "Nothing to book",
    nb: "Ingenting å bokføre",
    da: "Intet at bogføre",
    sv: "Inget att bokföra",
    nl: "Niets te boeken",
  },
  "set-aside": {
    en: "Set aside",
    nb: "Lagt til side",
    da: "Lagt til side",
    sv: "Lagd åt sidan",
    nl: "Apart gelegd",
  },
  conflict: {
    en: "Came again otherwise",
    nb: "Kom igjen med annet innhold",
    da: "Kom igen med andet indhold",
    sv: "Kom igen med annat innehåll",
    nl: "Kwam opnieuw met andere inhoud",
  },
  replaced: { en: "Replaced", nb: "Erstattet", da: "Erstattet", sv: "Ersatt", nl: "Vervangen" },
  dismissed: { en: "Turned down", nb: "Forkastet", da: "Forkastet", sv: "Förkastad", nl: "Verworpen" },
  "before-start": {
    en: "Before the start date",
    nb: "Før startdatoen",
    da: "Før startdatoen",
    sv: "Före startdatumet",
    nl: "Vóór de startdatum",
  },
  missing: { en: "Missing", nb: "Mangler", da: "Mangler", sv: "Saknas", nl: "Ontbreekt" },
  equal: { en: "Equal", nb: "Likt", da: "Ens", sv: "Lika", nl: "Gelijk" },
  changed: {
    en: "Changed in the ledger",
    nb: "Endret i regnskapet",
    da: "Ændret i regnskabet",
    sv: "Ändrad i bokföringen",
    nl: "Gewijzigd in de boekhouding",
  },
  moved: {
    en: "Moved to another month",
    nb: "Flyttet til en annen måned",
    da: "Flyttet til en anden måned",
    sv: "Flyttad till en annan månad",
    nl: "Verplaatst naar een andere maand",
  },
  "moved-in": {
    en: "Moved into this month",
    nb: "Flyttet inn i denne måneden",
    da: "Flyttet ind i denne måned",
    sv: "Flyttad till denna månad",
    nl: "Naar deze maand verplaatst",
  },
  double: {
    en: "There twice",
    nb: "Finnes to ganger",
    da: "Findes to gange",
    sv: "Finns två gånger",
    nl: "Staat er dubbel",
  },
  waiting: { en: "Waits", nb: "Venter", da: "Venter", sv: "Väntar", nl: "Wacht" },
  halted: { en: "Stands still", nb: "Stoppet", da: "Stoppet", sv: "Stoppad", nl: "Staat stil" },
} as const;

export type StateName = keyof typeof stateWords;

export type Look = { sign: string; color: "teal" | "red" | "yellow" | "blue" | "gray" };

const good: Look = { sign: "✓", color: "teal" };
const there: Look = { sign: "◐", color: "blue" };
const waits: Look = { sign: "○", color: "gray" };
const stands: Look = { sign: "■", color: "red" };
const odd: Look = { sign: "▲", color: "yellow" };
const out: Look = { sign: "–", color: "gray" };

export const stateLooks: Readonly<Record<StateName, Look>> = {
  planned: waits,
  waiting: waits,
  taken: waits,
  sending: there,
  accepted: there,
  partly: there,
  booked: good,
  sent: good,
  equal: good,
  unreleased: there,
  refused: stands,
  uncertain: stands,
  differs: stands,
  halted: stands,
  missing: stands,
  changed: stands,
  double: stands,
  conflict: odd,
  "set-aside": odd,
  moved: odd,
  "moved-in": odd,
  excused: out,
  superseded: out,
  reversed: { sign: "↩", color: "gray" },
  empty: out,
  replaced: out,
  dismissed: out,
  "before-start": out,
};
