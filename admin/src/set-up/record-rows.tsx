/** Settings by name ("by department", "by dimension"): rows of a name and its value. */
import { Button, Fieldset, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useLanguage, useTexts } from "../texts/use-texts.ts";
import { schemaHelp, schemaLabel } from "./json-schema.ts";
import { SchemaField, type SchemaFieldOf } from "./schema-form.tsx";
import { setUpTexts } from "./set-up-texts.ts";

export function RecordRows({ name, schema, value, onChange }: SchemaFieldOf) {
  const text = useTexts(setUpTexts);
  const { language } = useLanguage();
  const [added, setAdded] = useState("");
  const rows = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const { additionalProperties: of } = schema;
  const rowSchema = typeof of === "object" ? of : {};
  const put = (entries: readonly (readonly [string, unknown])[]) =>
    onChange(entries.length === 0 ? undefined : Object.fromEntries(entries));
  const help = schemaHelp(schema, language);
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
              schema={{ ...rowSchema, title: key }}
              value={held}
              onChange={(placed) =>
                put(rows.map(([other, old]) => [other, other === key ? (placed ?? "") : old]))
              }
            />
            <Button
              variant="default"
              aria-label={text("remove-row", { name: key })}
              onClick={() => put(rows.filter(([other]) => other !== key))}
            >
              ✕
            </Button>
          </Group>
        ))}
        <Group align="end">
          <TextInput
            label={text("key")}
            value={added}
            onChange={(event) => setAdded(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={added.trim() === "" || rows.some(([key]) => key === added.trim())}
            onClick={() => {
              put([...rows, [added.trim(), rowSchema.type === "string" ? "" : {}]]);
              setAdded("");
            }}
          >
            {text("add-row")}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
