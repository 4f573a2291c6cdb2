/** Files that were handed in before, whoever did it: what became of each, and what was found in it when it is asked for. */
import { Button, Stack, Table, Text, Title } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api } from "../api/client.ts";
import type { components } from "../api/schema.ts";
import { FindingGroups } from "../parts/finding-groups.tsx";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { earlierTexts } from "./earlier-texts.ts";
import { useFindingGroups } from "./use-finding-groups.ts";

type KeptFile = components["schemas"]["KeptFile"];

const pageSize = 20;

export function EarlierFiles({ laneId }: { laneId: string }) {
  const text = useTexts(earlierTexts);
  const [openId, setOpenId] = useState<string | null>(null);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["lanes", laneId, "files"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answered(
        api.GET("/api/v1/lanes/{laneId}/files", {
          params: {
            path: { laneId },
            query: { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const files = data?.pages.flatMap(({ items }) => items) ?? [];
  const open = files.find(({ fileImportId }) => fileImportId === openId);
  return (
    <Stack>
      <Title order={2} size="h4">
        {text("title")}
      </Title>
      {error !== null && <ProblemNote error={error} />}
      {data !== undefined && files.length === 0 && <Text>{text("none")}</Text>}
      {files.length > 0 && (
        <ListTable
          label={text("title")}
          columns={[
            text("file"),
            text("received"),
            { name: text("read"), isNumber: true },
            { name: text("new"), isNumber: true },
            { name: text("known"), isNumber: true },
            { name: text("refused"), isNumber: true },
            "",
          ]}
          minWidth={760}
        >
          {files.map((file) => {
            const { fileImportId: id } = file;
            const onOpen = () => setOpenId(id === openId ? null : id);
            return <FileRow key={id} file={file} isOpen={id === openId} onOpen={onOpen} />;
          })}
        </ListTable>
      )}
      {open !== undefined && <FileFindings laneId={laneId} file={open} />}
      {files.length > 0 && (
        <ShowMore
          shown={files.length}
          hasMore={hasNextPage}
          isPending={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      )}
    </Stack>
  );
}

type FileRowOf = { file: KeptFile; isOpen: boolean; onOpen(): void };

function FileRow({ file, isOpen, onOpen }: FileRowOf) {
  const text = useTexts(earlierTexts);
  const { instant, count } = useFigures();
  const { findingsCount } = file;
  const refused = file.errors + file.setAside + file.conflict;
  return (
    <Table.Tr>
      <RowHead>{nameOf(file)}</RowHead>
      <Table.Td>{instant(file.receivedAt)}</Table.Td>
      <Table.Td ta="right">{count(file.records)}</Table.Td>
      <Table.Td ta="right">{count(file.taken)}</Table.Td>
      <Table.Td ta="right">{count(file.already)}</Table.Td>
      <Table.Td ta="right">{count(refused)}</Table.Td>
      <Table.Td>
        {findingsCount > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={isOpen}
            aria-label={text("findings-of", { count: findingsCount, name: nameOf(file) })}
            onClick={onOpen}
          >
            {text("findings", { count: findingsCount })}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** What sent it may have given no name. */
const nameOf = ({ fileName, format }: KeptFile) => fileName ?? format;

function FileFindings({ laneId, file }: { laneId: string; file: KeptFile }) {
  const { fileImportId } = file;
  const text = useTexts(earlierTexts);
  const { data, error } = useQuery({
    queryKey: ["lanes", laneId, "files", fileImportId],
    queryFn: () =>
      answered(
        api.GET("/api/v1/lanes/{laneId}/files/{fileImportId}", {
          params: { path: { laneId, fileImportId } },
        }),
      ),
  });
  const groups = useFindingGroups(data?.findings ?? []);
  if (error !== null) return <ProblemNote error={error} />;
  if (data === undefined) return <Waiting size="sm" />;
  const { findings, findingsCount } = data;
  return (
    <Stack component="section" aria-label={text("findings-of", { count: findingsCount, name: nameOf(file) })}>
      <Title order={3} size="h5">
        {text("findings-of", { count: findingsCount, name: nameOf(file) })}
      </Title>
      <FindingGroups groups={groups} />
      {findingsCount > findings.length && (
        <Text>{text("findings-cut", { count: findingsCount, shown: findings.length })}</Text>
      )}
    </Stack>
  );
}
