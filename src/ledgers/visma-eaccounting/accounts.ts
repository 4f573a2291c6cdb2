/** The chart of accounts of one fiscal year: 1 300 and more rows, most of them inactive, so paging is not optional (visma-facts §5). */
import { z } from "zod";
import type {
  AccountEntry,
  FiscalYearEntry,
  LedgerContext,
  Reading,
  VatCodeEntry,
} from "../../core/index.ts";
import { readList } from "./read-list.ts";

const account = z.object({
  Number: z.union([z.string().min(1), z.int().transform(String)]),
  Name: z.string().nullish(),
  VatCodeId: z.string().nullish(),
  IsActive: z.boolean().nullish(),
  IsBlockedForManualBooking: z.boolean().nullish(),
  IsCostCenterAllowed: z.boolean().nullish(),
  IsProjectAllowed: z.boolean().nullish(),
});

/** Where a flag is not given, the account counts as usable: the ledger itself still refuses, a false finding would halt for nothing. */
export async function readAccounts(
  context: LedgerContext,
  of: { year: FiscalYearEntry; vatCodes: readonly VatCodeEntry[] },
): Promise<Reading<readonly AccountEntry[]>> {
  const path = `/accounts/${encodeURIComponent(of.year.id)}`;
  const list = await readList(context, { purpose: "read", path, entry: account });
  if (list.kind === "incomplete") return list.reason;
  const codeById = new Map(of.vatCodes.map((entry) => [entry.id, entry.code]));
  return { kind: "read", value: list.value.map((held) => entryOf(held, of.year, codeById)) };
}

function entryOf(
  held: z.infer<typeof account>,
  year: FiscalYearEntry,
  codeById: ReadonlyMap<string, string>,
): AccountEntry {
  const vatCode = codeById.get(held.VatCodeId ?? "");
  return {
    number: held.Number,
    name: held.Name ?? "",
    fiscalYearId: year.id,
    isActive: held.IsActive ?? true,
    isBlockedForManualBooking: held.IsBlockedForManualBooking ?? false,
    ...(vatCode === undefined ? {} : { vatCode }),
    allowsCostCentre: held.IsCostCenterAllowed ?? true,
    allowsProject: held.IsProjectAllowed ?? true,
  };
}
