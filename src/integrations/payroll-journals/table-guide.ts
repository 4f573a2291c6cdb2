/** The table of a payroll run as the help page tells of it. */
import type { TableGuide } from "../../core/index.ts";
import { columnNames } from "./column-names.ts";

export const tableGuide: TableGuide = {
  formats: ["csv", "xlsx"],
  columns: [
    { name: "run", field: "runNumber", isNeeded: true, otherNames: columnNames.run },
    { name: "account", field: "account", isNeeded: true, otherNames: columnNames.account },
    { name: "debit", field: "debit", otherNames: columnNames.debit },
    { name: "credit", field: "credit", otherNames: columnNames.credit },
    { name: "amount", field: "amount", otherNames: columnNames.amount },
    { name: "year", field: "year", otherNames: columnNames.year },
    { name: "period", field: "period", otherNames: columnNames.period },
    { name: "account_name", field: "accountName", otherNames: columnNames.account_name },
    { name: "component", field: "component", otherNames: columnNames.component },
    { name: "cost_centre", field: "costCentre", otherNames: columnNames.cost_centre },
    { name: "cost_unit", field: "costUnit", otherNames: columnNames.cost_unit },
    { name: "department", field: "department", otherNames: columnNames.department },
    { name: "employee_no", field: "employeeNumber", otherNames: columnNames.employee_no },
    { name: "employee_name", field: "employeeName", otherNames: columnNames.employee_name },
    { name: "percentage", field: "percentage", otherNames: columnNames.percentage },
    { name: "quantity", field: "quantity", otherNames: columnNames.quantity },
    { name: "company", field: "companyId", otherNames: columnNames.company },
    { name: "run_year", field: "runYear", otherNames: columnNames.run_year },
    { name: "run_period", field: "runPeriod", otherNames: columnNames.run_period },
    { name: "run_description", field: "runDescription", otherNames: columnNames.run_description },
    { name: "period_type", field: "periodType", otherNames: columnNames.period_type },
    { name: "payment_date", field: "paymentDate", otherNames: columnNames.payment_date },
    { name: "currency", field: "currency", otherNames: columnNames.currency },
    { name: "snapshot", field: "snapshotId", otherNames: columnNames.snapshot },
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
