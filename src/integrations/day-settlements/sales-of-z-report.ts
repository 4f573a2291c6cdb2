/** The sales of a Z report: by VAT rate as the report has them, by article group as well where the receipts say so exactly. */
import { minorText } from "../../core/index.ts";
import type {
  SafTFoldedArticleGroup,
  SafTVatRow,
  SafTZReport,
} from "../../formats/saf-t-cash-register/index.ts";

type Sums = { grossMinor: number; netMinor: number; vatMinor: number };

/** Rows of nothing, which tills print for every rate they know, are left out. */
export function salesOfZReport(z: SafTZReport) {
  const vatRows = z.vatRows.filter((row) => !isNothing(row));
  const groups = (z.transactions?.articleGroups ?? []).filter((group) => !isNothing(group));
  const grouped = vatRows.map((row) => ({ row, groups: groups.filter((group) => isOfRow(group, row)) }));
  const placedCount = grouped.reduce((total, each) => total + each.groups.length, 0);
  // The report is what the law makes the till print. Its receipts may refine it, never change it.
  const areGroupsExact =
    groups.length > 0 &&
    placedCount === groups.length &&
    grouped.every((each) => isSum(each.groups, each.row));
  return areGroupsExact
    ? grouped.flatMap(({ row, groups: ofRow }) =>
        ofRow.map((group) => ({ ...salesRow(group, row), category: group.articleGroupId || undefined })),
      )
    : vatRows.map((row) => salesRow(row, row));
}

function salesRow(amounts: Sums & { lineCount?: number }, row: SafTVatRow) {
  return {
    vatCode: row.standardVatCode ?? row.vatCode,
    vatRate: row.vatRate,
    gross: minorText(amounts.grossMinor),
    net: minorText(amounts.netMinor),
    vat: minorText(amounts.vatMinor),
    lineCount: amounts.lineCount,
  };
}

/** A rate and the till's code: a till has several codes at 0 %. */
const isOfRow = (group: SafTFoldedArticleGroup, row: SafTVatRow) =>
  (group.vatRate ?? "0") === row.vatRate && group.vatCode === row.vatCode;

function isSum(parts: readonly Sums[], whole: Sums): boolean {
  const names = ["grossMinor", "netMinor", "vatMinor"] as const;
  return names.every((name) => parts.reduce((total, part) => total + part[name], 0) === whole[name]);
}

const isNothing = (sums: Sums) => sums.grossMinor === 0 && sums.netMinor === 0 && sums.vatMinor === 0;
