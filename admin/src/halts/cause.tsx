/** One cause: what it means, once, and the lanes that stand still over it, with a way to resume them all. */
import { Button, Card, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { FindingNote } from "../parts/finding-note.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { CausedHalts } from "./caused-halts.tsx";
import { HaltedLane } from "./halted-lane.tsx";
import type { HaltCause } from "./halts-query.ts";
import { haltsTexts } from "./halts-texts.ts";
import { ResumeAll } from "./resume-all.tsx";

export function Cause({ cause, search }: { cause: HaltCause; search: string }) {
  const text = useTexts(haltsTexts);
  const [isOpen, { toggle }] = useDisclosure();
  const { finding, lanes, waiting } = cause;
  const newest = cause.newest.filter((halt) => halt !== null);
  const hasMore = lanes > newest.length;
  return (
    <Card withBorder component="section" aria-label={finding.remedy.means}>
      <Stack>
        <FindingNote finding={finding} />
        {lanes > 1 && <Text size="sm">{text("over-it", { lanes, waiting })}</Text>}
        <ResumeAll cause={cause} search={search} />
        {hasMore && isOpen ? (
          <CausedHalts of={{ cause: cause.cause, search }} first={newest} />
        ) : (
          newest.map((halt) => <HaltedLane key={halt.id} halt={halt} />)
        )}
        {hasMore && (
          <Button variant="default" onClick={toggle} aria-expanded={isOpen}>
            {isOpen ? text("show-fewer") : text("show-all", { count: lanes })}
          </Button>
        )}
      </Stack>
    </Card>
  );
}
