/**
 * A voucher draft as the API writes it, and how it is named. A person converts the draft in Visma's own screens; then the draft and its id
 * are gone, and only the token in the text leads to the voucher. So the identity of a draft holds both, and stays the posting's for ever.
 */
import { z } from "zod";
import {
  type HeldDocument,
  type LedgerContext,
  type LedgerIdentity,
  type Registers,
  tokenIn,
} from "../../core/index.ts";
import { type ListReading, readList } from "./read-list.ts";
import { heldRow, utcText, voucherBody } from "./voucher.ts";

export const draft = voucherBody.extend({
  Id: z.string().min(1),
  CreatedUtc: z.string().nullish(),
});
export type Draft = z.infer<typeof draft>;

export const draftKind = "voucher-draft";

/** "<id of the draft>/<token>". The number is the series alone ("K"), since the ledger gives the number itself at conversion. */
export function draftIdentity(of: { id: string; token: string; series: string | null }): LedgerIdentity {
  return { kind: draftKind, id: `${of.id}/${of.token}`, number: of.series ?? "" };
}

/** Throws on an id that this file did not make. */
export function draftParts(identityId: string): { id: string; token: string } {
  const [id = "", token = ""] = identityId.split("/");
  if (id === "" || tokenIn(token) !== token) throw new Error(`not a draft's identity: ${identityId}`);
  return { id, token };
}

/** `token`: the one that names it, also where a person has taken it out of the text. */
export function heldDraft(held: Draft, of: { token: string; registers: Registers }): HeldDocument {
  return {
    identity: draftIdentity({ id: held.Id, token: of.token, series: held.NumberSeries ?? null }),
    standing: "draft",
    on: held.VoucherDate,
    text: held.VoucherText,
    ...(held.CreatedUtc ? { createdAt: utcText(held.CreatedUtc) } : {}),
    rows: held.Rows.map((row) => heldRow(row, of.registers)),
  };
}

/** Every draft of the company: there are few, and a person may have moved ours to another day. */
export function readDrafts(context: LedgerContext): Promise<ListReading<Draft>> {
  return readList(context, { purpose: "look-up", path: "/voucherdrafts", entry: draft });
}
