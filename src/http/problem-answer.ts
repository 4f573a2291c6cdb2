/** Every error as an RFC 9457 problem. What we did not expect is logged and told without details. */
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { AppError, DeclarationFault, type Finding } from "../core/index.ts";
import { PostingMoved } from "../db/index.ts";
import type { World } from "../engine/world.ts";
import { toError } from "../lib/to-error.ts";
import { type HttpCode, type ProblemCode, problemTitles } from "../texts/index.ts";
import { type ApiEnvironment, retryAfter } from "./api-environment.ts";
import { explainIn, findingSchema } from "./finding-answer.ts";
import { languageOf } from "./language-of.ts";
import { problemCodes, problemStatuses } from "./problems.ts";
import { loggedPath } from "./request-log.ts";
import { storageRefusal } from "./storage-refusal.ts";

export const problemSchema = z
  .strictObject({
    type: z.string().openapi({ description: "Names the kind of problem; leads to its description." }),
    title: z.string().openapi({ description: "In the language of Accept-Language." }),
    status: z.int(),
    detail: z.string().openapi({ description: "For developers, in English." }),
    code: z.enum(problemCodes).openapi("ProblemCode"),
    requestId: z.string(),
    findings: z.array(findingSchema),
  })
  .openapi("Problem");

export function problemAnswer(world: World, c: Context<ApiEnvironment>, thrown: unknown): Response {
  const error = expected(thrown);
  const code: ProblemCode = error?.code ?? "unexpected";
  const status = problemStatuses[code];
  const requestId = c.get("requestId");
  if (error === null) {
    const { stack, message } = toError(thrown);
    world.log.fault("request failed", {
      requestId,
      method: c.req.method,
      path: loggedPath(c.req.path),
      cause: stack ?? message,
    });
  }
  const language = languageOf(c.req.header("accept-language"));
  const body: z.output<typeof problemSchema> = {
    type: `/api/docs#problem-${code}`,
    title: problemTitles[code][language],
    status,
    detail:
      error?.message ??
      detailOf(thrown) ??
      "The request was not carried out; the log has it under its requestId.",
    code,
    requestId,
    findings: (error?.findings ?? findingsOf(thrown)).map(explainIn(world.registry, language)),
  };
  const headers = new Headers({ "content-type": "application/problem+json", "content-language": language });
  if (status === 413) c.set("endsConnection", true);
  if (status === 401) headers.set("www-authenticate", 'Bearer realm="Bilag"');
  const waitSeconds = c.get(retryAfter) ?? (code === "ledger-unreachable" ? 30 : undefined);
  if (waitSeconds !== undefined) headers.set("retry-after", String(waitSeconds));
  return new Response(JSON.stringify(body), { status, headers });
}

/** A faulty integration is told by its name: nobody else can mend it, and the others are well. */
function findingsOf(thrown: unknown): Finding[] {
  if (!(thrown instanceof DeclarationFault)) return [];
  const { integration, member } = thrown;
  const code: HttpCode = "integration-faulty";
  return [{ code, severity: "error", value: integration, parameters: { member } }];
}

function detailOf(thrown: unknown): string | undefined {
  return thrown instanceof DeclarationFault ? thrown.message : undefined;
}

/** Null for what nobody foresaw. */
function expected(thrown: unknown): AppError | null {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof PostingMoved) return new AppError("not-in-this-state", thrown.message);
  if (thrown instanceof HTTPException && thrown.status < 500)
    return new AppError("not-valid", thrown.message);
  return storageRefusal(thrown);
}
