/** Organisations, people and the keys that act for them. */
import { createHash, timingSafeEqual } from "node:crypto";
import { type Act, AppError, acts, dayIn, mayDo, type Rights, type Role } from "../../core/index.ts";
import {
  appendAudit,
  holdMember,
  insertKey,
  insertOrganisation,
  insertPerson,
  livingKey,
  lockOwners,
  type Member,
  type MemberChange,
  memberOf,
  noteKeyUse,
  removeMember,
  revokeKey,
  revokeKeysOf,
  type Transaction,
  updateMember,
} from "../../db/index.ts";
import { nowText, type World } from "../world.ts";
import { type Actor, actAs, found, requireReason } from "./actor.ts";

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
    const isNew = await insertOrganisation(trx, { organisationId, name: of.name, at });
    if (!isNew) return;
    const { name, email } = of.owner;
    await insertPerson(trx, { organisationId, personId, name, email, role: "owner", companyIds: null, at });
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

/** Somebody who was removed and is added again by the same address is the person they were, with what is given now. */
export async function addPerson(
  world: World,
  actor: Actor,
  of: { name: string; email: string; role: Role; rights?: Rights; companyIds?: readonly string[] },
): Promise<{ personId: string }> {
  return actAs(world, actor, "add person", async (trx, at) => {
    const personId = await insertPerson(trx, {
      organisationId: actor.organisationId,
      personId: world.ids.next(),
      name: of.name,
      email: of.email,
      role: of.role,
      rights: of.rights ?? {},
      companyIds: of.companyIds ?? null,
      at,
    });
    if (personId === null)
      throw new AppError("already-there", "One of the organisation's people has that address.");
    return {
      result: { personId },
      content: { personId, role: of.role, rights: of.rights, companyIds: of.companyIds },
    };
  });
}

/** Kept in the audit log; the link itself is the sign-in's business. */
export async function notePersonInvited(
  world: World,
  actor: Actor,
  { personId }: { personId: string },
): Promise<void> {
  await actAs(world, actor, "invite person", async () => ({ result: undefined, content: { personId } }));
}

/** An owner of whom nothing was taken: one who is limited to some companies can manage neither people nor keys. */
const isWholeOwner = ({ role, rights, companyIds }: Member) =>
  role === "owner" && companyIds === null && Object.values(rights).every((right) => right === "write");

/** `not-in-this-state` when it would leave the organisation without an owner who may everything. */
export async function changePerson(
  world: World,
  actor: Actor,
  of: { personId: string } & MemberChange,
): Promise<void> {
  const { organisationId } = actor;
  const { personId, ...change } = of;
  await actAs(world, actor, "change person", async (trx) => {
    const member = found(await memberOf(trx, { organisationId, personId }), "person");
    await refuseLastOwner(trx, { organisationId, personId, before: member, after: { ...member, ...change } });
    await updateMember(trx, { organisationId, personId, change });
    return { result: undefined, content: of };
  });
}

/** Their keys are revoked with them. `not-in-this-state` where it would leave no owner who may everything. */
export async function removePerson(
  world: World,
  actor: Actor,
  { personId, reason }: { personId: string; reason: string },
): Promise<void> {
  const { organisationId } = actor;
  requireReason(reason);
  await actAs(world, actor, "remove person", async (trx, at) => {
    const member = found(await memberOf(trx, { organisationId, personId }), "person");
    await refuseLastOwner(trx, { organisationId, personId, before: member, after: null });
    found((await removeMember(trx, { organisationId, personId, at })) || undefined, "person");
    const revokedKeys = await revokeKeysOf(trx, { organisationId, personId, at });
    return { result: undefined, content: { personId, reason, revokedKeys } };
  });
}

type OwnerOf = { organisationId: string; personId: string; before: Member; after: Member | null };

async function refuseLastOwner(trx: Transaction, of: OwnerOf): Promise<void> {
  const { organisationId, personId, before, after } = of;
  const others = (await lockOwners(trx, { organisationId })).filter((owner) => owner.personId !== personId);
  const losesOwner = isWholeOwner(before) && (after === null || !isWholeOwner(after));
  if (losesOwner && !others.some(isWholeOwner))
    throw new AppError(
      "not-in-this-state",
      "The organisation would be left without an owner: make another one first.",
    );
}

