/** The table of a payroll run as the help page tells of it. */
import type { TableGuide } from "../../core/index.ts";

export const tableGuide: TableGuide = {
  formats: ["csv", "xlsx"],
  columns: [
    { name: "run", field: "runNumber", isNeeded: true },
    { name: "account", field: "account", isNeeded: true },
    { name: "debit", field: "debit" },
    { name: "credit", field: "credit" },
    { name: "amount", field: "amount" },
    { name: "year", field: "year" },
    { name: "period", field: "period" },
    { name: "account_name", field: "accountName" },
    { name: "component", field: "component" },
    { name: "cost_centre", field: "costCentre" },
    { name: "cost_unit", field: "costUnit" },
    { name: "department", field: "department" },
    { name: "employee_no", field: "employeeNumber" },
    { name: "employee_name", field: "employeeName" },
    { name: "percentage", field: "percentage" },
    { name: "quantity", field: "quantity" },
    { name: "company", field: "companyId" },
    { name: "run_year", field: "runYear" },
    { name: "run_period", field: "runPeriod" },
    { name: "run_description", field: "runDescription" },
    { name: "period_type", field: "periodType" },
    { name: "payment_date", field: "paymentDate" },
    { name: "currency", field: "currency" },
    { name: "snapshot", field: "snapshotId" },
  ],
  note: {
    en: "One line for each amount, which stands under debit, credit or amount (debit positive). What the lines of a run say of the run itself must agree. In a workbook the first visible sheet with such a table is read.",
    nb: "Én linje for hvert beløp, som står under debit, credit eller amount (debet positivt). Det linjene sier om selve kjøringen, må stemme overens. I en arbeidsbok leses det første synlige arket med en slik tabell.",
    da: "Én linje for hvert beløb, som står under debit, credit eller amount (debet positivt). Det, linjerne siger om selve kørslen, skal stemme overens. I en projektmappe læses det første synlige ark med sådan en tabel.",
    sv: "En rad för varje belopp, som står under debit, credit eller amount (debet positivt). Det som raderna säger om själva körningen måste stämma överens. I en arbetsbok läses det första synliga bladet med en sådan tabell.",
    nl: "Eén regel per bedrag, dat onder debit, credit of amount staat (debet positief). Wat de regels over de run zelf zeggen, moet overeenkomen. In een werkmap wordt het eerste zichtbare blad met zo'n tabel gelezen.",
  },
  example: [
    "run;year;period;account;component;debit;credit;cost_centre",
    "6;2026;3;4010;Salaris;1250,50;;100",
    "6;2026;3;1750;Netto;;1250,50;",
  ],
};
