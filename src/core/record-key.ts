/** Under which name a record of a source is known, and where it stands among the others. */
import type { Day } from "./day.ts";

export type RecordKey = {
  /** The object in the source's words ("11.222-33.44.567/Z1"): shown to people, unique within company and flow. */
  object: string;
  /** The day it belongs to, for start dates and lists. */
  on: Day;
  /** Sorts the records that one call hands in: source order, not arrival order. */
  order: string;
  /** Department code where the source names one. */
  department?: string;
  /** The plain reference that users look for ("Z 1"). */
  reference: string;
  /**
   * Where the source may give one name to several things: that name, and what tells this one from the others. A content
   * that is known under the name is the same thing, whatever object it came as.
   */
  family?: { name: string; member: string };
  /** Where the source numbers what it hands over: the row it counts in ("till 1") and the number. Gaps show across hand-ins. */
  sequence?: { name: string; number: number };
};

/** Two records of one sequence, one after the other in the order of the source. */
export type SequenceStep = { before: SequenceMember; current: SequenceMember };
export type SequenceMember = {
  object: string;
  on: Day;
  number: number;
  department: string | null;
};
