import { describe, expect, it } from "vitest";
import { AppError, type Integration } from "../core/index.ts";
import { loadRegistry } from "../registry.ts";
import { guardIntegration } from "./guard-integration.ts";

const known = (await loadRegistry()).integrations.get("day-settlements") as Integration;

describe("guardIntegration", () => {
  it("names the integration and what it was asked for, where a function of it fails", () => {
    const broken = guardIntegration({
      ...known,
      slots: () => {
        throw new TypeError("label is undefined");
      },
    });
    expect(() => broken.slots({}, [])).toThrow(
      "The integration day-settlements is declared wrongly: slots failed with “label is undefined”.",
    );
  });

  it("lets what a function says to people through, and every answer", () => {
    const saying = guardIntegration({
      ...known,
      needs: () => {
        throw new AppError("not-valid", "no");
      },
    });
    expect(() => saying.needs({})).toThrow(AppError);
    expect(saying.slots(known.sample.settings, [])).toEqual(known.slots(known.sample.settings, []));
    expect(saying.name).toBe("day-settlements");
  });
});
