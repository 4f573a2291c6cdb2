/** The Z report as a file beside its voucher: how it is named, whether it is wanted, and its bytes. */
import {
  type Attachment,
  type CompanyFlags,
  contentHash,
  type Journal,
  languageOfCountry,
} from "../../../core/index.ts";
import type { DaySettlementSettings } from "../settings.ts";
import { isSettlement, type TillRecord } from "../till-record.ts";
import { reportContent } from "./report-content.ts";
import { writePdf } from "./write-pdf.ts";

/** "Z 17 SENTRUM-1 2026-03-14.pdf", in characters that every system takes in a file name. */
export function reportFile(of: { zNumber: string; registerId: string; businessOn: string }): Attachment {
  const stem = `Z ${of.zNumber} ${of.registerId} ${of.businessOn}`;
  const safe = stem.normalize("NFC").replaceAll(/[^\p{L}\p{N} ._-]/gu, "-");
  return { fileName: `${safe.slice(0, 100).trim()}.pdf`, mediaType: "application/pdf" };
}

/** A voucher that came ready has no Z report of its own: none is named for it, and none is made. */
export async function attachReport(of: {
  record: TillRecord;
  document: Journal;
  settings: DaySettlementSettings;
  company: CompanyFlags;
  country: string;
}): Promise<Uint8Array | null> {
  const { record, document, settings, company } = of;
  if (settings.attachReport !== true || !isSettlement(record)) return null;
  const content = reportContent({
    record,
    recordHash: contentHash(record),
    document,
    company,
    country: of.country,
    language: settings.reportLanguage ?? languageOfCountry(of.country),
  });
  return writePdf(content, {
    author: company.name,
    madeAt: new Date(`${record.businessDate}T12:00:00Z`),
  });
}
