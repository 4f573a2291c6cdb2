/** A record that came again with other content: what was taken first beside what came now, and what is to be done. */
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { Differences } from "../parts/differences.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { contentDifferences } from "./content-differences.ts";
import { type Decision, possibleDecisions } from "./possible-decisions.ts";
import { PreviewedDecision, previewKey } from "./previewed-decision.tsx";
import { recordQuery, snapshotsQuery, type WholeRecord } from "./record-query.ts";
import { recordsTexts } from "./records-texts.ts";

export function ConflictDecision({ record }: { record: WholeRecord }) {
  const text = useTexts(recordsTexts);
  const maySend = useMay("send") ?? false;
  const snapshots = useQuery(snapshotsQuery(record));
  const first = snapshots.data?.find(({ state }) => state === "taken" || state === "empty");
  const takenId = first?.id;
  const codes = record.findings.map(({ code }) => code);
  const decisions = snapshots.data === undefined ? [] : possibleDecisions(first?.postings ?? [], codes);
  const taken = useQuery({ ...recordQuery(takenId ?? ""), enabled: takenId !== undefined });
  const [chosen, setChosen] = useState<Decision | null>(null);
  // A reversal has to reach the ledger first: until then the record stands as it did, and must not be decided about twice.
  const [isDecided, setDecided] = useState(false);
  return (
    <Alert role="note" color="yellow" icon="▲" title={text("conflict")}>
      <Stack>
        <Text size="sm" role="status">
          {text(isDecided ? "decided" : "conflict-explained")}
        </Text>
        {taken.data !== undefined && (
          <Differences
            differences={contentDifferences(taken.data.payload, record.payload)}
            names={{ sent: text("first"), held: text("now") }}
          />
        )}
        {maySend && !isDecided && (
          <Group>
            {decisions.map((decision) => (
              <Button key={decision} variant="default" onClick={() => setChosen(decision)}>
                {text(decision)}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
      {chosen !== null && (
        <DecisionDialog
          recordId={record.id}
          decision={chosen}
          onClose={() => setChosen(null)}
          onDecided={() => setDecided(true)}
        />
      )}
    </Alert>
  );
}

type DialogOf = { recordId: string; decision: Decision; onClose(): void; onDecided(): void };

function DecisionDialog({ recordId, decision, onClose, onDecided }: DialogOf) {
  const text = useTexts(recordsTexts);
  const answers = useQueryClient();
  const decide = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      answered(
        api.POST("/api/v1/records/{recordId}/decision", {
          params: { path: { recordId } },
          body: { decision, reason },
        }),
      ),
    onSuccess: async () => {
      onDecided();
      onClose();
      // What is decided has no preview any more: it is not asked for while the dialog goes away.
      await answers.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== previewKey });
    },
  });
  return (
    <ReasonDialog
      isOpen
      title={text(decision)}
      explains={text(`${decision}-explained`)}
      act={text(decision)}
      isPending={decide.isPending}
      error={decide.error}
      onClose={onClose}
      onAct={decide.mutate}
    >
      {decision === "keep" ? undefined : <PreviewedDecision recordId={recordId} decision={decision} />}
    </ReasonDialog>
  );
}
