import { expect, it } from "vitest";
import { numberText, numberTexts } from "./number-texts.ts";

it("a company's number is called by the word of its own country, in every language", () => {
  const dutch = ["NL", "SE", "DK"].map((country) => numberTexts[numberText(country)].nl);
  expect(dutch).toEqual(["KvK-nummer", "Organisatienummer", "CVR-nummer"]);
  const danish = ["NO", "DK"].map((country) => numberTexts[numberText(country)].da);
  expect(danish).toEqual(["Organisationsnummer", "CVR-nummer"]);
});
