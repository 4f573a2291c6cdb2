/**
 * Where a ledger's sign-in pages send the browser back to. Unauthenticated: the state, which was given to one person and
 * is used once, is what counts. It answers with a page of our own and leads nowhere.
 */
import type { Context } from "hono";
import { AppError, type Language } from "../../core/index.ts";
import { type AuthorisationEnd, finishAuthorisation } from "../../engine/acts/connect.ts";
import type { World } from "../../engine/world.ts";
import { callbackTexts } from "../../texts/index.ts";
import type { Api, ApiEnvironment } from "../api-environment.ts";
import { type Explain, explainIn } from "../finding-answer.ts";
import { languageOf } from "../language-of.ts";
import { pagePolicy } from "../security-headers.ts";
import { type CallbackPage, callbackPage } from "./callback-page.ts";

/** As `beginAuthorisation` makes it: the organisation, a point, 32 random bytes. */
const statePattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[A-Za-z0-9_-]{43}$/;

export function addCallback(api: Api, world: World): void {
  api.get("/connect/callback", async (c) => {
    const language = languageOf(c.req.header("accept-language"));
    const { status, page } = await finish(world, c, language);
    c.header("content-security-policy", pagePolicy);
    c.header("content-language", language);
    return c.html(callbackPage(page, language), status);
  });
}

type Finished = { status: 200 | 404 | 409 | 503; page: CallbackPage };

async function finish(world: World, c: Context<ApiEnvironment>, language: Language): Promise<Finished> {
  const texts = callbackTexts[language];
  const { state = "", code, error } = c.req.query();
  const unknown: Finished = {
    status: 404,
    page: { title: texts.unknown, advice: texts.again, remedies: [] },
  };
  if (!statePattern.test(state) || (code ?? error ?? "").length > 10_000) return unknown;
  try {
    const end = await finishAuthorisation(world, { state, code: code ?? null, error: error ?? null });
    return finished(end, language, explainIn(world.registry, language));
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    if (thrown.code === "not-found") return unknown;
    return { status: 503, page: { title: texts.unreachable, advice: texts.again, remedies: [] } };
  }
}

function finished(end: AuthorisationEnd, language: Language, explain: Explain): Finished {
  const texts = callbackTexts[language];
  if (end.kind === "connected") {
    const title = texts.connected.replace("{company}", () => end.identity.name);
    return { status: 200, page: { title, advice: texts.close, remedies: [] } };
  }
  const remedies = end.findings.map((finding) => {
    const { remedy, verbatim } = explain(finding);
    return { means: remedy.means, fix: remedy.fix, verbatim: verbatim ?? "" };
  });
  return { status: 409, page: { title: texts.refused, advice: texts.again, remedies } };
}
