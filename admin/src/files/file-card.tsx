/** One dropped file: how far it is, what it holds, what is wrong in it, what it would book. */
import { Badge, Button, Card, Group, Progress, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { FindingGroups } from "../parts/finding-groups.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { PreviewedHeading, PreviewedRows } from "../set-up/previewed-voucher.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import {
  canBeHandedIn,
  type DroppedFile,
  type FileCheck,
  type FileImport,
  isOtherCompanys,
  isUnreadable,
} from "./dropped-file.ts";
import { filesTexts } from "./files-texts.ts";
import { useFindingGroups } from "./use-finding-groups.ts";

const looks = {
  reading: { sign: "…", color: "gray" },
  read: { sign: "○", color: "yellow" },
  sending: { sign: "…", color: "gray" },
  unreadable: { sign: "✗", color: "red" },
  "handed-in": { sign: "✓", color: "teal" },
} as const;

/** What became, or would become, of its records; what there is none of is not told. */
const counted = ["taken", "already", "empty", "setAside", "conflict", "beforeStart", "errors"] as const;

/** More than anybody reads on a card. */
const groupsShown = 20;

type FileCardOf = {
  dropped: DroppedFile;
  onHandIn(dropped: DroppedFile): void;
  onLeaveOut(dropped: DroppedFile): void;
};

export function FileCard({ dropped, onHandIn, onLeaveOut }: FileCardOf) {
  const text = useTexts(filesTexts);
  const { file, step, share, check, taken, error } = dropped;
  const percent = Math.round(share * 100);
  const told = taken ?? check;
  const shown = step === "read" && isUnreadable(dropped) ? "unreadable" : step;
  return (
    <Card withBorder component="article" aria-label={file.name}>
      <Stack>
        <Group>
          <Text fw={600}>{file.name}</Text>
          {shown !== "failed" && (
            <Badge color={looks[shown].color} variant="light" leftSection={looks[shown].sign}>
              {text(shown)}
            </Badge>
          )}
        </Group>
        {(step === "reading" || step === "sending") && (
          <>
            <Progress value={percent} aria-label={text("uploaded", { percent })} />
            <Text size="sm">{text("uploaded", { percent })}</Text>
          </>
        )}
        {step === "failed" && <ProblemNote error={error} />}
        {told !== null && <Told told={told} isOtherCompanys={isOtherCompanys(dropped)} />}
        {step === "read" && check !== null && <WouldBook check={check} />}
        {(step === "read" || step === "failed") && (
          <Group>
            {canBeHandedIn(dropped) && (
              <Button aria-label={text("hand-in-of", { name: file.name })} onClick={() => onHandIn(dropped)}>
                {text("hand-in")}
              </Button>
            )}
            <Button
              variant="default"
              aria-label={text("leave-out", { name: file.name })}
              onClick={() => onLeaveOut(dropped)}
            >
              ✕
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

function Told({ told, isOtherCompanys }: { told: FileImport | FileCheck; isOtherCompanys: boolean }) {
  const text = useTexts(filesTexts);
  const groups = useFindingGroups(told.findings);
  const { findings, findingsCount } = told;
  const { count } = useFigures();
  const parts = counted
    .filter((name) => told[name] > 0)
    .map((name) => text(`count-${name}`, { count: count(told[name]) }));
  return (
    <>
      <Text role="status">
        {isOtherCompanys
          ? text("other-company")
          : text("counts", {
              records: count(told.records),
              parts: parts.length === 0 ? "" : ` (${parts.join(", ")})`,
            })}
      </Text>
      <FindingGroups groups={groups.slice(0, groupsShown)} />
      {(groups.length > groupsShown || findingsCount > findings.length) && (
        <Text>{text("findings-cut", { count: findingsCount })}</Text>
      )}
    </>
  );
}

function WouldBook({ check }: { check: FileCheck }) {
  const text = useTexts(filesTexts);
  const { amount, count } = useFigures();
  // Many files are dropped at once: what nobody opens is not drawn.
  const [isOpen, setOpen] = useState(false);
  if (check.documentsCount === 0) return null;
  const documents = Object.entries(check.documents);
  const debit = amount(check.debitMinor);
  const credit = amount(check.creditMinor);
  return (
    <>
      <Text>{text("would-book", { count: count(check.documentsCount), debit, credit })}</Text>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{text("documents")}</summary>
        {isOpen && (
          <Stack mt="xs">
            {documents.map(([place, { reference, on, ...voucher }]) => (
              <Stack key={place} gap="xs" component="section" aria-label={reference}>
                <PreviewedHeading reference={reference} on={on} voucher={voucher} />
                <PreviewedRows reference={reference} voucher={voucher} />
              </Stack>
            ))}
          </Stack>
        )}
      </details>
    </>
  );
}
