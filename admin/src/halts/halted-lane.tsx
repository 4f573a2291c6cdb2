/** One lane that stands still: what waits behind it, what resume will do, and the acts that are possible. */
import { Button, Card, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answered, api } from "../api/client.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { type Halt, haltsQuery } from "./halts-page.tsx";
import { haltsTexts } from "./halts-texts.ts";

export function HaltedLane({ halt }: { halt: Halt }) {
  const text = useTexts(haltsTexts);
  const { instant } = useFigures();
  const answers = useQueryClient();
  const [isSkipping, { open, close }] = useDisclosure();
  const resume = useMutation({
    mutationFn: () =>
      answered(
        api.POST("/api/v1/lanes/{laneId}/resume", { params: { path: { laneId: halt.laneId } }, body: {} }),
      ),
    onSettled: () => answers.invalidateQueries({ queryKey: haltsQuery.queryKey }),
  });
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Text fw={600}>
          {halt.companyName} · {halt.integration} · {halt.flow}
          {halt.posting === null ? "" : ` · ${halt.posting.reference}`}
        </Text>
        <Text size="sm">
          {text("since", { at: instant(halt.openedAt) })}. <Behind halt={halt} />
        </Text>
        <Text size="sm">
          {text("resume-does", { again: halt.resume.rendersAgain, sends: halt.resume.sends })}{" "}
          {halt.resume.happensByItself && text("by-itself")}
        </Text>
        <Group>
          {halt.choices.includes("resume") && (
            <Button loading={resume.isPending} onClick={() => resume.mutate()}>
              {text("resume")}
            </Button>
          )}
          {halt.choices.includes("skip") && (
            <Button variant="default" onClick={open}>
              {text("skip")}
            </Button>
          )}
        </Group>
        {resume.error !== null && <ProblemNote error={resume.error} />}
        {halt.posting !== null && (
          <SkipDialog postingId={halt.posting.id} isOpen={isSkipping} onClose={close} />
        )}
      </Stack>
    </Card>
  );
}

function Behind({ halt }: { halt: Halt }) {
  const text = useTexts(haltsTexts);
  const { amount, day } = useFigures();
  const { count, oldestOn, amountMinor, currency } = halt.waiting;
  if (count === 0 || oldestOn === null) return text("nothing-behind");
  return text("behind", { count, on: day(oldestOn), amount: amount(amountMinor), currency });
}

type SkipOf = { postingId: string; isOpen: boolean; onClose(): void };

/** Leaving something out is a decision: it needs a reason, which is kept. */
function SkipDialog({ postingId, isOpen, onClose }: SkipOf) {
  const text = useTexts(haltsTexts);
  const answers = useQueryClient();
  const [reason, setReason] = useState("");
  const skip = useMutation({
    mutationFn: () =>
      answered(
        api.POST("/api/v1/postings/{postingId}/skip", { params: { path: { postingId } }, body: { reason } }),
      ),
    onSuccess: async () => {
      await answers.invalidateQueries({ queryKey: haltsQuery.queryKey });
      onClose();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    skip.mutate();
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title={text("skip")}>
      <form onSubmit={send}>
        <Stack>
          <Textarea
            label={text("reason")}
            description={text("reason-why")}
            required
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {skip.error !== null && <ProblemNote error={skip.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text("cancel")}
            </Button>
            <Button type="submit" loading={skip.isPending}>
              {text("skip")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
