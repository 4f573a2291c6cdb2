/** What the help page says of tables is what the readers read: every column, the ones that are needed, and an example that works. */
import { describe, expect, it } from "vitest";
import type { Integration, ReadItem, TableGuide } from "../../src/core/index.ts";
import { loadRegistry } from "../../src/registry.ts";
import { fieldWord, formatTitle } from "../../src/texts/index.ts";

const integrations = [...(await loadRegistry()).integrations.values()];
const guides = integrations.flatMap((integration) =>
  (integration.tables ?? []).map((table) => ({ name: integration.name, integration, table })),
);

async function codesOf(integration: Integration, lines: readonly string[]): Promise<string[]> {
  const flags = { isTest: false, isCustomerBlocked: false, isGroupBlocked: false };
  const company = { ...integration.sample.company, ...flags };
  const read = integration.formats.csv;
  if (read === undefined) throw new Error(`${integration.name} reads no CSV`);
  async function* bytes() {
    yield Buffer.from(`${lines.join("\n")}\n`);
  }
  const items: ReadItem<unknown>[] = [];
  for await (const item of read(bytes(), { company })) items.push(item);
  return items.map((item) => (item.kind === "record" ? "record" : item.finding.code));
}

const without = ({ columns }: TableGuide, name: string) =>
  columns.map((column) => column.name).filter((one) => one !== name);

it("whoever reads tables has a guide to them", () => {
  const readers = integrations.filter(({ formats }) => "csv" in formats || "xlsx" in formats);
  expect(readers.length).toBeGreaterThan(0);
  expect(readers.filter(({ tables = [] }) => tables.length === 0).map(({ name }) => name)).toEqual([]);
});

describe.each(guides)("the table of $name", ({ integration, table }) => {
  it("has an example that can be read", async () => {
    expect(await codesOf(integration, table.example)).toEqual(["record"]);
  });

  it("has no column that the reader does not know, and misses none that it needs", async () => {
    const header = without(table, "").join(";");
    expect(await codesOf(integration, [header])).toEqual([]);
    for (const { name, isNeeded } of table.columns) {
      const codes = await codesOf(integration, [without(table, name).join(";")]);
      expect(codes, name).toEqual(isNeeded === true ? ["column-missing"] : []);
    }
  });

  it("says of every column in words what it is", () => {
    for (const { name, field } of table.columns)
      expect(
        fieldWord(field, "nb", (word) => integration.fieldWords?.[word]),
        name,
      ).not.toMatch(/[«_]|\p{Ll}\p{Lu}/u);
  });
});

it("every format that a link reads has a title for people", () => {
  const formats = integrations.flatMap((one) => Object.keys(one.formats));
  expect(formats.filter((format) => formatTitle(format) === format)).toEqual([]);
});
