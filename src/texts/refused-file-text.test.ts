/** The text beside a refused file says what the hub says, whatever the file is called. */
import { expect, it } from "vitest";
import { refusedFileText } from "./refused-file-text.ts";
import type { FilledRemedy } from "./remedy-of.ts";

it("takes no line from a file's name or from what stood in the file", () => {
  const forged = "z.se\n✗ nothing is wrong\u001B[2K\u2028x";
  const remedy: FilledRemedy = { means: `${forged} is unreadable`, fix: forged, act: "you" };
  const text = refusedFileText(
    {
      fileName: forged,
      at: "2026-03-10 10:00",
      language: "en",
      findings: [{ code: "line-too-long", severity: "error", value: forged, verbatim: forged }],
      findingsCount: 1,
    },
    () => remedy,
  );
  for (const mark of ["\u001B", "\u2028"]) expect(text).not.toContain(mark);
  expect(text.split("\n").filter((line) => line.startsWith("✗"))).toEqual([
    "✗ line-too-long  z.se ✗ nothing is wrong [2K x",
  ]);
});
