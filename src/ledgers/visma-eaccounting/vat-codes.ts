/** VAT codes with the history of their rates. Ids differ from company to company, hence they are looked up by code. */
import { z } from "zod";
import type { Day, LedgerContext, Reading, VatCodeEntry } from "../../core/index.ts";
import { ledgerDay } from "./ledger-day.ts";
import { optionalList } from "./optional-list.ts";
import { percentText } from "./percent-text.ts";
import { readList } from "./read-list.ts";

const vatCode = z.object({
  Id: z.string().min(1),
  Code: z.string().nullish(),
  Description: z.string().nullish(),
  VatRate: z.number().nullish(),
  RelatedAccounts: z
    .object({
      AccountNumber1: z.number().nullish(),
      AccountNumber2: z.number().nullish(),
      AccountNumber3: z.number().nullish(),
    })
    .nullish(),
});

const vatCodeRates = z.object({
  Id: z.string().min(1),
  VatRates: z.array(z.object({ VatRateDate: ledgerDay, VatRate: z.number() })).nullish(),
});

type Rate = { from: Day; ratePercent: string };

/** Before every voucher: for a code whose history the ledger does not give. */
const always: Day = "0001-01-01";

export async function readVatCodes(context: LedgerContext): Promise<Reading<readonly VatCodeEntry[]>> {
  const codes = await readList(context, { purpose: "read", path: "/vatcodes", entry: vatCode });
  if (codes.kind === "incomplete") return codes.reason;
  const histories = optionalList(
    await readList(context, { purpose: "read", path: "/vatcodesrates", entry: vatCodeRates }),
  );
  if (histories.kind !== "read") return histories;
  const ratesById = new Map(histories.value.map((held) => [held.Id, held.VatRates ?? []]));
  return {
    kind: "read",
    value: codes.value.flatMap((held) =>
      held.Code ? [entryOf(held, held.Code, ratesById.get(held.Id) ?? [])] : [],
    ),
  };
}

function entryOf(
  held: z.infer<typeof vatCode>,
  code: string,
  history: readonly { VatRateDate: Day; VatRate: number }[],
): VatCodeEntry {
  const { AccountNumber1, AccountNumber2, AccountNumber3 } = held.RelatedAccounts ?? {};
  return {
    code,
    id: held.Id,
    description: held.Description ?? "",
    rates: ratesOf(held.VatRate ?? null, history),
    accounts: [AccountNumber1, AccountNumber2, AccountNumber3].flatMap((number) =>
      number ? [String(number)] : [],
    ),
  };
}

function ratesOf(today: number | null, history: readonly { VatRateDate: Day; VatRate: number }[]): Rate[] {
  const rates = history.map((rate) => ({ from: rate.VatRateDate, ratePercent: percentText(rate.VatRate) }));
  if (rates.length > 0) return rates.toSorted((left, right) => (left.from < right.from ? -1 : 1));
  return today === null ? [] : [{ from: always, ratePercent: percentText(today) }];
}
