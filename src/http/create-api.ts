/** The whole API, put together and not yet listening. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { AppError } from "../core/index.ts";
import { isOurKey, readApiKey } from "../engine/acts/people.ts";
import type { World } from "../engine/world.ts";
import type { SignIn } from "../sign-in/index.ts";
import { answerCall } from "./answer-call.ts";
import type { Api, ApiEnvironment } from "./api-environment.ts";
import { authenticate } from "./authenticate.ts";
import { addCallback } from "./connect/callback.ts";
import { addDocs } from "./docs/docs-pages.ts";
import { addHealth, type Readiness } from "./health/health.ts";
import { keyGate } from "./key-gate.ts";
import { type Limits, normalLimits } from "./limits.ts";
import { apiPrefix, describeRoute, openapiDocument } from "./openapi-document.ts";
import type { PageFiles } from "./pages/page-files.ts";
import { addPages } from "./pages/serve-pages.ts";
import { problemAnswer } from "./problem-answer.ts";
import { logRequests, nameRequests } from "./request-log.ts";
import { routes } from "./routes.ts";
import { securityHeaders } from "./security-headers.ts";
import { addSignIn, type Support } from "./sign-in/sign-in-calls.ts";

export type ApiOf = {
  world: World;
  readiness: () => Promise<Readiness>;
  limits?: Partial<Limits>;
  /** Absent: nobody signs in with a browser. */
  signIn?: SignIn;
  /** Whom people ask, told by the web app. */
  support?: Support;
  /** The web app's files; absent: there is only the API. */
  pages?: PageFiles;
};

export function createApi({ world, readiness, limits: given = {}, signIn, support, pages }: ApiOf): Api {
  const limits = { ...normalLimits, ...given };
  const gate = keyGate({
    clock: world.clock,
    countMax: limits.failedKeysMax,
    windowMs: limits.failedKeysWindowMs,
    isOurs: (key) => isOurKey(world, key),
    lookUp: (key) => readApiKey(world, key),
  });
  const api: Api = new OpenAPIHono<ApiEnvironment>();
  api.use(nameRequests(world), securityHeaders, logRequests(world));
  api.onError((error, c) => problemAnswer(world, c, error));
  api.notFound((c) =>
    problemAnswer(world, c, new AppError("not-found", "There is nothing at this address.")),
  );
  if (signIn !== undefined) addSignIn(api, { signIn, support, clock: world.clock, limits });
  api.use(`${apiPrefix}/*`, authenticate(gate, signIn ?? null));
  for (const route of routes) {
    describeRoute(api, route);
    const path = `${apiPrefix}${route.path.replaceAll(/\{(\w+)\}/g, ":$1")}`;
    api.on(route.method.toUpperCase(), path, (c) =>
      answerCall({ world, limits, route, signIn: signIn ?? null }, c),
    );
  }
  const document = openapiDocument(api, world.registry);
  addHealth(api, { world, readiness });
  addCallback(api, world, pages === undefined ? null : (signIn ?? null));
  // Before the docs, whose own first page stands in where there is no web app.
  if (pages !== undefined) addPages(api, { pages, ids: world.ids });
  addDocs(api, document);
  return api;
}
