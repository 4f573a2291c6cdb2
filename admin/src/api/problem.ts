/** What the server says no with, as RFC 9457 tells it: a title and, where it knows, findings with their remedies. */
import type { components } from "./schema.ts";

export type Problem = components["schemas"]["Problem"];
export type Finding = components["schemas"]["Finding"];

export class ProblemError extends Error {
  readonly status: number;
  readonly problem: Problem | null;
  constructor(status: number, problem: Problem | null) {
    super(problem?.title ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
  }
}
