/** What people and tills call the columns of a settlements' table, besides the names of the description. */
import type { ColumnNames } from "../../core/index.ts";
import type { TableColumn } from "./z-lines.ts";

export const columnNames: Readonly<Record<TableColumn, ColumnNames>> = {
  register: { en: ["till"], nb: ["kasse"], da: ["kasse", "kasseapparat"], sv: ["kassa"], nl: ["kassa"] },
  z: {
    en: ["Z number", "Z report"],
    nb: ["Z-nummer", "Z-rapport"],
    da: ["Z-nummer", "Z-rapport", "Z-bon"],
    sv: ["Z-nummer", "Z-rapport"],
    nl: ["Z-nummer", "Z-rapport"],
  },
  date: {
    en: ["business day"],
    nb: ["dato", "forretningsdag"],
    da: ["dato", "forretningsdag"],
    sv: ["datum", "affärsdag"],
    nl: ["datum", "handelsdag"],
  },
  kind: { nb: ["slag"], da: ["slags"], sv: ["slag"], nl: ["soort"] },
  code: { nb: ["kode"], da: ["kode"], sv: ["kod"], nl: ["code"] },
  vat_code: { nb: ["mva-kode"], da: ["momskode"], sv: ["momskod"], nl: ["btw-code"] },
  gross: {
    en: ["amount with VAT"],
    nb: ["brutto", "beløp med mva"],
    da: ["brutto", "beløb med moms"],
    sv: ["brutto", "belopp med moms"],
    nl: ["bruto", "bedrag met btw", "bedrag incl btw"],
  },
  net: {
    en: ["amount without VAT"],
    nb: ["netto", "beløp uten mva"],
    da: ["netto", "beløb uden moms"],
    sv: ["netto", "belopp utan moms"],
    nl: ["netto", "bedrag zonder btw", "bedrag excl btw"],
  },
  vat: { nb: ["mva"], da: ["moms"], sv: ["moms"], nl: ["btw"] },
  count: { nb: ["antall"], da: ["antal"], sv: ["antal"], nl: ["aantal"] },
  vat_rate: { nb: ["mva-sats"], da: ["momssats"], sv: ["momssats"], nl: ["btw-tarief", "btw-percentage"] },
  department: { nb: ["avdeling"], da: ["afdeling"], sv: ["avdelning"], nl: ["afdeling"] },
  currency: { nb: ["valuta"], da: ["valuta"], sv: ["valuta"], nl: ["valuta", "munteenheid"] },
  opened_at: {
    en: ["opening time"],
    nb: ["åpningstidspunkt"],
    da: ["åbningstidspunkt"],
    sv: ["öppningstid"],
    nl: ["openingstijd"],
  },
  closed_at: {
    en: ["closing time"],
    nb: ["lukketidspunkt"],
    da: ["lukketidspunkt"],
    sv: ["stängningstid"],
    nl: ["sluitingstijd"],
  },
};
