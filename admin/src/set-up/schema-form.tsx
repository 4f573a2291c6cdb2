/** A form for whatever a declaration's JSON Schema asks: the next integration and the next ledger bring their own. */
import { Checkbox, Fieldset, JsonInput, NativeSelect, NumberInput, Stack, TextInput } from "@mantine/core";
import { useContext, useState } from "react";
import { textIn } from "../texts/catalogue.ts";
import { useLanguage, useTexts } from "../texts/use-texts.ts";
import { AmountField } from "./amount-field.tsx";
import { ConnectionContext } from "./connection-context.ts";
import { DimensionName } from "./dimension-name.tsx";
import { choiceLabel, type JsonSchema, schemaHelp, schemaLabel } from "./json-schema.ts";
import { NamedAccount } from "./named-account.tsx";
import { PatternExample } from "./pattern-example.tsx";
import { RecordRows } from "./record-rows.tsx";
import { type Json, valueAt, withValueAt } from "./set-up-draft.ts";
import { setUpTexts } from "./set-up-texts.ts";

type SchemaFormOf = {
  schema: JsonSchema;
  value: Json;
  /** Properties that are asked for elsewhere. */
  without?: readonly string[];
  onChange(value: Json): void;
};

export function SchemaForm({ schema, value, without = [], onChange }: SchemaFormOf) {
  const names = Object.keys(schema.properties ?? {}).filter((name) => !without.includes(name));
  return (
    <Stack>
      {names.map((name) => (
        <SchemaField
          key={name}
          name={name}
          schema={schema.properties?.[name] ?? {}}
          isRequired={schema.required?.includes(name) === true}
          value={valueAt(value, [name])}
          onChange={(placed) => onChange(withValueAt(value, [name], placed) ?? {})}
        />
      ))}
    </Stack>
  );
}

export type SchemaFieldOf = {
  name: string;
  schema: JsonSchema;
  isRequired?: boolean;
  value: Json;
  onChange(value: Json): void;
};

function SchemaField(of: SchemaFieldOf) {
  const { schema, name } = of;
  const { language } = useLanguage();
  const label = schemaLabel(schema, name, language);
  if (schema.type === "boolean" && typeof schema.default === "boolean") return <SwitchField {...of} />;
  if (schema.enum !== undefined || schema.type === "boolean") return <ChoiceField {...of} />;
  if (schema.type === "integer" || schema.type === "number")
    return schema.isAmount === true ? <MinorField {...of} /> : <NumberField {...of} />;
  if (schema.type === "string")
    return schema.names === undefined ? <TextField {...of} /> : <NamingField {...of} />;
  if (schema.type === "object" && schema.properties !== undefined)
    return (
      <Fieldset legend={label}>
        <SchemaForm schema={schema} value={of.value} onChange={of.onChange} />
      </Fieldset>
    );
  if (schema.type === "object" && typeof schema.additionalProperties === "object")
    return <RecordRows {...of} field={SchemaField} />;
  return <JsonField {...of} />;
}

function useWords({ schema, name, isRequired }: SchemaFieldOf) {
  const { language } = useLanguage();
  return {
    label: schemaLabel(schema, name, language),
    description: schemaHelp(schema, language),
    required: isRequired === true && schema.default === undefined,
  };
}

