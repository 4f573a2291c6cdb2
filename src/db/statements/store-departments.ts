/** Departments of a company by their codes: new ones are added, known ones renamed, none is taken away. */
import type { Transaction } from "../database.ts";

export async function storeDepartments(
  trx: Transaction,
  of: {
    organisationId: string;
    companyId: string;
    departments: readonly { code: string; name: string }[];
  },
): Promise<void> {
  if (of.departments.length === 0) return;
  const rows = of.departments.map(({ code, name }) => ({
    organisation_id: of.organisationId,
    company_id: of.companyId,
    code,
    name,
  }));
  await trx
    .insertInto("department")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "company_id", "code"])
        .doUpdateSet((where) => ({ name: where.ref("excluded.name") })),
    )
    .execute();
}
