/** One word per thing: words that were used beside the glossary's own, and misled. What people read is looked through. */
import { expect, it } from "vitest";
import { sourceFiles } from "../architecture/source-files.ts";

/** The glossary's word, and those that stood beside it. */
const strays: readonly (readonly [word: string, instead: RegExp])[] = [
  ["forbindelse (nb): one letter's difference from a kobling was too little", /tilkobling/i],
  ["verbinding (nl): a bedrijfskoppeling is another thing", /\bkoppeling(?:en)?\b/i],
  ["tilbakeføre, tilbageføre (nb, da)", /\brevers(?:er(?:e|er|es|t|te|ing|ingen)|ering av)\b/i],
  [
    "hoppet over, sprunget over, överhoppad, for what a person left out",
    /(?:utelatt|udeladt) af? ?(?:av )?en person/i,
  ],
];

it.each(strays)("people read: %s", (_, stray) => {
  const texts = sourceFiles(/^(?:admin\/src|src)\/.*\.tsx?$/);
  expect(texts.length).toBeGreaterThan(500);
  const found = texts.flatMap(({ path, text }) =>
    text
      .split("\n")
      .filter((line) => stray.test(line))
      .map((line) => `${path}: ${line.trim().slice(0, 80)}`),
  );
  expect(found).toEqual([]);
});

it("people see on no English screen the word lane, which is the program's: they see a queue, as in the other languages", () => {
  const texts = sourceFiles(/^(?:admin\/src\/.*|src\/texts\/place-)(?:texts|topics)\.ts$/);
  expect(texts.length).toBeGreaterThan(30);
  const found = texts.flatMap(({ path, text }) =>
    (text.match(/\ben: ".*(?<!\{)\blanes?\b.*"/gi) ?? []).map((line) => `${path}: ${line.slice(0, 80)}`),
  );
  expect(found).toEqual([]);
});
