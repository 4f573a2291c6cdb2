/** A slot of a settings form, labelled in one language, with what a person answered and what the ledger says to it. */
import { z } from "@hono/zod-openapi";
import {
  type Day,
  fiscalYearOf,
  type Language,
  type Registers,
  type Slot,
  type SlotAnswer,
  vatRateOn,
} from "../../core/index.ts";

const answerSchema = z
  .strictObject({
    department: z.string().openapi({ description: "“*”: all that say nothing else." }),
    doesNotOccur: z.boolean().openapi({ description: "A person said that it never happens here." }),
    account: z.string().nullable(),
    vatCode: z.string().nullable(),
    ledger: z
      .strictObject({
        accountName: z.string().nullable().openapi({ description: "Null: the ledger has no such account." }),
        accountVatCode: z.string().nullable(),
        isActive: z.boolean(),
        isBlocked: z.boolean(),
        ratePercent: z
          .string()
          .nullable()
          .openapi({ description: "Of the VAT code on the day that was asked for." }),
      })
      .nullable()
      .openapi({
        description: "As last read from the ledger; null where nothing was read, or no account is given.",
      }),
  })
  .openapi("SlotAnswer");

export const slotSchema = z
  .strictObject({
    name: z.string(),
    label: z.string(),
    carriesVat: z.boolean(),
    ratePercent: z.string().nullable(),
    asks: z.enum(["account", "amount", "dimension"]),
    path: z.array(z.string()).openapi({
      description: "Where its answer stands in the settings, from the top; “{department}” stands for each.",
    }),
    where: z
      .string()
      .nullable()
      .openapi({ description: "Where the ledger shows accounts and their VAT codes." }),
    answers: z.array(answerSchema),
    missingIn: z.array(z.string()).openapi({
      description:
        "Departments without an answer: each needs an account, or to be marked as not occurring, before activation.",
    }),
  })
  .openapi("Slot");

export type SlotOf = {
  language: Language;
  chartPlace?: string | undefined;
  registers?: Registers | undefined;
  on?: Day;
};

export function slotAnswer(slot: Slot, of: SlotOf): z.output<typeof slotSchema> {
  const { asks = "account", path = [], answers = [], missingIn = [] } = slot;
  return {
    name: slot.name,
    label: slot.label[of.language],
    carriesVat: slot.carriesVat,
    ratePercent: slot.ratePercent ?? null,
    asks,
    path: [...path],
    where: asks === "account" ? (of.chartPlace ?? null) : null,
    answers: answers.map((answer) => answerOf(answer, of)),
    missingIn: [...missingIn],
  };
}

function answerOf(answer: SlotAnswer, of: SlotOf): z.output<typeof answerSchema> {
  const { department } = answer;
  if ("doesNotOccur" in answer)
    return { department, doesNotOccur: true, account: null, vatCode: null, ledger: null };
  const { account, vatCode } = answer;
  const ledger =
    of.registers === undefined ? null : ledgerOf(account, vatCode, { ...of, registers: of.registers });
  return { department, doesNotOccur: false, account, vatCode: vatCode ?? null, ledger };
}

/** On the business day: charts belong to years, and rates change by law. */
function ledgerOf(
  account: string,
  vatCode: string | undefined,
  { registers, on = "9999-12-31" }: { registers: Registers; on?: Day },
) {
  const year = fiscalYearOf(on, registers.fiscalYears) ?? registers.fiscalYears.at(-1);
  const entry = registers.accounts.find(
    ({ number, fiscalYearId }) =>
      number === account && (fiscalYearId === undefined || fiscalYearId === year?.id),
  );
  const code = registers.vatCodes.find((candidate) => candidate.code === vatCode);
  return {
    accountName: entry?.name ?? null,
    accountVatCode: entry?.vatCode ?? null,
    isActive: entry?.isActive ?? false,
    isBlocked: entry?.isBlockedForManualBooking ?? false,
    ratePercent: (code === undefined ? undefined : vatRateOn(code, on)) ?? null,
  };
}
