/** All organisations of an installation with their owners: for the operator's commands, which act beside every border. */
import type { ConnectionOptions } from "./connection-options.ts";
import { becomeOwner, withSession } from "./with-session.ts";

export type OrganisationOwners = {
  id: string;
  name: string;
  /** Longest a member first. */
  owners: { personId: string; name: string; email: string }[];
};

/** Oldest first. */
export async function listOrganisations(connection: ConnectionOptions): Promise<OrganisationOwners[]> {
  return withSession(connection, async (client) => {
    await becomeOwner(client);
    const { rows } = await client.query<OrganisationOwners>(`
      select organisation.organisation_id as id, organisation.name, coalesce(jsonb_agg(
        jsonb_build_object('personId', person.person_id, 'name', person.name, 'email', person.email)
        order by membership.created_at, person.person_id) filter (where person.person_id is not null), '[]') as owners
      from organisation
      left join membership on membership.organisation_id = organisation.organisation_id and membership.role = 'owner'
        and membership.removed_at is null
      left join person on person.person_id = membership.person_id
      group by organisation.organisation_id, organisation.name, organisation.created_at
      order by organisation.created_at, organisation.organisation_id`);
    return rows;
  });
}
