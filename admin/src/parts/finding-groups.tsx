/** Findings, each told once: what is the same for many records with the first of them, and the rest when somebody asks. */
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { FindingNote } from "./finding-note.tsx";
import type { FindingGroup } from "./group-findings.ts";
import { partTexts } from "./part-texts.ts";

const placesShown = 3;

export function FindingGroups({ groups }: { groups: readonly FindingGroup[] }) {
  return groups.map((group) => <OneGroup key={group.key} group={group} />);
}

function OneGroup({ group: { finding, places, count } }: { group: FindingGroup }) {
  const { record: _, ...alike } = finding;
  if (count === 1) return <FindingNote finding={finding} />;
  return (
    <Stack gap={4} component="section" aria-label={finding.remedy.means}>
      <Places places={places} count={count} />
      <FindingNote finding={alike} />
    </Stack>
  );
}

function Places({ places, count }: { places: readonly string[]; count: number }) {
  const text = useTexts(partTexts);
  const figures = useFigures();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? places : places.slice(0, placesShown);
  return (
    <Group gap="xs">
      <Text fw={600}>{text("same-for", { count: figures.count(count) })}</Text>
      <Text>
        {shown.join(", ")}
        {shown.length < places.length && " …"}
      </Text>
      {places.length > placesShown && (
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={isWhole}
          onClick={() => setWhole((before) => !before)}
        >
          {isWhole ? text("show-fewer") : text("show-all-of", { count: figures.count(places.length) })}
        </Button>
      )}
    </Group>
  );
}
