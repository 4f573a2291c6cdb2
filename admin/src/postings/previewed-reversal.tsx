/** One voucher that is to be undone: as the ledger holds it, what undoes it, and what is posted anew, row by row. */
import { Stack, Table, Text, Title } from "@mantine/core";
import type { components } from "../api/schema.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { postingsTexts } from "./postings-texts.ts";
import { VoucherCells, VoucherTable } from "./voucher-table.tsx";

type Preview = components["schemas"]["ReversalPreview"];

export function PreviewedReversal({ item }: { item: Preview }) {
  const text = useTexts(postingsTexts);
  const { reference, ledgerNumber, findings, before, reversal, after } = item;
  return (
    <Stack gap="xs" component="section" aria-label={`${reference} · ${ledgerNumber}`}>
      <Title order={3} size="h5">
        {reference} · {ledgerNumber}
      </Title>
      {findings.map((finding) => (
        <FindingNote key={JSON.stringify(finding)} finding={finding} />
      ))}
      <Journal name={text("before")} of={ledgerNumber} journal={before} />
      <Journal name={text("undone-by")} of={ledgerNumber} journal={reversal} />
      {after !== null && <Journal name={text("after")} of={ledgerNumber} journal={after} />}
    </Stack>
  );
}

type JournalOf = { name: string; of: string; journal: components["schemas"]["ReversalVoucher"] };

function Journal({ name, of, journal }: JournalOf) {
  const shared = useTexts(partTexts);
  const { day } = useFigures();
  const { on, period, currency, rows } = journal;
  // Two rows may be equal to the letter: only their places tell them apart.
  const placed = Object.entries(rows);
  return (
    <div>
      <Title order={4} size="sm">
        {name}
      </Title>
      <Text size="sm" c="dimmed">
        {day(on)} · {shared("period")} {period} · {journal.text}
      </Text>
      <VoucherTable label={`${name}, ${of}`} currency={currency} rows={rows}>
        {placed.map(([place, row]) => (
          <Table.Tr key={place}>
            <VoucherCells row={row} />
          </Table.Tr>
        ))}
      </VoucherTable>
    </div>
  );
}
