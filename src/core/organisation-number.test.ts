import { describe, expect, it } from "vitest";
import { standingOfNumber } from "./organisation-number.ts";

describe("standingOfNumber", () => {
  it.each([
    // 9·3 + 2·2 + 3·7 + 6·6 + 0·5 + 9·4 + 0·3 + 1·2 + 6·1 = 132 = 12·11
    ["NO", "923 609 016", "fits"],
    ["NO", "923609017", "unlikely"],
    ["NO", "92360901", "impossible"],
    ["NO", "923609016MVA", "impossible"],
    // 1+5+3+0+6+6+0+7+9+3 = 40, every second one doubled
    ["SE", "556036-0793", "fits"],
    ["SE", "556036-0794", "unlikely"],
    ["SE", "16556036-0793", "impossible"],
    // 1·2 + 3·7 + 5·6 + 8·5 + 5·4 + 6·3 + 2·2 + 8·1 = 143 = 13·11
    ["DK", "13585628", "fits"],
    ["DK", "13585629", "unlikely"],
    ["DK", "1358562", "impossible"],
    ["NL", "87654321", "fits"],
    ["NL", "8765432", "impossible"],
    ["FI", "1234567-8", "fits"],
    ["GB", "SC123456", "fits"],
    ["NO", "", "fits"],
  ] as const)("of %s says that %s %s", (country, number, standing) => {
    expect(standingOfNumber(number, country)).toBe(standing);
  });
});
