/** What may stand in files, integration by integration, as each declares it: the formats, and the columns of tables that people make. */
import { Anchor, Code, ScrollArea, Stack, Table, Text, Title } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { declaredQuery, type Integration, integrationsQuery } from "../links/links-query.ts";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { fileGuideTexts } from "./file-guide-texts.ts";

/** All that the guide says, once it is there: the reading time of its page counts it. */
export function useGuideTexts(): string[] {
  const { data } = useQuery(integrationsQuery);
  const guides = useQueries({ queries: (data ?? []).map(({ name }) => declaredQuery(name)) });
  return guides.flatMap(({ data: guide }) =>
    (guide?.tables ?? []).flatMap(({ note, columns }) => [
      note ?? "",
      ...columns.flatMap(({ name, otherNames, means }) => [name, ...otherNames, means]),
    ]),
  );
}

export function FileGuide() {
  const { data } = useQuery(integrationsQuery);
  if (data === undefined) return <Waiting />;
  return data.map(({ name }) => <Guide key={name} name={name} />);
}

function Guide({ name }: { name: string }) {
  const { data } = useQuery(declaredQuery(name));
  return data === undefined ? <Waiting /> : <GuideOf integration={data} />;
}

function GuideOf({
  integration: { title, formats, formatTitles, flows, tables },
}: {
  integration: Integration;
}) {
  const text = useTexts(fileGuideTexts);
  return (
    <Stack component="section" aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text>{text("reads", { formats: formatTitles.join(", ") })}</Text>
      {formats.includes("json") &&
        flows.map(({ name, exampleRecord }) => (
          <JsonExample key={name} integration={title} record={exampleRecord} />
        ))}
      {tables.map((table) => (
        <Stack key={table.formats.join()} gap="xs">
          <Title order={3} size="h5">
            {text("table", { formats: table.formats.join(", ") })}
          </Title>
          {table.note !== null && <Text>{table.note}</Text>}
          <ListTable
            label={text("table", { formats: table.formats.join(", ") })}
            columns={[text("column"), text("otherNames"), text("means"), text("needed")]}
            minWidth={360}
          >
            {table.columns.map(({ name, otherNames, means, isNeeded }) => (
              <Table.Tr key={name}>
                <RowHead>
                  <code>{name}</code>
                </RowHead>
                <Table.Td>{otherNames.join(", ")}</Table.Td>
                <Table.Td>{means}</Table.Td>
                <Table.Td>{text(isNeeded ? "yes" : "no")}</Table.Td>
              </Table.Tr>
            ))}
          </ListTable>
          <Text size="sm">{text("example")}</Text>
          <Code block>{table.example.join("\n")}</Code>
        </Stack>
      ))}
    </Stack>
  );
}

/** Shorter than each field described: a record that is read as it stands, and the way to the description. */
function JsonExample({ integration, record }: { integration: string; record: unknown }) {
  const text = useTexts(fileGuideTexts);
  if (record === null) return null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {text("json-title")}
      </Title>
      <Text>
        {text("json-about")}{" "}
        <Anchor href="/api/docs#schemas" target="_blank" underline="always">
          {text("json-reference")}
        </Anchor>
      </Text>
      <section aria-label={text("json-of", { integration })}>
        <ScrollArea.Autosize mah={360} type="auto" viewportProps={{ tabIndex: 0 }}>
          <Code block>{JSON.stringify([record], null, 2)}</Code>
        </ScrollArea.Autosize>
      </section>
    </Stack>
  );
}
