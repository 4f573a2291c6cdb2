/** The rows as they stand in the voucher; each opens to the records, the rule and the settings that made it. */
import { ActionIcon, Loader, Stack, Table, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";
import { PageLink } from "../parts/page-link.tsx";
import { useFieldValue, usePlaceWords } from "../parts/place-words.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { describePlace } from "./describe-place.ts";
import { postingsTexts } from "./postings-texts.ts";
import { VoucherCells, VoucherTable } from "./voucher-table.tsx";

type Explained = components["schemas"]["ExplainedPosting"];
type Row = components["schemas"]["ExplainedRow"];

export function ExplainedRows({ postingId }: { postingId: string }) {
  const text = useTexts(postingsTexts);
  const { data, error } = useQuery({
    queryKey: ["explain", postingId],
    queryFn: () =>
      answered(api.GET("/api/v1/postings/{postingId}/explain", { params: { path: { postingId } } })),
  });
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h3">
        {text("rows")}
      </Title>
      {error !== null && <ProblemNote error={error} />}
      {data === undefined && error === null && <Loader />}
      {data !== undefined &&
        (data.rows.length === 0 ? <Text>{text("no-rows")}</Text> : <Rows explained={data} />)}
    </Stack>
  );
}

function Rows({ explained }: { explained: Explained }) {
  const text = useTexts(postingsTexts);
  const { instant } = useFigures();
  const { settings, currency, rows } = explained;
  return (
    <>
      <VoucherTable label={text("rows")} currency={currency} rows={rows} last={text("from-where")}>
        {rows.map((row) => (
          <ExplainedRow key={JSON.stringify(row.origins)} row={row} explained={explained} />
        ))}
      </VoucherTable>
      {settings !== null && (
        <Text size="sm" c="dimmed">
          {text("made-under", { version: settings.version, at: instant(settings.savedAt) })}
        </Text>
      )}
    </>
  );
}

function ExplainedRow({ row, explained }: { row: Row; explained: Explained }) {
  const text = useTexts(postingsTexts);
  const [isOpen, { toggle }] = useDisclosure();
  return (
    <>
      <Table.Tr>
        <VoucherCells row={row} />
        <Table.Td>
          <ActionIcon
            variant="default"
            onClick={toggle}
            aria-expanded={isOpen}
            aria-label={text("explain-row", { account: row.account, count: row.origins.length })}
          >
            {isOpen ? "▾" : "▸"}
          </ActionIcon>
        </Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr>
          <Table.Td colSpan={7}>
            <Origins row={row} explained={explained} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

function Origins({ row, explained }: { row: Row; explained: Explained }) {
  const text = useTexts(postingsTexts);
  const { amount, day } = useFigures();
  const words = usePlaceWords();
  const shown = useFieldValue();
  return (
    <Stack gap={4}>
      {row.origins.map((origin) => (
        <Text key={`${origin.line} ${origin.amountMinor}`} size="sm">
          {amount(origin.amountMinor)}: {words.place(origin.line)}
          {explained.records.map((record) => {
            const beside = describePlace(record.payload, origin.line);
            const said = beside.map(({ name, value }) => `${words.field(name)} ${shown(value)}`);
            return said.length === 0 ? "" : ` (${said.join(", ")})`;
          })}
          {origin.rule !== undefined && (
            <>
              , {text("rule")} <code>{origin.rule}</code>
            </>
          )}
        </Text>
      ))}
      {explained.records.map((record) => (
        <Text key={record.id} size="sm">
          {text("record-of")}{" "}
          <PageLink to="/records/$recordId" params={{ recordId: record.id }} inherit>
            {record.object}
          </PageLink>
          , {day(record.on)}
        </Text>
      ))}
    </Stack>
  );
}
