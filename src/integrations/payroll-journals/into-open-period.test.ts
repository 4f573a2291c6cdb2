import { describe, expect, it } from "vitest";
import { company, runWith, settings, settingsWith } from "./fixtures/march-run.ts";
import { intoOpenPeriod } from "./into-open-period.ts";
import { renderRun } from "./render.ts";

const [january] = renderRun({ run: runWith({}), settings, company }).documents;
if (january === undefined) throw new Error("no journal of January");
const { document } = january;

describe("intoOpenPeriod", () => {
  it("holds a correction of a closed period unless the settings say otherwise, or refuses it", () => {
    expect(intoOpenPeriod({ document, settings, firstOpenOn: "2026-03-01" })).toBe("hold");
    const refusing = settingsWith({ closedPeriod: "refuse" });
    expect(intoOpenPeriod({ document, settings: refusing, firstOpenOn: "2026-03-01" })).toBe("refuse");
  });

  it("moves it to the first open day with the period it is about in its text, once", () => {
    const moving = settingsWith({ closedPeriod: "first-open" });
    const moved = intoOpenPeriod({ document, settings: moving, firstOpenOn: "2026-03-01" });
    expect(moved).toEqual({ ...document, on: "2026-03-01", text: "6 Månadslön 2026-01 [2026-01]" });
    if (typeof moved === "string") throw new Error(moved);
    expect(intoOpenPeriod({ document: moved, settings: moving, firstOpenOn: "2026-04-01" })).toEqual({
      ...document,
      on: "2026-04-01",
      text: "6 Månadslön 2026-01 [2026-01]",
    });
  });

  it("waits where no later period is open", () => {
    expect(
      intoOpenPeriod({ document, settings: settingsWith({ closedPeriod: "first-open" }), firstOpenOn: null }),
    ).toBe("hold");
  });
});
