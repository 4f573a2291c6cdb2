/** Nothing is undone before it was seen: before, the reversal, and after, each as the journal that it is. */
import {
  Button,
  Code,
  Group,
  Loader,
  Modal,
  ScrollArea,
  Stack,
  Switch,
  Text,
  Textarea,
  Title,
} from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { components } from "../api/schema.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { postingsTexts } from "./postings-texts.ts";

type Previews = components["schemas"]["ReversalPreviews"];
type Preview = components["schemas"]["ReversalPreview"];

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
    queryKey: ["reversal", ...subject, isReposting],
    queryFn: () => preview(isReposting),
  });
  const reversing = useMutation({
    mutationFn: () => reverse({ reason, repost: isReposting }),
    onSuccess: async () => {
      onClose();
      await answers.invalidateQueries();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    reversing.mutate();
  };
  const count = previews.data?.count ?? 0;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={
        range === undefined
          ? text("reverse")
          : text("reverse-days", { from: day(range.fromOn), through: day(range.throughOn) })
      }
      closeButtonProps={{ "aria-label": shared("close") }}
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
          {previews.isPending && <Loader />}
          {previews.data !== undefined && <Text role="status">{text("reverses", { count })}</Text>}
          {previews.data?.items.map((item) => (
            <Previewed key={item.postingId} item={item} />
          ))}
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
    </Modal>
  );
}

function Previewed({ item }: { item: Preview }) {
  const text = useTexts(postingsTexts);
  return (
    <Stack gap="xs" component="section">
      <Title order={3} size="h5">
        {item.reference} · {item.ledgerNumber}
      </Title>
      {item.findings.map((finding) => (
        <FindingNote key={JSON.stringify(finding)} finding={finding} />
      ))}
      <Journal name={text("before")} content={item.beforeText} />
      <Journal name={text("undone-by")} content={item.reversalText} />
      {item.afterText !== null && <Journal name={text("after")} content={item.afterText} />}
    </Stack>
  );
}

function Journal({ name, content }: { name: string; content: string }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      <ScrollArea.Autosize mah={260} type="auto" viewportProps={{ tabIndex: 0, "aria-label": name }}>
        <Code block>{content}</Code>
      </ScrollArea.Autosize>
    </div>
  );
}
