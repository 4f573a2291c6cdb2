/** Says that something was changed and not saved, and asks before it would be lost: by a link of ours, or by closing the page. */
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useTexts } from "../texts/use-texts.ts";
import { Dialog } from "./dialog.tsx";
import { Said } from "./said.tsx";
import { savingTexts } from "./saving-texts.ts";

/** `isMoved`: somebody else has saved since the changes began. */
export function UnsavedNote({ isChanged, isMoved = false }: { isChanged: boolean; isMoved?: boolean }) {
  const text = useTexts(savingTexts);
  const blocker = useBlocker({
    // Moving between the parts of one page loses nothing.
    shouldBlockFn: ({ current, next }) => isChanged && current.pathname !== next.pathname,
    enableBeforeUnload: isChanged,
    withResolver: true,
  });
  return (
    <>
      <Said>
        {isChanged && (
          <Alert color="yellow" role="note" icon="!">
            {text("unsaved")} {isMoved && text("moved")}
          </Alert>
        )}
      </Said>
      <Dialog
        opened={blocker.status === "blocked"}
        onClose={() => blocker.reset?.()}
        title={text("leave-title")}
        withCloseButton={false}
      >
        <Stack>
          <Text>{text("leave-loses")}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => blocker.proceed?.()}>
              {text("leave")}
            </Button>
            <Button data-autofocus onClick={() => blocker.reset?.()}>
              {text("stay")}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
