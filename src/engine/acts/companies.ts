/** Companies and their departments: the customer's own, which every link starts from. */
import { AppError } from "../../core/index.ts";
import {
  type Company,
  type CompanyChanges,
  insertCompany,
  lockCompany,
  storeDepartments,
  updateCompany,
} from "../../db/index.ts";
import type { World } from "../world.ts";
import { type Actor, actAs, found } from "./actor.ts";
import { moveToTimeZone } from "./move-to-time-zone.ts";
import { renderCompanyAgain } from "./render-company-again.ts";

export type NewCompany = {
  externalId: string;
  name: string;
  organisationNumber?: string;
  country: string;
  currency: string;
  timeZone: string;
  departments?: readonly { code: string; name: string }[];
};

/** `already-there` when the external id is taken. */
export async function createCompany(
  world: World,
  actor: Actor,
  of: NewCompany,
): Promise<{ companyId: string }> {
  const { organisationId } = actor;
  const companyId = world.ids.next();
  return actAs(world, actor, "create company", async (trx, at) => {
    const isNew = await insertCompany(trx, {
      organisationId,
      companyId,
      externalId: of.externalId,
      name: of.name,
      organisationNumber: of.organisationNumber ?? "",
      country: of.country,
      currency: of.currency,
      timeZone: of.timeZone,
      at,
    });
    if (!isNew) throw new AppError("already-there", `There is a company ${of.externalId} already.`);
    await storeDepartments(trx, { organisationId, companyId, departments: of.departments ?? [] });
    return { result: { companyId }, content: { companyId, ...of } };
  });
}

export type CompanyChange = CompanyChanges & {
  companyId: string;
  departments?: readonly { code: string; name: string }[];
};

export async function changeCompany(
  world: World,
  actor: Actor,
  { companyId, departments, ...changes }: CompanyChange,
): Promise<void> {
  const { organisationId } = actor;
  await actAs(world, actor, "change company", async (trx, at) => {
    const before = found(await lockCompany(trx, { organisationId, companyId }), "company");
    await updateCompany(trx, { organisationId, companyId, changes });
    await storeDepartments(trx, { organisationId, companyId, departments: departments ?? [] });
    const { timeZone = before.time_zone } = changes;
    if (timeZone !== before.time_zone)
      await moveToTimeZone(world, trx, { organisationId, companyId, timeZone, at });
    if (isOtherThan(before, changes)) await renderCompanyAgain(world, trx, { organisationId, companyId, at });
    return { result: undefined, content: { companyId, departments, ...changes } };
  });
}

/** In what a rendering or a check may ask of it. */
function isOtherThan(before: Company, changes: CompanyChanges): boolean {
  const { name, organisationNumber, isTest, isCustomerBlocked, isGroupBlocked } = changes;
  const pairs = [
    [name, before.name],
    [organisationNumber, before.organisation_number],
    [isTest, before.is_test],
    [isCustomerBlocked, before.is_customer_blocked],
    [isGroupBlocked, before.is_group_blocked],
  ];
  return pairs.some(([now, then]) => now !== undefined && now !== then);
}
