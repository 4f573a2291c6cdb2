/** What this version calls its integrations, flows and ledgers, in the reader's language: a search finds things by it. */
import type { Titles } from "../db/index.ts";
import type { Call } from "./route.ts";

/** A ledger is found under all its names. */
export function titlesOf({ world: { registry }, language }: Pick<Call, "world" | "language">): Titles {
  const integrations = [...registry.integrations.values()];
  return {
    integrations: Object.fromEntries(integrations.map(({ name, title }) => [name, title[language]])),
    flows: Object.fromEntries(
      integrations.flatMap(({ name, flows }) =>
        flows.map((flow) => [`${name}/${flow.name}`, flow.title[language]]),
      ),
    ),
    ledgers: Object.fromEntries(
      [...registry.ledgers.values()].map(({ name, productNames }) => [name, productNames.join(" ")]),
    ),
  };
}
