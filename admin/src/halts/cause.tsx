/** One cause: what it means, once, and every lane that stands still over it, with a way to resume them all. */
import { Button, Card, Collapse, Group, Progress, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMay } from "../api/me.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { HaltedLane } from "./halted-lane.tsx";
import type { Halt } from "./halts-query.ts";
import { haltsTexts } from "./halts-texts.ts";
import { useResumeAll } from "./use-resume-all.ts";

/** So many lanes of one cause are shown at once. */
const shownMax = 3;

export function Cause({ halts }: { halts: readonly Halt[] }) {
  const text = useTexts(haltsTexts);
  const [isOpen, { toggle }] = useDisclosure();
  const [first] = halts;
  if (first === undefined) return null;
  const rest = halts.slice(shownMax);
  return (
    <Card withBorder component="section" aria-label={first.finding.remedy.means}>
      <Stack>
        <FindingNote finding={first.finding} />
        {halts.length > 1 && <ResumeAll halts={halts} />}
        {halts.slice(0, shownMax).map((halt) => (
          <HaltedLane key={halt.id} halt={halt} />
        ))}
        {rest.length > 0 && (
          <>
            <Collapse expanded={isOpen}>
              <Stack>{isOpen && rest.map((halt) => <HaltedLane key={halt.id} halt={halt} />)}</Stack>
            </Collapse>
            <Button variant="default" onClick={toggle} aria-expanded={isOpen}>
              {isOpen ? text("show-fewer") : text("show-rest", { count: rest.length })}
            </Button>
          </>
        )}
      </Stack>
    </Card>
  );
}

function ResumeAll({ halts }: { halts: readonly Halt[] }) {
  const text = useTexts(haltsTexts);
  const maySend = useMay("send") ?? false;
  const { resumeAll, done, total, failed, isPending } = useResumeAll(halts);
  if (!maySend) return null;
  return (
    <Stack gap="xs">
      <Group>
        <Button loading={isPending} onClick={resumeAll}>
          {text("resume-all", { count: halts.length })}
        </Button>
        <Text size="sm" role="status">
          {total > 0 && text("resumed-of", { done, total })}
        </Text>
      </Group>
      {total > 0 && (
        <Progress value={(100 * done) / total} aria-label={text("resumed-of", { done, total })} />
      )}
      {failed.map(({ halt, error }) => (
        <Stack key={halt.id} gap={4}>
          <Text size="sm" fw={600}>
            {halt.companyName}
          </Text>
          <ProblemNote error={error} />
        </Stack>
      ))}
    </Stack>
  );
}
