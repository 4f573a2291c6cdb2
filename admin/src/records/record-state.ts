/** How far a record is, in one word: its own state where it was not taken in, else that of all that was made of it. */
import type { components } from "../api/schema.ts";
import type { Moving } from "../parts/refresh-pace.ts";
import type { StateName } from "../parts/state-words.ts";

export type RecordSummary = components["schemas"]["RecordSummary"];

export const recordStates = [
  "taken",
  "conflict",
  "set-aside",
  "empty",
  "replaced",
  "dismissed",
  "before-start",
] as const satisfies readonly RecordSummary["state"][];

const standing: readonly StateName[] = ["refused", "differs", "uncertain"];

export function stateOfRecord({ state, postings }: RecordSummary): StateName {
  if (state !== "taken" || postings.length === 0) return state;
  const live = postings.filter((posting) => posting.role !== "reversal" && posting.state !== "superseded");
  const are = (...states: readonly StateName[]) => live.every((posting) => states.includes(posting.state));
  const is = (...states: readonly StateName[]) => live.some((posting) => states.includes(posting.state));
  if (is(...standing)) return "halted";
  if (are("reversed")) return "reversed";
  if (are("excused")) return live.every(({ exportedTo }) => exportedTo !== null) ? "exported" : "excused";
  if (is("planned", "sending", "accepted")) return is("booked") ? "partly" : "planned";
  const isUnreleased = live.some(({ ledgerStanding }) =>
    ["draft", "hold", "balanced"].includes(ledgerStanding ?? ""),
  );
  return isUnreleased ? "unreleased" : "sent";
}

/** What of it may still move. */
export function movingOf({ postings, receivedAt }: RecordSummary): Moving[] {
  return postings.map(({ state }) => ({ state, changedAt: receivedAt }));
}
