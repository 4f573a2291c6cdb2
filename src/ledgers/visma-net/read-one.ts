/** One bare value of the API, or a whole list of those that come unpaged. */
import type { ZodType } from "zod";
import type { Later, LedgerContext, Reading, Refused } from "../../core/index.ts";
import { headerOf } from "../../lib/header-of.ts";
import { readAnswer } from "./answer.ts";
import { readRequest } from "./request.ts";
import { restMs } from "./retry-after.ts";

/** `etag`: the version that was read, for a write that shall meet no other. `restMs`: this was the last call of the window. */
export type OneReading<Value> =
  | { kind: "read"; value: Value; etag?: string; restMs?: number }
  | { kind: "missing" }
  | Later
  | Refused;

export type Question<Value> = {
  purpose: "read" | "look-up";
  path: string;
  query?: Readonly<Record<string, string>>;
  shape: ZodType<Value>;
};

export async function readOne<Value>(
  context: LedgerContext,
  of: Question<Value>,
): Promise<OneReading<Value>> {
  const answer = readAnswer(await context.exchange(readRequest(context, of)));
  if (answer.kind !== "read") return answer;
  const parsed = of.shape.safeParse(answer.value);
  if (parsed.success) {
    const { headers } = answer.answer;
    const etag = headerOf(headers, "etag");
    const rest = restMs(headers);
    return {
      kind: "read",
      value: parsed.data,
      ...(etag === undefined ? {} : { etag }),
      ...(rest === undefined ? {} : { restMs: rest }),
    };
  }
  // Which member it was, never what stood there: causes are logged.
  const where = parsed.error.issues[0]?.path.join(".") ?? "";
  return { kind: "later", cause: `answer to ${of.path} not understood at "${where}"` };
}

/** For what every company has: a ledger that says it is not there is asked again later. */
export async function readKnown<Value>(context: LedgerContext, of: Question<Value>): Promise<Reading<Value>> {
  const reading = await readOne(context, of);
  return reading.kind === "missing" ? { kind: "later", cause: `nothing at ${of.path}` } : reading;
}
