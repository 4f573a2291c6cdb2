/** Jobs that the ledger works on by itself: a call taken for the background, or a release that it has queued. */
import { z } from "zod";
import type { StepOutcome } from "../../core/index.ts";
import { headerOf } from "../../lib/header-of.ts";
import { jsonIn } from "../../lib/json-in.ts";
import type { Whole } from "./answer.ts";
import { lastSegment } from "./path-segment.ts";

/** `number`: the journal that the call is about, where it existed before the call. */
export type Job = { kind: "background"; id: string; number?: string } | { kind: "release"; number: string };

export function jobText(job: Job): string {
  const parts = job.kind === "release" ? [job.number] : [job.id, ...(job.number ? [job.number] : [])];
  return [job.kind, ...parts.map(encodeURIComponent)].join("/");
}

/** Throws on an id that this file did not make. */
export function jobOf(text: string): Job {
  const [kind, first = "", second] = text.split("/").map(decodeURIComponent);
  if (first !== "" && kind === "release") return { kind, number: first };
  if (first !== "" && kind === "background")
    return { kind, id: first, ...(second === undefined ? {} : { number: second }) };
  throw new Error(`not a job: ${text}`);
}

const taken = z.object({ id: z.string().min(1).optional(), stateLocation: z.string().optional() });

/** Taken without an id: it cannot be followed, so what becomes of it is looked up. */
export function queuedJob(answer: Whole, of: { number?: string } = {}): StepOutcome {
  const body = taken.safeParse(jsonIn(answer.body)).data;
  const location = body?.stateLocation ?? headerOf(answer.headers, "location") ?? "";
  const id = body?.id ?? lastSegment(location);
  return id === ""
    ? { kind: "unknown", cause: "taken as a job, but without an id" }
    : { kind: "queued", jobId: jobText({ kind: "background", id, ...of }) };
}
