/** The slots that a set-up form shows, and what a filled set-up asks of the ledger. */
import Big from "big.js";
import type { DimensionNeed, Need, Slot } from "../../core/index.ts";
import { type DaySettlementSettings, everyDepartment } from "./settings.ts";
import type { DaySettlement } from "./settlement.ts";
import { linesOf } from "./settlement-line.ts";
import { answersTo, departmentsOf, isAnswered, otherSlots } from "./slot-answers.ts";
import { slotLabel } from "./slot-label.ts";
import { carriesVat, fixedSlots, rateOfSlot } from "./slot-name.ts";

/** The VAT rates of a café or a shop, by the currency it sells in; in euros those of the Netherlands. */
const usualRates: Readonly<Record<string, readonly string[]>> = {
  NOK: ["25", "15", "0"],
  SEK: ["25", "12", "6", "0"],
  DKK: ["25", "0"],
  EUR: ["21", "9", "0"],
};

/** What a form begins with while no settlement has come in: what nearly every till there has. */
function usualSlots(currency: string): readonly string[] {
  const rates = usualRates[currency] ?? ["25", "0"];
  return rates
    .flatMap((rate) => (rate === "0" ? [`sales/${rate}`] : [`sales/${rate}`, `vat/${rate}`]))
    .concat("payment/card", "payment/app");
}

/**
 * Every slot that is filled, that the records use, and that any till may use one day: sales, VAT, payments, the rest. Where
 * all that came are ready vouchers and nothing is filled, none needs an answer.
 */
export function slotsOf(
  settings: DaySettlementSettings,
  records: readonly DaySettlement[],
  { hasVouchers = false, currency = "NOK" } = {},
): Slot[] {
  const filled = Object.values(settings.departments).flatMap((slots) => Object.keys(slots));
  const used = records.flatMap((record) => linesOf(record, settings.vatShape).map((line) => line.shown));
  const usual = used.length === 0 && filled.length === 0 ? usualSlots(currency) : [];
  const names = new Set([...filled, ...used, ...usual, ...fixedSlots]);
  const areNeeded = !(hasVouchers && records.length === 0 && filled.length === 0);
  const departments = areNeeded ? departmentsOf(settings, records) : [];
  const accounts = [...names].sort(compareSlots).map((name): Slot => {
    const ratePercent = rateOfSlot(name);
    return {
      name,
      label: slotLabel(name),
      carriesVat: carriesVat(name),
      ...(ratePercent === undefined ? {} : { ratePercent }),
      path: ["departments", "{department}", name],
      answers: answersTo(settings, name),
      missingIn: departments.filter((department) => !isAnswered(settings, department, name)),
    };
  });
  return [...accounts, ...otherSlots(settings)];
}

/** Every account and VAT code of the set-up, for the preflight on save. The slot names its department unless it holds for all. */
export function needsOf(settings: DaySettlementSettings): Need[] {
  const { departments, tolerance } = settings;
  const needs = Object.entries(departments).flatMap(([department, slots]) =>
    Object.entries(slots).flatMap(([name, setting]): Need[] => {
      if (!("account" in setting)) return [];
      const ratePercent = rateOfSlot(name);
      return [
        {
          slot: slotIn(department, name),
          account: setting.account,
          ...(setting.vatCode === undefined ? {} : { vatCode: setting.vatCode }),
          // Without a code here the account's own one holds, at the rate of the slot just the same.
          ...(ratePercent === undefined || (setting.vatCode === undefined && !carriesVat(name))
            ? {}
            : { ratePercent }),
        },
      ];
    }),
  );
  return tolerance === undefined ? needs : [...needs, { slot: "tolerance", account: tolerance.account }];
}

/** The cost centres and projects that slots name, and the dimensions that the objects of ready vouchers go to. */
export function dimensionNeedsOf({
  departments,
  voucherDimensions = {},
}: DaySettlementSettings): DimensionNeed[] {
  const ofSlots = Object.entries(departments).flatMap(([department, slots]) =>
    Object.entries(slots).flatMap(([name, setting]): DimensionNeed[] => {
      if (!("account" in setting)) return [];
      const { account, dimensions = {} } = setting;
      const slot = slotIn(department, name);
      return Object.entries(dimensions).map(([dimension, value]) => ({ slot, dimension, value, account }));
    }),
  );
  const ofVouchers = Object.entries(voucherDimensions).map(([number, dimension]) => ({
    slot: `voucherDimensions.${number}`,
    dimension,
  }));
  return [...ofSlots, ...ofVouchers];
}

const slotIn = (department: string, name: string) =>
  department === everyDepartment ? name : `${department}: ${name}`;

const kinds = ["sales", "vat", "payment"];
const order: readonly string[] = fixedSlots;

function compareSlots(left: string, right: string): number {
  const [leftRank, rightRank] = [rank(left), rank(right)];
  if (leftRank !== rightRank) return leftRank - rightRank;
  const [leftRate, rightRate] = [rateOfSlot(left), rateOfSlot(right)];
  const byRate =
    leftRate === undefined || rightRate === undefined ? 0 : new Big(rightRate).cmp(new Big(leftRate));
  return byRate || (left < right ? -1 : left > right ? 1 : 0);
}

/** Sales, VAT, payments by their kind; the fixed ones in the order in which they are listed. */
function rank(name: string): number {
  const kind = kinds.indexOf(name.split("/")[0] ?? "");
  return kind >= 0 ? kind : kinds.length + order.indexOf(name);
}
