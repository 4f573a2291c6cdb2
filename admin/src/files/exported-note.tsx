/** What is in an exported file, what is not and why, and what its reader must know. */
import { Alert, List, Text } from "@mantine/core";
import { PageLink } from "../parts/page-link.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { exportTexts } from "./export-texts.ts";
import type { Exported } from "./use-export.ts";

export function ExportedNote({ exported }: { exported: Exported }) {
  const text = useTexts(exportTexts);
  const { day } = useFigures();
  const { fileName, exported: held, toUndo, unfitAccounts, isCopy, isTextComplete } = exported;
  const left = Object.entries(exported.left);
  return (
    <Alert color="teal" role="note" icon="✓" title={fileName}>
      <Text>{text(isCopy ? "copied" : "exported", { count: held.length })}</Text>
      {!isTextComplete && <Text>⚠ {text("letters-lost")}</Text>}
      {unfitAccounts.length > 0 && (
        <Text>⚠ {text("accounts-unfit", { accounts: unfitAccounts.join(", ") })}</Text>
      )}
      {left.map(([dimension, values]) => (
        <Text key={dimension}>⚠ {text("no-column", { dimension, values: values.join(", ") })}</Text>
      ))}
      <LeftOut exported={exported} />
      {toUndo.length > 0 && (
        <>
          <Text mt="xs">{text("to-undo")}</Text>
          <List size="sm">
            {toUndo.map((former) => (
              <List.Item key={former.postingId}>
                {former.object} · {day(former.on)} · {former.fileName}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  );
}

/** What was asked for and is not in the file, each with its reason. */
export function LeftOut({ exported: { leftOut } }: { exported: Exported }) {
  const text = useTexts(exportTexts);
  const { day } = useFigures();
  if (leftOut.length === 0) return null;
  return (
    <div>
      <Text mt="xs">{text("left-out", { count: leftOut.length })}</Text>
      <List size="sm">
        {leftOut.map(({ postingId, reference, on, because, ledgerNumber }) => (
          <List.Item key={postingId}>
            <PageLink to="/postings/$postingId" params={{ postingId }} inherit>
              {reference} · {day(on)}
            </PageLink>
            : {text(because, { number: ledgerNumber ?? "" })}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
