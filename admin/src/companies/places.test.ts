import { expect, it } from "vitest";
import { languages } from "../texts/language.ts";
import { countryOf } from "./places.ts";

it("a new company is proposed in the country whose language is read, and in Norway for English", () => {
  expect(languages.map(countryOf)).toEqual(["NO", "NO", "DK", "SE", "NL"]);
});
