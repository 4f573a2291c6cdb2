/** Two contents side by side, field by field, only where they differ. */
import { Table } from "@mantine/core";
import { useTexts } from "../texts/use-texts.ts";
import { ListTable, RowHead } from "./list-table.tsx";
import { partTexts } from "./part-texts.ts";
import { useFieldValue } from "./place-words.ts";
import { usePlaceWords } from "./use-place-words.ts";

type DifferencesOf = {
  differences: readonly { field: string; sent: string; held: string }[];
  /** What the two columns are called; sent and held where left out. */
  names?: { sent: string; held: string };
  /** How a field is called; as fields of records and vouchers are, where left out. */
  fieldName?(field: string): string;
  /** How what stands in a field is told; undefined where it is told as everywhere. */
  fieldValue?(field: string, value: string): string | undefined;
};

export function Differences({ differences, names, fieldName, fieldValue }: DifferencesOf) {
  const text = useTexts(partTexts);
  const { place } = usePlaceWords();
  const plain = useFieldValue();
  const shown = (field: string, value: string) =>
    value === "" ? "–" : (fieldValue?.(field, value) ?? plain(value));
  if (differences.length === 0) return null;
  return (
    <ListTable
      label={text("differences")}
      columns={[text("field"), names?.sent ?? text("sent"), names?.held ?? text("held")]}
      minWidth={480}
    >
      {differences.map(({ field, sent, held }) => (
        <Table.Tr key={field}>
          <RowHead>{(fieldName ?? place)(field)}</RowHead>
          <Table.Td>{shown(field, sent)}</Table.Td>
          <Table.Td>{shown(field, held)}</Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}
