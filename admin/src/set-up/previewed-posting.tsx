/** One document as it would be booked, row by row and as the ledger's own requests, with what stands in its way. */
import { Alert, Card, Code, Group, List, Stack, Table, Text, Title } from "@mantine/core";
import type { components } from "../api/schema.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { VoucherCells, VoucherTable } from "../postings/voucher-table.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { previewTexts } from "./preview-texts.ts";

type Posting = components["schemas"]["PreviewedPosting"];
type Voucher = NonNullable<Posting["voucher"]>;

export function PreviewedPosting({ posting }: { posting: Posting }) {
  const text = useTexts(previewTexts);
  const { day } = useFigures();
  const { reference, voucher, requests, lookalikes, findings } = posting;
  return (
    <Card withBorder padding="sm" component="article" aria-label={reference}>
      <Stack gap="xs">
        <Heading posting={posting} />
        {findings.map((finding) => (
          <FindingNote key={JSON.stringify(finding)} finding={finding} />
        ))}
        {voucher !== null && <Rows reference={reference} voucher={voucher} />}
        {lookalikes.length > 0 && (
          <Alert color="yellow" role="note" icon="!" title={text("lookalikes")}>
            <List>
              {lookalikes.map((seen) => (
                <List.Item key={JSON.stringify(seen)}>
                  {seen.number} · {day(seen.on)} · {seen.text}
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
        {requests !== null && (
          <details>
            <summary>{text("requests")}</summary>
            <Code block tabIndex={0} role="region" aria-label={text("requests")}>
              {JSON.stringify(requests, null, 2)}
            </Code>
          </details>
        )}
      </Stack>
    </Card>
  );
}

/** The period besides the day: a correction is booked in the one that it is about. */
function Heading({ posting: { reference, on, voucher } }: { posting: Posting }) {
  const text = useTexts(previewTexts);
  const shared = useTexts(partTexts);
  const { day } = useFigures();
  return (
    <div>
      <Group gap="xs" justify="space-between">
        <Title order={3} size="h5">
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

function Rows({ reference, voucher: { currency, rows } }: { reference: string; voucher: Voucher }) {
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
