// What the elements of a journal line are called. The schema is not published and two clients differ, so names are a mapping and
// no code; case does not matter. Source: the code of two public clients of the service.

export const nmbrsFields = [
  "company",
  "year",
  "period",
  "run",
  "department",
  "costCentre",
  "costUnit",
  "percentage",
  "account",
  "accountName",
  "component",
  "debit",
  "credit",
  "employeeNumber",
  "employeeName",
] as const;
export type NmbrsField = (typeof nmbrsFields)[number];

/** The first name that a line has counts. An element with one of the names of `account` within it is a line, or with a component and an amount. */
export type NmbrsNames = Readonly<Record<NmbrsField, readonly string[]>>;

export const usualNames: NmbrsNames = {
  company: ["CompanyNr", "CompanyNumber", "CompanyID", "CompanyName"],
  year: ["Year"],
  period: ["Period"],
  run: ["Run", "RunNumber", "RunNr"],
  department: ["Department", "DepartmentCode"],
  costCentre: ["CostCenter", "CostCentre", "CostCenterCode"],
  costUnit: ["CostUnit", "CostUnitCode"],
  percentage: ["Percentage"],
  account: ["GeneralLedgerAccount", "LedgerAccount", "LedgerAccountNumber", "AccountNumber"],
  accountName: ["GeneralLedgerAccountName", "LedgerAccountName", "AccountName"],
  component: ["ComponentName", "Component", "WageComponentName"],
  debit: ["Debit", "DebitAmount"],
  credit: ["Credit", "CreditAmount"],
  employeeNumber: ["EmployeeNr", "EmployeeNumber", "EmployeeID"],
  employeeName: ["EmployeeName"],
};
