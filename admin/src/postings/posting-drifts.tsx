/** What the ledger holds of it otherwise than it was booked, field by field, and a person's word that it may stand. */
import { Alert, Button, Group, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import type { components } from "../api/schema.ts";
import { Differences } from "../parts/differences.tsx";
import { FindingNote } from "../parts/finding-note.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { postingsTexts } from "./postings-texts.ts";

type Drift = components["schemas"]["Drift"];

export function PostingDrifts({ drifts }: { drifts: readonly Drift[] }) {
  const text = useTexts(postingsTexts);
  const { instant } = useFigures();
  const maySend = useMay("send") ?? false;
  const [settling, setSettling] = useState<string | null>(null);
  return (
    <>
      {drifts.map((drift) => (
        <Alert
          role="note"
          key={drift.id}
          color="yellow"
          icon="▲"
          title={text("drifted", { at: instant(drift.foundAt) })}
        >
          <Stack gap="sm">
            <FindingNote finding={drift.finding} />
            <Differences differences={drift.differences} />
            {maySend && (
              <Group>
                <Button variant="default" onClick={() => setSettling(drift.id)}>
                  {text("settle")}
                </Button>
              </Group>
            )}
          </Stack>
        </Alert>
      ))}
      {settling !== null && <SettleDialog driftId={settling} onClose={() => setSettling(null)} />}
    </>
  );
}

function SettleDialog({ driftId, onClose }: { driftId: string; onClose(): void }) {
  const text = useTexts(postingsTexts);
  const answers = useQueryClient();
  const settle = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      answered(
        api.POST("/api/v1/drifts/{driftId}/settle", { params: { path: { driftId } }, body: { reason } }),
      ),
    onSuccess: async () => {
      onClose();
      await answers.invalidateQueries();
    },
  });
  return (
    <ReasonDialog
      isOpen
      title={text("settle")}
      explains={text("settle-explained")}
      act={text("settle")}
      isPending={settle.isPending}
      error={settle.error}
      onClose={onClose}
      onAct={settle.mutate}
    />
  );
}
