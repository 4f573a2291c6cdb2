/** Resumes every lane of a cause: how many are through, how many are left, and what kept the others. */
import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useMay } from "../api/me.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useTexts } from "../texts/use-texts.ts";
import type { HaltCause } from "./halts-query.ts";
import { haltsTexts } from "./halts-texts.ts";
import { type Failed, useResumeAll } from "./use-resume-all.ts";

/** What kept so many back is mostly what kept the others. */
const failedShown = 5;

export function ResumeAll({ cause, search }: { cause: HaltCause; search: string }) {
  const text = useTexts(haltsTexts);
  const maySend = useMay("send") ?? false;
  const { progress, error, isPending, resumeAll } = useResumeAll({ cause: cause.cause, search });
  const { resumable, lanes } = cause;
  const isOffered = lanes > 1 && resumable > 0;
  if (!maySend || (!isOffered && progress === null)) return null;
  return (
    <Stack gap="xs">
      <Group>
        {isOffered && (
          <Button loading={isPending} onClick={() => resumeAll(resumable)}>
            {resumable === 1 ? text("resume-one") : text("resume-all", { count: resumable })}
          </Button>
        )}
        {/* Stands there before it says something, so that a screen reader hears it. */}
        <Text size="sm" role="status">
          {progress !== null && text("resumed-of", progress.counts)}
        </Text>
      </Group>
      {progress !== null && (
        <Progress
          value={100 - (100 * progress.counts.left) / Math.max(1, progress.counts.total)}
          aria-label={text("resumed-of", progress.counts)}
        />
      )}
      {isPending && <Text size="sm">{text("resuming-here")}</Text>}
      {error !== null && <ProblemNote error={error} />}
      {progress !== null && <FailedNotes failed={progress.failed} />}
    </Stack>
  );
}

function FailedNotes({ failed }: { failed: readonly Failed[] }) {
  const text = useTexts(haltsTexts);
  return (
    <>
      {failed.slice(0, failedShown).map(({ halt, error }) => (
        <Stack key={halt.id} gap={4}>
          <Text size="sm" fw={600}>
            {halt.companyName}
          </Text>
          <ProblemNote error={error} />
        </Stack>
      ))}
      {failed.length > failedShown && (
        <Text size="sm">{text("more-failed", { count: failed.length - failedShown })}</Text>
      )}
    </>
  );
}
