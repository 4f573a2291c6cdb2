/** The way to watch a folder, what is watched, and the way to end it. */
import { Alert, Button, Text } from "@mantine/core";
import { useTexts } from "../texts/use-texts.ts";
import { filesTexts } from "./files-texts.ts";
import { useWatchedFolder } from "./use-watched-folder.ts";

export function WatchFolder({ drop }: { drop(files: readonly File[]): void }) {
  const text = useTexts(filesTexts);
  const { choose, stop, name, isLost } = useWatchedFolder(drop);
  if (choose === null)
    return (
      <Text size="sm" c="dimmed">
        {text("cannot-watch")}
      </Text>
    );
  return (
    <>
      <Button variant="default" onClick={name === null ? choose : stop}>
        {name === null ? text("watch") : text("watch-end")}
      </Button>
      <Text size="sm" role="status">
        {name !== null && text("watched", { name })}
      </Text>
      {isLost && (
        <Alert color="red" role="alert">
          {text("watch-lost")}
        </Alert>
      )}
    </>
  );
}
