/** The table of settlements as the help page tells of it. */
import type { Language, TableGuide } from "../../core/index.ts";
import { columnNames } from "./column-names.ts";
import { tallied } from "./line-kinds.ts";
import { kindWords } from "./table-words.ts";

/** "salg (sale), betaling (payment) eller …"; those for information only are in the README. */
function kindsIn(language: Language, or: string): string {
  const told = Object.entries(kindWords).filter(([kind]) => !Object.hasOwn(tallied, kind));
  const words = told.map(([kind, names]) => {
    const [word = kind] = names[language] ?? [];
    return word === kind ? kind : `${word} (${kind})`;
  });
  return `${words.slice(0, -1).join(", ")} ${or} ${words.at(-1)}`;
}

export const tableGuide: TableGuide = {
  formats: ["csv"],
  columns: [
    { name: "register", field: "registerId", isNeeded: true, otherNames: columnNames.register },
    { name: "z", field: "zNumber", isNeeded: true, otherNames: columnNames.z },
    { name: "date", field: "businessDate", isNeeded: true, otherNames: columnNames.date },
    { name: "kind", field: "kind", isNeeded: true, otherNames: columnNames.kind },
    { name: "gross", field: "gross", isNeeded: true, otherNames: columnNames.gross },
    { name: "code", field: "code", otherNames: columnNames.code },
    { name: "net", field: "net", otherNames: columnNames.net },
    { name: "vat", field: "vat", otherNames: columnNames.vat },
    { name: "vat_code", field: "vatCode", otherNames: columnNames.vat_code },
    { name: "vat_rate", field: "vatRate", otherNames: columnNames.vat_rate },
    { name: "count", field: "count", otherNames: columnNames.count },
    { name: "department", field: "department", otherNames: columnNames.department },
    { name: "currency", field: "currency", otherNames: columnNames.currency },
    { name: "opened_at", field: "openedAt", otherNames: columnNames.opened_at },
    { name: "closed_at", field: "closedAt", otherNames: columnNames.closed_at },
  ],
  note: {
    en: `One line for each amount; the lines of a Z report stand together. The kind of a line is ${kindsIn("en", "or")}. The code is the product group of a sale, the type of a payment (cash, card, app) or the number of an invoice. Days may be written 14-03-2026 too.`,
    nb: `Én linje for hvert beløp; linjene til en Z-rapport står sammen. Slaget av en linje er ${kindsIn("nb", "eller")}. Koden er varegruppen til et salg, typen betaling (kontant, kort, mobilbetaling) eller nummeret på en faktura. Dager kan også skrives 14.03.2026.`,
    da: `Én linje for hvert beløb; linjerne i en Z-rapport står sammen. En linjes slags er ${kindsIn("da", "eller")}. Koden er varegruppen for et salg, typen af en betaling (kontant, kort, mobilbetaling) eller nummeret på en faktura. Datoer kan også skrives 14-03-2026.`,
    sv: `En rad för varje belopp; raderna i en Z-rapport står tillsammans. En rads slag är ${kindsIn("sv", "eller")}. Koden är varugruppen för en försäljning, typen av betalning (kontant, kort, mobilbetalning) eller numret på en faktura. Dagar kan också skrivas 14.03.2026.`,
    nl: `Eén regel per bedrag; de regels van een Z-rapport staan bij elkaar. De soort van een regel is ${kindsIn("nl", "of")}. De code is de productgroep van een verkoop, het type van een betaling (contant, kaart, mobiel) of het nummer van een factuur. Dagen mogen ook als 14-03-2026.`,
  },
  example: [
    "department;register;z;date;kind;code;vat_code;gross;net;vat;count",
    "10;KASSE-1;1001;2026-03-14;sale;food;31;1150,00;1000,00;150,00;12",
    "10;KASSE-1;1001;2026-03-14;payment;card;;1150,00;;;12",
  ],
};
