/** The versions of a link's settings: each stays as it was saved, and the link names the one that holds. */
import type { Transaction } from "../database.ts";
import type { SettingsVersion } from "../rows.ts";

type Of = { organisationId: string; linkId: string; version: number };

/** Undefined while nobody has saved settings. */
export async function readSettingsVersion(trx: Transaction, of: Of): Promise<SettingsVersion | undefined> {
  return trx
    .selectFrom("settings_version")
    .selectAll()
    .where("organisation_id", "=", of.organisationId)
    .where("link_id", "=", of.linkId)
    .where("version", "=", of.version)
    .executeTakeFirst();
}

/** The new version holds from now on. The link's row must be locked: versions are counted under it. */
export async function insertSettingsVersion(
  trx: Transaction,
  of: Of & { settings: unknown; options: unknown; contentHash: string; personId: string; at: string },
): Promise<void> {
  await trx
    .insertInto("settings_version")
    .values({
      organisation_id: of.organisationId,
      link_id: of.linkId,
      version: of.version,
      settings: JSON.stringify(of.settings),
      options: JSON.stringify(of.options),
      content_hash: of.contentHash,
      saved_by: of.personId,
      saved_at: of.at,
    })
    .execute();
  await trx
    .updateTable("link")
    .set({ settings_version: of.version })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.linkId)
    .execute();
}
