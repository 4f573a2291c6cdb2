/** A day at the till of a café that does not exist, receipt by receipt, so that its rounding is real. The same till and day give the same record. */
import { type Day, minorText } from "../../core/index.ts";
import { type DaySettlementRecord, daySettlementSchema } from "./record.ts";

export type SampleTill = { registerId: string; department: string; takesTips: boolean };

type Article = { grossMinor: number; rate: number; category: string };
type Draw = (count: number) => number;

/** Food to take away has 15 %, everything eaten at the table and all drinks 25 %. */
const articles: readonly Article[] = [
  { grossMinor: 4500, rate: 25, category: "drinks" },
  { grossMinor: 5200, rate: 25, category: "drinks" },
  { grossMinor: 3990, rate: 25, category: "drinks" },
  { grossMinor: 18900, rate: 25, category: "food" },
  { grossMinor: 14950, rate: 25, category: "food" },
  { grossMinor: 3900, rate: 15, category: "take-away" },
  { grossMinor: 6900, rate: 15, category: "take-away" },
  { grossMinor: 1250, rate: 15, category: "take-away" },
  { grossMinor: 12990, rate: 15, category: "coffee-beans" },
];

const openingFloatMinor = 200_000;

/** Totals of a day while its receipts are counted. */
class DayCount {
  readonly sales = new Map<string, Article & { netMinor: number; lineCount: number }>();
  readonly payments = new Map<string, { amountMinor: number; count: number }>();
  tipsMinor = 0;
  roundingMinor = 0;
  giftCardsSoldMinor = 0;
  giftCardsRedeemedMinor = 0;

  sell({ grossMinor, rate, category }: Article): number {
    const key = `${rate}/${category}`;
    const held = this.sales.get(key) ?? { grossMinor: 0, rate, category, netMinor: 0, lineCount: 0 };
    const netMinor = Math.round((grossMinor * 100) / (100 + rate));
    this.sales.set(key, {
      ...held,
      grossMinor: held.grossMinor + grossMinor,
      netMinor: held.netMinor + netMinor,
      lineCount: held.lineCount + 1,
    });
    return grossMinor;
  }

  pay(type: string, amountMinor: number): void {
    const held = this.payments.get(type) ?? { amountMinor: 0, count: 0 };
    this.payments.set(type, { amountMinor: held.amountMinor + amountMinor, count: held.count + 1 });
  }

  /** Norwegian tills round cash to whole kroner. */
  payCash(owedMinor: number): void {
    const paidMinor = Math.round(owedMinor / 100) * 100;
    this.pay("cash", paidMinor);
    this.roundingMinor += paidMinor - owedMinor;
  }

  cashMinor(): number {
    return this.payments.get("cash")?.amountMinor ?? 0;
  }
}

export function sampleDay(till: SampleTill, on: Day): DaySettlementRecord {
  const draw = drawFrom(`${till.registerId} ${on}`);
  const count = new DayCount();
  const receipts = 20 + draw(30);
  for (let receipt = 0; receipt < receipts; receipt += 1) serve(count, till, draw);
  const differenceMinor = draw(6) === 0 ? (draw(11) - 5) * 100 : 0;
  const cashMinor = count.cashMinor();
  return daySettlementSchema.parse({
    registerId: till.registerId,
    zNumber: zNumberOf(on),
    department: till.department,
    businessDate: on,
    openedAt: `${on}T08:00:00`,
    closedAt: `${on}T20:${String(10 + draw(40))}:00`,
    currency: "NOK",
    sales: [...count.sales.values()].map((row) => ({
      category: row.category,
      vatCode: row.rate === 25 ? "3" : "31",
      vatRate: String(row.rate),
      gross: minorText(row.grossMinor),
      net: minorText(row.netMinor),
      vat: minorText(row.grossMinor - row.netMinor),
      lineCount: row.lineCount,
    })),
    payments: [...count.payments].map(([type, row]) => ({
      type,
      amount: minorText(row.amountMinor),
      count: row.count,
    })),
    giftCardsSold: minorText(count.giftCardsSoldMinor),
    giftCardsRedeemed: minorText(count.giftCardsRedeemedMinor),
    tips: minorText(count.tipsMinor),
    rounding: minorText(count.roundingMinor),
    openingFloat: minorText(openingFloatMinor),
    countedCash: minorText(openingFloatMinor + cashMinor + differenceMinor),
    cashDifference: minorText(differenceMinor),
    cashDeposited: minorText(cashMinor),
  });
}

/** One receipt: what is bought, and how it is paid. */
function serve(count: DayCount, till: SampleTill, draw: Draw): void {
  const lines = 1 + draw(4);
  let owedMinor = 0;
  for (let line = 0; line < lines; line += 1) {
    const article = articles[draw(articles.length)];
    if (article !== undefined) owedMinor += count.sell(article);
  }
  const chance = draw(100);
  if (chance < 18) count.payCash(owedMinor);
  else if (chance < 40) count.pay("app", owedMinor);
  else if (chance < 43) count.giftCardsRedeemedMinor += owedMinor;
  else
    payByCard(count, owedMinor, { hasTip: till.takesTips && chance > 85, buysGiftCard: chance === 50 }, draw);
}

function payByCard(
  count: DayCount,
  owedMinor: number,
  { hasTip, buysGiftCard }: { hasTip: boolean; buysGiftCard: boolean },
  draw: Draw,
): void {
  const tipMinor = hasTip ? 1000 * (1 + draw(5)) : 0;
  const giftCardMinor = buysGiftCard ? 50_000 : 0;
  count.tipsMinor += tipMinor;
  count.giftCardsSoldMinor += giftCardMinor;
  count.pay("card", owedMinor + tipMinor + giftCardMinor);
}

/** The till's counter: one a day since it was bought, so that it has no gaps. */
function zNumberOf(on: Day): string {
  return String(Temporal.PlainDate.from("2020-01-01").until(on, { largestUnit: "day" }).days + 1);
}

/** Evenly spread whole numbers below a count, the same for the same seed (xorshift over a text's hash). */
function drawFrom(seed: string): Draw {
  let state = 2_166_136_261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return (count) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % count;
  };
}
