/** One part of what is undone or decided on: what becomes of it, and its vouchers row by row, before, undone and as they are posted. */
import { Badge, Group, Stack, Table, Text, Title } from "@mantine/core";
import type { components } from "../api/schema.ts";
import { FindingGroups } from "../parts/finding-groups.tsx";
import { FindingNote } from "../parts/finding-note.tsx";
import { findingKey, groupFindings } from "../parts/group-findings.ts";
import { partTexts } from "../parts/part-texts.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { fateLooks, fateTexts } from "./fate-texts.ts";
import { postingsTexts } from "./postings-texts.ts";
import { VoucherCells, VoucherTable } from "./voucher-table.tsx";

type Previews = components["schemas"]["ReversalPreviews"];
type Preview = components["schemas"]["ReversalPreview"];

/** What is the same for several of them is told once, before them. */
export function PreviewedParts({ findings, items }: Pick<Previews, "findings" | "items">) {
  const placed = items.flatMap((item) => item.findings.map((finding) => ({ finding, place: placeOf(item) })));
  const repeated = groupFindings(placed).filter(({ count }) => count > 1);
  const toldAbove = new Set(repeated.map(({ key }) => key));
  return (
    <>
      {findings.map((finding) => (
        <FindingNote key={JSON.stringify(finding)} finding={finding} />
      ))}
      <FindingGroups groups={repeated} />
      {items.map((item) => (
        <PreviewedPart
          key={item.postingId ?? `${item.reference} ${item.period}`}
          item={item}
          toldAbove={toldAbove}
        />
      ))}
    </>
  );
}

/** What stands in no books yet is known by its month. */
const placeOf = ({ reference, ledgerNumber, period }: Preview) => `${reference} · ${ledgerNumber ?? period}`;

function PreviewedPart({ item, toldAbove }: { item: Preview; toldAbove: ReadonlySet<string> }) {
  const text = useTexts(postingsTexts);
  const fateText = useTexts(fateTexts);
  const shared = useTexts(partTexts);
  const { fate, period, ledgerNumber, findings, before, reversal, after } = item;
  const { sign, color } = fateLooks[fate];
  const place = placeOf(item);
  const of = ledgerNumber ?? period;
  const isUndone = reversal !== null;
  return (
    <Stack gap="xs" component="section" aria-label={place}>
      <Group gap="xs">
        <Title order={3} size="h5">
          {place}
        </Title>
        <Badge color={color} variant="light" leftSection={<span aria-hidden="true">{sign}</span>}>
          {fateText(fate)}
        </Badge>
      </Group>
      {findings.map((finding) =>
        toldAbove.has(findingKey(finding, place)) ? (
          <Text key={JSON.stringify(finding)} size="sm">
            <strong>{finding.remedy.means}</strong> {shared("told-above")}
          </Text>
        ) : (
          <FindingNote key={JSON.stringify(finding)} finding={finding} />
        ),
      )}
      <Journal name={isUndone ? text("before") : fateText("stands")} of={of} journal={before} />
      <Journal name={text("undone-by")} of={of} journal={reversal} />
      <Journal name={isUndone ? text("after") : fateText("sent")} of={of} journal={after} />
    </Stack>
  );
}

type JournalOf = { name: string; of: string; journal: components["schemas"]["ReversalVoucher"] | null };

function Journal({ name, of, journal }: JournalOf) {
  const shared = useTexts(partTexts);
  const { day } = useFigures();
  if (journal === null) return null;
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
