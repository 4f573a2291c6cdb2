/**
 * A write that carries an Idempotency-Key is carried out once: the same key with the same request gets the stored answer,
 * with another request `key-used-otherwise`. Only successes are kept; what failed changed nothing and may be tried again.
 */
import { AppError, contentHash } from "../../core/index.ts";
import { tryUndoneAgain } from "../../engine/try-undone-again.ts";
import { hashedFile } from "../../lib/hashed-file.ts";
import type { Call, Route } from "../route.ts";
import { joinedWorld } from "./joined-world.ts";
import { findAnswer, insertAnswer, reserveAnswer, type StoredUnder, storeReserved } from "./stored-answer.ts";

type AnyCall = Call;
type Answered = { answer: unknown; isRepeated: boolean };

export async function answerOnce(
  route: Route,
  call: AnyCall,
  of: { key: string | undefined; path: string },
): Promise<Answered> {
  if (of.key === undefined || route.method === "get") return fresh(await route.handle(call));
  if (!/^[\x21-\x7e]{1,200}$/.test(of.key))
    throw new AppError("not-valid", "An Idempotency-Key has 1 to 200 visible ASCII characters.");
  const under: StoredUnder = { ...call.actor, key: of.key };
  const requestHash = contentHash({
    method: route.method,
    path: of.path,
    query: call.query,
    body: call.body,
  });
  if (route.takesFile === true) return answerFile(route, call, { under, requestHash });
  return route.kept === "afterwards"
    ? answerAfterwards(route, call, { under, requestHash })
    : answerTogether(route, call, { under, requestHash });
}

type Of = { under: StoredUnder; requestHash: string };

/** The key is reserved first, so that a second request at the same time waits for the first to end. */
async function answerTogether(route: Route, call: AnyCall, { under, requestHash }: Of): Promise<Answered> {
  const { world } = call;
  const { wakes, answered } = await tryUndoneAgain(() =>
    world.db.inOrganisation(under.organisationId, "answer once", async (trx) => {
      if (!(await reserveAnswer(trx, world, { under, requestHash })))
        return { wakes: [], answered: repeated(await findAnswer(trx, world, { under, requestHash })) };
      const joined = joinedWorld(world, under.organisationId, trx);
      const answer = await route.handle({ ...call, world: joined.world });
      await storeReserved(trx, world, { under, answer });
      return { wakes: joined.wakes, answered: fresh(answer) };
    }),
  );
  world.wake(wakes);
  return answered;
}

/** Two at the same time are both carried out here; the posting's state lets only one of them through. */
async function answerAfterwards(route: Route, call: AnyCall, { under, requestHash }: Of): Promise<Answered> {
  const { world } = call;
  const stored = await world.db.inOrganisation(under.organisationId, "read answer", (trx) =>
    findAnswer(trx, world, { under, requestHash }),
  );
  if (stored !== undefined) return repeated(stored);
  const answer = await route.handle(call);
  await world.db.inOrganisation(under.organisationId, "keep answer", (trx) =>
    insertAnswer(trx, world, { under, requestHash, answer }),
  );
  return fresh(answer);
}

/** The file is part of the request, and is only known once it has come: a repeated one is read to its end and compared. */
async function answerFile(route: Route, call: AnyCall, { under, requestHash }: Of): Promise<Answered> {
  const { world } = call;
  const { file, whole: wholeFile } = hashedFile(call.file);
  const wholeHash = async () => contentHash({ requestHash, file: (await wholeFile()).hash });
  const isKnown = await world.db.inOrganisation(under.organisationId, "read answer", (trx) =>
    findAnswer(trx, world, { under, requestHash: null }),
  );
  if (isKnown !== undefined) {
    const whole = await wholeHash();
    const stored = await world.db.inOrganisation(under.organisationId, "read answer", (trx) =>
      findAnswer(trx, world, { under, requestHash: whole }),
    );
    return repeated(stored);
  }
  const answer = await route.handle({ ...call, file });
  const whole = await wholeHash();
  await world.db.inOrganisation(under.organisationId, "keep answer", (trx) =>
    insertAnswer(trx, world, { under, requestHash: whole, answer }),
  );
  return fresh(answer);
}

const fresh = (answer: unknown): Answered => ({ answer, isRepeated: false });
const repeated = (stored: { answer: unknown } | undefined): Answered => ({
  answer: stored?.answer,
  isRepeated: true,
});
