/** The folder of the server that a lane's files are taken from: switched on and off, when it was looked into, what stands in its way. */
import { Alert, Button, Card, Code, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { FolderFiles } from "./folder-files.tsx";
import { folderKey, laneFolderQuery, type WatchedFolder } from "./folder-query.ts";
import { folderTexts } from "./folder-texts.ts";

export function ServerFolder({ laneId }: { laneId: string }) {
  const text = useTexts(folderTexts);
  const { data, error } = useQuery(laneFolderQuery(laneId));
  if (data === undefined) return error === null ? null : <ProblemNote error={error} />;
  const { folder, offBecause } = data;
  return (
    <Card withBorder component="section" aria-label={text("title")}>
      <Stack>
        <Title order={2} size="h4">
          {text("title")}
        </Title>
        <Text>{text("about")}</Text>
        <Text>{text("sends")}</Text>
        {folder === null && offBecause !== null && (
          <Alert color="gray" role="note" icon="○">
            <FindingNote finding={offBecause} />
          </Alert>
        )}
        {folder === null && offBecause === null && <NewFolder laneId={laneId} />}
        {folder !== null && <Folder laneId={laneId} folder={folder} />}
        <FolderFiles laneId={laneId} isWatched={folder !== null} />
      </Stack>
    </Card>
  );
}

/** Longer than the server takes; it says what else is no name. */
const nameMax = 60;

function NewFolder({ laneId }: { laneId: string }) {
  const text = useTexts(folderTexts);
  const answers = useQueryClient();
  const mayMap = useMay("map") === true;
  const [name, setName] = useState("");
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const begin = useMutation({
    mutationFn: () =>
      answered(
        api.PUT("/api/v1/lanes/{laneId}/folder", {
          params: { path: { laneId } },
          body: { name: name.trim() },
        }),
      ),
    onSettled: () => answers.invalidateQueries({ queryKey: folderKey(laneId) }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === "");
    if (name.trim() === "") field.current?.focus();
    else begin.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack align="flex-start">
        <TextInput
          ref={field}
          label={text("name")}
          description={text("name-rule")}
          error={isMissing && text("name-missing")}
          maxLength={nameMax}
          disabled={!mayMap}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!mayMap} loading={begin.isPending}>
          {text("begin")}
        </Button>
        {begin.error !== null && <ProblemNote error={begin.error} />}
      </Stack>
    </form>
  );
}

function Folder({ laneId, folder }: { laneId: string; folder: WatchedFolder }) {
  const text = useTexts(folderTexts);
  const { instant } = useFigures();
  const answers = useQueryClient();
  const mayMap = useMay("map") === true;
  const end = useMutation({
    mutationFn: () =>
      answered(api.POST("/api/v1/lanes/{laneId}/folder/removal", { params: { path: { laneId } } })),
    onSettled: () => answers.invalidateQueries({ queryKey: folderKey(laneId) }),
  });
  const { name, path, lookedAt, finding, waitsBecause } = folder;
  return (
    <Stack align="flex-start">
      <Text>
        {text("where")} <Code>{path ?? name}</Code>
      </Text>
      <Text role="status">
        {lookedAt === null ? text("not-looked") : text("looked", { at: instant(lookedAt) })}
      </Text>
      {finding !== null && (
        <Alert color="yellow" role="note" icon="▲">
          <FindingNote finding={finding} />
        </Alert>
      )}
      {waitsBecause !== null && (
        <Alert color="yellow" role="note" icon="‖">
          <FindingNote finding={waitsBecause} />
        </Alert>
      )}
      <Button variant="default" disabled={!mayMap} loading={end.isPending} onClick={() => end.mutate()}>
        {text("end")}
      </Button>
      {end.error !== null && <ProblemNote error={end.error} />}
    </Stack>
  );
}
