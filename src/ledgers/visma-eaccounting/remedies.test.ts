import { expect, it } from "vitest";
import { remedies } from "./remedies.ts";

/** What a text may name: the members of a finding, and the parameters that its code gives. */
const namesByCode: Readonly<Record<string, readonly string[]>> = {
  "scopes-missing": ["scopes"],
  "attachment-refused": ["fileName"],
  "row-amount-too-large": ["value"],
  "series-not-listed": ["value"],
};

it.each(Object.entries(remedies))("name for %s only what its findings bring along", (code, { text }) => {
  const named = [...`${text.en.means} ${text.en.fix}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  expect([...new Set(named)].toSorted()).toEqual(namesByCode[code] ?? []);
});
