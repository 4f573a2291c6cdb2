/** The watch of one connection: made when its first link is activated, told of when it has looked. */
import { sql } from "kysely";
import type { Finding } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

type Of = { organisationId: string; connectionId: string };

/** Does nothing where the connection is watched already. */
export async function beginWatch(trx: Transaction, of: Of & { nextAt: string }): Promise<void> {
  await sql`
    insert into watch (organisation_id, connection_id, next_at) values (${of.organisationId}, ${of.connectionId}, ${of.nextAt})
    on conflict do nothing`.execute(trx);
}

export type WatchRow = {
  days: number;
  nextAt: string;
  watchedAt: string | null;
  failedBecause: Finding | null;
};

/** Undefined while no link of the connection was ever activated. */
export async function readWatch(trx: Transaction, of: Of): Promise<WatchRow | undefined> {
  const { rows } = await sql<WatchRow>`
    select days, next_at as "nextAt", watched_at as "watchedAt", failed_because as "failedBecause" from watch
    where organisation_id = ${of.organisationId} and connection_id = ${of.connectionId}`.execute(trx);
  return rows[0];
}

/** `watchedAt` stays where the watch did not come to its end. */
export async function noteWatch(
  trx: Transaction,
  of: Of & { watchedAt: string | null; failedBecause: Finding | null },
): Promise<void> {
  const failed = of.failedBecause === null ? null : JSON.stringify(of.failedBecause);
  await sql`
    update watch set watched_at = coalesce(${of.watchedAt}::timestamptz, watched_at), failed_because = ${failed}::jsonb
    where organisation_id = ${of.organisationId} and connection_id = ${of.connectionId}`.execute(trx);
}

/** Of the connection's oldest link that was ever activated: business days are decided in its company's time zone. */
export async function timeZoneOfConnection(trx: Transaction, of: Of): Promise<string | undefined> {
  const { rows } = await sql<{ time_zone: string }>`
    select company.time_zone from link
    join company on company.organisation_id = link.organisation_id and company.id = link.company_id
    where link.organisation_id = ${of.organisationId} and link.connection_id = ${of.connectionId}
    order by link.created_at, link.id limit 1`.execute(trx);
  return rows[0]?.time_zone;
}

type WatchedLink = { id: string; integration: string; settings: unknown; options: unknown };

/** Active links of a connection with the settings that hold. */
export async function watchedLinks(trx: Transaction, of: Of): Promise<WatchedLink[]> {
  const { rows } = await sql<WatchedLink>`
    select link.id, link.integration, settings_version.settings, settings_version.options from link
    join settings_version on settings_version.organisation_id = link.organisation_id
      and settings_version.link_id = link.id and settings_version.version = link.settings_version
    where link.organisation_id = ${of.organisationId} and link.connection_id = ${of.connectionId} and link.state = 'active'
    order by link.id`.execute(trx);
  return rows;
}

export async function noteSetUp(
  trx: Transaction,
  of: { organisationId: string; linkId: string; findings: readonly Finding[]; at: string },
): Promise<void> {
  await sql`
    update link set set_up_findings = ${JSON.stringify(of.findings)}::jsonb, set_up_checked_at = ${of.at}
    where organisation_id = ${of.organisationId} and id = ${of.linkId}`.execute(trx);
}

/** False where there is none. Null leaves a value as it is. */
export async function setWatch(
  trx: Transaction,
  of: Of & { days: number | null; nextAt: string | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update watch set days = coalesce(${of.days}::integer, days), next_at = coalesce(${of.nextAt}::timestamptz, next_at)
    where organisation_id = ${of.organisationId} and connection_id = ${of.connectionId}`.execute(trx);
  return numAffectedRows === 1n;
}
