/** A finding as people read it: what it means, who must act, where and how; the ledger's own words untouched. */
import { Badge, Group, Stack, Text } from "@mantine/core";
import type { Finding } from "../api/problem.ts";
import { useLanguage, useTexts } from "../texts/use-texts.ts";
import { findingPlace } from "./finding-place.ts";
import { OwnWords } from "./own-words.tsx";
import { NoteLink } from "./page-link.tsx";
import { partTexts } from "./part-texts.ts";

export function FindingNote({ finding }: { finding: Finding }) {
  const text = useTexts(partTexts);
  const { language } = useLanguage();
  const { remedy, verbatim, record } = finding;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        {record !== undefined && <Text fw={600}>{findingPlace(record, language)}</Text>}
        <Badge variant="light" color={finding.severity === "error" ? "red" : "yellow"}>
          {text(finding.severity)}
        </Badge>
        <Badge variant="outline" color="gray">
          {text("acts")}: {text(remedy.act)}
        </Badge>
      </Group>
      <Text>{remedy.means}</Text>
      {verbatim !== undefined && <OwnWords>{verbatim}</OwnWords>}
      <Text fw={500}>{remedy.fix}</Text>
      {remedy.where !== null && (
        <Text size="sm" c="dimmed">
          {text("where")}: {remedy.where}
        </Text>
      )}
      <Text size="sm">
        <NoteLink to="/help/$topic" params={{ topic: finding.code }}>
          {text("more-help")}
        </NoteLink>
      </Text>
    </Stack>
  );
}
