/** Organisations, people and the keys that act for them. */
import { createHash, timingSafeEqual } from "node:crypto";
import { type Act, AppError, acts, mayDo, type Role } from "../../core/index.ts";
import { appendAudit } from "../../db/index.ts";
import { nowText } from "../lane/drain.ts";
import type { World } from "../world.ts";
import { type Actor, actAs, found } from "./actor.ts";

export type NewOrganisation = {
  name: string;
  owner: { name: string; email: string; personId?: string };
  /** Given, an organisation that is there already is left as it is: a try-out begins like this at every start. */
  organisationId?: string;
};

/** The first act of an installation, or of a new customer: an organisation with its owner. Done by the operator. */
export async function createOrganisation(world: World, of: NewOrganisation): Promise<Actor> {
  const organisationId = of.organisationId ?? world.ids.next();
  const personId = of.owner.personId ?? world.ids.next();
  const at = nowText(world);
  await world.db.inOrganisation(organisationId, "create organisation", async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("organisation")
      .values({ organisation_id: organisationId, name: of.name, created_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return;
    await trx
      .insertInto("person")
      .values({ person_id: personId, name: of.owner.name, email: of.owner.email, created_at: at })
      .execute();
    await trx
      .insertInto("membership")
      .values({ organisation_id: organisationId, person_id: personId, role: "owner", created_at: at })
      .execute();
    await appendAudit(trx, {
      organisationId,
      personId,
      act: "create organisation",
      content: { name: of.name },
      at,
    });
  });
  return { organisationId, personId };
}

export async function addPerson(
  world: World,
  actor: Actor,
  of: { name: string; email: string; role: Role; companyIds?: readonly string[] },
): Promise<{ personId: string }> {
  const personId = world.ids.next();
  return actAs(world, actor, "add person", async (trx, at) => {
    await trx
      .insertInto("person")
      .values({ person_id: personId, name: of.name, email: of.email, created_at: at })
      .execute();
    await trx
      .insertInto("membership")
      .values({
        organisation_id: actor.organisationId,
        person_id: personId,
        role: of.role,
        company_ids: of.companyIds === undefined ? null : [...of.companyIds],
        created_at: at,
      })
      .execute();
    return { result: { personId }, content: { personId, role: of.role, companyIds: of.companyIds } };
  });
}

const keyPattern = /^bilag_([0-9a-f]{32})_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

/** The key is shown once; only the hash of its secret is kept. It never may more than the person it acts for. */
export async function createApiKey(
  world: World,
  actor: Actor,
  of: { name: string; personId?: string; scopes: readonly Act[] },
): Promise<{ keyId: string; key: string }> {
  const id = world.ids.next();
  const secret = Buffer.from(world.ids.bytes(32)).toString("base64url");
  const personId = of.personId ?? actor.personId;
  await actAs(world, actor, "create key", async (trx, at) => {
    const member = await trx
      .selectFrom("membership")
      .select("role")
      .where("organisation_id", "=", actor.organisationId)
      .where("person_id", "=", personId)
      .executeTakeFirst();
    const { role } = found(member, "person");
    const excess = of.scopes.filter((scope) => !mayDo(role, scope));
    if (excess.length > 0) throw new AppError("not-allowed", `A ${role} may not: ${excess.join(", ")}.`);
    await trx
      .insertInto("api_key")
      .values({
        organisation_id: actor.organisationId,
        id,
        person_id: personId,
        name: of.name,
        secret_hash: hashOf(secret),
        scopes: [...of.scopes],
        created_at: at,
      })
      .execute();
    return { result: undefined, content: { keyId: id, personId, scopes: of.scopes } };
  });
  return { keyId: id, key: `bilag_${plain(actor.organisationId)}_${plain(id)}_${secret}` };
}

export async function revokeApiKey(world: World, actor: Actor, { keyId }: { keyId: string }): Promise<void> {
  await actAs(world, actor, "revoke key", async (trx, at) => {
    const revoked = await trx
      .updateTable("api_key")
      .set({ revoked_at: at })
      .where("organisation_id", "=", actor.organisationId)
      .where("id", "=", keyId)
      .where("revoked_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    found(revoked, "key");
    return { result: undefined, content: { keyId } };
  });
}

export type Signed = Actor & {
  keyId: string;
  role: Role;
  acts: ReadonlySet<Act>;
  companyIds: readonly string[] | null;
};

/** Who a key acts for, or null for anything that is not a living key. The organisation stands in the key itself. */
export async function readApiKey(world: World, key: string): Promise<Signed | null> {
  const match = keyPattern.exec(key);
  if (match === null) return null;
  const [, organisation = "", id = "", secret = ""] = match;
  const organisationId = dashed(organisation);
  const row = await world.db.inOrganisation(organisationId, "read key", (trx) =>
    trx
      .selectFrom("api_key")
      .innerJoin("membership", (join) =>
        join
          .onRef("membership.organisation_id", "=", "api_key.organisation_id")
          .onRef("membership.person_id", "=", "api_key.person_id"),
      )
      .select(["api_key.id", "api_key.person_id", "secret_hash", "scopes", "role", "company_ids"])
      .where("api_key.organisation_id", "=", organisationId)
      .where("api_key.id", "=", dashed(id))
      .where("revoked_at", "is", null)
      .executeTakeFirst(),
  );
  if (row === undefined || !isSameHash(row.secret_hash, hashOf(secret))) return null;
  const allowed = acts.filter((act) => row.scopes.includes(act) && mayDo(row.role, act));
  return {
    organisationId,
    personId: row.person_id,
    keyId: row.id,
    role: row.role,
    acts: new Set(allowed),
    companyIds: row.company_ids,
  };
}

/** A plain hash is enough for 256 random bits; a slow one is for what people choose. */
function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

function isSameHash(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}

const plain = (uuid: string) => uuid.replaceAll("-", "");
const dashed = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
