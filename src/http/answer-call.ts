/** One request through its route: may it, what does it ask, has it been answered before, the answer. */
import type { Context } from "hono";
import { AppError } from "../core/index.ts";
import type { World } from "../engine/world.ts";
import type { SignIn } from "../sign-in/index.ts";
import type { ApiEnvironment } from "./api-environment.ts";
import { explainIn } from "./finding-answer.ts";
import { answerOnce } from "./idempotency/answer-once.ts";
import { languageOf } from "./language-of.ts";
import type { Limits } from "./limits.ts";
import { parseCall } from "./parse-call.ts";
import { limitedBody } from "./read-body.ts";
import { refuseForbidden } from "./refuse-forbidden.ts";
import type { Call, Route } from "./route.ts";

export async function answerCall(
  of: { world: World; limits: Limits; route: Route; signIn: SignIn | null },
  c: Context<ApiEnvironment>,
): Promise<Response> {
  const { world, limits, route, signIn } = of;
  const signed = c.get("signed");
  if (signed === undefined) throw new AppError("not-signed-in", "Nobody has signed in.");
  await refuseForbidden(world, route, signed);
  // A reader may stop before the end of a broken file.
  if (route.takesFile === true) c.set("endsConnection", true);
  const parsed = await parseCall(route, c, limits);
  const language = languageOf(c.req.header("accept-language"));
  const { organisationId, personId, companyIds } = signed;
  const call: Call = {
    world,
    signed,
    actor: { organisationId, personId },
    border: { organisationId, companyIds },
    language,
    explain: explainIn(world.registry, language),
    limits,
    signIn,
    ...parsed,
    file:
      route.takesFile === true
        ? limitedBody(c.req.raw, { bytesMax: limits.fileBytesMax, pieceMs: limits.filePieceMs })
        : none(),
  };
  const { answer, isRepeated } = await answerOnce(route, call, {
    key: c.req.header("idempotency-key"),
    path: c.req.path,
  });
  c.header("content-language", language);
  if (isRepeated) c.header("idempotency-replayed", "true");
  return c.json(answer as object, route.status ?? 200);
}

async function* none(): AsyncGenerator<Uint8Array> {}
