/** What people call the kinds of lines and the types of payments in a settlements' table, besides the words of the description. */
import type { ColumnNames } from "../../core/index.ts";
import { columnKey } from "../../formats/csv/index.ts";
import type { LineKind } from "./line-kinds.ts";

/** All are read, whatever the reader's language; the first of each is the one that the help page tells. */
export const kindWords: Readonly<Record<LineKind, ColumnNames>> = {
  sale: { nb: ["salg"], da: ["salg"], sv: ["försäljning"], nl: ["verkoop", "omzet"] },
  payment: { nb: ["betaling"], da: ["betaling"], sv: ["betalning"], nl: ["betaling"] },
  "credit-sale": {
    nb: ["kredittsalg"],
    da: ["kreditsalg"],
    sv: ["kreditförsäljning"],
    nl: ["verkoop op rekening"],
  },
  tips: { nb: ["tips", "driks"], da: ["drikkepenge"], sv: ["dricks"], nl: ["fooi", "fooien"] },
  rounding: {
    nb: ["avrunding", "øreavrunding"],
    da: ["afrunding", "øreafrunding"],
    sv: ["avrundning", "öresavrundning"],
    nl: ["afronding"],
  },
  "gift-card-sold": {
    nb: ["solgt gavekort"],
    da: ["solgt gavekort"],
    sv: ["sålt presentkort"],
    nl: ["verkochte cadeaubon"],
  },
  "gift-card-redeemed": {
    nb: ["innløst gavekort"],
    da: ["indløst gavekort"],
    sv: ["inlöst presentkort"],
    nl: ["ingewisselde cadeaubon"],
  },
  "credit-note-issued": {
    nb: ["utstedt tilgodelapp"],
    da: ["udstedt tilgodebevis"],
    sv: ["utfärdat tillgodokvitto"],
    nl: ["uitgegeven tegoedbon"],
  },
  "credit-note-redeemed": {
    nb: ["innløst tilgodelapp"],
    da: ["indløst tilgodebevis"],
    sv: ["inlöst tillgodokvitto"],
    nl: ["ingewisselde tegoedbon"],
  },
  "cash-paid-in": {
    nb: ["kontantinnskudd"],
    da: ["kontantindskud"],
    sv: ["kontantinsättning"],
    nl: ["kasstorting"],
  },
  "cash-paid-out": { nb: ["kontantuttak"], da: ["kontantudtag"], sv: ["kontantuttag"], nl: ["kasopname"] },
  "cash-deposited": {
    nb: ["kontanter til bank"],
    da: ["kontanter til bank"],
    sv: ["kontanter till bank"],
    nl: ["afstorting"],
  },
  "opening-float": { nb: ["vekselbeholdning"], da: ["byttepenge"], sv: ["växelkassa"], nl: ["wisselgeld"] },
  "counted-cash": {
    nb: ["opptalte kontanter"],
    da: ["optalte kontanter"],
    sv: ["räknade kontanter"],
    nl: ["geteld contant geld"],
  },
  "cash-difference": {
    nb: ["kassedifferanse"],
    da: ["kassedifference"],
    sv: ["kassadifferens"],
    nl: ["kasverschil"],
  },
  discount: { nb: ["rabatt"], da: ["rabat"], sv: ["rabatt"], nl: ["korting"] },
  return: { nb: ["retur"], da: ["returnering", "retur"], sv: ["retur"], nl: ["retour"] },
  void: {
    nb: ["annullert salg"],
    da: ["annulleret salg"],
    sv: ["makulerad försäljning"],
    nl: ["geannuleerde verkoop"],
  },
  correction: { nb: ["rettelse"], da: ["rettelse"], sv: ["rättelse"], nl: ["correctie"] },
  training: {
    nb: ["opplæringssalg"],
    da: ["træningssalg"],
    sv: ["övningsförsäljning"],
    nl: ["oefenverkoop"],
  },
};

/**
 * Only words that can mean nothing else: "Dankort", "Vipps" and whatever else a till names stay types of their own, each with
 * its own account.
 */
export const paymentWords: Readonly<Record<string, ColumnNames>> = {
  cash: {
    nb: ["kontant", "kontanter"],
    da: ["kontant", "kontanter"],
    sv: ["kontant", "kontanter"],
    nl: ["contant", "contanten"],
  },
  card: {
    nb: ["kort", "bankkort", "betalingskort"],
    da: ["kort", "betalingskort"],
    sv: ["kort", "betalkort"],
    nl: ["kaart", "pin"],
  },
  app: {
    nb: ["mobilbetaling"],
    da: ["mobilbetaling"],
    sv: ["mobilbetalning"],
    nl: ["mobiel", "mobiel betalen"],
  },
  "gift-card": {
    nb: ["gavekort"],
    da: ["gavekort"],
    sv: ["presentkort"],
    nl: ["cadeaubon", "cadeaukaart"],
  },
  "credit-note": {
    nb: ["tilgodelapp"],
    da: ["tilgodebevis", "tilgodeseddel"],
    sv: ["tillgodokvitto"],
    nl: ["tegoedbon"],
  },
  "customer-account": { nb: ["kundekonto"], da: ["kundekonto"], sv: ["kundkonto"], nl: ["klantrekening"] },
  "bottle-deposit": { nb: ["pant"], da: ["pant"], sv: ["pant"], nl: ["statiegeld"] },
};

const byKey = (words: Readonly<Record<string, ColumnNames>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words).flatMap(([name, others]) =>
      [name, ...Object.values(others).flat()].map((word) => [columnKey(word), name] as const),
    ),
  );

const kindByKey = byKey(kindWords);
const paymentByKey = byKey(paymentWords);

/** "Solgt gavekort", "gift_card_sold" → "gift-card-sold"; undefined where no kind is called so. */
export function kindOf(written: string): string | undefined {
  return kindByKey.get(columnKey(written));
}

/** "Kontant" → "cash"; a type of the till's own stays as it is written. */
export function paymentTypeOf(written: string): string {
  return paymentByKey.get(columnKey(written)) ?? written;
}