const keyPattern = /^bilag_([0-9a-f]{32})_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

/** Of the 32 bytes of a secret the last eight are no chance: they tell our keys from made-up ones without a look at the storage. */
const chanceBytes = 24;
const keyMark = "API key";

function newSecret({ ids, sealer }: World, of: { organisationId: string; keyId: string }): string {
  const chance = Buffer.from(ids.bytes(chanceBytes));
  return Buffer.concat([chance, sealer.mark(markedOf(of, chance), keyMark)]).toString("base64url");
}

function markedOf(
  { organisationId, keyId }: { organisationId: string; keyId: string },
  chance: Buffer,
): string {
  return [organisationId, keyId, chance.toString("hex")].join(" ");
}

/** Whether this installation made the key; one that is over bears the mark too, and one that was made before there were marks does not. */
export function isOurKey({ sealer }: World, key: string): boolean {
  const match = keyPattern.exec(key);
  if (match === null) return false;
  const [, organisation = "", id = "", secret = ""] = match;
  const bytes = Buffer.from(secret, "base64url");
  const of = { organisationId: dashed(organisation), keyId: dashed(id) };
  return sealer.isMarked(markedOf(of, bytes.subarray(0, chanceBytes)), bytes.subarray(chanceBytes), keyMark);
}

/** The key is shown once; only the hash of its secret is kept. It never may more than the person it acts for. */
export async function createApiKey(
  world: World,
  actor: Actor,
  of: { name: string; personId?: string; scopes: readonly Act[] },
): Promise<{ keyId: string; key: string }> {
  const keyId = world.ids.next();
  const personId = of.personId ?? actor.personId;
  const { organisationId } = actor;
  const secret = newSecret(world, { organisationId, keyId });
  await actAs(world, actor, "create key", async (trx, at) => {
    const { role, rights } = found(await holdMember(trx, { organisationId, personId }), "person");
    const excess = of.scopes.filter((scope) => !mayDo(role, scope, rights));
    if (excess.length > 0) throw new AppError("not-allowed", `A ${role} may not: ${excess.join(", ")}.`);
    await insertKey(trx, {
      organisationId,
      keyId,
      personId,
      name: of.name,
      secretHash: hashOf(secret),
      scopes: of.scopes,
      at,
    });
    return { result: undefined, content: { keyId, personId, scopes: of.scopes } };
  });
  return { keyId, key: `bilag_${plain(organisationId)}_${plain(keyId)}_${secret}` };
}

export async function revokeApiKey(world: World, actor: Actor, { keyId }: { keyId: string }): Promise<void> {
  await actAs(world, actor, "revoke key", async (trx, at) => {
    found(await revokeKey(trx, { organisationId: actor.organisationId, keyId, at }), "key");
    return { result: undefined, content: { keyId } };
  });
}

export type Signed = Actor & {
  /** Null for a person at a browser. */
  keyId: string | null;
  role: Role;
  rights: Rights;
  acts: ReadonlySet<Act>;
  companyIds: readonly string[] | null;
};

/** Who a key acts for, or null for anything that is not a living key. The organisation stands in the key itself. */
export async function readApiKey(world: World, key: string): Promise<Signed | null> {
  const match = keyPattern.exec(key);
  if (match === null) return null;
  const [, organisation = "", id = "", secret = ""] = match;
  const organisationId = dashed(organisation);
  const of = { organisationId, keyId: dashed(id) };
  const on = dayIn(world.clock.now(), "UTC");
  const row = await world.db.inOrganisation(organisationId, "read key", async (trx) => {
    const living = await livingKey(trx, of);
    if (living === undefined || !isSameHash(living.secret_hash, hashOf(secret))) return undefined;
    if (living.last_used_on !== on) await noteKeyUse(trx, { ...of, on });
    return living;
  });
  if (row === undefined) return null;
  const allowed = acts.filter((act) => row.scopes.includes(act) && mayDo(row.role, act, row.rights));
  return {
    organisationId,
    personId: row.person_id,
    keyId: row.id,
    role: row.role,
    rights: row.rights,
    acts: new Set(allowed),
    companyIds: row.company_ids,
  };
}

/** A plain hash is enough for 192 random bits; a slow one is for what people choose. */
function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

function isSameHash(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}

const plain = (uuid: string) => uuid.replaceAll("-", "");
const dashed = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
