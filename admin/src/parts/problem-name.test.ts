import { describe, expect, it } from "vitest";
import { type Problem, ProblemError } from "../api/problem.ts";
import { languages } from "../texts/language.ts";
import { problemName } from "./problem-name.ts";
import { problemTexts } from "./problem-texts.ts";

const problem = (code: string): Problem => ({
  type: "",
  title: "",
  status: 409,
  detail: "For developers.",
  code: code as Problem["code"],
  requestId: "1",
  findings: [],
});

describe("problemName", () => {
  it("is the server's own code", () => {
    expect(problemName(new ProblemError(409, problem("preview-changed")))).toBe("preview-changed");
  });

  it.each(["not-found", "already-there", "not-in-this-state"])(
    "leaves %s to its findings where it has any",
    (code) => {
      const finding = { code: "named-not-held" } as NonNullable<Problem["findings"]>[number];
      expect(problemName(new ProblemError(409, { ...problem(code), findings: [finding] }))).toBe("told");
      expect(problemName(new ProblemError(409, problem(code)))).toBe(code);
    },
  );

  it.each([
    [0, "no-answer"],
    [502, "no-answer"],
    [413, "too-large"],
    [429, "too-many-requests"],
    [500, "unexpected"],
  ])("goes by the status %i where something else answered", (status, name) => {
    expect(problemName(new ProblemError(status, null))).toBe(name);
  });

  it("has words for a code of a newer server, and for a line that broke", () => {
    expect(problemName(new ProblemError(409, problem("of-tomorrow")))).toBe("unexpected");
    expect(problemName(new TypeError("Failed to fetch"))).toBe("no-answer");
  });
});

describe("problemTexts", () => {
  it.each(languages)("says each problem otherwise, in %s", (language) => {
    const said = Object.values(problemTexts).map((text) => text[language]);
    expect(new Set(said).size).toBe(said.length);
  });
});
