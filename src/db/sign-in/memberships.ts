/** Where an account may go: the one question that crosses organisations, asked by the sign-in's role. */
import type { Rights, Role } from "../../core/index.ts";
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

/** `userId` must be a session's: nothing else stands between it and the answer. */
export async function membershipsOf(pool: SignInPool, userId: string): Promise<Membership[]> {
  const { rows } = await pool.query<Membership>({
    name: "memberships of",
    text: `select organisation_id as "organisationId", organisation_name as "organisationName",
      person_id as "personId", role, rights, company_ids as "companyIds" from bilag.memberships_of($1)`,
    values: [userId],
  });
  return rows;
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
