/** Reads a request by the schemas of its route. All findings at once. */
import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { AppError, type Finding } from "../core/index.ts";
import { findingsOfIssues } from "../engine/accept/findings-of-issues.ts";
import type { ApiEnvironment } from "./api-environment.ts";
import type { Limits } from "./limits.ts";
import { readJsonBody } from "./read-body.ts";
import { nothing, type Route } from "./route.ts";

export type Parsed = { params: unknown; query: unknown; body: unknown };

export async function parseCall(route: Route, c: Context<ApiEnvironment>, limits: Limits): Promise<Parsed> {
  const params = parse(route.params ?? nothing, c.req.param(), "");
  // A path that names no possible thing is a thing that does not exist.
  if (params.findings.length > 0)
    throw new AppError("not-found", "There is no such address.", params.findings);
  const query = parse(route.query ?? nothing, c.req.query(), "");
  const body =
    route.body === undefined
      ? { value: {}, findings: [] }
      : parse(route.body, await readJsonBody(c.req.raw, jsonWithin(limits)), "body");
  const findings = [...query.findings, ...body.findings];
  refuseUnfit(findings);
  return { params: params.value, query: query.value, body: body.value };
}

/** For an address that is none of the routes. */
export function parseQuery<Schema extends z.ZodType>(
  schema: Schema,
  c: Context<ApiEnvironment>,
): z.output<Schema> {
  const { value, findings } = parse(schema, c.req.query(), "");
  refuseUnfit(findings);
  return value as z.output<Schema>;
}

function refuseUnfit(findings: readonly Finding[]): void {
  if (findings.length > 0)
    throw new AppError("not-valid", "The request does not fit; see the findings.", findings);
}

function jsonWithin({ jsonBytesMax: bytesMax, jsonValuesMax: valuesMax, bodyMs: wholeMs }: Limits) {
  return { bytesMax, valuesMax, wholeMs };
}

function parse(schema: z.ZodType, value: unknown, place: string): { value: unknown; findings: Finding[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, findings: [] };
  const findings = findingsOfIssues(parsed.error, value).map((finding) => ({
    ...finding,
    code: "request-invalid",
    field: finding.field ?? place,
  }));
  return { value: null, findings };
}
