/** Under which name an error has its sentence: by what the server said, by the status where something between us and it answered. */
import { ProblemError } from "../api/problem.ts";
import { type ProblemName, problemTexts } from "./problem-texts.ts";

const ofStatus: Readonly<Record<number, ProblemName>> = {
  401: "not-signed-in",
  403: "not-allowed",
  404: "not-found",
  413: "too-large",
  429: "too-many-requests",
};

/** What these say in general sends people elsewhere, where a finding tells what it really is. */
const toldByFindings: ReadonlySet<string> = new Set<ProblemName>([
  "not-found",
  "already-there",
  "not-in-this-state",
]);

export function problemName(error: unknown): ProblemName {
  // A fetch that never came back throws what the browser calls it.
  if (error instanceof TypeError) return "no-answer";
  if (!(error instanceof ProblemError)) return "unexpected";
  const { problem, status } = error;
  // The server may be newer than the page that is open.
  if (problem !== null && problem.code in problemTexts)
    return toldByFindings.has(problem.code) && (problem.findings ?? []).length > 0 ? "told" : problem.code;
  if (status === 0 || status === 502 || status === 503 || status === 504) return "no-answer";
  return ofStatus[status] ?? "unexpected";
}
