import { describe, expect, it } from "vitest";
import { slotsOf } from "./needs.ts";
import { settingsSchema } from "./settings.ts";

const filled = settingsSchema.parse({ rounding: { account: "3740", capMinor: 100 } });

describe("the account set-up of payroll", () => {
  it("asks for the rounding account and its limit, says where they stand, and needs neither", () => {
    const places = slotsOf(filled).map(({ asks = "account", path = [], missingIn = [] }) => [
      asks,
      path.join("."),
      missingIn.length,
    ]);
    expect(places).toEqual([
      ["account", "rounding.account", 0],
      ["amount", "rounding.capMinor", 0],
    ]);
  });

  it("tells the account that is given, and none while there is none", () => {
    expect(slotsOf(filled)[0]?.answers).toEqual([{ department: "*", account: "3740" }]);
    expect(slotsOf(settingsSchema.parse({}))[0]?.answers).toEqual([]);
  });
});
