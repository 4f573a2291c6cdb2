/** The links of a company, oldest first. */
import type { Transaction } from "../database.ts";
import type { Link } from "../rows.ts";

export async function linksOfCompany(
  trx: Transaction,
  of: { organisationId: string; companyId: string },
): Promise<Link[]> {
  return trx
    .selectFrom("link")
    .selectAll()
    .where("organisation_id", "=", of.organisationId)
    .where("company_id", "=", of.companyId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}
