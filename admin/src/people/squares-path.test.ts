import { encode } from "uqr";
import { expect, it } from "vitest";
import { squaresPath } from "./squares-path.ts";

it("draws each run of dark squares once, where it stands", () => {
  const grid = [
    [true, true, false],
    [false, false, false],
    [true, false, true],
  ];
  expect(squaresPath(grid)).toBe("M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z");
});

it("covers as many squares as the code of a key has dark ones", () => {
  const { data } = encode("otpauth://totp/Bilag:rita@example.org?secret=JBSWY3DPEHPK3PXP&issuer=Bilag");
  const dark = data.flat().filter((isDark) => isDark).length;
  const drawn = [...squaresPath(data).matchAll(/h(\d+)v1/g)].reduce((sum, [, run]) => sum + Number(run), 0);
  expect(dark).toBeGreaterThan(200);
  expect(drawn).toBe(dark);
});
