/** One document as it would be booked, as text and as the ledger's own requests, with what stands in its way. */
import { Alert, Card, Code, List, Stack, Text } from "@mantine/core";
import type { components } from "../api/schema.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { previewTexts } from "./preview-texts.ts";

type Posting = components["schemas"]["PreviewedPosting"];

export function PreviewedPosting({ posting }: { posting: Posting }) {
  const text = useTexts(previewTexts);
  const { day } = useFigures();
  const { reference, on, documentText, requests, lookalikes, findings } = posting;
  return (
    <Card withBorder padding="sm" component="article" aria-label={reference}>
      <Stack gap="xs">
        <Text fw={600}>
          {reference} · {day(on)}
        </Text>
        {findings.map((finding) => (
          <FindingNote key={JSON.stringify(finding)} finding={finding} />
        ))}
        {documentText !== null && (
          <Code block tabIndex={0} role="region" aria-label={reference}>
            {documentText}
          </Code>
        )}
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
