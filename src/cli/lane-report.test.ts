import { expect, it } from "vitest";
import { cliText } from "../texts/index.ts";
import { laneReport, laneTable } from "./lane-report.ts";

const terminal = {
  language: "nl",
  text: (name: Parameters<typeof cliText>[1]) => cliText("nl", name),
} as const;

it("counts what waits in Visma to be released by itself, as the web app does, and not as booked", () => {
  const [head = "", line = ""] = laneTable(terminal, [
    {
      integration: "payroll-journals",
      flow: "journals",
      records: 12,
      booked: 10,
      unreleased: 9,
      waiting: 2,
      halted: 0,
      excused: 0,
      debitMinor: 100_00,
      creditMinor: 100_00,
    },
  ]);
  expect(head.split(/ {2,}/).slice(2)).toEqual([
    "brondocumenten",
    "geboekt",
    "wacht in Visma",
    "wacht",
    "gestopt",
    "overgeslagen",
    "debet",
    "credit",
  ]);
  expect(line.split(/ {2,}/).slice(2, 8)).toEqual(["12", "1", "9", "2", "0", "0"]);
});

it("tells programs what was handed in and what became of it, and nothing of how the hub names things", () => {
  const lane = {
    ...{
      laneId: "l1",
      linkId: "k1",
      companyName: "Nord",
      integration: "day-settlements",
      flow: "settlements",
    },
    ...{ records: 12, booked: 10, unreleased: 9, waiting: 1, halted: 1, aside: 1, excused: 0 },
    ...{ debitMinor: 100_00, creditMinor: 100_00 },
  };
  expect(laneReport(lane)).toEqual({
    ...{ integration: "day-settlements", flow: "settlements" },
    ...{ records: 12, booked: 10, unreleased: 9, waiting: 1, halted: 1, excused: 0 },
    ...{ debitMinor: 100_00, creditMinor: 100_00 },
  });
});
