/** Every folder under src/integrations keeps the contract, and they call one thing by one word. */
import { expect, it } from "vitest";
import { engineRemedies } from "../../src/engine/remedies.ts";
import { loadRegistry } from "../../src/registry.ts";
import { fieldNames } from "../../src/texts/field-names.ts";
import { inputRemedies } from "../../src/texts/index.ts";
import { integrationContract } from "./integration-suite.ts";

const { integrations, ledgers } = await loadRegistry();

for (const integration of integrations.values())
  integrationContract(integration, [engineRemedies, inputRemedies, integration.remedies]);

it("a field has one word, whichever folder declares it", () => {
  const told = [...integrations.values(), ...ledgers.values()].flatMap(({ name, fieldWords = {} }) =>
    Object.entries(fieldWords).map(([field, word]) => ({ name, field, word })),
  );
  const other = told.filter(
    ({ field, word }) =>
      Object.hasOwn(fieldNames, field) || told.some((one) => one.field === field && one.word.en !== word.en),
  );
  expect(other).toEqual([]);
});