/** On or off, and one of the two where nothing was said. */
function SwitchField(of: SchemaFieldOf) {
  const { schema, value, onChange } = of;
  const { label, description } = useWords(of);
  return (
    <Checkbox
      label={label}
      description={description}
      checked={typeof value === "boolean" ? value : schema.default === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

/** Three answers: yes, no, and that nothing is said. */
function ChoiceField(of: SchemaFieldOf) {
  const text = useTexts(setUpTexts);
  const { language } = useLanguage();
  const { schema, value, onChange } = of;
  const isSwitch = schema.type === "boolean";
  const options = isSwitch
    ? [
        { value: "true", label: text("yes") },
        { value: "false", label: text("no") },
      ]
    : (schema.enum ?? []).map((choice) => ({ value: choice, label: choiceLabel(schema, choice, language) }));
  const usual = options.find((option) => option.value === String(schema.default));
  const left =
    schema.leftOut !== undefined
      ? textIn(language, schema.leftOut)
      : usual === undefined
        ? text("not-said")
        : `${text("left-out")}: ${usual.label}`;
  return (
    <NativeSelect
      {...useWords(of)}
      maw={480}
      value={value === undefined ? "" : String(value)}
      data={[{ value: "", label: left }, ...options]}
      onChange={({ currentTarget: { value: chosen } }) =>
        onChange(chosen === "" ? undefined : isSwitch ? chosen === "true" : chosen)
      }
    />
  );
}

function NumberField(of: SchemaFieldOf) {
  const { schema, value, onChange } = of;
  return (
    <NumberInput
      {...useWords(of)}
      maw={480}
      // Smaller than a finger; the arrow keys do the same.
      hideControls
      allowDecimal={schema.type === "number"}
      {...(schema.minimum === undefined ? {} : { min: schema.minimum })}
      {...(schema.maximum === undefined ? {} : { max: schema.maximum })}
      placeholder={schema.default === undefined ? "" : String(schema.default)}
      value={typeof value === "number" ? value : ""}
      onChange={(typed) => onChange(typeof typed === "number" ? typed : undefined)}
    />
  );
}

function MinorField(of: SchemaFieldOf) {
  const { label, description, required } = useWords(of);
  return (
    <AmountField
      label={label}
      description={description}
      isRequired={required}
      value={of.value}
      onChange={of.onChange}
    />
  );
}

/** A text that names something of the ledger is looked for there; where no ledger is known, it is typed. */
function NamingField(of: SchemaFieldOf) {
  const { schema, value, onChange } = of;
  const connectionId = useContext(ConnectionContext);
  const { label, required } = useWords(of);
  if (connectionId === null) return <TextField {...of} isTyped />;
  const held = typeof value === "string" ? value : "";
  const put = (name: string) => onChange(name === "" ? undefined : name);
  const Naming = schema.names === "account" ? NamedAccount : DimensionName;
  return (
    <Naming connectionId={connectionId} label={label} value={held} isRequired={required} onChange={put} />
  );
}

/** `isTyped`: it names something of the ledger, and there is none to look in. */
function TextField({ isTyped = false, ...of }: SchemaFieldOf & { isTyped?: boolean }) {
  const text = useTexts(setUpTexts);
  const { schema, value, onChange } = of;
  const connectionId = useContext(ConnectionContext);
  const { description, ...words } = useWords(of);
  const told = [description, isTyped ? text("typed") : undefined].filter((one) => one !== undefined);
  return (
    <>
      <TextInput
        {...words}
        description={told.length === 0 ? undefined : told.join(" ")}
        maw={480}
        placeholder={schema.default === undefined ? "" : String(schema.default)}
        {...(schema.maxLength === undefined ? {} : { maxLength: schema.maxLength })}
        {...(schema.pattern === undefined ? {} : { pattern: schema.pattern })}
        value={typeof value === "string" ? value : ""}
        onChange={(event) =>
          onChange(event.currentTarget.value === "" ? undefined : event.currentTarget.value)
        }
      />
      {schema.takesAccounts === true && connectionId !== null && typeof value === "string" && (
        <PatternExample connectionId={connectionId} pattern={value} />
      )}
    </>
  );
}

/** For what has no form of its own: nothing that a declaration asks may be out of reach. */
function JsonField(of: SchemaFieldOf) {
  const text = useTexts(setUpTexts);
  const [typed, setTyped] = useState(() => (of.value === undefined ? "" : JSON.stringify(of.value, null, 2)));
  const words = useWords(of);
  return (
    <JsonInput
      {...words}
      label={`${words.label} (${text("json")})`}
      autosize
      minRows={3}
      value={typed}
      validationError=" "
      onChange={(value) => {
        setTyped(value);
        const parsed = parse(value);
        if (parsed !== undefined || value.trim() === "") of.onChange(parsed);
      }}
    />
  );
}

function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    // Half-typed JSON is no JSON yet.
    return undefined;
  }
}
