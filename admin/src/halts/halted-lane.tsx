/** One lane that stands still: what waits behind it, what resume will do, and the acts that are possible. */
import { Card, Group, Stack, Text } from "@mantine/core";
import { useFlowName } from "../api/queries.ts";
import { linksTexts } from "../links/links-texts.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { OwnWords } from "../parts/own-words.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { HaltChoices } from "./halt-choices.tsx";
import type { Halt } from "./halts-query.ts";
import { haltsTexts } from "./halts-texts.ts";

export function HaltedLane({ halt }: { halt: Halt }) {
  const text = useTexts(haltsTexts);
  const link = useTexts(linksTexts);
  const flowName = useFlowName();
  const { instant } = useFigures();
  const { posting } = halt;
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Group gap="xs">
          <Text fw={600}>
            {halt.companyName} · {flowName(halt)}
          </Text>
          {posting !== null && (
            <>
              <PageLink to="/postings/$postingId" params={{ postingId: posting.id }}>
                {posting.reference}
              </PageLink>
              <StateBadge state={posting.state} />
            </>
          )}
        </Group>
        {halt.connection !== null && (
          <Text size="sm">
            {link("connection")}:{" "}
            <PageLink to="/connections/$connectionId" params={{ connectionId: halt.connection.id }} inherit>
              {halt.connection.name}
            </PageLink>
          </Text>
        )}
        <Text size="sm">
          {text("since", { at: instant(halt.openedAt) })}. <Behind halt={halt} />
        </Text>
        <LedgerSaid words={halt.besides.flatMap(({ verbatim }) => verbatim ?? [])} />
        <SeenSince findings={halt.besides.filter(({ verbatim }) => verbatim === undefined)} />
        <Text size="sm">
          {text("resume-does", { again: halt.resume.rendersAgain, sends: halt.resume.sends })}{" "}
          {halt.resume.happensByItself && text("by-itself")}
          {halt.probedAt !== null && ` ${text("looked-at", { at: instant(halt.probedAt) })}`}
        </Text>
        <HaltChoices halt={halt} />
      </Stack>
    </Card>
  );
}

/** What the ledger said of the cause is no other cause: what it means and how it is cured stands above, told more sharply. */
function LedgerSaid({ words }: { words: readonly string[] }) {
  const text = useTexts(haltsTexts);
  if (words.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label={text("ledger-said")}>
      <Text size="sm" fw={600}>
        {text("ledger-said")}
      </Text>
      {words.map((said) => (
        <OwnWords key={said}>{said}</OwnWords>
      ))}
    </Stack>
  );
}

function SeenSince({ findings }: { findings: Halt["besides"] }) {
  const text = useTexts(haltsTexts);
  if (findings.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label={text("seen-since")}>
      <Text size="sm" fw={600}>
        {text("seen-since")}
      </Text>
      {findings.map((finding) => (
        <FindingNote key={JSON.stringify(finding)} finding={finding} />
      ))}
    </Stack>
  );
}

function Behind({ halt }: { halt: Halt }) {
  const text = useTexts(haltsTexts);
  const { amount, day } = useFigures();
  const { count, oldestOn, amountMinor, currency } = halt.waiting;
  if (count === 0 || oldestOn === null) return text("nothing-behind");
  return text("behind", { count, on: day(oldestOn), amount: amount(amountMinor), currency });
}
