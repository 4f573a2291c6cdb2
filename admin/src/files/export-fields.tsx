/** The fields of an export: its format, of which days or of which one, how it is numbered and named. */
import { Group, NativeSelect, TextInput } from "@mantine/core";
import { MonthField } from "../parts/month-field.tsx";
import { useTexts } from "../texts/use-texts.ts";
import type { ExportForm, ExportFormat } from "./export-form.ts";
import { exportTexts } from "./export-texts.ts";

type ExportFieldsOf = {
  form: ExportForm;
  set(change: Partial<ExportForm>): void;
  format: ExportFormat;
  formats: readonly ExportFormat[];
  usualName: string;
};

export function ExportFields({ form, set, format, formats, usualName }: ExportFieldsOf) {
  const text = useTexts(exportTexts);
  return (
    <Group align="flex-start">
      <NativeSelect
        label={text("format")}
        w={180}
        value={format.name}
        data={formats.map((known) => ({ value: known.name, label: known.title }))}
        onChange={(event) => set({ format: event.currentTarget.value })}
      />
      <MonthField
        none={text("every-month")}
        description={text("month-about")}
        value={form.month}
        onChange={(month) => set({ month })}
      />
      <TextInput
        label={text("object")}
        description={text("object-about")}
        inputWrapperOrder={["label", "input", "description"]}
        value={form.object}
        onChange={(event) => set({ object: event.currentTarget.value })}
      />
      {format.isNumbered && <Numbering form={form} set={set} />}
      {form.way === "instead" && (
        <TextInput
          label={text("file-name")}
          placeholder={usualName}
          miw={280}
          value={form.fileName}
          onChange={(event) => set({ fileName: event.currentTarget.value })}
        />
      )}
    </Group>
  );
}

const numbers = [
  ["firstNumber", "first-number"],
  ["voucherType", "voucher-type"],
] as const;

function Numbering({ form, set }: Pick<ExportFieldsOf, "form" | "set">) {
  const text = useTexts(exportTexts);
  return numbers.map(([field, label]) => (
    <TextInput
      key={field}
      label={text(label)}
      inputMode="numeric"
      pattern="[1-9][0-9]{0,7}"
      w={180}
      value={form[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  ));
}
