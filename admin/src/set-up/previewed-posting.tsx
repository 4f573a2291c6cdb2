/** One document as it would be booked, row by row and as the ledger's own requests, with what stands in its way. */
import { Alert, Card, Code, List, Stack, Text } from "@mantine/core";
import type { components } from "../api/schema.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { findingKey } from "../parts/group-findings.ts";
import { partTexts } from "../parts/part-texts.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { previewTexts } from "./preview-texts.ts";
import { PreviewedHeading, PreviewedRows } from "./previewed-voucher.tsx";

type Posting = components["schemas"]["PreviewedPosting"];

type PreviewedPostingOf = {
  posting: Posting;
  /** The keys of findings that are told of several documents at once, above them. */
  toldAbove: ReadonlySet<string>;
};

export function PreviewedPosting({ posting, toldAbove }: PreviewedPostingOf) {
  const text = useTexts(previewTexts);
  const shared = useTexts(partTexts);
  const { day } = useFigures();
  const { reference, on, voucher, requests, lookalikes, findings } = posting;
  return (
    <Card withBorder padding="sm" component="article" aria-label={reference}>
      <Stack gap="xs">
        <PreviewedHeading reference={reference} on={on} voucher={voucher} />
        {findings.map((finding) =>
          toldAbove.has(findingKey(finding, reference)) ? (
            <Text key={JSON.stringify(finding)} size="sm">
              <strong>{finding.remedy.means}</strong> {shared("told-above")}
            </Text>
          ) : (
            <FindingNote key={JSON.stringify(finding)} finding={finding} />
          ),
        )}
        {voucher !== null && <PreviewedRows reference={reference} voucher={voucher} />}
        {lookalikes.length > 0 && (
          <Alert color="yellow" role="note" icon="!" title={text("lookalikes")}>
            <List>
              {lookalikes.map((seen) => (
                <List.Item key={JSON.stringify(seen)}>
                  {seen.number} · {day(seen.on)} · {seen.text}
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
        {requests !== null && (
          <details>
            <summary>{text("requests")}</summary>
            <Code block tabIndex={0} role="region" aria-label={text("requests")}>
              {JSON.stringify(requests, null, 2)}
            </Code>
          </details>
        )}
      </Stack>
    </Card>
  );
}
