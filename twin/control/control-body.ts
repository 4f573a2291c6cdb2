/** Reads the JSON body of a control act; a body that does not fit is answered with 400 and what is wrong with it. */
import type { Context } from "hono";
import { z } from "zod";
import type { TwinEnv } from "../http.ts";

export type ControlContext = Context<TwinEnv>;

export async function controlBody<T>(c: ControlContext, schema: z.ZodType<T>): Promise<T | Response> {
  const text = await c.req.text();
  const result = schema.safeParse(text === "" ? {} : parsed(text));
  return result.success ? result.data : c.json({ error: z.prettifyError(result.error) }, 400);
}

export function notFound(c: ControlContext, what: string): Response {
  return c.json({ error: `There is no ${what}.` }, 404);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
