/** Every folder under src/integrations keeps the contract. */
import { engineRemedies } from "../../src/engine/remedies.ts";
import { loadRegistry } from "../../src/registry.ts";
import { inputRemedies } from "../../src/texts/index.ts";
import { integrationContract } from "./integration-suite.ts";

const { integrations } = await loadRegistry();

for (const integration of integrations.values())
  integrationContract(integration, [engineRemedies, inputRemedies, integration.remedies]);
