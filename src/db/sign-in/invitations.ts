/** Links that let a person into an organisation, once. Only their hashes are kept: whoever reads the table can use none. */
import { createHash } from "node:crypto";
import type { SignInPool } from "./open-sign-in-pool.ts";

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

export type Invited = { organisationId: string; email: string; name: string };

/** Links that nobody has used yet lead nowhere from now on. */
export async function dropInvitations(
  pool: SignInPool,
  of: { organisationId: string; email: string },
): Promise<void> {
  await pool.query(
    "delete from invitation where organisation_id = $1 and email = lower($2) and used_at is null",
    [of.organisationId, of.email],
  );
}

export async function keepInvitation(
  pool: SignInPool,
  of: Invited & { token: string; expiresAt: string },
): Promise<void> {
  await pool.query(
    "insert into invitation (token_hash, organisation_id, email, name, expires_at) values ($1, $2, lower($3), $4, $5)",
    [hashOf(of.token), of.organisationId, of.email, of.name, of.expiresAt],
  );
}

const columns = 'organisation_id as "organisationId", email, name';
type TokenOf = { token: string; at: string };

/** Who a link was made for; null for one that is unknown, used or too old. */
export async function readInvitation(pool: SignInPool, of: TokenOf): Promise<Invited | null> {
  const { rows } = await pool.query<Invited>(
    `select ${columns} from invitation where token_hash = $1 and used_at is null and expires_at > $2`,
    [hashOf(of.token), of.at],
  );
  return rows[0] ?? null;
}

/** The same, and it is used from now on: of two that come at once, one gets null. */
export async function takeInvitation(pool: SignInPool, of: TokenOf): Promise<Invited | null> {
  const { rows } = await pool.query<Invited>(
    `update invitation set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2
     returning ${columns}`,
    [hashOf(of.token), of.at],
  );
  return rows[0] ?? null;
}
