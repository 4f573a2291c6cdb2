/** Puts what a file needs into the twin's books, so that anyone can try any file. One writer per pretend product. */
import type { TwinCompany, TwinControl } from "../try-out/twin-control.ts";
import type { NeededBooks } from "./needed-books.ts";

export type BooksOf = { twin: TwinControl; company: TwinCompany; currency: string; needed: NeededBooks };

type BookWriter = (of: BooksOf) => Promise<void>;

const bookWriters: Readonly<Record<string, BookWriter>> = { "visma-eaccounting": putIntoEaccounting };

/** A ledger without a writer here keeps the books that its sample company has. */
export async function putIntoBooks(ledger: string, of: BooksOf): Promise<void> {
  await bookWriters[ledger]?.(of);
}

type HeldAccount = { number: number; name: string; isActive: boolean; vatCode: string | null };

async function putIntoEaccounting({ twin, company, currency, needed }: BooksOf): Promise<void> {
  const charts = (await twin.get(`/books/${company.id}/accounts`)) as { accounts: HeldAccount[] }[];
  const held = new Map(charts.flatMap((chart) => chart.accounts).map((account) => [account.number, account]));
  await twin.send("POST", `/companies/${company.id}/books`, {
    currencyCode: currency,
    fiscalYears: missingYears(company, needed.days),
    vatCodes: vatCodesOf(needed),
    accounts: accountsOf(needed, held),
    ...dimensionsOf(needed),
  });
}

/** Calendar years, for days that no year of the company holds. */
function missingYears(company: TwinCompany, days: readonly string[]): { startOn: string; endOn: string }[] {
  const isHeld = (day: string) =>
    company.fiscalYears.some((year) => year.startOn <= day && day <= year.endOn);
  const years = new Set(days.filter((day) => !isHeld(day)).map((day) => day.slice(0, 4)));
  return [...years].map((year) => ({ startOn: `${year}-01-01`, endOn: `${year}-12-31` }));
}

function vatCodesOf({ needs }: NeededBooks) {
  const rates = new Map(
    needs.flatMap(({ vatCode, ratePercent }) =>
      vatCode === undefined || ratePercent === undefined ? [] : [[vatCode, ratePercent] as const],
    ),
  );
  return [...rates].map(([code, ratePercent]) => ({ code, basisPoints: basisPoints(ratePercent) }));
}

/** "11.11" → 1111, by the digits: a rate is an exact decimal. */
function basisPoints(ratePercent: string): number {
  const [whole = "0", fraction = ""] = ratePercent.split(".");
  return Number(`${whole}${fraction.padEnd(2, "0").slice(0, 2)}`);
}

/** The file's own name goes before the one the account has. One that a need gives a VAT code gets it: the two must agree. */
function accountsOf({ needs, accounts, accountNames }: NeededBooks, held: ReadonlyMap<number, HeldAccount>) {
  const wanted = new Map<string, { name: string; vatCode?: string }>();
  for (const number of accounts.keys())
    wanted.set(number, { name: accountNames.get(number) ?? `Account ${number}` });
  for (const { account, slot, vatCode } of needs)
    wanted.set(account, {
      name: slot,
      ...wanted.get(account),
      ...(vatCode === undefined ? {} : { vatCode }),
    });
  return [...wanted]
    .filter(([number]) => /^[1-9]\d*$/.test(number))
    .map(([text, { name, vatCode }]) => {
      const number = Number(text);
      const allowed = accounts.get(text) ?? new Set();
      return {
        number,
        name: (accountNames.get(text) ?? held.get(number)?.name ?? name).slice(0, 100),
        isActive: true,
        ...(vatCode === undefined ? {} : { vatCode }),
        ...(allowed.has("project") ? { isProjectAllowed: true } : {}),
        ...([...allowed].some((dimension) => dimension !== "project") ? { isCostCenterAllowed: true } : {}),
      };
    });
}

/** The pretend product's limits for names; what is longer stays unknown, and the preflight says so. */
const shortNameMax = 9;

function dimensionsOf({ dimensions, days }: NeededBooks) {
  const fitting = (values: ReadonlySet<string> = new Set()) =>
    [...values].filter((value) => value.length <= shortNameMax);
  return {
    costCenters: [...dimensions]
      .filter(([name]) => name !== "project" && name.length <= 20)
      .map(([name, values]) => ({
        name,
        items: fitting(values).map((value) => ({ shortName: value, name: value, isActive: true })),
      })),
    projects: fitting(dimensions.get("project")).map((number) => ({
      number,
      name: number,
      startOn: days[0] ?? "2000-01-01",
    })),
  };
}
