/** Puts what a file needs into the pretend Visma eAccounting: years, VAT codes, accounts, cost centres and projects. */
import { type EaccountingBooks, eaccountingBooks } from "../try-out/eaccounting-twin.ts";
import { accountsWanted, vatRatesOf } from "./books-wanted.ts";
import type { NeededBooks } from "./needed-books.ts";
import type { BooksOf } from "./put-into-books.ts";

type HeldAccount = { number: number; name: string };

export async function putIntoEaccounting({ twin, companyId, currency, needed }: BooksOf): Promise<void> {
  const books = await eaccountingBooks(twin, companyId);
  const charts = (await twin.get(`/books/${companyId}/accounts`)) as { accounts: HeldAccount[] }[];
  const held = new Map(
    charts.flatMap((chart) => chart.accounts).map(({ number, name }) => [String(number), name]),
  );
  await twin.send("POST", `/companies/${companyId}/books`, {
    currencyCode: currency,
    fiscalYears: missingYears(books, needed.days),
    vatCodes: vatRatesOf(needed),
    accounts: accountsOf(needed, held),
    ...dimensionsOf(needed),
  });
}

/** Calendar years, for days that no year of the company holds. */
function missingYears(
  { fiscalYears }: EaccountingBooks,
  days: readonly string[],
): { startOn: string; endOn: string }[] {
  const isHeld = (day: string) => fiscalYears.some((year) => year.startOn <= day && day <= year.endOn);
  const years = new Set(days.filter((day) => !isHeld(day)).map((day) => day.slice(0, 4)));
  return [...years].map((year) => ({ startOn: `${year}-01-01`, endOn: `${year}-12-31` }));
}

/** One whose number is no number stays unknown, and the preflight says so. */
function accountsOf(needed: NeededBooks, held: ReadonlyMap<string, string>) {
  return accountsWanted(needed, held)
    .filter(({ number }) => /^[1-9]\d*$/.test(number))
    .map(({ number, dimensions, ...rest }) => ({
      ...rest,
      number: Number(number),
      isActive: true,
      ...(dimensions.has("project") ? { isProjectAllowed: true } : {}),
      ...([...dimensions].some((dimension) => dimension !== "project") ? { isCostCenterAllowed: true } : {}),
    }));
}

/** The pretend product's limits for names; what is longer stays unknown, and the preflight says so. */
const shortNameMax = 9;
const costCentreMax = 20;

function dimensionsOf({ dimensions, days }: NeededBooks) {
  const fitting = (values: ReadonlyMap<string, string> = new Map()) =>
    [...values].filter(([value]) => value.length <= shortNameMax);
  return {
    costCenters: [...dimensions]
      .filter(([name]) => name !== "project" && name.length <= costCentreMax)
      .map(([name, values]) => ({
        name,
        items: fitting(values).map(([value, valueName]) => ({
          shortName: value,
          name: valueName,
          isActive: true,
        })),
      })),
    projects: fitting(dimensions.get("project")).map(([number, name]) => ({
      number,
      name,
      startOn: days[0] ?? "2000-01-01",
    })),
  };
}
