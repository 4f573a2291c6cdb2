/** Every act of a person, newest first, and whether the chain that holds them is whole. */
import { Alert, Button, Group, Loader, Stack, Table, Text } from "@mantine/core";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { RawContent } from "../postings/raw-content.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { auditTexts } from "./audit-texts.ts";

export function AuditPage() {
  const text = useTexts(auditTexts);
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["audit"],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/api/v1/audit", {
          params: { query: { limit: 50, ...(pageParam === "" ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const entries = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      <PageHead title={text("title")} />
      <Text>{text("explained")}</Text>
      {error !== null && <ProblemNote error={error} />}
      {error === null && <Verification />}
      {data === undefined && error === null && <Loader />}
      {entries.length > 0 && (
        <>
          <ListTable
            label={text("title")}
            columns={(["number", "at", "person", "act", "content"] as const).map((name) => text(name))}
            minWidth={720}
          >
            {entries.map((entry) => (
              <Entry key={entry.sequence} entry={entry} />
            ))}
          </ListTable>
          <ShowMore
            shown={entries.length}
            hasMore={hasNextPage}
            isPending={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
          />
        </>
      )}
    </Stack>
  );
}

type EntryOf = {
  sequence: number;
  actedAt: string;
  act: string;
  personName: string | null;
  hasContent: boolean;
  content?: unknown;
};

function Entry({ entry }: { entry: EntryOf }) {
  const text = useTexts(auditTexts);
  const { instant } = useFigures();
  return (
    <Table.Tr>
      <RowHead>{entry.sequence}</RowHead>
      <Table.Td>{instant(entry.actedAt)}</Table.Td>
      <Table.Td>{entry.personName ?? text("the-hub")}</Table.Td>
      <Table.Td>
        <code lang="en">{entry.act}</code>
      </Table.Td>
      <Table.Td>
        {entry.hasContent ? (
          <RawContent label={text("see", { number: entry.sequence })} content={entry.content} />
        ) : (
          text("erased")
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function Verification() {
  const text = useTexts(auditTexts);
  const verify = useMutation({ mutationFn: () => answered(api.GET("/api/v1/audit/verification")) });
  const verdict = verify.data;
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
          {text("verify")}
        </Button>
      </Group>
      {verify.error !== null && <ProblemNote error={verify.error} />}
      {verdict !== undefined && (
        <Alert role="status" color={verdict.isIntact ? "teal" : "red"} icon={verdict.isIntact ? "✓" : "■"}>
          {verdict.isIntact
            ? text("intact", { count: verdict.entries, erased: verdict.erased })
            : text("broken", { count: verdict.entries, at: verdict.brokenAt ?? "" })}
          <Text size="xs" ff="monospace" style={{ overflowWrap: "anywhere" }}>
            {verdict.lastHash}
          </Text>
        </Alert>
      )}
    </Stack>
  );
}
