/** Where an account may go: the one question that crosses organisations, asked by the sign-in's role. */
import type { Rights, Role } from "../../core/index.ts";
import { wordPatterns } from "../statements/holds-words.ts";
import type { SignInPool } from "./open-sign-in-pool.ts";

export type Membership = {
  organisationId: string;
  organisationName: string;
  personId: string;
  role: Role;
  rights: Rights;
  /** Null: all companies. */
  companyIds: readonly string[] | null;
};

const membershipColumns = `organisation_id as "organisationId", organisation_name as "organisationName",
  person_id as "personId", role, rights, company_ids as "companyIds"`;

/** `userId` must be a session's, here and below: nothing else stands between it and the answer. */
export async function membershipIn(
  pool: SignInPool,
  of: { userId: string; organisationId: string },
): Promise<Membership | undefined> {
  const { rows } = await pool.query<Membership>({
    name: "membership in",
    text: `select ${membershipColumns} from bilag.memberships_of($1, $2::uuid)`,
    values: [of.userId, of.organisationId],
  });
  return rows[0];
}

/** `name` is as the database orders it, in small letters. */
export type MembershipKey = { name: string; id: string };

export type SoughtMemberships = {
  /** Words of the organisation's name. */
  search?: string | undefined;
  after: MembershipKey | null;
  limit: number;
};

/** By the organisation's name. */
export async function listMemberships(
  pool: SignInPool,
  of: SoughtMemberships & { userId: string },
): Promise<{ row: Membership; key: MembershipKey }[]> {
  const { rows } = await pool.query<Membership & { sortedName: string }>({
    name: "list memberships",
    text: `select ${membershipColumns}, lower(organisation_name) as "sortedName"
      from bilag.memberships_of($1, null)
      where organisation_name ilike all($2::text[])
        and ($4::uuid is null or (lower(organisation_name) collate bilag.name_order, organisation_id) > ($3::text, $4::uuid))
      order by lower(organisation_name) collate bilag.name_order, organisation_id limit $5`,
    values: [of.userId, wordPatterns(of.search), of.after?.name ?? null, of.after?.id ?? null, of.limit],
  });
  return rows.map(({ sortedName, ...row }) => ({ row, key: { name: sortedName, id: row.organisationId } }));
}

/**
 * The account of an address enters an organisation no more. Its sessions end where it may enter no other: they are the
 * account's, and one organisation must not sign people out of another.
 */
export async function shutOut(
  pool: SignInPool,
  of: { email: string; organisationId: string },
): Promise<void> {
  const { rows } = await pool.query<{ userId: string }>(
    `delete from admission using "user" u where u."id" = admission.user_id and u."email" = lower($1)
      and admission.organisation_id = $2 returning admission.user_id as "userId"`,
    [of.email, of.organisationId],
  );
  for (const { userId } of rows)
    await pool.query(
      `delete from "session" where "userId" = $1 and not exists (select 1 from admission where user_id = $1)`,
      [userId],
    );
}

/** Lets an account into an organisation; once more changes nothing. */
export async function admit(pool: SignInPool, of: { userId: string; organisationId: string }): Promise<void> {
  await pool.query(
    "insert into admission (user_id, organisation_id) values ($1, $2) on conflict do nothing",
    [of.userId, of.organisationId],
  );
}
