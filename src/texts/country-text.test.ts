import { expect, it } from "vitest";
import { countryText } from "./country-text.ts";

it.each([
  ["en", "DK", "Denmark"],
  ["da", "DK", "Danmark"],
  ["nb", "SE", "Sverige"],
  ["sv", "NO", "Norge"],
  ["nl", "NL", "Nederland"],
  ["da", "somewhere", "somewhere"],
] as const)("in %s %s is %s", (language, code, name) => {
  expect(countryText(code, language)).toBe(name);
});
