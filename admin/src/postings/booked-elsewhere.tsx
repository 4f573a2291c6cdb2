/** Leaves out a posting that stands in the ledger already, by another connector's hand or somebody's own: its voucher proves it. */
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answered, api } from "../api/client.ts";
import { Dialog } from "../parts/dialog.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { postingsTexts } from "./postings-texts.ts";

type BookedElsewhereOf = { postingId: string; isOpen: boolean; onClose(): void };

export function BookedElsewhere({ postingId, isOpen, onClose }: BookedElsewhereOf) {
  const text = useTexts(postingsTexts);
  const parts = useTexts(partTexts);
  const answers = useQueryClient();
  const [number, setNumber] = useState("");
  const leaveOut = useMutation({
    mutationFn: () =>
      answered(
        api.POST("/api/v1/postings/{postingId}/already-booked", {
          params: { path: { postingId } },
          body: { number },
        }),
      ),
    onSuccess: async () => {
      onClose();
      await answers.invalidateQueries();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    leaveOut.mutate();
  };
  return (
    <Dialog opened={isOpen} onClose={onClose} title={text("booked-elsewhere")}>
      <form onSubmit={send}>
        <Stack>
          <Text>{text("booked-elsewhere-about")}</Text>
          <TextInput
            label={text("booked-number")}
            required
            data-autofocus
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          {leaveOut.error !== null && <ProblemNote error={leaveOut.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {parts("cancel")}
            </Button>
            <Button type="submit" loading={leaveOut.isPending}>
              {text("leave-out")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
