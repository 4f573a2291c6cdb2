/** One cause: what it means, once, and the lanes that stand still over it, with a way to resume them all. */
import { Button, Card, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Fragment } from "react";
import { connectionsTexts } from "../connections/connections-texts.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { CausedHalts } from "./caused-halts.tsx";
import { HaltedLane } from "./halted-lane.tsx";
import type { Halt, HaltCause, HaltsOf } from "./halts-query.ts";
import { haltsTexts } from "./halts-texts.ts";
import { ResumeAll } from "./resume-all.tsx";
import { useIsResuming } from "./use-resume-all.ts";

export function Cause({ cause, search }: { cause: HaltCause; search: string }) {
  const text = useTexts(haltsTexts);
  const isResuming = useIsResuming(cause.cause);
  const { lanes, waiting } = cause;
  const { record, ...about } = cause.finding;
  // One record's name would stand for those of all lanes; each of them says its own below.
  const finding = lanes === 1 ? cause.finding : about;
  const newest = cause.newest.filter((halt) => halt !== null);
  return (
    <Card withBorder component="section" aria-label={finding.remedy.means}>
      <Stack>
        <FindingNote finding={finding} />
        {lanes > 1 && <Text size="sm">{text("over-it", { lanes, waiting })}</Text>}
        {lanes > 1 && <Connections cause={cause} />}
        <ResumeAll cause={cause} search={search} />
        {/* Of those that are being resumed nobody knows which of them stand still yet. */}
        {!isResuming && <Lanes of={{ cause: cause.cause, search }} lanes={lanes} newest={newest} />}
      </Stack>
    </Card>
  );
}

/** In the books of each it is to be cured by itself; a sign-in that has run out, too. */
function Connections({ cause: { connections, connectionsShown } }: { cause: HaltCause }) {
  const text = useTexts(connectionsTexts);
  const { count } = useFigures();
  if (connectionsShown.length === 0) return null;
  const more = connections - connectionsShown.length;
  return (
    <Text size="sm">
      {text("title")} ({count(connections)}):{" "}
      {connectionsShown.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && " · "}
          <PageLink to="/connections/$connectionId" params={{ connectionId: id }} inherit>
            {name}
          </PageLink>
        </Fragment>
      ))}
      {more > 0 && ` · +${count(more)}`}
    </Text>
  );
}

/** The newest of them, or all page by page for whoever wants to see them. */
function Lanes({ of, lanes, newest }: { of: HaltsOf; lanes: number; newest: readonly Halt[] }) {
  const text = useTexts(haltsTexts);
  const [isOpen, { toggle }] = useDisclosure();
  const hasMore = lanes > newest.length;
  return (
    <>
      {hasMore && isOpen ? (
        <CausedHalts of={of} first={newest} />
      ) : (
        newest.map((halt) => <HaltedLane key={halt.id} halt={halt} />)
      )}
      {hasMore && (
        <Button variant="default" onClick={toggle} aria-expanded={isOpen}>
          {isOpen ? text("show-fewer") : text("show-all", { count: lanes })}
        </Button>
      )}
    </>
  );
}
