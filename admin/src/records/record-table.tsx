/** Runs and settlements, each with its state in words and the periods that it touched. */
import { Group, List, Table, Text } from "@mantine/core";
import { gravestFirst } from "../parts/gravest-first.ts";
import { ListTable } from "../parts/list-table.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { postingStateName, StateBadge } from "../parts/state-badge.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { type RecordSummary, stateOfRecord } from "./record-state.ts";
import { recordsTexts } from "./records-texts.ts";

export function RecordTable({ records }: { records: readonly RecordSummary[] }) {
  const text = useTexts(recordsTexts);
  const shared = useTexts(partTexts);
  const { day, instant } = useFigures();
  return (
    <ListTable
      label={text("title")}
      columns={[text("record"), shared("day"), shared("state"), text("touched"), text("received")]}
      minWidth={860}
    >
      {records.map((record) => (
        <Table.Tr key={record.id}>
          <Table.Td>
            <PageLink to="/records/$recordId" params={{ recordId: record.id }} inherit fw={600}>
              {record.object}
            </PageLink>
            {record.sourceVersion !== null && (
              <Text size="xs">{text("snapshot-named", { name: record.sourceVersion })}</Text>
            )}
            {gravestFirst(record.findings)
              .slice(0, 1)
              .map(({ remedy }) => (
                <Text key={remedy.means} size="xs" c="dimmed">
                  {remedy.means}
                </Text>
              ))}
          </Table.Td>
          <Table.Td>{day(record.on)}</Table.Td>
          <Table.Td>
            <StateBadge state={stateOfRecord(record)} />
          </Table.Td>
          <Table.Td>
            <Touched postings={record.postings} />
          </Table.Td>
          <Table.Td>{instant(record.receivedAt)}</Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}

/** A correction is booked in the period that it concerns: one run may touch several. */
export function Touched({ postings }: { postings: RecordSummary["postings"] }) {
  const { amount } = useFigures();
  const isMixed = new Set(postings.map(postingStateName)).size > 1;
  return (
    <List listStyleType="none" size="sm" spacing="xs">
      {postings.map((posting) => (
        <List.Item key={posting.id}>
          <Group gap={6}>
            <PageLink to="/postings/$postingId" params={{ postingId: posting.id }} inherit lh="24px">
              {posting.period}
              {posting.ledgerNumber === null ? "" : ` · ${posting.ledgerNumber}`}
            </PageLink>
            {amount(posting.debitMinor)} {posting.currency}
            {posting.exportedTo !== null && ` → ${posting.exportedTo}`}
            {isMixed && <StateBadge state={postingStateName(posting)} />}
          </Group>
        </List.Item>
      ))}
    </List>
  );
}
