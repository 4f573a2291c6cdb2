/** The folder that a lane's files are taken from: set by a person, told of by the look into it. */
import { sql } from "kysely";
import type { Finding } from "../../core/index.ts";
import type { Transaction } from "../database.ts";
import type { LaneName } from "./due-lanes.ts";
import { type Border, type PageOf, withinBorder } from "./find-within-border.ts";

/** False where another lane of the organisation is given files from a folder of this name. */
export async function setFolder(
  trx: Transaction,
  of: LaneName & { name: string; personId: string; at: string },
): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select from watched_folder where organisation_id = ${of.organisationId} and is_on
      and lower(name) = lower(${of.name}) and lane_id <> ${of.laneId}) as taken`.execute(trx);
  if (rows[0]?.taken === true) return false;
  await sql`
    insert into watched_folder (organisation_id, lane_id, name, is_on, set_by, set_at, next_look_at)
    values (${of.organisationId}, ${of.laneId}, ${of.name}, true, ${of.personId}, ${of.at}, ${of.at})
    on conflict (organisation_id, lane_id) do update set name = excluded.name, is_on = true, set_by = excluded.set_by,
      set_at = excluded.set_at, next_look_at = excluded.next_look_at, finding = null, looked_at = null, found_at = null`.execute(
    trx,
  );
  // Another folder holds other files, though they may be called the same.
  await sql`
    update folder_file set is_there = false, state = case when state in ('taken', 'refused') then state else 'gone' end
    where organisation_id = ${of.organisationId} and lane_id = ${of.laneId} and is_there`.execute(trx);
  return true;
}

/** False where it is off already, or never was on. */
export async function endFolder(trx: Transaction, of: LaneName): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update watched_folder set is_on = false
    where organisation_id = ${of.organisationId} and lane_id = ${of.laneId} and is_on`.execute(trx);
  return numAffectedRows === 1n;
}

/** To be looked into at once. */
export async function hurryFolder(trx: Transaction, of: LaneName & { at: string }): Promise<void> {
  await sql`
    update watched_folder set next_look_at = ${of.at}
    where organisation_id = ${of.organisationId} and lane_id = ${of.laneId} and is_on`.execute(trx);
}

export type FolderRow = {
  laneId: string;
  linkId: string;
  name: string;
  isOn: boolean;
  setBy: string;
  setAt: string;
  foundAt: string | null;
  lookedAt: string | null;
  finding: Finding | null;
  linkState: "draft" | "active" | "paused";
  /** 0: nobody has saved settings yet. */
  settingsVersion: number;
  integration: string;
  environment: "live" | "test" | "twin";
  companyId: string;
  companyName: string;
  country: string;
  timeZone: string;
  /** Files that wait for something, and for a person. */
  waiting: number;
  asks: number;
  /** Refused, and nobody has said yet that they have seen it. */
  refused: number;
  /** Taken or refused, and still where they lay, since they cannot be moved. */
  stuck: number;
};

const folderColumns = sql`watched_folder.lane_id as "laneId", lane.link_id as "linkId", watched_folder.name, watched_folder.is_on as "isOn",
  watched_folder.set_by as "setBy", watched_folder.set_at as "setAt", watched_folder.found_at as "foundAt",
  watched_folder.looked_at as "lookedAt", watched_folder.finding, link.state as "linkState",
  link.settings_version as "settingsVersion", link.integration, connection.environment, company.id as "companyId",
  company.name as "companyName", company.country, company.time_zone as "timeZone",
  files.waiting, files.asks, files.refused, files.stuck`;

const folderTables = sql`watched_folder
  join lane on lane.organisation_id = watched_folder.organisation_id and lane.id = watched_folder.lane_id
  join link on link.organisation_id = lane.organisation_id and link.id = lane.link_id
  join company on company.organisation_id = link.organisation_id and company.id = link.company_id
  join connection on connection.organisation_id = link.organisation_id and connection.id = link.connection_id
  cross join lateral (
    select count(*) filter (where state = 'waiting' and is_there) as waiting,
      count(*) filter (where state = 'asks' and is_there and decision is null) as asks,
      count(*) filter (where state = 'refused' and seen_at is null) as refused,
      count(*) filter (where state in ('taken', 'refused') and is_there and seen_at is null) as stuck
    from folder_file where folder_file.organisation_id = watched_folder.organisation_id
      and folder_file.lane_id = watched_folder.lane_id) as files`;

/** Undefined where the lane never had one. The lane must have been found within the border before. */
export async function readFolder(trx: Transaction, of: LaneName): Promise<FolderRow | undefined> {
  const { rows } = await sql<FolderRow>`
    select ${folderColumns} from ${folderTables}
    where watched_folder.organisation_id = ${of.organisationId} and watched_folder.lane_id = ${of.laneId}`.execute(
    trx,
  );
  return rows[0];
}

/** Those that are on. `needsSomebody`: only those that cannot be looked into, or hold what a person must see. */
export async function listFolders(
  trx: Transaction,
  of: Border & PageOf<string> & { needsSomebody: boolean },
): Promise<FolderRow[]> {
  const { rows } = await sql<FolderRow>`
    select ${folderColumns} from ${folderTables}
    where watched_folder.organisation_id = ${of.organisationId} and watched_folder.is_on
      and ${withinBorder(of, "link.company_id")}
      and (not ${of.needsSomebody}::boolean or watched_folder.finding is not null
        or files.asks > 0 or files.refused > 0 or files.stuck > 0 or exists (
          select from folder_file where folder_file.organisation_id = watched_folder.organisation_id
            and folder_file.lane_id = watched_folder.lane_id and folder_file.state = 'waiting' and folder_file.is_there
            and link.state <> 'paused'))
      and (${of.after}::uuid is null or watched_folder.lane_id < ${of.after}::uuid)
    order by watched_folder.lane_id desc limit ${of.limit}`.execute(trx);
  return rows;
}

/** What a look came to. `isFound`: the folder is there; from then on the hub does not make it again. */
export async function noteLook(
  trx: Transaction,
  of: LaneName & { at: string; isFound: boolean; finding: Finding | null },
): Promise<void> {
  const finding = of.finding === null ? null : JSON.stringify(of.finding);
  await sql`
    update watched_folder set looked_at = ${of.at}, finding = ${finding}::jsonb,
      found_at = case when ${of.isFound}::boolean then coalesce(found_at, ${of.at}::timestamptz) else found_at end
    where organisation_id = ${of.organisationId} and lane_id = ${of.laneId}`.execute(trx);
}
