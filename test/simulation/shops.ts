/**
 * Four tills and their year, and what an accountant would book of it with pen and paper. Nothing here knows the product:
 * amounts are whole øre, and each sum is worked out from the day's figures by the rules that stand beside it.
 */

/** One Z report as the till counted it. */
export type Day = {
  z: number;
  /** The business day. */
  on: string;
  food: { rate: number; gross: number };
  other: { rate: number; gross: number };
  /** Cash customers pay whole kroner where coins are; what that gives or takes is rounding. */
  cashPaid: number;
  cashOwed: number;
};

export type Shop = {
  name: string;
  twinCompany: string;
  country: string;
  currency: string;
  timeZone: string;
  register: string;
  schedule: "daily" | "weekly" | "monthly" | "never";
  /** Weekdays on which it is open, 1 is Monday. */
  openOn: readonly number[];
  /** Closed after midnight, so that the Z has the next day's date. */
  closesInTheNight?: true;
  roundsCash: boolean;
  foodRate(on: string): number;
  otherRate: number;
  accounts: Accounts;
};

export type Accounts = {
  food: number;
  other: number;
  foodVat: number;
  otherVat: number;
  cash: number;
  card(on: string): number;
  rounding: number;
};

/** Norwegian food changes its rate in this story on 1 July. */
export const rateChangesOn = "2026-07-01";
const norwegianFood = (on: string) => (on < rateChangesOn ? 15 : 12);
const norwegian = { food: 3030, other: 3000, foodVat: 2701, otherVat: 2700, cash: 1900, rounding: 7740 };

/** The card's account of the sports shop changes in September; what had not been sent by then goes to the new one. */
export const cardMovesOn = "2026-09-15";

export const shops: readonly Shop[] = [
  {
    name: "Kaffebar",
    twinCompany: "Kaffebar Nord AS",
    country: "NO",
    currency: "NOK",
    timeZone: "Europe/Oslo",
    register: "KAFFE-1",
    schedule: "daily",
    openOn: [5, 6, 7],
    closesInTheNight: true,
    roundsCash: true,
    foodRate: norwegianFood,
    otherRate: 25,
    accounts: { ...norwegian, card: () => 1901 },
  },
  {
    name: "Sport",
    twinCompany: "Fjord Sport AS",
    country: "NO",
    currency: "NOK",
    timeZone: "Europe/Oslo",
    register: "SPORT-1",
    schedule: "weekly",
    openOn: [2, 6],
    roundsCash: true,
    foodRate: norwegianFood,
    otherRate: 25,
    accounts: { ...norwegian, card: (on) => (on < cardMovesOn ? 1901 : 1902) },
  },
  {
    name: "Fika",
    twinCompany: "Fikahuset i Umeå AB",
    country: "SE",
    currency: "SEK",
    timeZone: "Europe/Stockholm",
    register: "FIKA-1",
    schedule: "monthly",
    openOn: [6],
    roundsCash: true,
    foodRate: () => 12,
    otherRate: 25,
    accounts: {
      food: 3002,
      other: 3001,
      foodVat: 2621,
      otherVat: 2611,
      cash: 1910,
      card: () => 1580,
      rounding: 3740,
    },
  },
  {
    name: "Koffie",
    twinCompany: "Koffiehuis Utrecht B.V.",
    country: "NL",
    currency: "EUR",
    timeZone: "Europe/Amsterdam",
    register: "KOFFIE-1",
    schedule: "never",
    openOn: [3],
    roundsCash: false,
    foodRate: () => 9,
    otherRate: 21,
    accounts: {
      food: 8010,
      other: 8000,
      foodVat: 1521,
      otherVat: 1520,
      cash: 1000,
      card: () => 1210,
      rounding: 4990,
    },
  },
];

/** VAT of a gross amount, rounded half up, in whole numbers only. */
export function vatOf({ gross, rate }: { gross: number; rate: number }): number {
  const [numerator, denominator] = [gross * rate, 100 + rate];
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

const weekdayOf = (on: string) => ((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
const after = (on: string, days: number) =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Every open day of 2026 from the second of January on, with figures that no two days share. */
export function yearOf(shop: Shop): Day[] {
  const days: Day[] = [];
  for (let on = "2026-01-02"; on <= "2026-12-31"; on = after(on, 1)) {
    if (!shop.openOn.includes(weekdayOf(on))) continue;
    const z = days.length + 1;
    const food = { rate: shop.foodRate(on), gross: 20_000 + ((z * 7_919) % 15_013) };
    const other = { rate: shop.otherRate, gross: 30_000 + ((z * 104_729) % 40_009) };
    const cashPaid = shop.roundsCash ? Math.round(food.gross / 100) * 100 : food.gross;
    days.push({ z, on, food, other, cashOwed: food.gross, cashPaid });
  }
  return days;
}

export const nextDay = (on: string) => after(on, 1);

/** Account → debit less credit, as the books must have it in the end. */
export function expectedTotals(shop: Shop, days: readonly Day[]): Map<number, number> {
  const totals = new Map<number, number>();
  const add = (account: number, amount: number) => totals.set(account, (totals.get(account) ?? 0) + amount);
  const { accounts } = shop;
  for (const { on, food, other, cashPaid, cashOwed } of days) {
    add(accounts.cash, cashPaid);
    add(accounts.card(on), other.gross);
    add(accounts.rounding, cashOwed - cashPaid);
    add(accounts.food, vatOf(food) - food.gross);
    add(accounts.foodVat, -vatOf(food));
    add(accounts.other, vatOf(other) - other.gross);
    add(accounts.otherVat, -vatOf(other));
  }
  for (const [account, total] of totals) if (total === 0) totals.delete(account);
  return totals;
}
