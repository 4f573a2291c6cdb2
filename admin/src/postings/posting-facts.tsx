/** What a posting is, in a few lines: where it stands, where it belongs, and under which numbers it is known. */
import { Card, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useFlowName } from "../api/queries.ts";
import { PageLink } from "../parts/page-link.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { postingStateName, StateBadge } from "../parts/state-badge.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import type { WholePosting } from "./posting-page.tsx";
import { postingsTexts } from "./postings-texts.ts";
import { standingWords } from "./standing-words.ts";

export function PostingFacts({ posting }: { posting: WholePosting }) {
  const text = useTexts(postingsTexts);
  const shared = useTexts(partTexts);
  const standing = useTexts(standingWords);
  const { amount, day, instant } = useFigures();
  const flowName = useFlowName();
  const { undoing } = posting;
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Group gap="xs">
          <StateBadge state={postingStateName(posting)} />
          {posting.role !== "original" && <Text size="sm">{text(posting.role)}</Text>}
          <Text size="sm" c="dimmed">
            {text("changed-at", { at: instant(posting.changedAt) })}
          </Text>
        </Group>
        {postingStateName(posting) === "unreleased" && (
          <Text size="sm">
            {text("waits-there")}{" "}
            <PageLink to="/connections/$connectionId" params={{ connectionId: posting.connectionId }} inherit>
              {text("look-now")}
            </PageLink>
          </Text>
        )}
        {posting.settledReason !== null && (
          <Text>{text("reason-of", { reason: posting.settledReason })}</Text>
        )}
        {undoing !== null && (
          <Text>
            {text("reversal-decided", {
              at: instant(undoing.decidedAt),
              name: undoing.personName ?? "–",
              reason: undoing.reason ?? "–",
            })}
          </Text>
        )}
        <SimpleGrid cols={{ base: 2, sm: 4 }} component="dl" m={0}>
          <Fact name={shared("company")}>
            {posting.companyName} · {flowName(posting)}
          </Fact>
          <Fact name={shared("day")}>{day(posting.on)}</Fact>
          <Fact name={shared("period")}>{posting.period}</Fact>
          <Fact name={shared("amount")}>
            {amount(posting.debitMinor)} {posting.currency}
          </Fact>
          <Fact name={shared("reference")}>{posting.reference}</Fact>
          <Fact name={shared("ledger-number")}>{posting.ledgerNumber ?? "–"}</Fact>
          <Fact name={text("standing")}>
            {posting.ledgerStanding === null ? "–" : standing(posting.ledgerStanding)}
          </Fact>
          <Fact name={text("token")}>{posting.token}</Fact>
          <Fact name={text("object")}>{posting.object}</Fact>
          <Fact name={text("settings")}>
            <PageLink to="/links/$linkId" params={{ linkId: posting.linkId }} inherit>
              {text("settings-version", { version: posting.settingsVersion })}
            </PageLink>
          </Fact>
        </SimpleGrid>
      </Stack>
    </Card>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="xs" c="dimmed">
        {name}
      </Text>
      <Text component="dd" m={0} size="sm">
        {children}
      </Text>
    </div>
  );
}
