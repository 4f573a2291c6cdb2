/** The rows as they stand in the voucher; each opens to the records, the rule and the settings that made it. */
import { ActionIcon, Stack, Table, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { Origins } from "./origins.tsx";
import { postingsTexts } from "./postings-texts.ts";
import { VoucherCells, VoucherTable } from "./voucher-table.tsx";

type Explained = components["schemas"]["ExplainedPosting"];
type Row = components["schemas"]["ExplainedRow"];

export function ExplainedRows({ postingId }: { postingId: string }) {
  const text = useTexts(postingsTexts);
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["explain", postingId],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/api/v1/postings/{postingId}/explain", {
          params: { path: { postingId }, query: pageParam === "" ? {} : { cursor: pageParam } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const [first] = data?.pages ?? [];
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h3">
        {text("rows")}
      </Title>
      {error !== null && <ProblemNote error={error} />}
      {first === undefined && error === null && <Waiting />}
      {first !== undefined &&
        (rows.length === 0 ? <Text>{text("no-rows")}</Text> : <Rows explained={first} rows={rows} />)}
      {first !== undefined && first.rowsCount > first.rows.length && (
        <ShowMore
          shown={rows.length}
          hasMore={hasNextPage}
          isPending={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      )}
    </Stack>
  );
}

function Rows({ explained, rows }: { explained: Explained; rows: readonly Row[] }) {
  const text = useTexts(postingsTexts);
  const { instant } = useFigures();
  const { settings, currency } = explained;
  return (
    <>
      <VoucherTable
        label={text("rows")}
        currency={currency}
        rows={rows}
        sums={explained}
        last={text("from-where")}
      >
        {rows.map((row) => (
          <ExplainedRow key={row.number} row={row} explained={explained} />
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
            aria-label={text("explain-row", { account: row.account, count: row.originsCount })}
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
