/** The payload that a posting was rendered from, and what rendering may know of its company. */
import type { CompanyFlags } from "../../core/index.ts";
import type { Transaction } from "../database.ts";

export async function recordOfPosting(
  trx: Transaction,
  of: { organisationId: string; postingId: string },
): Promise<unknown> {
  const row = await trx
    .selectFrom("posting_record")
    .innerJoin("record", (join) =>
      join
        .onRef("record.organisation_id", "=", "posting_record.organisation_id")
        .onRef("record.id", "=", "posting_record.record_id"),
    )
    .select("record.payload")
    .where("posting_record.organisation_id", "=", of.organisationId)
    .where("posting_record.posting_id", "=", of.postingId)
    .executeTakeFirstOrThrow();
  return row.payload;
}

/** The days that the records of postings bear, by posting. */
export async function recordDays(
  trx: Transaction,
  of: { organisationId: string; postingIds: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  if (of.postingIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom("posting_record")
    .innerJoin("record", (join) =>
      join
        .onRef("record.organisation_id", "=", "posting_record.organisation_id")
        .onRef("record.id", "=", "posting_record.record_id"),
    )
    .select(["posting_record.posting_id", "record.record_on"])
    .where("posting_record.organisation_id", "=", of.organisationId)
    .where("posting_record.posting_id", "=", (where) => where.fn.any(where.val([...of.postingIds])))
    .execute();
  return new Map(rows.map((row) => [row.posting_id, row.record_on]));
}

export async function companyFlags(
  trx: Transaction,
  of: { organisationId: string; companyId: string },
): Promise<CompanyFlags> {
  const company = await trx
    .selectFrom("company")
    .selectAll()
    .where("organisation_id", "=", of.organisationId)
    .where("id", "=", of.companyId)
    .executeTakeFirstOrThrow();
  return {
    externalId: company.external_id,
    name: company.name,
    organisationNumber: company.organisation_number,
    currency: company.currency,
    timeZone: company.time_zone,
    isTest: company.is_test,
    isCustomerBlocked: company.is_customer_blocked,
    isGroupBlocked: company.is_group_blocked,
  };
}
