/** `/accounts` and `/accountbalances`. Accounts belong to a fiscal year. visma-facts §5 */
import { amountOf } from "./amount.ts";
import { type Call, type Endpoint, ok, type Reply } from "./call.ts";
import { type Account, type Company, type FiscalYear, fiscalYearOf, todayOf } from "./company.ts";
import { list } from "./list.ts";
import { refuse } from "./refusal.ts";
import { accountingRead, bookkeepingVariants, everyVariant } from "./variants.ts";
import { dayOf } from "./voucher-request.ts";

const accounts = { method: "GET", scopes: accountingRead, variants: everyVariant } as const;
const balances = { method: "GET", scopes: accountingRead, variants: bookkeepingVariants } as const;

export const accountEndpoints: Endpoint[] = [
  { ...accounts, path: "/accounts", handle: listAccounts },
  { ...accounts, path: "/accounts/{year}", handle: listYear },
  { ...accounts, path: "/accounts/{year}/{number}", handle: getAccount },
  { ...balances, path: "/accountbalances/{date}", handle: listBalances },
  { ...balances, path: "/accountbalances/{number}/{date}", handle: getBalance },
];

type Place = { year: FiscalYear; account: Account };

function listAccounts(call: Call): Reply {
  const { company, eaccounting } = call;
  const today =
    fiscalYearOf(company, todayOf(company, eaccounting.world.clock.now())) ?? company.fiscalYears.at(-1);
  const years =
    eaccounting.switches.accountsWithoutYear === "all-years" ? company.fiscalYears : today ? [today] : [];
  return listPlaces(
    call,
    years.flatMap((year) => placesOf(company, year)),
  );
}

function listYear(call: Call): Reply {
  const year = yearOf(call);
  return year ? listPlaces(call, placesOf(call.company, year)) : noYear(call);
}

function getAccount(call: Call): Reply {
  const year = yearOf(call);
  if (!year) return noYear(call);
  const account = call.company.accounts.get(year.id)?.get(Number(call.parameter("number")));
  return account
    ? ok(shownAccount(call.company, { year, account }))
    : refuse("noAccount", `Account ${call.parameter("number")} was not found.`);
}

function listPlaces(call: Call, places: Place[]): Reply {
  return list<Place>(call, {
    properties: accountProperties,
    items: () => places,
    show: (place) => shownAccount(call.company, place),
  });
}

function placesOf(company: Company, year: FiscalYear): Place[] {
  const chart = [...(company.accounts.get(year.id)?.values() ?? [])];
  return chart.sort((a, b) => a.number - b.number).map((account) => ({ year, account }));
}

function yearOf(call: Call): FiscalYear | undefined {
  return call.company.fiscalYears.find((year) => year.id === call.parameter("year"));
}

function noYear(call: Call): Reply {
  return refuse("noFiscalYear", `The fiscal year ${call.parameter("year")} was not found.`);
}

const accountProperties = [
  "Name",
  "Number",
  "VatCodeId",
  "VatCodeDescription",
  "FiscalYearId",
  "ReferenceCode",
  "Type",
  "TypeDescription",
  "ModifiedUtc",
  "CreatedUtc",
  "IsActive",
  "IsProjectAllowed",
  "IsCostCenterAllowed",
  "IsBlockedForManualBooking",
  "Description",
];

/** Number is a string here and an integer on voucher rows; there is no balance. §5 */
function shownAccount(company: Company, { year, account }: Place): Record<string, unknown> {
  const vatCode = account.vatCodeId ? company.vatCodes.get(account.vatCodeId) : undefined;
  return {
    Name: account.name,
    Number: String(account.number),
    VatCodeId: account.vatCodeId,
    VatCodeDescription: vatCode?.description ?? null,
    FiscalYearId: year.id,
    ReferenceCode: null,
    Type: null,
    TypeDescription: null,
    ModifiedUtc: account.modifiedAt,
    CreatedUtc: account.createdAt,
    IsActive: account.isActive,
    IsProjectAllowed: account.isProjectAllowed,
    IsCostCenterAllowed: account.isCostCenterAllowed,
    IsBlockedForManualBooking: account.isBlockedForManualBooking,
    Description: null,
  };
}

/**
 * The balance of every active account at the end of a day. Balance sheet accounts carry over from year to year, the
 * others (from 3000 on) start each fiscal year at zero; that Visma divides there is assumed.
 */
function listBalances(call: Call): Reply {
  const on = dayOf(call.parameter("date"));
  if (!on) return refuse("badDate", `${call.parameter("date")} is not a date (yyyy-MM-dd).`);
  const year = fiscalYearOf(call.company, on);
  if (!year) return refuse("noFiscalYear", `There is no fiscal year for ${on}.`);
  const balanceOf = balancesOf(call.company, year, on);
  return list<Account>(call, {
    properties: ["AccountNumber", "AccountName", "Balance", "AccountType", "AccountTypeDescription"],
    items: () => placesOf(call.company, year).flatMap(({ account }) => (account.isActive ? [account] : [])),
    show: (account) => shownBalance(account, balanceOf(account.number)),
  });
}

function getBalance(call: Call): Reply {
  const on = dayOf(call.parameter("date"));
  if (!on) return refuse("badDate", `${call.parameter("date")} is not a date (yyyy-MM-dd).`);
  const year = fiscalYearOf(call.company, on);
  if (!year) return refuse("noFiscalYear", `There is no fiscal year for ${on}.`);
  const account = call.company.accounts.get(year.id)?.get(Number(call.parameter("number")));
  if (!account) return refuse("noAccount", `Account ${call.parameter("number")} was not found.`);
  return ok(shownBalance(account, balancesOf(call.company, year, on)(account.number)));
}

function balancesOf(company: Company, year: FiscalYear, on: string): (account: number) => number {
  const ofYear = company.vouchers.sums(year.startOn, on);
  const ofAllTime = company.vouchers.sums("0000-01-01", on);
  return (account) => (account < 3000 ? ofAllTime : ofYear).get(account) ?? 0;
}

function shownBalance(account: Account, minor: number): Record<string, unknown> {
  return {
    AccountNumber: account.number,
    AccountName: account.name,
    Balance: amountOf(minor),
    AccountType: null,
    AccountTypeDescription: null,
  };
}
