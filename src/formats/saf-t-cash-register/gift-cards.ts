// Gift cards sold are a debt and no sale, and the standard has no code for selling one. What can be told is told here.

import type { SafTFoldedTransactions } from "./saf-t-folded-transactions.ts";
import type { SafTAccountedTally, SafTArticleGroup, SafTZContent } from "./saf-t-z-report.ts";

/** Certain: the till itself maps the type of a pay-in to gift token. Rows are added up; the first account stands. */
export function giftCardsSold(content: SafTZContent): SafTAccountedTally | undefined {
  const rows = content.payIns.filter((payIn) => payIn.predefinedId === "12005");
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    count: rows.reduce((sum, row) => sum + (row.count ?? 0), 0),
    amountMinor: rows.reduce((sum, row) => sum + row.amountMinor, 0),
    ...(first.account !== undefined && { account: first.account }),
    ...(first.accountDescription !== undefined && { accountDescription: first.accountDescription }),
  };
}

const giftCardWords = /gave\s?(kort|bevis)|gift\s?(card|token|voucher)|presentkort|tilgodelapp/i;

/** Not certain: an article group called a gift card, with sales and, as far as the receipts show, without VAT. */
export function possibleGiftCardSales(
  content: SafTZContent,
  folded: SafTFoldedTransactions | undefined,
): SafTArticleGroup[] {
  return content.articleGroups.filter((group) => {
    if (group.amountMinor === 0 || !giftCardWords.test(group.description ?? group.articleGroupId))
      return false;
    const lines = folded?.articleGroups.filter((line) => line.articleGroupId === group.articleGroupId) ?? [];
    return lines.every((line) => line.vatMinor === 0);
  });
}
