/** Every finding's remedy, whoever gives the finding: the engine, the API, a ledger or an integration. */
import { expect, it } from "vitest";
import { languages } from "../../src/core/index.ts";
import { remedyBooks } from "../../src/http/finding-answer.ts";
import { loadRegistry } from "../../src/registry.ts";

const books = remedyBooks(await loadRegistry());
const remedies = books.flatMap((book) => Object.entries(book));

/** "{value}", "{count}": what the finding brings along. */
const namedIn = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

it.each(remedies)(
  "%s says what it means and what to do, with the same figures in each language",
  (_, { text }) => {
    const inEnglish = namedIn(`${text.en.means} ${text.en.fix}`);
    for (const language of languages) {
      const { means, fix } = text[language];
      expect([means.length > 5, fix.length > 5], language).toEqual([true, true]);
      expect(namedIn(`${means} ${fix}`), language).toEqual(inEnglish);
    }
  },
);

// Norwegian and Danish may say the same in the same words; English is nobody else's.
it("leaves no English standing in the other languages", () => {
  const copied = remedies.flatMap(([code, { text }]) =>
    languages
      .filter((language) => language !== "en" && text[language].means === text.en.means)
      .map((language) => `${code} ${language}`),
  );
  expect(copied).toEqual([]);
});
