/** The choices that a halt offers; every one but to resume needs a reason. */
import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { type Halt, haltsChanged } from "./halts-query.ts";
import { haltsTexts } from "./halts-texts.ts";
import { type Resolution, resolvePosting } from "./resolve-posting.ts";
import { resumeOne } from "./use-resume-all.ts";

export function HaltChoices({ halt }: { halt: Halt }) {
  const text = useTexts(haltsTexts);
  const maySend = useMay("send") ?? false;
  const answers = useQueryClient();
  const [chosen, setChosen] = useState<Resolution | null>(null);
  const onSettled = () => haltsChanged(answers);
  const resume = useMutation({ mutationFn: () => resumeOne(halt), onSettled });
  const probe = useMutation({
    mutationFn: () =>
      answered(api.POST("/api/v1/lanes/{laneId}/probe", { params: { path: { laneId: halt.laneId } } })),
    onSettled,
  });
  if (!maySend) return null;
  return (
    <Stack gap="xs">
      <Group>
        {halt.choices.map((choice) =>
          choice === "resume" ? (
            <Button key={choice} loading={resume.isPending} onClick={() => resume.mutate()}>
              {text(choice)}
            </Button>
          ) : (
            <Button key={choice} variant="default" onClick={() => setChosen(choice)}>
              {text(choice)}
            </Button>
          ),
        )}
        {halt.resume.happensByItself && (
          <Button variant="default" loading={probe.isPending} onClick={() => probe.mutate()}>
            {text("probe")}
          </Button>
        )}
      </Group>
      <Text size="sm" role="status">
        {probe.isSuccess && text("probe-asked")}
      </Text>
      {probe.error !== null && <ProblemNote error={probe.error} />}
      {resume.error !== null && <ProblemNote error={resume.error} />}
      {chosen !== null && halt.posting !== null && (
        <ResolveDialog postingId={halt.posting.id} chosen={chosen} onClose={() => setChosen(null)} />
      )}
    </Stack>
  );
}

type ResolveOf = { postingId: string; chosen: Resolution; onClose(): void };

export function ResolveDialog({ postingId, chosen, onClose }: ResolveOf) {
  const text = useTexts(haltsTexts);
  const answers = useQueryClient();
  const resolving = useMutation({
    mutationFn: (given: { reason: string; asked: string }) => resolvePosting(postingId, chosen, given),
    onSuccess: async () => {
      onClose();
      await answers.invalidateQueries();
    },
  });
  return (
    <ReasonDialog
      isOpen
      title={text(chosen)}
      explains={text(`${chosen}-explained`)}
      act={text(chosen)}
      {...(chosen === "name" ? { asks: text("number") } : {})}
      isPending={resolving.isPending}
      error={resolving.error}
      onClose={onClose}
      onAct={(given) => resolving.mutate(given)}
    />
  );
}
