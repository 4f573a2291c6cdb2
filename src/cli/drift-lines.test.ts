import { expect, it } from "vitest";
import { engineRemedies } from "../engine/remedies.ts";
import { cliText } from "../texts/index.ts";
import { driftLines } from "./drift-lines.ts";

const terminal = {
  language: "en",
  text: (name: Parameters<typeof cliText>[1]) => cliText("en", name),
} as const;
const drift = {
  state: "open",
  foundAt: "2026-03-11T02:00:00.000Z",
  settledAt: null,
  goneAt: null,
  settledReason: null,
  finding: {
    code: "drift-missing",
    severity: "error",
    record: "Z 7",
    value: "A1",
    parameters: { number: "A1", on: "2026-03-10" },
  },
} as const;

it("tells since when something has been seen in the ledger, what it means and what to do", () => {
  const [head, ...lines] = driftLines(
    terminal,
    { books: [engineRemedies], declared: () => undefined },
    drift,
  );
  expect(head).toBe("seen in the ledger 2026-03-11T02:00:00.000Z  open");
  expect(lines[0]).toContain("drift-missing");
  expect(lines.join("\n")).toContain("Z 7 was booked as A1 on 10 Mar 2026, and the ledger holds it no more.");
});

it("tells who let it stand, and why", () => {
  const settled = {
    ...drift,
    state: "settled",
    settledAt: "2026-03-12T08:00:00.000Z",
    settledReason: "Known",
  } as const;
  expect(driftLines(terminal, { books: [engineRemedies], declared: () => undefined }, settled)[0]).toBe(
    "seen in the ledger 2026-03-11T02:00:00.000Z  settled 2026-03-12T08:00:00.000Z  Known",
  );
});
