/** What a day is called: by the worst of what became of it. */
import type { components } from "../api/schema.ts";

export type CalendarDay = components["schemas"]["CalendarDay"];

export const dayStates = [
  "halted",
  "aside",
  "missing",
  "closed",
  "waiting",
  "unreleased",
  "booked",
  "out",
  "none",
] as const;
export type DayState = (typeof dayStates)[number];

export const daySigns: Readonly<Record<DayState, string>> = {
  halted: "■",
  aside: "▲",
  missing: "✗",
  closed: "⊘",
  waiting: "○",
  unreleased: "◐",
  booked: "✓",
  out: "–",
  none: "",
};

/** A closed day on which something came nevertheless is called by what came. */
export function stateOfDay(day: CalendarDay | undefined, isClosed = false): DayState {
  const none = isClosed ? "closed" : "none";
  if (day === undefined) return none;
  const { places } = day;
  if (places.halted > 0) return "halted";
  if (places.aside > 0) return "aside";
  if (day.isMissing) return "missing";
  if (places.waiting > 0) return "waiting";
  if (places.unreleased > 0) return "unreleased";
  if (places.booked > 0) return "booked";
  return Object.values(places).some((count) => count > 0) ? "out" : none;
}
