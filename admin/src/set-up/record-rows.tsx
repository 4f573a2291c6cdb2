/** Settings by name ("by department", "by dimension"): rows of a name and its value. */
import { Autocomplete, Button, Fieldset, Group, Stack, Text, TextInput } from "@mantine/core";
import { useContext, useState } from "react";
import { textIn } from "../texts/catalogue.ts";
import { useLanguage, useTexts } from "../texts/use-texts.ts";
import { DimensionName } from "./dimension-name.tsx";
import { type JsonSchema, schemaHelp, schemaLabel } from "./json-schema.ts";
import { ConnectionContext, SchemaField, type SchemaFieldOf } from "./schema-form.tsx";
import { setUpTexts } from "./set-up-texts.ts";

export function RecordRows({ name, schema, value, onChange }: SchemaFieldOf) {
  const text = useTexts(setUpTexts);
  const { language } = useLanguage();
  const rows = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const { additionalProperties: of } = schema;
  const rowSchema = typeof of === "object" ? of : {};
  const put = (entries: readonly (readonly [string, unknown])[]) =>
    onChange(entries.length === 0 ? undefined : Object.fromEntries(entries));
  const help = schemaHelp(schema, language);
  const calledOf = useCalled(schema);
  return (
    <Fieldset legend={schemaLabel(schema, name, language)}>
      <Stack>
        {help !== undefined && (
          <Text size="sm" c="dimmed">
            {help}
          </Text>
        )}
        {rows.map(([key, held]) => (
          <Group key={key} align="end">
            <SchemaField
              name={key}
              schema={withTitle(rowSchema, calledOf(key))}
              value={held}
              onChange={(placed) =>
                put(rows.map(([other, old]) => [other, other === key ? (placed ?? "") : old]))
              }
            />
            <Button
              variant="default"
              aria-label={text("remove-row", { name: calledOf(key) })}
              onClick={() => put(rows.filter(([other]) => other !== key))}
            >
              ✕
            </Button>
          </Group>
        ))}
        <NewRow
          schema={schema}
          taken={rows.map(([key]) => key)}
          onAdd={(key) => put([...rows, [key, rowSchema.type === "string" ? "" : {}]])}
        />
      </Stack>
    </Fieldset>
  );
}

/** The row is called by its name, whatever a row is called in general. */
function withTitle({ label: _, ...schema }: JsonSchema, title: string): JsonSchema {
  return { ...schema, title };
}

/** How people call a name: in their language where it is a usual one. */
function useCalled({ keys = {} }: JsonSchema): (key: string) => string {
  const { language } = useLanguage();
  return (key) => {
    const called = keys[key];
    return called === undefined ? key : textIn(language, called);
  };
}

type NewRowOf = { schema: JsonSchema; taken: readonly string[]; onAdd(key: string): void };

function NewRow({ schema, taken, onAdd }: NewRowOf) {
  const text = useTexts(setUpTexts);
  const connectionId = useContext(ConnectionContext);
  const calledOf = useCalled(schema);
  const [typed, setTyped] = useState("");
  const usual = Object.keys(schema.keys ?? {}).filter((key) => !taken.includes(key));
  const isDimension = schema.names === "dimension" && connectionId !== null;
  // Blanks of a ledger's own name count; nobody means those around any other.
  const wanted = isDimension ? typed : typed.trim();
  const key = usual.find((known) => calledOf(known) === wanted) ?? wanted;
  return (
    <Group align="end">
      {isDimension ? (
        <DimensionName connectionId={connectionId} label={text("key")} value={typed} onChange={setTyped} />
      ) : usual.length > 0 ? (
        <Autocomplete label={text("key")} data={usual.map(calledOf)} value={typed} onChange={setTyped} />
      ) : (
        <TextInput
          label={text("key")}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <Button
        variant="default"
        disabled={wanted === "" || taken.includes(key)}
        onClick={() => {
          onAdd(key);
          setTyped("");
        }}
      >
        {text("add-row")}
      </Button>
    </Group>
  );
}
