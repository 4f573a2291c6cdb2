import { expect, it } from "vitest";
import { loadRegistry } from "../../registry.ts";
import { exampleRecord } from "./example-record.ts";

const { integrations } = await loadRegistry();
const flows = [...integrations.values()].flatMap((integration) =>
  integration.flows.map((flow) => ({ integration, name: integration.name, flow: flow.name })),
);

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}

it.each(flows)(
  "a file with the example of $name, $flow, is read without a finding",
  async ({ integration, flow }) => {
    const example = exampleRecord(integration, flow);
    expect(example).not.toBeNull();
    const reader = integration.formats.json;
    if (reader === undefined) throw new Error(`${integration.name} reads no JSON`);
    const flags = { isTest: false, isCustomerBlocked: false, isGroupBlocked: false };
    const company = { ...integration.sample.company, ...flags };
    const kinds: string[] = [];
    for await (const item of reader(bytesOf(JSON.stringify([example], null, 2)), { company }))
      kinds.push(item.kind);
    expect(kinds).toEqual(["record"]);
  },
);
