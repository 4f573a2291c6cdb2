import { describe, expect, it } from "vitest";
import type { Label } from "../../core/index.ts";
import { dimensionNeedsOf, needsOf } from "./needs.ts";
import { settingsSchema } from "./settings.ts";

const issues = (settings: object) =>
  settingsSchema
    .safeParse(settings)
    .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

describe("settings", () => {
  it("explain in each language that cost centre and cost unit are what Visma.net calls dimensions", () => {
    const { label, help, keys } = settingsSchema.shape.dimensions.meta() as Label;
    const words = [
      ["en", "Dimensions", "Cost centre", "Cost unit"],
      ["nb", "Dimensjoner", "Kostnadssted", "Kostnadsbærer"],
      ["da", "Dimensioner", "Omkostningssted", "Omkostningsbærer"],
      ["sv", "Dimensioner", "Kostnadsställe", "Kostnadsbärare"],
      ["nl", "Dimensies", "Kostenplaats", "Kostendrager"],
    ] as const;
    for (const [language, dimensions, centre, unit] of words) {
      expect(label[language]).toBe(`${dimensions} (${centre.toLowerCase()}, ${unit.toLowerCase()})`);
      expect(help?.[language]).toContain(dimensions.toLowerCase());
      expect(help?.[language]).toContain("Visma.net");
      expect([keys?.costCentre?.[language], keys?.costUnit?.[language]]).toEqual([centre, unit]);
    }
  });

  it("need nothing: patterns, dimensions, rounding and period table are all optional", () => {
    expect(settingsSchema.parse({})).toMatchObject({
      dimensions: {},
      periods: {},
      correctionDay: "last",
      closedPeriod: "hold",
      perEmployee: false,
    });
  });

  it("refuse patterns that cannot be read, that take the same account, or that stand beside a preset", () => {
    expect(issues({ formatBas: "[9-1]" })).toEqual(["formatBas format-invalid"]);
    expect(issues({ formatBas: "[0-4][0-9]", formatPnl: "[4-9][0-9]" })).toEqual([
      "formatPnl formats-overlap",
    ]);
    expect(issues({ formatPreset: "swedish-bas", formatPnl: "[4-9]" })).toEqual([
      "formatPreset format-invalid",
    ]);
    expect(issues({ formatBas: "[0-3][0-9]", formatPnl: "[4-9][0-9]" })).toEqual([]);
  });

  it("refuse two dimensions with one description while both are switched on", () => {
    const dimensions = { costCentre: { description: "Avdeling" }, costUnit: { description: "Avdeling" } };
    expect(issues({ dimensions })).toEqual(["dimensions.costUnit.description dimension-named-twice"]);
    expect(
      issues({ dimensions: { ...dimensions, costUnit: { description: "Avdeling", isActive: false } } }),
    ).toEqual([]);
  });

  it("keep a description letter by letter, blanks included, since the ledger's is compared so", () => {
    const settings = settingsSchema.parse({
      dimensions: {
        costCentre: { description: "Kostnadsställe " },
        costUnit: { description: "Projekt", isActive: false },
      },
    });
    expect(dimensionNeedsOf(settings)).toEqual([
      { slot: "dimensions.costCentre", dimension: "Kostnadsställe " },
    ]);
  });

  it("ask the ledger for the rounding account, and let pass 10.00 at most", () => {
    expect(needsOf(settingsSchema.parse({ rounding: { account: "3740", capMinor: 100 } }))).toEqual([
      { slot: "rounding", account: "3740" },
    ]);
    expect(issues({ rounding: { account: "3740", capMinor: 1001 } })).toEqual([
      "rounding.capMinor setting-invalid",
    ]);
  });
});
