/** Files that were seen in the folder of the server: how far each is, why it waits or was refused, and what a person decides. */
import { Badge, Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { FindingGroups } from "../parts/finding-groups.tsx";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { type FolderFile, folderFilesQuery, folderKey } from "./folder-query.ts";
import { folderTexts } from "./folder-texts.ts";
import { useFindingGroups } from "./use-finding-groups.ts";

export function FolderFiles({ laneId, isWatched }: { laneId: string; isWatched: boolean }) {
  const text = useTexts(folderTexts);
  const [openId, setOpenId] = useState<string | null>(null);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    folderFilesQuery(laneId),
  );
  const files = data?.pages.flatMap(({ items }) => items) ?? [];
  useFreshLane(laneId, files);
  if (error !== null) return <ProblemNote error={error} />;
  if (data === undefined || (files.length === 0 && !isWatched)) return null;
  const open = files.find(({ folderFileId }) => folderFileId === openId);
  return (
    <Stack>
      <Title order={3} size="h5">
        {text("files")}
      </Title>
      {files.length === 0 && <Text>{text("none")}</Text>}
      {files.length > 0 && (
        <ListTable
          label={text("files")}
          columns={[text("file"), text("state"), text("since"), text("lies"), ""]}
          minWidth={760}
        >
          {files.map((file) => {
            const { folderFileId: id } = file;
            const onOpen = () => setOpenId(id === openId ? null : id);
            return <FileRow key={id} laneId={laneId} file={file} isOpen={id === openId} onOpen={onOpen} />;
          })}
        </ListTable>
      )}
      {open !== undefined && <FoundIn file={open} />}
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

/** What was taken in shows in everything that the lane tells, at once. */
function useFreshLane(laneId: string, files: readonly FolderFile[]): void {
  const answers = useQueryClient();
  const newest = files.find(({ fileImportId }) => fileImportId !== null)?.fileImportId;
  useEffect(() => {
    if (newest === undefined) return;
    for (const queryKey of [["lanes", laneId, "files"], ["preview"], ["settings"], ["links"]])
      void answers.invalidateQueries({ queryKey });
  }, [answers, laneId, newest]);
}

const looks = {
  arriving: { sign: "…", color: "gray" },
  waiting: { sign: "‖", color: "yellow" },
  asks: { sign: "?", color: "yellow" },
  decided: { sign: "…", color: "gray" },
  taken: { sign: "✓", color: "teal" },
  refused: { sign: "✗", color: "red" },
  gone: { sign: "○", color: "gray" },
} as const;

type FileRowOf = { laneId: string; file: FolderFile; isOpen: boolean; onOpen(): void };

function FileRow({ laneId, file, isOpen, onOpen }: FileRowOf) {
  const text = useTexts(folderTexts);
  const { instant } = useFigures();
  const { fileName: name, since, movedTo, findingsCount } = file;
  const state = file.state === "asks" && file.decision !== null ? "decided" : file.state;
  return (
    <Table.Tr>
      <RowHead>{name}</RowHead>
      <Table.Td>
        <Badge color={looks[state].color} variant="light" leftSection={looks[state].sign}>
          {text(state)}
        </Badge>
      </Table.Td>
      <Table.Td>{instant(since)}</Table.Td>
      <Table.Td>{movedTo}</Table.Td>
      <Table.Td>
        <Group gap="xs">
          {findingsCount > 0 && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-expanded={isOpen}
              aria-label={text("found-in", { name })}
              onClick={onOpen}
            >
              {text("why")}
            </Button>
          )}
          <Decisions laneId={laneId} file={file} />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

type Decision = "take" | "refuse" | "seen";

/** What there is to decide on a file as it stands; nothing for most. */
function decisionsOn({ state, isThere, decision, seenAt }: FolderFile): readonly Decision[] {
  if (state === "asks") return decision === null ? ["take", "refuse"] : [];
  const isTold = state === "refused" || (state === "taken" && isThere);
  return isTold && seenAt === null ? ["seen"] : [];
}

function Decisions({ laneId, file }: { laneId: string; file: FolderFile }) {
  const text = useTexts(folderTexts);
  const answers = useQueryClient();
  const mayHandIn = useMay("hand-in") === true;
  const { folderFileId, fileName: name } = file;
  const decide = useMutation({
    mutationFn: (decision: Decision) =>
      answered(
        api.POST("/api/v1/lanes/{laneId}/folder/files/{folderFileId}/decision", {
          params: { path: { laneId, folderFileId } },
          body: { decision },
        }),
      ),
    onSettled: () =>
      Promise.all(
        [folderKey(laneId), ["folders"]].map((queryKey) => answers.invalidateQueries({ queryKey })),
      ),
  });
  if (!mayHandIn) return null;
  return (
    <>
      {decisionsOn(file).map((decision) => (
        <Button
          key={decision}
          variant="default"
          size="compact-sm"
          aria-label={text(`${decision}-of`, { name })}
          loading={decide.isPending && decide.variables === decision}
          onClick={() => decide.mutate(decision)}
        >
          {text(decision)}
        </Button>
      ))}
      {decide.error !== null && <ProblemNote error={decide.error} />}
    </>
  );
}

function FoundIn({ file: { fileName: name, findings, findingsCount } }: { file: FolderFile }) {
  const text = useTexts(folderTexts);
  const groups = useFindingGroups(findings);
  return (
    <Stack component="section" aria-label={text("found-in", { name })}>
      <Title order={4} size="h6">
        {text("found-in", { name })}
      </Title>
      <FindingGroups groups={groups} />
      {findingsCount > findings.length && (
        <Text>{text("further", { count: findingsCount, shown: findings.length })}</Text>
      )}
    </Stack>
  );
}
