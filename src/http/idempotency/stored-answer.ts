/** Answers that were given to idempotency keys. Sealed: an answer may hold a new API key, or personal names. */
import { AppError } from "../../core/index.ts";
import {
  type AnswerKey,
  fillReservedAnswer,
  findIdempotentAnswer,
  insertAnswerOnce,
  type Transaction,
} from "../../db/index.ts";
import type { World } from "../../engine/world.ts";
import { instantText } from "../../lib/clock.ts";

/** Keys belong to the person, so that two senders cannot disturb each other. */
export type StoredUnder = AnswerKey;

/** False when the key is taken. Waits for a transaction that is just taking it. */
export async function reserveAnswer(
  trx: Transaction,
  world: World,
  { under, requestHash }: { under: StoredUnder; requestHash: string },
): Promise<boolean> {
  return insert(trx, world, { under, requestHash, body: "{}" });
}

/** The answer of a key that was reserved in the same transaction. */
export async function storeReserved(
  trx: Transaction,
  world: World,
  { under, answer }: { under: StoredUnder; answer: unknown },
): Promise<void> {
  await fillReservedAnswer(trx, { ...under, body: sealedBody(world, under, answer) });
}

/** Keeps the first answer where two were made at the same time. */
export async function insertAnswer(
  trx: Transaction,
  world: World,
  { under, requestHash, answer }: { under: StoredUnder; requestHash: string; answer: unknown },
): Promise<void> {
  await insert(trx, world, { under, requestHash, body: sealedBody(world, under, answer) });
}

/** Throws `key-used-otherwise` when the key belongs to another request; null compares nothing. */
export async function findAnswer(
  trx: Transaction,
  world: World,
  { under, requestHash }: { under: StoredUnder; requestHash: string | null },
): Promise<{ answer: unknown } | undefined> {
  const row = await findIdempotentAnswer(trx, under);
  if (row === undefined) return undefined;
  if (requestHash !== null && row.request_hash !== requestHash)
    throw new AppError("key-used-otherwise", "This Idempotency-Key was used for another request.");
  return { answer: openedBody(world, under, row.body) };
}

async function insert(
  trx: Transaction,
  world: World,
  { under, requestHash, body }: { under: StoredUnder; requestHash: string; body: string },
): Promise<boolean> {
  return insertAnswerOnce(trx, { ...under, requestHash, body, at: instantText(world.clock.now()) });
}

const place = ({ organisationId, personId, key }: StoredUnder) =>
  `idempotent answer ${organisationId} ${personId} ${key}`;

function sealedBody(world: World, under: StoredUnder, answer: unknown): string {
  const sealed = world.sealer.seal(JSON.stringify(answer ?? null), place(under));
  return JSON.stringify({ sealed: sealed.toString("base64") });
}

function openedBody(world: World, under: StoredUnder, body: unknown): unknown {
  const isSealed = body !== null && typeof body === "object" && "sealed" in body;
  if (!isSealed || typeof body.sealed !== "string")
    throw new Error(`the answer to ${under.key} is not sealed`);
  return JSON.parse(world.sealer.open(Buffer.from(body.sealed, "base64"), place(under)));
}
