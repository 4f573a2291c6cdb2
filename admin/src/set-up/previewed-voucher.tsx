/** A voucher as it would be booked, row by row: of a link's preview, and of a file that is only looked at. */
import { Group, Table, Text, Title } from "@mantine/core";
import type { components } from "../api/schema.ts";
import { partTexts } from "../parts/part-texts.ts";
import { VoucherCells, VoucherTable } from "../postings/voucher-table.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { previewTexts } from "./preview-texts.ts";

type Voucher = NonNullable<components["schemas"]["PreviewedVoucher"]>;

type HeadingOf = { reference: string; on: string; voucher: Voucher | null };

/** The period besides the day: a correction is booked in the one that it is about. */
export function PreviewedHeading({ reference, on, voucher }: HeadingOf) {
  const text = useTexts(previewTexts);
  const shared = useTexts(partTexts);
  const { day } = useFigures();
  return (
    <div>
      <Group gap="xs" justify="space-between">
        <Title order={2} size="h5">
          {reference}
        </Title>
        <Text size="sm">
          {day(on)}
          {voucher !== null && ` · ${shared("period")} ${voucher.period}`}
        </Text>
      </Group>
      {voucher !== null && (
        <Text size="sm" c="dimmed">
          {voucher.text}
          {voucher.fileNames.length > 0 && ` · ${text("attached", { files: voucher.fileNames.join(", ") })}`}
        </Text>
      )}
    </div>
  );
}

type RowsOf = { reference: string; voucher: Voucher };

export function PreviewedRows({ reference, voucher: { currency, rows } }: RowsOf) {
  // Two rows may be equal to the letter: only their places tell them apart.
  const placed = Object.entries(rows);
  return (
    <VoucherTable label={reference} currency={currency} rows={rows}>
      {placed.map(([place, row]) => (
        <Table.Tr key={place}>
          <VoucherCells row={row} />
        </Table.Tr>
      ))}
    </VoucherTable>
  );
}
