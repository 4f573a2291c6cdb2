/** Nothing is undone before it was seen: before, the reversal, and after, each as the journal that it is. */
import { Button, Group, Stack, Switch, Text, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { components } from "../api/schema.ts";
import { Dialog } from "../parts/dialog.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { postingsTexts } from "./postings-texts.ts";
import { PreviewedParts } from "./previewed-reversal.tsx";

type Previews = components["schemas"]["ReversalPreviews"];

const previewKey = "reversal";

type ReversalOf = {
  subject: readonly string[];
  range?: { fromOn: string; throughOn: string };
  preview(repost: boolean): Promise<Previews>;
  reverse(of: { reason: string; repost: boolean }): Promise<unknown>;
  onClose(): void;
};

export function ReversalDialog({ subject, range, preview, reverse, onClose }: ReversalOf) {
  const text = useTexts(postingsTexts);
  const shared = useTexts(partTexts);
  const { day } = useFigures();
  const answers = useQueryClient();
  const [isReposting, setReposting] = useState(false);
  const [reason, setReason] = useState("");
  const previews = useQuery({
    queryKey: [previewKey, ...subject, isReposting],
    queryFn: () => preview(isReposting),
    // The ledger may hold something else by the next time it is asked.
    gcTime: 0,
  });
  const reversing = useMutation({
    mutationFn: () => reverse({ reason, repost: isReposting }),
    onSuccess: async () => {
      onClose();
      // What was undone has no preview any more: it is not asked for while the dialog goes away.
      await answers.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== previewKey });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    reversing.mutate();
  };
  const count = previews.data?.count ?? 0;
  return (
    <Dialog
      opened
      onClose={onClose}
      size="xl"
      title={
        range === undefined
          ? text("reverse")
          : text("reverse-days", { from: day(range.fromOn), through: day(range.throughOn) })
      }
    >
      <form onSubmit={send}>
        <Stack>
          <Switch
            label={text("repost")}
            description={text("repost-explained")}
            checked={isReposting}
            onChange={(event) => setReposting(event.currentTarget.checked)}
          />
          {previews.error !== null && <ProblemNote error={previews.error} />}
          {previews.isPending && <Waiting />}
          {previews.data !== undefined && <PreviewedOnes previews={previews.data} />}
          <Textarea
            label={shared("reason")}
            description={shared("reason-why")}
            required
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {reversing.error !== null && <ProblemNote error={reversing.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {shared("cancel")}
            </Button>
            <Button type="submit" loading={reversing.isPending} disabled={count === 0}>
              {isReposting ? text("reverse-and-repost") : text("reverse")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function PreviewedOnes({ previews: { count, items, findings } }: { previews: Previews }) {
  const text = useTexts(postingsTexts);
  return (
    <>
      <Text role="status">{count === 0 ? text("reverses-none") : text("reverses", { count })}</Text>
      <PreviewedParts findings={findings} items={items} />
    </>
  );
}
