/** A shop's company on the hub: connected, set up and activated as its people would do it. */
import type { Actor } from "../../src/engine/acts/actor.ts";
import { createCompany } from "../../src/engine/acts/companies.ts";
import { createConnection } from "../../src/engine/acts/connections.ts";
import { createLink } from "../../src/engine/acts/links.ts";
import { saveSettings } from "../../src/engine/acts/save-settings.ts";
import { activate, authorise, type SampleLink } from "../support/sample-link.ts";
import type { SteppedHub } from "../support/stepped-hub.ts";
import { type Day, nextDay, type Shop, vatOf } from "./shops.ts";

const vatCodes: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  NO: { 25: "3", 15: "31", 12: "31" },
  SE: { 25: "05", 12: "06" },
  NL: { 21: "1a", 9: "1b" },
};
const neverOccurs = [
  "gift-card",
  "credit-note",
  "credit-sales",
  "cash-paid-in",
  "cash-paid-out",
  "cash-difference",
  "cash-deposit",
  "tips",
];

/** The account set-up on a day: food's slot is that of the rates that the bookkeeper knows of by then. */
export function settingsOf(shop: Shop, of: { foodRates: readonly number[]; cardOn: string }) {
  const { accounts } = shop;
  const sales = (rate: number, account: number, vatAccount: number) => ({
    [`sales/${rate}`]: { account: String(account), vatCode: vatCodes[shop.country]?.[rate] },
    [`vat/${rate}`]: { account: String(vatAccount) },
  });
  const slots = Object.assign(
    {},
    sales(shop.otherRate, accounts.other, accounts.otherVat),
    ...of.foodRates.map((rate) => sales(rate, accounts.food, accounts.foodVat)),
    ...neverOccurs.map((name) => ({ [name]: { doesNotOccur: true } })),
    {
      cash: { account: String(accounts.cash) },
      "payment/card": { account: String(accounts.card(of.cardOn)) },
      rounding: { account: String(accounts.rounding) },
    },
  );
  return {
    departments: { "*": slots },
    text: "{register} Z {z}",
    ...(shop.closesInTheNight === true ? { dayEndsAt: { "*": "05:00" } } : {}),
  };
}

export async function shopLink(
  hub: SteppedHub,
  { actor, shop, settings }: { actor: Actor; shop: Shop; settings: unknown },
): Promise<SampleLink> {
  const { world } = hub;
  const { name, country, currency, timeZone } = shop;
  const { companyId } = await createCompany(world, actor, {
    externalId: name,
    name,
    country,
    currency,
    timeZone,
  });
  const { connectionId } = await createConnection(world, actor, {
    ledger: "visma-eaccounting",
    name,
    environment: "twin",
    timing: { requestTimeoutMs: 5_000, workingMs: 120_000, settlingMs: 30_000 },
  });
  const twinCompanyId = await authorise(hub, { actor, connectionId, twinCompany: shop.twinCompany });
  const { linkId, lanes } = await createLink(world, actor, {
    companyId,
    connectionId,
    integration: "day-settlements",
    startOn: "2026-01-01",
    schedule: { kind: shop.schedule },
  });
  await saveSettings(world, actor, { linkId, settings, options: {} });
  await activate(hub, { actor, linkId });
  return { actor, companyId, connectionId, linkId, laneId: lanes[0]?.laneId ?? "", twinCompanyId };
}

const text = (minor: number) =>
  `${minor < 0 ? "-" : ""}${Math.floor(Math.abs(minor) / 100)}.${String(Math.abs(minor) % 100).padStart(2, "0")}`;

/** What the till sends. The one that closes in the night has the date of the morning, and the moment of closing. */
export function reportOf(shop: Shop, day: Day) {
  const sales = (category: string, { gross, rate }: { gross: number; rate: number }) => ({
    category,
    vatRate: String(rate),
    gross: text(gross),
    net: text(gross - vatOf({ gross, rate })),
    vat: text(vatOf({ gross, rate })),
    lineCount: 1,
  });
  const zOn = shop.closesInTheNight === true ? nextDay(day.on) : day.on;
  return {
    registerId: shop.register,
    zNumber: String(day.z),
    businessDate: zOn,
    closedAt: shop.closesInTheNight === true ? `${zOn}T01:15:00Z` : `${zOn}T19:00:00Z`,
    currency: shop.currency,
    sales: [sales("food", day.food), sales("other", day.other)],
    payments: [
      { type: "cash", amount: text(day.cashPaid) },
      { type: "card", amount: text(day.other.gross) },
    ],
    rounding: text(day.cashPaid - day.cashOwed),
  };
}
