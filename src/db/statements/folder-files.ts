/** Files that were seen in a watched folder: how far each is, and what is told of it. Never the file itself. */
import { sql } from "kysely";
import type { Finding } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { LaneName } from "./due-lanes.ts";
import type { PageOf } from "./find-within-border.ts";

export const folderFileStates = ["arriving", "waiting", "asks", "taken", "refused", "gone"] as const;
export type FolderFileState = (typeof folderFileStates)[number];

export type FolderFileRow = {
  id: string;
  laneId: string;
  fileName: string;
  sizeBytes: number;
  modifiedNs: string;
  state: FolderFileState;
  isThere: boolean;
  movedTo: string | null;
  findings: Finding[];
  findingsCount: number;
  contentHash: string | null;
  fileImportId: string | null;
  decision: "take" | "refuse" | null;
  decidedBy: string | null;
  decidedAt: string | null;
  seenAt: string | null;
  since: string;
  notBefore: string;
};

const columns = sql`id, lane_id as "laneId", file_name as "fileName", size_bytes as "sizeBytes", modified_ns as "modifiedNs", state,
  is_there as "isThere", moved_to as "movedTo", findings, findings_count as "findingsCount",
  content_hash as "contentHash", file_import_id as "fileImportId", decision, decided_by as "decidedBy",
  decided_at as "decidedAt", seen_at as "seenAt", since, not_before as "notBefore"`;

/** Those that lay in the folder at the last look: one of a name. */
export async function filesThere(trx: Transaction, of: LaneName): Promise<FolderFileRow[]> {
  const { rows } = await sql<FolderFileRow>`
    select ${columns} from folder_file
    where organisation_id = ${of.organisationId} and lane_id = ${of.laneId} and is_there`.execute(trx);
  return rows;
}

export type SeenFile = { fileName: string; sizeBytes: number; modifiedNs: string };

/**
 * A file as it lies there now, to be looked at again: a new one, or one that is no longer what it was. Of the former
 * nothing is left to decide or to tell; what was taken of it stands among the files that were handed in.
 */
export async function seeFile(
  trx: Transaction,
  of: LaneName & SeenFile & { id: string; at: string },
): Promise<void> {
  await sql`
    insert into folder_file (organisation_id, id, lane_id, file_name, size_bytes, modified_ns, state, since, not_before)
    values (${of.organisationId}, ${of.id}, ${of.laneId}, ${of.fileName}, ${of.sizeBytes}, ${of.modifiedNs}, 'arriving', ${of.at}, ${of.at})
    on conflict (organisation_id, lane_id, file_name) where is_there do update set
      size_bytes = excluded.size_bytes, modified_ns = excluded.modified_ns, state = 'arriving', moved_to = null,
      findings = '[]', findings_count = 0, content_hash = null, file_import_id = null, decision = null,
      decided_by = null, decided_at = null, seen_by = null, seen_at = null, since = excluded.since,
      not_before = excluded.not_before`.execute(trx);
}

type FileName = { organisationId: string; folderFileId: string };

export type FileChange = {
  state: FolderFileState;
  findings: readonly Finding[];
  findingsCount: number;
  contentHash: string | null;
  fileImportId: string | null;
  notBefore: string;
  at: string;
};

/** Only as long as it is the file that was looked at: a person, or the next look, may have been quicker. */
export async function changeFile(
  trx: Transaction,
  of: FileName & { modifiedNs: string } & FileChange,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update folder_file set since = case when state = ${of.state} then since else ${of.at}::timestamptz end,
      state = ${of.state}, findings = ${JSON.stringify(of.findings)}::jsonb, findings_count = ${of.findingsCount},
      content_hash = ${of.contentHash}, file_import_id = ${of.fileImportId}, not_before = ${of.notBefore}
    where organisation_id = ${of.organisationId} and id = ${of.folderFileId} and modified_ns = ${of.modifiedNs}
      and is_there`.execute(trx);
  return numAffectedRows === 1n;
}

/** It lies in the folder no more. `movedTo` null: others took it away. */
export async function fileLeft(
  trx: Transaction,
  of: FileName & { movedTo: string | null; at: string },
): Promise<void> {
  await sql`
    update folder_file set is_there = false, moved_to = ${of.movedTo},
      since = case when state in ('taken', 'refused') then since else ${of.at}::timestamptz end,
      state = case when state in ('taken', 'refused') then state else 'gone' end
    where organisation_id = ${of.organisationId} and id = ${of.folderFileId} and is_there`.execute(trx);
}

/** It was taken or refused and cannot be moved; tried again, not before. */
export async function fileStays(
  trx: Transaction,
  of: FileName & { finding: Finding; notBefore: string },
): Promise<void> {
  await sql`
    update folder_file set not_before = ${of.notBefore},
      findings = jsonb_build_array(${JSON.stringify(of.finding)}::jsonb)
        || coalesce((select jsonb_agg(one) from jsonb_array_elements(findings) one where one->>'code' <> ${of.finding.code}), '[]')
    where organisation_id = ${of.organisationId} and id = ${of.folderFileId} and is_there`.execute(trx);
}

/** Newest first. The lane must have been found within the border before. */
export async function listFolderFiles(
  trx: Transaction,
  of: LaneName & { states: readonly FolderFileState[] } & PageOf<{ at: string; id: string }>,
): Promise<FolderFileRow[]> {
  const { rows } = await sql<FolderFileRow>`
    select ${columns} from folder_file
    where organisation_id = ${of.organisationId} and lane_id = ${of.laneId} and state = any(${[...of.states]}::text[])
      and (${of.after === null} or (since, id) < (${of.after?.at ?? null}::timestamptz, ${of.after?.id ?? null}::uuid))
    order by since desc, id desc limit ${of.limit}`.execute(trx);
  return rows;
}

/** Under its lock. The lane must have been found within the border before. */
export async function lockFolderFile(
  trx: Transaction,
  of: LaneName & { folderFileId: string },
): Promise<FolderFileRow | undefined> {
  const { rows } = await sql<FolderFileRow>`
    select ${columns} from folder_file
    where organisation_id = ${of.organisationId} and lane_id = ${of.laneId} and id = ${of.folderFileId}
    for update`.execute(trx);
  return rows[0];
}

export async function decideFile(
  trx: Transaction,
  of: FileName & { decision: "take" | "refuse"; personId: string; at: string },
): Promise<void> {
  await sql`
    update folder_file set decision = ${of.decision}, decided_by = ${of.personId}, decided_at = ${of.at}, not_before = ${of.at}
    where organisation_id = ${of.organisationId} and id = ${of.folderFileId}`.execute(trx);
}

export async function noteFileSeen(
  trx: Transaction,
  of: FileName & { personId: string; at: string },
): Promise<void> {
  await sql`
    update folder_file set seen_by = ${of.personId}, seen_at = ${of.at}
    where organisation_id = ${of.organisationId} and id = ${of.folderFileId}`.execute(trx);
}

/** In all organisations; says how many. */
export async function forgetFolderFiles(trx: Transaction, of: { olderThan: string }): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select forget_folder_files(${of.olderThan}::timestamptz) as count`.execute(trx);
  return rows[0]?.count ?? 0;
}
