/** The files that the twin's books hold, against the vouchers they should hang on. */
import type { SampleLink } from "./sample-link.ts";
import type { SteppedHub } from "./stepped-hub.ts";

/** The sample's set-up, with the Z report hung on each voucher. */
export function attachingSettings(hub: SteppedHub): unknown {
  const sample = hub.registry.integrations.get("day-settlements")?.sample;
  if (sample === undefined) throw new Error("no day settlements");
  return { ...(sample.settings as object), attachReport: true };
}

export type HeldFile = {
  fileName: string;
  size: number;
  sha256: string;
  link: { documentId: string } | null;
};

export async function heldFiles(hub: SteppedHub, link: SampleLink): Promise<HeldFile[]> {
  const { attachments } = (await hub.twin.control("GET", `/companies/${link.twinCompanyId}`)) as {
    attachments: HeldFile[];
  };
  return attachments;
}

export type FileCount = { files: number; vouchersWithOneFile: number; unmatched: number };

export async function filesOf(hub: SteppedHub, link: SampleLink): Promise<FileCount> {
  const files = await heldFiles(hub, link);
  const vouchers = (await hub.twin.control("GET", `/books/${link.twinCompanyId}/vouchers`)) as {
    id: string;
    attachmentIds: string[];
  }[];
  return {
    files: files.length,
    vouchersWithOneFile: vouchers.filter((voucher) => voucher.attachmentIds.length === 1).length,
    unmatched: files.filter((file) => file.link === null).length,
  };
}

export const oneEach = (count: number): FileCount => ({
  files: count,
  vouchersWithOneFile: count,
  unmatched: 0,
});
