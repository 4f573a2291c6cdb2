/** Postings in a table, newest first; each reference opens its posting. */
import { Table } from "@mantine/core";
import { useFlowName } from "../api/queries.ts";
import type { components } from "../api/schema.ts";
import { ListTable } from "../parts/list-table.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { postingStateName, StateBadge } from "../parts/state-badge.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { postingsTexts } from "./postings-texts.ts";

export type Posting = components["schemas"]["Posting"];

export function PostingTable({ postings }: { postings: readonly Posting[] }) {
  const text = useTexts(postingsTexts);
  const shared = useTexts(partTexts);
  const { amount, day } = useFigures();
  const flowName = useFlowName();
  return (
    <ListTable
      label={text("title")}
      columns={[
        shared("reference"),
        shared("day"),
        shared("company"),
        shared("state"),
        shared("ledger-number"),
        { name: shared("amount"), isNumber: true },
      ]}
      minWidth={820}
    >
      {postings.map((posting) => (
        <Table.Tr key={posting.id}>
          <Table.Td>
            <PageLink to="/postings/$postingId" params={{ postingId: posting.id }} inherit fw={600}>
              {posting.reference}
            </PageLink>
            {posting.role !== "original" && ` · ${text(posting.role)}`}
          </Table.Td>
          <Table.Td>{day(posting.on)}</Table.Td>
          <Table.Td>{`${posting.companyName} · ${flowName(posting)}`}</Table.Td>
          <Table.Td>
            <StateBadge state={postingStateName(posting)} />
          </Table.Td>
          <Table.Td>{posting.ledgerNumber ?? ""}</Table.Td>
          <Table.Td ta="right">{`${amount(posting.debitMinor)}\u00a0${posting.currency}`}</Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}
