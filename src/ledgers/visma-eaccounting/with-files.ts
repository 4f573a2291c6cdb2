/** A held document with the names of its files, which the ledger tells apart from the document itself. */
import type { HeldDocument, LedgerContext, Reading, Registers } from "../../core/index.ts";
import { fileNames, waitingFileNames } from "./attachment.ts";
import { heldVoucher, type Voucher } from "./voucher.ts";

/** No further question where the voucher names none. */
export async function withFiles(
  context: LedgerContext,
  held: Voucher,
  registers: Registers,
): Promise<Reading<HeldDocument>> {
  return named(heldVoucher(held, registers), await fileNames(context, held.Attachments));
}

/** A draft's files lie among the unmatched ones; a voucher made of it may have got them, or not yet. */
export async function withWaitingFiles(
  context: LedgerContext,
  held: HeldDocument,
  token: string,
): Promise<Reading<HeldDocument>> {
  return named(held, await waitingFileNames(context, token));
}

function named(held: HeldDocument, names: Reading<readonly string[]>): Reading<HeldDocument> {
  if (names.kind !== "read") return names;
  const attachments = [...(held.attachments ?? []), ...names.value];
  return { kind: "read", value: attachments.length === 0 ? held : { ...held, attachments } };
}
