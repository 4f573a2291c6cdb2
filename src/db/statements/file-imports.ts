/** Files that were handed in: what became of each, without the file. Newest first. */
import { sql } from "kysely";
import type { Finding } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { FileCounts } from "../schema-beside.ts";
import type { PageOf } from "./find-within-border.ts";

export type NewFileImport = {
  organisationId: string;
  id: string;
  laneId: string;
  fileName: string;
  format: string;
  contentHash: string | null;
  sizeBytes: number;
  handedInBy: string | null;
  at: string;
  counts: FileCounts;
  findings: readonly Finding[];
  findingsCount: number;
};

export async function insertFileImport(trx: Transaction, of: NewFileImport): Promise<void> {
  await trx
    .insertInto("file_import")
    .values({
      organisation_id: of.organisationId,
      id: of.id,
      lane_id: of.laneId,
      file_name: of.fileName,
      format: of.format,
      content_hash: of.contentHash,
      size_bytes: of.sizeBytes,
      handed_in_by: of.handedInBy,
      received_at: of.at,
      counts: JSON.stringify(of.counts),
      findings: JSON.stringify(of.findings),
      findings_count: of.findingsCount,
    })
    .execute();
}

export type FileImportRow = {
  id: string;
  fileName: string;
  format: string;
  contentHash: string | null;
  sizeBytes: number;
  handedInBy: string | null;
  receivedAt: string;
  counts: FileCounts;
  findingsCount: number;
};

const columns = sql`id, file_name as "fileName", format, content_hash as "contentHash", size_bytes as "sizeBytes",
  handed_in_by as "handedInBy", received_at as "receivedAt", counts, findings_count as "findingsCount"`;

/** The lane must have been found within the border before. */
export async function listFileImports(
  trx: Transaction,
  of: { organisationId: string; laneId: string } & PageOf<{ at: string; id: string }>,
): Promise<FileImportRow[]> {
  const { rows } = await sql<FileImportRow>`
    select ${columns} from file_import
    where organisation_id = ${of.organisationId} and lane_id = ${of.laneId}
      and (${of.after === null} or (received_at, id) < (${of.after?.at ?? null}::timestamptz, ${of.after?.id ?? null}::uuid))
    order by received_at desc, id desc limit ${of.limit}`.execute(trx);
  return rows;
}

/** With its findings. The lane must have been found within the border before. */
export async function findFileImport(
  trx: Transaction,
  of: { organisationId: string; laneId: string; fileImportId: string },
): Promise<(FileImportRow & { findings: Finding[] }) | undefined> {
  const { rows } = await sql<FileImportRow & { findings: Finding[] }>`
    select ${columns}, findings from file_import
    where organisation_id = ${of.organisationId} and lane_id = ${of.laneId} and id = ${of.fileImportId}`.execute(
    trx,
  );
  return rows[0];
}

/** In all organisations; says how many. */
export async function forgetFileImports(trx: Transaction, of: { olderThan: string }): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select forget_file_imports(${of.olderThan}::timestamptz) as count`.execute(trx);
  return rows[0]?.count ?? 0;
}
