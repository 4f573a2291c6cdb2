/**
 * The start date bounds records, not their parts: a run of October that corrects September is October's, and left without that part
 * it would not close. So the part is booked, in the month that it is about, and a person is told before it goes.
 */
import type { Document, Finding } from "../core/index.ts";
import { engineFinding } from "./codes.ts";

/** A warning for a document of a day before the start; empty for any other. */
export function partBeforeStart({ reference, on }: Document, startOn: string): Finding[] {
  if (on >= startOn) return [];
  const rest = { record: reference, value: on, parameters: { startOn } };
  return [{ ...engineFinding("part-before-start", rest), severity: "warning" }];
}
