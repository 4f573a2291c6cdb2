/** What a person reads of many findings: the errors first, few of the rest, and how many more there are. */
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import type { Finding } from "../core/index.ts";
import { inputRemedies } from "../texts/index.ts";
import { printFindings } from "./print-findings.ts";
import { terminalOn } from "./terminal.ts";

const warning = (field: string): Finding => ({
  code: "column-unknown",
  severity: "warning",
  field,
  value: field,
});
const error = (field: string): Finding => ({
  code: "column-missing",
  severity: "error",
  field,
  value: field,
});
const many = (make: (field: string) => Finding, count: number) =>
  Array.from({ length: count }, (_, index) => make(`${index + 1}`));

/** The head line of each finding, and the last line. */
function printed(findings: readonly Finding[], count?: number): string[] {
  const output = new PassThrough({ encoding: "utf8" });
  const said: string[] = [];
  output.on("data", (line: string) => said.push(line));
  const terminal = terminalOn({ language: "en", isJson: false, output, errors: new PassThrough() });
  printFindings(
    terminal,
    { books: [inputRemedies], declared: () => undefined },
    { findings, ...(count === undefined ? {} : { count }) },
  );
  const lines = said.join("").split("\n");
  return lines.filter((line) => /^[✗!…]/u.test(line)).map((line) => line.replace(/ {2}.*/, ""));
}

describe("printFindings", () => {
  it("puts the error of a table of the wrong kind before its warnings, and shows five of those", () => {
    expect(printed([...many(warning, 12), error("date")])).toEqual([
      "✗ column-missing",
      ...Array(5).fill("! column-unknown"),
      "… and 7 more; --json shows all.",
    ]);
  });

  it("shows twenty warnings where nothing is wrong, and fifty errors", () => {
    expect(printed(many(warning, 21))).toHaveLength(21);
    expect(printed(many(warning, 20))).toHaveLength(20);
    expect(printed(many(error, 60)).at(-1)).toBe("… and 10 more; --json shows all.");
  });

  it("counts what is not at hand any more", () => {
    expect(printed([error("date")], 1_500).at(-1)).toBe("… and 1499 more; --json shows all.");
  });
});
