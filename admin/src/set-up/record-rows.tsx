/** Settings by name ("by department", "by dimension"): rows of a name and its value. */
import { Autocomplete, Button, Fieldset, Group, Stack, Text, TextInput } from "@mantine/core";
import { type ComponentType, useContext, useRef, useState } from "react";
import { useNamedOption } from "../parts/use-named-option.ts";
import { textIn } from "../texts/catalogue.ts";
import { useLanguage, useTexts } from "../texts/use-texts.ts";
import { ConnectionContext } from "./connection-context.ts";
import { DimensionName } from "./dimension-name.tsx";
import { type JsonSchema, schemaHelp, schemaLabel } from "./json-schema.ts";
import type { SchemaFieldOf } from "./schema-form.tsx";
import { setUpTexts } from "./set-up-texts.ts";

/** `field` is what the form makes of a row's own schema, which may hold rows again. */
type RecordRowsOf = SchemaFieldOf & { field: ComponentType<SchemaFieldOf> };

export function RecordRows({ name, schema, value, onChange, field: Field }: RecordRowsOf) {
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
            <Field
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
  const field = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [isAsked, setAsked] = useState(false);
  const usual = Object.keys(schema.keys ?? {}).filter((key) => !taken.includes(key));
  // Blanks of a ledger's own name count; nobody means those around any other.
  const wanted = isOfLedger(schema, connectionId) ? typed : typed.trim();
  const key = usual.find((known) => calledOf(known) === wanted) ?? wanted;
  const fault = wanted === "" ? "key-missing" : taken.includes(key) ? "key-taken" : null;
  const add = () => {
    setAsked(fault !== null);
    if (fault !== null) return field.current?.querySelector("input")?.focus();
    onAdd(key);
    setTyped("");
  };
  return (
    <Group align="end" ref={field}>
      <KeyField
        schema={schema}
        usual={usual.map(calledOf)}
        value={typed}
        error={isAsked && fault !== null ? text(fault) : null}
        onChange={setTyped}
      />
      <Button variant="default" onClick={add}>
        {text("add-row")}
      </Button>
    </Group>
  );
}

const isOfLedger = ({ names }: JsonSchema, connectionId: string | null): connectionId is string =>
  names === "dimension" && connectionId !== null;

type KeyFieldOf = {
  schema: JsonSchema;
  usual: string[];
  value: string;
  error: string | null;
  onChange(typed: string): void;
};

/** What is named in the ledger is looked for there; what has usual names offers them. */
function KeyField({ schema, usual, ...field }: KeyFieldOf) {
  const text = useTexts(setUpTexts);
  const connectionId = useContext(ConnectionContext);
  const { language } = useLanguage();
  const input = useNamedOption();
  const label = schema.keyLabel === undefined ? text("key") : textIn(language, schema.keyLabel);
  if (isOfLedger(schema, connectionId))
    return <DimensionName {...field} connectionId={connectionId} label={label} />;
  if (usual.length > 0) return <Autocomplete ref={input} {...field} label={label} data={usual} />;
  const { onChange, ...others } = field;
  return <TextInput {...others} label={label} onChange={(event) => onChange(event.currentTarget.value)} />;
}
