/** Remedies for Z reports whose receipts say something else, or tell what the report leaves out. */
import { type Remedy, type RemedyBook, type Text, writeRemedy } from "../../../core/index.ts";
import type { SafTCode } from "../read-saf-t.ts";

type ReceiptCode = Extract<
  SafTCode,
  | "z-report-after-transactions"
  | "transactions-after-last-z-report"
  | "transaction-type-unknown"
  | "sales-differ-from-transactions"
  | "vat-differs-from-transactions"
  | "payment-differs-from-transactions"
  | "article-group-differs-from-transactions"
  | "rounding-derived"
>;

/** The Z report is what is booked; where its receipts disagree, a person may want to know. */
const differsFromReceipts = (what: Text): Remedy =>
  writeRemedy("source-vendor", {
    en: [
      `${what.en} of the Z report are not what its receipts add up to. The Z report is booked.`,
      "Ask the till's vendor why the two differ before the month is closed.",
    ],
    nb: [
      `${what.nb} på Z-rapporten stemmer ikke med kvitteringene. Z-rapporten bokføres.`,
      "Spør kasseleverandøren hvorfor de er ulike, før måneden avsluttes.",
    ],
    da: [
      `${what.da} på Z-rapporten stemmer ikke med bonerne. Z-rapporten bogføres.`,
      "Spørg kasseleverandøren, hvorfor de er forskellige, før måneden lukkes.",
    ],
    sv: [
      `${what.sv} på Z-rapporten stämmer inte med kvittona. Z-rapporten bokförs.`,
      "Fråga kassaleverantören varför de skiljer sig innan månaden stängs.",
    ],
    nl: [
      `${what.nl} op het Z-rapport kloppen niet met de bonnen. Het Z-rapport wordt geboekt.`,
      "Vraag de leverancier van de kassa waarom ze verschillen, voordat de maand wordt afgesloten.",
    ],
  });

export const receiptRemedies: RemedyBook<ReceiptCode> = {
  "z-report-after-transactions": writeRemedy("source-vendor", {
    en: [
      "The Z report stands after the receipts, against the standard, so the receipts could not be compared with it.",
      "Ask the till's vendor to write events before transactions.",
    ],
    nb: [
      "Z-rapporten står etter kvitteringene, mot standarden, så kvitteringene kunne ikke sammenlignes med den.",
      "Be kasseleverandøren skrive hendelser før transaksjoner.",
    ],
    da: [
      "Z-rapporten står efter bonerne, imod standarden, så bonerne kunne ikke sammenlignes med den.",
      "Bed kasseleverandøren skrive hændelser før transaktioner.",
    ],
    sv: [
      "Z-rapporten står efter kvittona, mot standarden, så kvittona kunde inte jämföras med den.",
      "Be kassaleverantören skriva händelser före transaktioner.",
    ],
    nl: [
      "Het Z-rapport staat na de bonnen, tegen de standaard in, zodat de bonnen er niet mee konden worden vergeleken.",
      "Vraag de leverancier van de kassa gebeurtenissen vóór transacties te schrijven.",
    ],
  }),
  "transactions-after-last-z-report": writeRemedy("nobody", {
    en: [
      "There are receipts after the last Z report. They belong to the next one.",
      "Nothing needs to be done; they come with the next settlement.",
    ],
    nb: [
      "Det finnes kvitteringer etter siste Z-rapport. De hører til den neste.",
      "Ingenting må gjøres; de kommer med neste oppgjør.",
    ],
    da: [
      "Der er boner efter den sidste Z-rapport. De hører til den næste.",
      "Der skal ikke gøres noget; de kommer med næste opgørelse.",
    ],
    sv: [
      "Det finns kvitton efter sista Z-rapporten. De hör till nästa.",
      "Inget behöver göras; de kommer med nästa avslut.",
    ],
    nl: [
      "Er zijn bonnen na het laatste Z-rapport. Ze horen bij het volgende.",
      "U hoeft niets te doen; ze komen met de volgende dagafsluiting mee.",
    ],
  }),
  "transaction-type-unknown": writeRemedy("source-vendor", {
    en: [
      "Receipts of the type “{value}” have no meaning in the file; those with articles and a payment were counted as sales.",
      "Ask the till's vendor to map the type to the standard's list.",
    ],
    nb: [
      "Kvitteringer av typen «{value}» har ingen betydning i filen; de med varer og betaling er regnet som salg.",
      "Be kasseleverandøren koble typen til standardens liste.",
    ],
    da: [
      "Boner af typen »{value}« har ingen betydning i filen; dem med varer og betaling er regnet som salg.",
      "Bed kasseleverandøren knytte typen til standardens liste.",
    ],
    sv: [
      "Kvitton av typen ”{value}” har ingen betydelse i filen; de med varor och betalning räknades som försäljning.",
      "Be kassaleverantören koppla typen till standardens lista.",
    ],
    nl: [
      "Bonnen van het type „{value}” hebben in het bestand geen betekenis; die met artikelen en een betaling tellen als omzet.",
      "Vraag de leverancier van de kassa het type aan de lijst van de standaard te koppelen.",
    ],
  }),
  "sales-differ-from-transactions": differsFromReceipts({
    en: "The total sales",
    nb: "Samlet salg",
    da: "Det samlede salg",
    sv: "Den totala försäljningen",
    nl: "De totale omzetten",
  }),
  "vat-differs-from-transactions": differsFromReceipts({
    en: "The sales and VAT of a rate",
    nb: "Salg og mva for en sats",
    da: "Salg og moms for en sats",
    sv: "Försäljning och moms för en sats",
    nl: "De omzet en btw van een tarief",
  }),
  "payment-differs-from-transactions": differsFromReceipts({
    en: "The payments of one kind",
    nb: "Betalingene av ett slag",
    da: "Betalingerne af én slags",
    sv: "Betalningarna av ett slag",
    nl: "De betalingen van één soort",
  }),
  "article-group-differs-from-transactions": differsFromReceipts({
    en: "The sales of an article group",
    nb: "Salget i en varegruppe",
    da: "Salget i en varegruppe",
    sv: "Försäljningen i en varugrupp",
    nl: "De verkopen van een artikelgroep",
  }),
  "rounding-derived": writeRemedy("nobody", {
    en: [
      "The file does not say how much was rounded on cash receipts. {value} is what closes the settlement, and no more than rounding can be.",
      "Nothing needs to be done. An export with receipts gives the exact figure.",
    ],
    nb: [
      "Filen sier ikke hvor mye som er avrundet på kontantkvitteringer. {value} får oppgjøret til å gå opp og er ikke mer enn avrunding kan være.",
      "Ingenting må gjøres. En eksport med kvitteringer gir det nøyaktige beløpet.",
    ],
    da: [
      "Filen siger ikke, hvor meget der er afrundet på kontantboner. {value} får opgørelsen til at gå op og er ikke mere, end afrunding kan være.",
      "Der skal ikke gøres noget. En eksport med boner giver det præcise beløb.",
    ],
    sv: [
      "Filen säger inte hur mycket som avrundats på kontantkvitton. {value} får avslutet att gå ihop och är inte mer än avrundning kan vara.",
      "Inget behöver göras. En export med kvitton ger det exakta beloppet.",
    ],
    nl: [
      "Het bestand zegt niet hoeveel op contante bonnen is afgerond. {value} maakt de dagafsluiting sluitend en is niet meer dan afronding kan zijn.",
      "U hoeft niets te doen. Een export met bonnen geeft het precieze bedrag.",
    ],
  }),
};
