import { describe, expect, it } from "vitest";
import { languages } from "../../core/index.ts";
import { remedies } from "./remedies.ts";

/** What a text may name: the members of a finding, and the parameters that its code gives. */
const namesByCode: Readonly<Record<string, readonly string[]>> = {
  "scopes-missing": ["scopes"],
  "attachment-refused": ["fileName"],
  "row-amount-too-large": ["value"],
  "series-not-listed": ["value"],
};

describe("remedies", () => {
  it.each(Object.entries(remedies))("for %s say something of their own in each language", (code, remedy) => {
    const texts = languages.map((language) => remedy.text[language]);
    for (const { means, fix } of texts) {
      expect(means.length).toBeGreaterThan(20);
      expect(fix.length).toBeGreaterThan(20);
    }
    expect(new Set(texts.map(({ means }) => means)).size).toBe(languages.length);
    const named = texts.flatMap(({ means, fix }) => [...`${means} ${fix}`.matchAll(/\{(\w+)\}/g)]);
    expect([...new Set(named.map((match) => match[1]))].toSorted()).toEqual(namesByCode[code] ?? []);
  });
});
