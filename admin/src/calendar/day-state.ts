/** What a day is called: by the worst of what became of it. */
import type { components } from "../api/schema.ts";

export type CalendarDay = components["schemas"]["CalendarDay"];

export const dayStates = [
  "halted",
  "aside",
  "missing",
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
  waiting: "○",
  unreleased: "◐",
  booked: "✓",
  out: "–",
  none: "",
};

export function stateOfDay(day: CalendarDay | undefined): DayState {
  if (day === undefined) return "none";
  const { places } = day;
  if (places.halted > 0) return "halted";
  if (places.aside > 0) return "aside";
  if (day.isMissing) return "missing";
  if (places.waiting > 0) return "waiting";
  if (places.unreleased > 0) return "unreleased";
  return places.booked > 0 ? "booked" : "out";
}
