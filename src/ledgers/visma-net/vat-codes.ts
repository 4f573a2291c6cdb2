/**
 * VAT codes as the bookkeeper knows them are VAT categories here. A category names VAT ids, and these have the rates and the
 * accounts (Visma.net §7). The id of an entry is the VAT id where the category has one only; else none, and Visma.net chooses.
 */
import { z } from "zod";
import {
  type Day,
  decimalText,
  type LedgerContext,
  type Reading,
  type VatCodeEntry,
} from "../../core/index.ts";
import { ledgerDay } from "./ledger-day.ts";
import { readKnown } from "./read-one.ts";

const rate = z.object({
  startDate: ledgerDay.nullish(),
  vatRate: z.number().nullish(),
  groupType: z.string().nullish(),
});
type Rate = z.infer<typeof rate>;

const category = z.object({
  vatCategoryId: z.string().min(1),
  description: z.string().nullish(),
  active: z.boolean().nullish(),
  vatCategoryLines: z.array(z.object({ vatId: z.string(), vatRates: z.array(rate).nullish() })).nullish(),
});
type Category = z.infer<typeof category>;

const glAccount = z.object({ number: z.string().nullish() }).nullish();
const vat = z.object({
  vatId: z.string().min(1),
  schedules: z.array(rate).nullish(),
  glAccounts: z.object({ vatPayableAccount: glAccount, vatClaimableAccount: glAccount }).nullish(),
});
type Vat = z.infer<typeof vat>;

/** Before every document: for a rate whose beginning the ledger does not give. */
const always: Day = "0001-01-01";

export async function readVatCodes(context: LedgerContext): Promise<Reading<readonly VatCodeEntry[]>> {
  const categories = await readKnown(context, {
    purpose: "read",
    path: "/v1/vatCategory",
    shape: z.array(category),
  });
  if (categories.kind !== "read") return categories;
  const vats = await readKnown(context, { purpose: "read", path: "/v1/vat", shape: z.array(vat) });
  if (vats.kind !== "read") return vats;
  const byId = new Map(vats.value.map((held) => [held.vatId, held]));
  return {
    kind: "read",
    value: categories.value.filter((held) => held.active !== false).map((held) => entryOf(held, byId)),
  };
}

function entryOf(held: Category, byId: ReadonlyMap<string, Vat>): VatCodeEntry {
  const lines = held.vatCategoryLines ?? [];
  const [first] = lines;
  const vats = lines.flatMap((line) => byId.get(line.vatId) ?? []);
  const accounts = vats.flatMap(({ glAccounts }) =>
    [glAccounts?.vatPayableAccount?.number, glAccounts?.vatClaimableAccount?.number].flatMap((number) =>
      number ? [number] : [],
    ),
  );
  return {
    code: held.vatCategoryId,
    id: lines.length === 1 ? (first?.vatId ?? "") : "",
    description: held.description ?? "",
    // Of several VAT ids the first stands for the category: which one a document gets depends on its zone.
    rates: ratesOf(first === undefined ? [] : (byId.get(first.vatId)?.schedules ?? first.vatRates ?? [])),
    accounts: [...new Set(accounts)],
  };
}

/** What is owed to the state, where the ledger tells the two sides apart; sorted by their first day. */
function ratesOf(held: readonly Rate[]): { from: Day; ratePercent: string }[] {
  const output = held.filter((one) => one.groupType === "Output");
  return (output.length > 0 ? output : held)
    .map((one) => ({ from: one.startDate ?? always, ratePercent: decimalText(one.vatRate ?? 0) }))
    .toSorted((left, right) => (left.from < right.from ? -1 : 1));
}
