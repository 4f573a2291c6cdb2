/** Two contents side by side, field by field, only where they differ. */
import { Table } from "@mantine/core";
import { useTexts } from "../texts/use-texts.ts";
import { partTexts } from "./part-texts.ts";

type DifferencesOf = {
  differences: readonly { field: string; sent: string; held: string }[];
  /** What the two columns are called; sent and held where left out. */
  names?: { sent: string; held: string };
};

export function Differences({ differences, names }: DifferencesOf) {
  const text = useTexts(partTexts);
  if (differences.length === 0) return null;
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table withTableBorder aria-label={text("differences")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{text("field")}</Table.Th>
            <Table.Th scope="col">{names?.sent ?? text("sent")}</Table.Th>
            <Table.Th scope="col">{names?.held ?? text("held")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map(({ field, sent, held }) => (
            <Table.Tr key={field}>
              <Table.Th scope="row" fw={500}>
                <code>{field}</code>
              </Table.Th>
              <Table.Td>{sent === "" ? "–" : sent}</Table.Td>
              <Table.Td>{held === "" ? "–" : held}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
