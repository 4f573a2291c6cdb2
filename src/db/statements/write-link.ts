/** A link: made as a draft, changed, confirmed by a person, and bound to its start date by the first transfer. */
import type { Transaction } from "../database.ts";
import type { Link } from "../rows.ts";

type Of = { organisationId: string; linkId: string };

/** False when the company is linked for this integration already. */
export async function insertLink(
  trx: Transaction,
  of: Of & {
    companyId: string;
    departmentCode: string | null;
    connectionId: string;
    integration: string;
    startOn: string;
    at: string;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("link")
    .values({
      organisation_id: of.organisationId,
      id: of.linkId,
      company_id: of.companyId,
      department_code: of.departmentCode,
      connection_id: of.connectionId,
      integration: of.integration,
      state: "draft",
      start_on: of.startOn,
      created_at: of.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateLink(
  trx: Transaction,
  of: Of & { startOn: string; state: Link["state"]; resumesItself: boolean },
): Promise<void> {
  await trx
    .updateTable("link")
    .set({ start_on: of.startOn, state: of.state, resumes_itself: of.resumesItself })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.linkId)
    .execute();
}

/** Activates the link in the name of the person who has seen what it will send. */
export async function confirmLink(
  trx: Transaction,
  of: Of & { personId: string; at: string },
): Promise<void> {
  await trx
    .updateTable("link")
    .set({ state: "active", confirmed_by: of.personId, confirmed_at: of.at })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.linkId)
    .execute();
}

/** Once only: the first transfer stays the one that is told. */
export async function lockStart(trx: Transaction, of: Of & { at: string }): Promise<void> {
  await trx
    .updateTable("link")
    .set({ start_locked_at: of.at })
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.linkId)
    .where("start_locked_at", "is", null)
    .execute();
}
