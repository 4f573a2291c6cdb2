import { describe, expect, it } from "vitest";
import { languages } from "../../../core/index.ts";
import { remedies } from "./remedies.ts";

/** What a text may name: the members of a finding, and the parameters that its code gives. */
const namesByCode: Readonly<Record<string, readonly string[]>> = {
  "erp-scopes-missing": ["scopes"],
  "erp-reference-missing": ["value", "what"],
  "erp-branch-missing": ["value"],
  "erp-journal-gone": ["value"],
  "erp-file-refused": ["value"],
};

describe("remedies of Visma.net", () => {
  it.each(Object.entries(remedies))("for %s say something of their own in each language", (code, remedy) => {
    const texts = languages.map((language) => remedy.text[language]);
    for (const { means, fix } of texts) {
      expect(means.length).toBeGreaterThan(20);
      expect(fix.length).toBeGreaterThan(20);
    }
    expect(new Set(texts.map(({ means }) => means)).size).toBe(languages.length);
    for (const { means, fix } of texts) {
      const named = [...`${means} ${fix}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
      expect([...new Set(named)].toSorted()).toEqual(namesByCode[code] ?? []);
    }
  });
});
