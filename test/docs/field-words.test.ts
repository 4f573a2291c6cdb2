/** A finding's sentence, written by the server, and the table beside it, written by the web app, call a field by the same word. */
import { expect, it } from "vitest";
import { fieldTexts } from "../../admin/src/parts/field-texts.ts";
import { declaredWords } from "../../src/engine/declared-words.ts";
import { loadRegistry } from "../../src/registry.ts";
import { fieldNames } from "../../src/texts/field-names.ts";

const declared = declaredWords(await loadRegistry());

/** Of a journal, Visma.net's own; of a request, the product. */
const ofTwoMeanings = ["ledger"];

it("calls a field by one word, in findings and in the web app", () => {
  const other = Object.entries(fieldTexts).flatMap(([name, texts]) => {
    const words = Object.hasOwn(fieldNames, name) ? fieldNames[name] : declared(name);
    if (words === undefined || ofTwoMeanings.includes(name)) return [];
    return (["en", "nb", "da", "sv", "nl"] as const)
      .filter((language) => words[language] !== texts[language])
      .map((language) => `${name}: "${words[language]}" in findings, "${texts[language]}" in the web app`);
  });
  expect(other).toEqual([]);
});
