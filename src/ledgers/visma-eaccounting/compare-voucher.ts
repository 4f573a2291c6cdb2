/** Everything in which a held voucher is not what was sent. Whatever the ledger cut, moved or computed otherwise is a difference. */
import { type Day, type Difference, type HeldDocument, type Registers, tokenIn } from "../../core/index.ts";
import { grossRowDifferences } from "./gross-row-differences.ts";
import { plannedBody } from "./planned-body.ts";
import { different, type Row, rowsDifferences } from "./row-differences.ts";
import { heldRow } from "./voucher.ts";

/**
 * VAT rows that the ledger added by itself are differences too, since equal sums would not prove equal accounts and codes:
 * unless they were asked for (`vatShape: "ledger"`), and then each is held against the VAT code's rate and accounts.
 */
export function compareVoucher(of: {
  body: unknown;
  token: string;
  held: HeldDocument;
  registers: Registers;
}): readonly Difference[] {
  const { held, registers } = of;
  const sent = plannedBody.parse(of.body);
  const rows = sent.Rows.map((row) => heldRow(row, registers));
  return [
    ...different("token", of.token, tokenIn(held.text) ?? ""),
    ...different("text", untokened(sent.VoucherText), untokened(held.text)),
    ...different("on", sent.VoucherDate, held.on),
    ...(sent.NumberSeries ? different("series", sent.NumberSeries, seriesOf(held.identity.number)) : []),
    ...(sent.vatShape === "ledger"
      ? grossDifferences(rows, held, sent.VoucherDate, registers)
      : rowsDifferences(rows, held.rows)),
  ];
}

/** A draft may still hold the rows as they were sent: that the VAT is taken out when the draft is made is not certain (visma-facts §4). */
function grossDifferences(
  sent: readonly Row[],
  held: HeldDocument,
  on: Day,
  registers: Registers,
): readonly Difference[] {
  const isAsSent = held.standing === "draft" && rowsDifferences(sent, held.rows).length === 0;
  return isAsSent ? [] : grossRowDifferences({ sent, held: held.rows, on, registers });
}

/** The text behind the token, which was compared by itself and without case. */
function untokened(text: string): string {
  const token = tokenIn(text);
  return token === null ? text : text.trimStart().slice(token.length);
}

/** The letters before the number: "A" of "A31", and of a draft, whose number is its series alone. */
function seriesOf(number: string): string {
  return number.replace(/\d+$/, "");
}
