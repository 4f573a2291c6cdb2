/** Whether a record belongs before its link's start date under the settings of today, whatever day it bears itself. Pure. */
import type { RenderedPart } from "./render-record.ts";

/** A till that closed in the night after the start belongs to the day before it, which the settings say and the record does not. */
export function dayBeforeStart(parts: readonly RenderedPart[], startOn: string): string | undefined {
  const days = parts.map((part) => part.document?.on);
  return days.every((on) => on !== undefined && on < startOn) ? days[0] : undefined;
}
