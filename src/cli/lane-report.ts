/** The lanes as programs and people read them: what was handed in and what became of it. */
import { alignColumns } from "../core/index.ts";
import type { LaneSummary } from "../db/index.ts";
import { amountText } from "../texts/index.ts";
import type { Terminal } from "./terminal.ts";

export type LaneReport = {
  integration: string;
  flow: string;
  records: number;
  booked: number;
  waiting: number;
  halted: number;
  excused: number;
  debitMinor: number;
  creditMinor: number;
};

export function laneReport(lane: LaneSummary): LaneReport {
  const { integration, flow, records, booked, waiting, halted, excused, debitMinor, creditMinor } = lane;
  return { integration, flow, records, booked, waiting, halted, excused, debitMinor, creditMinor };
}

/** Nothing waits, nothing stands, and what is booked balances; nothing at all is no success either. */
export function isAllBooked(lanes: readonly LaneReport[]): boolean {
  return (
    lanes.length > 0 &&
    lanes.every((lane) => lane.waiting === 0 && lane.halted === 0 && lane.debitMinor === lane.creditMinor)
  );
}

const figures = ["records", "booked", "waiting", "halted", "excused"] as const;

export function laneTable(terminal: Terminal, lanes: readonly LaneReport[]): string[] {
  const amount = (amountMinor: number) => amountText(amountMinor, terminal.language);
  const head = ["integration", "flow", ...figures, "debit", "credit"] as const;
  const table = [
    head.map((name) => terminal.text(name)),
    ...lanes.map((lane) => [
      lane.integration,
      lane.flow,
      ...figures.map((name) => String(lane[name])),
      amount(lane.debitMinor),
      amount(lane.creditMinor),
    ]),
  ];
  return alignColumns(table, new Set([2, 3, 4, 5, 6, 7, 8]));
}
