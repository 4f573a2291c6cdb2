/** Every ledger is found under each name that people know it under: old ones, new ones, and those of each country. */
import { describe, expect, it } from "vitest";
import { ledgersNamed } from "../../src/core/index.ts";
import { loadRegistry } from "../../src/registry.ts";

const ledgers = [...(await loadRegistry()).ledgers.values()];
const found = (text: string) => ledgersNamed(ledgers, text).map(({ name }) => name);

describe("a ledger", () => {
  it.each(
    ledgers.flatMap(({ name, productNames }) =>
      [name, ...productNames].map((known) => [name, known] as const),
    ),
  )("%s is found alone under %s", (name, known) => {
    expect(found(known)).toEqual([name]);
    expect(found(known.toUpperCase())).toEqual([name]);
  });

  it.each([
    "eAccounting",
    "eEkonomi",
    "visma e-ekonomi",
    "Spiris",
    "Spiris Bokföring",
    "spiris bokforing och fakturering",
    "bokföring & fakturering",
  ])("visma-eaccounting is found as people say it: %s", (text) => {
    expect(found(text)).toEqual(["visma-eaccounting"]);
  });

  it.each(["", " & ", "Fortnox", "eekonomi pro"])("is not found under %j", (text) => {
    expect(found(text)).toEqual([]);
  });
});
