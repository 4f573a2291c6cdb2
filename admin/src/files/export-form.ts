/** What somebody fills in before a file of unsent documents is made, and what is asked of the server for it. */
import type { Integration, LinkOf } from "../links/links-query.ts";

export type ExportFormat = Integration["exports"][number];
export type Way = "copy" | "instead";

export const noExportYet = {
  way: "copy" as Way,
  format: "",
  month: "",
  object: "",
  fileName: "",
  firstNumber: "",
  voucherType: "",
};

export type ExportForm = typeof noExportYet;

/** What is left empty is not asked for; numbers only where the format has them. */
export function wantedOf({ month, object, firstNumber, voucherType }: ExportForm, format: ExportFormat) {
  const { name, isNumbered } = format;
  return {
    format: name,
    ...(month === "" ? {} : { month }),
    ...(object.trim() === "" ? {} : { object: object.trim() }),
    ...(isNumbered && firstNumber !== "" ? { firstNumber: Number(firstNumber) } : {}),
    ...(isNumbered && voucherType !== "" ? { voucherType: Number(voucherType) } : {}),
  };
}

/** A file outlives the page: of a company that is only tried out it says so. */
export function usualFileName(
  { companyName, environment }: LinkOf,
  { month, object }: ExportForm,
  { extension }: ExportFormat,
): string {
  const world = environment === "live" ? "" : ` ${environment.toUpperCase()}`;
  const name = `${companyName} ${month === "" ? object.replaceAll("/", "-") : month}${world}`.trim();
  return `${name}.${extension}`;
}
