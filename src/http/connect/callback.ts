/**
 * Where a ledger's sign-in pages send the browser back to. Unauthenticated: the state, which was given to one person and
 * is used once, is what counts. A browser that is signed in to the web app goes back to the connection's own page there, an
 * address that is put together from the connection's id and nothing of the request; any other gets a page that leads nowhere.
 */
import type { Context } from "hono";
import { AppError, type Language } from "../../core/index.ts";
import { type AuthorisationEnd, finishAuthorisation } from "../../engine/acts/connect.ts";
import type { World } from "../../engine/world.ts";
import type { SignIn } from "../../sign-in/index.ts";
import { callbackTexts } from "../../texts/index.ts";
import type { Api, ApiEnvironment } from "../api-environment.ts";
import { type Explain, explainIn } from "../finding-answer.ts";
import { languageOf } from "../language-of.ts";
import { pagePolicy } from "../security-headers.ts";
import { type CallbackPage, callbackPage } from "./callback-page.ts";
import { sealRefusal } from "./refusal-note.ts";

/** As `beginAuthorisation` makes it: the organisation, a point, 32 random bytes. */
const statePattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[A-Za-z0-9_-]{43}$/;

/** `app`: the sign-in of the web app, null where there is none. */
export function addCallback(api: Api, world: World, app: SignIn | null): void {
  api.get("/connect/callback", async (c) => {
    const language = languageOf(c.req.header("accept-language"));
    const place = await placeOf(app, c);
    const { status, page, end } =
      place === "elsewhere" ? elsewhere(language) : await finish(world, c, language);
    if (end !== null && place === "inside") return c.redirect(placeInApp(world, end), 303);
    c.header("content-security-policy", pagePolicy);
    c.header("content-language", language);
    return c.html(callbackPage(page, language), status);
  });
}

/**
 * Whether the browser has a session of a person of the organisation that the state names. Somebody who has signed in, but not
 * there, was sent by a stranger to give a company of theirs away: their consent must not end in the stranger's organisation.
 */
async function placeOf(
  app: SignIn | null,
  c: Context<ApiEnvironment>,
): Promise<"inside" | "elsewhere" | "nobody"> {
  const session = app === null ? null : await app.sessionOf(c.req.raw.headers);
  if (app === null || session === null) return "nobody";
  const [organisationId = ""] = (c.req.query("state") ?? "").split(".");
  return (await app.membershipIn(session, organisationId)) === null ? "elsewhere" : "inside";
}

/** Nothing was asked of anybody: the state stays as it is, and the code is never redeemed. */
function elsewhere(language: Language): Finished {
  const { refused, again } = callbackTexts[language];
  return { status: 409, page: { title: refused, advice: again, remedies: [] }, end: null };
}

function placeInApp(world: World, end: AuthorisationEnd): string {
  const page = `/connections/${end.connectionId}`;
  return end.kind === "connected" ? `${page}?connected=yes` : `${page}?refused=${sealRefusal(world, end)}`;
}

type Finished = { status: 200 | 404 | 409 | 503; page: CallbackPage; end: AuthorisationEnd | null };

async function finish(world: World, c: Context<ApiEnvironment>, language: Language): Promise<Finished> {
  const texts = callbackTexts[language];
  const { state = "", code, error } = c.req.query();
  const unknown: Finished = {
    status: 404,
    page: { title: texts.unknown, advice: texts.again, remedies: [] },
    end: null,
  };
  if (!statePattern.test(state) || (code ?? error ?? "").length > 10_000) return unknown;
  try {
    const end = await finishAuthorisation(world, { state, code: code ?? null, error: error ?? null });
    return finished(end, language, explainIn(world.registry, language));
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    if (thrown.code === "not-found") return unknown;
    return { status: 503, page: { title: texts.unreachable, advice: texts.again, remedies: [] }, end: null };
  }
}

function finished(end: AuthorisationEnd, language: Language, explain: Explain): Finished {
  const texts = callbackTexts[language];
  if (end.kind === "connected") {
    const title = texts.connected.replace("{company}", () => end.identity.name);
    return { status: 200, page: { title, advice: texts.close, remedies: [] }, end };
  }
  const remedies = end.findings.map((finding) => {
    const { remedy, verbatim } = explain(finding);
    return { means: remedy.means, fix: remedy.fix, verbatim: verbatim ?? "" };
  });
  return { status: 409, page: { title: texts.refused, advice: texts.again, remedies }, end };
}
