import { expect, it } from "vitest";
import type { Finding } from "../../core/index.ts";
import { fileTally } from "./file-tally.ts";

const wrong = (record: string, severity: Finding["severity"] = "error") => ({
  kind: "finding" as const,
  finding: { code: "amount-unreadable", severity, record },
});

it("counts a record with several faults as one that could not be read, and tells each fault", () => {
  const tally = fileTally(100);
  for (const item of [wrong("10"), wrong("10"), wrong("10", "warning"), wrong("10"), wrong("11")])
    tally.read(item);
  expect(tally.counts.errors).toBe(2);
  expect(tally.findingsCount()).toBe(5);
});

it("counts a file that lacks two columns once", () => {
  const tally = fileTally(100);
  for (const item of [wrong("file"), wrong("file")]) tally.read(item);
  expect(tally.counts.errors).toBe(1);
});

it("counts each line that is no record at all", () => {
  const tally = fileTally(100);
  for (const line of [3, 7]) {
    const { finding } = wrong("file");
    tally.read({ kind: "finding", finding: { ...finding, parameters: { line } } });
  }
  expect(tally.counts.errors).toBe(2);
});

it("shows what stood there in letters that can be kept", () => {
  const tally = fileTally(100);
  const { finding } = wrong("10\u0000");
  tally.read({
    kind: "finding",
    finding: { ...finding, value: "kasse\uD83D", parameters: { name: "\u0000" } },
  });
  expect(tally.findings()).toEqual([
    { ...finding, record: "10\uFFFD", value: "kasse\uFFFD", parameters: { name: "\uFFFD" } },
  ]);
});
