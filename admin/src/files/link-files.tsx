/** Files dropped on a link, or found in a watched folder: many at once, each shown with what it holds and would book before it is handed in. */
import { Button, FileButton, NativeSelect, Paper, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type DragEvent, useRef, useState } from "react";
import { useMay } from "../api/me.ts";
import { useFlowName } from "../api/queries.ts";
import { declaredQuery, type Lane, type LinkOf, lanesOfLinkQuery } from "../links/links-query.ts";
import { NoteLink } from "../parts/page-link.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { canBeHandedIn } from "./dropped-file.ts";
import { EarlierFiles } from "./earlier-files.tsx";
import { FileCard } from "./file-card.tsx";
import { filesTexts } from "./files-texts.ts";
import { ServerFolder } from "./server-folder.tsx";
import { useDroppedFiles } from "./use-dropped-files.ts";
import { WatchFolder } from "./watch-folder.tsx";

export function LinkFiles({ link }: { link: LinkOf }) {
  const text = useTexts(filesTexts);
  const { data: lanes } = useQuery(lanesOfLinkQuery(link.id));
  const [chosen, setChosen] = useState<string | null>(null);
  const mayHandIn = useMay("hand-in");
  const flowName = useFlowName();
  const lane = lanes?.find(({ id }) => id === chosen) ?? lanes?.[0];
  if (lanes === undefined || lane === undefined) return null;
  if (mayHandIn === false)
    return (
      <Stack>
        <Text>{text("no-right")}</Text>
        <ServerFolder laneId={lane.id} />
        <EarlierFiles laneId={lane.id} />
      </Stack>
    );
  return (
    <Stack>
      <Text>{text("about")}</Text>
      {lanes.length > 1 && (
        <NativeSelect
          label={text("flow")}
          maw={360}
          value={lane.id}
          data={lanes.map((one) => ({ value: one.id, label: flowName(one) }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <LaneFiles key={lane.id} link={link} lane={lane} />
    </Stack>
  );
}

function LaneFiles({ link, lane }: { link: LinkOf; lane: Lane }) {
  const text = useTexts(filesTexts);
  const { data: integration } = useQuery(declaredQuery(link.integration));
  const { files, drop, handIn, leaveOut } = useDroppedFiles(lane.id);
  const [isOver, setOver] = useState(false);
  const forget = useRef<() => void>(null);
  const choose = (chosen: readonly File[]) => {
    drop(chosen);
    // Else the browser says nothing when the same file is chosen once more, after somebody mended it.
    forget.current?.();
  };
  const formats = integration?.formatTitles ?? [];
  const ready = files.filter(canBeHandedIn);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    drop([...event.dataTransfer.files]);
  };
  return (
    <Stack>
      <Paper
        withBorder
        p="xl"
        bd={isOver ? "2px dashed" : "2px dotted"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={take}
      >
        <Stack align="center">
          <FileButton multiple resetRef={forget} onChange={choose}>
            {(props) => <Button {...props}>{text("choose")}</Button>}
          </FileButton>
          <WatchFolder drop={drop} />
          <Text size="sm" c="dimmed">
            {text("formats", { names: formats.join(", ") })}{" "}
            <NoteLink to="/help/$topic" params={{ topic: "file-contents" }}>
              {text("what-may-stand")}
            </NoteLink>
          </Text>
          <Text size="sm">
            {text(link.state === "draft" ? "waits-for-confirmation" : "goes-by-schedule")}
          </Text>
        </Stack>
      </Paper>
      {ready.length > 1 && <Button onClick={() => ready.forEach(handIn)}>{text("hand-in-all")}</Button>}
      {files.map((file) => (
        <FileCard key={file.id} dropped={file} onHandIn={handIn} onLeaveOut={leaveOut} />
      ))}
      <ServerFolder laneId={lane.id} />
      <EarlierFiles laneId={lane.id} />
    </Stack>
  );
}
