/** How often a list asks again: soon while something on it is on its way, rarely while all of it is at rest. */
import { useState } from "react";
import type { components } from "../api/schema.ts";

const soonMs = 3_000;
const restMs = 15_000;

/** Whoever opens a list has often just sent something of it. */
const fresh = { afterOpeningMs: 60_000, afterChangeMs: 120_000 };

/** Each refresh asks for all pages anew: of a long list that would be much, often. */
const pagesMax = 4;

export type Moving = { state: components["schemas"]["Posting"]["state"]; changedAt: string };

export type PaceOf = { rows: readonly Moving[]; pages: number; openedAtMs: number; nowMs: number };

/**
 * Milliseconds until the list is asked for again. What is planned or uncertain may stand for days, until its schedule or a
 * person moves it: it counts only while the list or the row is fresh.
 */
export function refreshPaceMs({ rows, pages, openedAtMs, nowMs }: PaceOf): number {
  if (pages > pagesMax) return restMs;
  const isJustOpened = nowMs - openedAtMs < fresh.afterOpeningMs;
  const moves = ({ state, changedAt }: Moving) => {
    if (state === "sending" || state === "accepted") return true;
    if (state !== "planned" && state !== "uncertain") return false;
    return isJustOpened || nowMs - Date.parse(changedAt) < fresh.afterChangeMs;
  };
  return rows.some(moves) ? soonMs : restMs;
}

/** For the list of the page that is open. */
export function useRefreshPace(): (rows: readonly Moving[], pages: number) => number {
  const [openedAtMs] = useState(() => Date.now());
  return (rows, pages) => refreshPaceMs({ rows, pages, openedAtMs, nowMs: Date.now() });
}
