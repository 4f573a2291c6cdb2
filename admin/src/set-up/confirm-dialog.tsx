/** The confirmation by name: who it is, and to which books it leads, said once more before anything can be sent. */
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { meQuery } from "../api/me.ts";
import { connectionQuery } from "../connections/connections-query.ts";
import type { LinkOf } from "../links/links-query.ts";
import { Dialog } from "../parts/dialog.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { previewTexts } from "./preview-texts.ts";

type ConfirmDialogOf = {
  link: LinkOf;
  previewHash: string;
  /** How many of the documents seen have an error. */
  unfit: number;
  isOpen: boolean;
  onClose(): void;
};

export function ConfirmDialog({ link, previewHash, unfit, isOpen, onClose }: ConfirmDialogOf) {
  const text = useTexts(previewTexts);
  const shared = useTexts(partTexts);
  const { count } = useFigures();
  const answers = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const { data: connection } = useQuery(connectionQuery(link.connectionId));
  const name = me?.name ?? "";
  const confirm = useMutation({
    mutationFn: () =>
      answered(
        api.POST("/api/v1/links/{linkId}/confirm", {
          params: { path: { linkId: link.id } },
          body: { previewHash },
        }),
      ),
    onSuccess: async () => {
      onClose();
      await Promise.all(
        ["links", "lanes", "preview"].map((key) => answers.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
  return (
    <Dialog
      opened={isOpen}
      onClose={onClose}
      title={text("confirm-title")}
      closeButtonProps={{ "aria-label": shared("cancel") }}
    >
      <Stack>
        <Text>
          {text("confirm-says", {
            name,
            ledger: connection?.company?.name ?? connection?.name ?? link.ledger,
          })}
        </Text>
        {unfit > 0 && (
          <Alert color="orange" role="note" icon="!">
            {text("stands-in-the-way", { count: count(unfit) })}
          </Alert>
        )}
        {confirm.error !== null && <ProblemNote error={confirm.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {shared("cancel")}
          </Button>
          <Button data-autofocus loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {text("confirm-as", { name })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
