/** One request through its route: may it, what does it ask, has it been answered before, the answer. */
import type { Context } from "hono";
import { AppError, type Area, mayRead } from "../core/index.ts";
import type { Signed } from "../engine/acts/people.ts";
import type { World } from "../engine/world.ts";
import type { SignIn } from "../sign-in/index.ts";
import type { ApiEnvironment } from "./api-environment.ts";
import { explainIn } from "./finding-answer.ts";
import { answerOnce } from "./idempotency/answer-once.ts";
import { languageOf } from "./language-of.ts";
import type { Limits } from "./limits.ts";
import { parseCall } from "./parse-call.ts";
import { limitedBody } from "./read-body.ts";
import type { Call, Route } from "./route.ts";

export async function answerCall(
  of: { world: World; limits: Limits; route: Route; signIn: SignIn | null },
  c: Context<ApiEnvironment>,
): Promise<Response> {
  const { world, limits, route, signIn } = of;
  const signed = c.get("signed");
  if (signed === undefined) throw new AppError("not-signed-in", "Nobody has signed in.");
  refuseForbidden(route, signed);
  // A reader may stop before the end of a broken file.
  if (route.takesFile === true) c.set("endsConnection", true);
  const parsed = await parseCall(route, c, limits);
  const language = languageOf(c.req.header("accept-language"));
  const { organisationId, personId, companyIds } = signed;
  const call: Call<unknown, unknown, unknown> = {
    world,
    signed,
    actor: { organisationId, personId },
    border: { organisationId, companyIds },
    language,
    explain: explainIn(world.registry, language),
    limits,
    signIn,
    ...parsed,
    file: route.takesFile === true ? limitedBody(c.req.raw, limits.fileBytesMax) : none(),
  };
  const { answer, isRepeated } = await answerOnce(route, call, {
    key: c.req.header("idempotency-key"),
    path: c.req.path,
  });
  c.header("content-language", language);
  if (isRepeated) c.header("idempotency-replayed", "true");
  return c.json(answer as object, route.status ?? 200);
}

/** The settings areas whose reading can be taken away, by the first word of their paths. */
const areaOfTag: Readonly<Record<string, Area>> = {
  connections: "connections",
  links: "links",
  companies: "companies",
};

function refuseForbidden(route: Route, signed: Signed): void {
  if (!route.acts.some((act) => signed.acts.has(act)))
    throw new AppError("not-allowed", `This needs the right to ${route.acts.join(" or ")}.`);
  const area = areaOfTag[route.tag];
  if (area !== undefined && !mayRead(area, signed.rights))
    throw new AppError("not-allowed", `This needs the right to read ${area}; an owner can grant it.`);
  if (route.reach === "organisation" && signed.companyIds !== null)
    throw new AppError(
      "not-allowed",
      "This concerns the whole organisation; the key is limited to some companies.",
    );
}

async function* none(): AsyncGenerator<Uint8Array> {}
