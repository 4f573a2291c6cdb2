/** The nightly watch of a connection: when it looked, when it looks again, how far back; and looking now. */
import { Alert, Button, Card, Group, NumberInput, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import type { components } from "../api/schema.ts";
import { FindingNote } from "../parts/finding-note.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Said } from "../parts/said.tsx";
import { savingTexts } from "../parts/saving-texts.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { useLookNow, watchKey } from "./look-now.ts";
import { watchTexts } from "./watch-texts.ts";

type Watch = components["schemas"]["Watch"];

const daysMax = 400;

const watchQuery = (connectionId: string) => ({
  queryKey: watchKey(connectionId),
  queryFn: () =>
    answered(api.GET("/api/v1/connections/{connectionId}/watch", { params: { path: { connectionId } } })),
});

const confirmedLinkQuery = (connectionId: string) => ({
  queryKey: ["links", "first-confirmed", connectionId],
  queryFn: () =>
    answered(
      api.GET("/api/v1/links", { params: { query: { connectionId, isConfirmed: "true", limit: 1 } } }),
    ),
});

export function WatchCard({ connectionId }: { connectionId: string }) {
  const { data: links } = useQuery(confirmedLinkQuery(connectionId));
  // It begins with the first link that is confirmed: before that there is nothing to ask for.
  const isWatched = (links?.found ?? 0) > 0;
  const { data, error } = useQuery({
    ...watchQuery(connectionId),
    refetchInterval: 10_000,
    enabled: isWatched,
  });
  if (data === undefined) return error === null ? null : <ProblemNote error={error} />;
  // What was typed stays, whether or not it could be asked for again.
  return <WatchForm connectionId={connectionId} watch={data} />;
}

function WatchForm({ connectionId, watch }: { connectionId: string; watch: Watch }) {
  const text = useTexts(watchTexts);
  const { instant } = useFigures();
  const change = useChange(connectionId);
  const look = useLookNow(connectionId);
  const mayLook = useMay("send") === true;
  return (
    <Card withBorder component="section" aria-label={text("title")}>
      <Stack>
        <Title order={2} size="h4">
          {text("title")}
        </Title>
        <Text>{text("about")}</Text>
        <Text>
          {watch.watchedAt === null ? text("never") : text("last", { at: instant(watch.watchedAt) })}{" "}
          {text("next", { at: instant(watch.nextAt) })}
        </Text>
        {watch.failedBecause !== null && (
          <Alert color="yellow" role="note" icon="▲">
            <FindingNote finding={watch.failedBecause} />
          </Alert>
        )}
        <Group align="flex-end">
          <DaysForm held={watch.days} onSave={(days) => change.mutate({ days })} />
          <Button
            variant="default"
            disabled={!mayLook}
            loading={look.isPending}
            onClick={() => look.mutate()}
          >
            {text("now")}
          </Button>
        </Group>
        <Said>{look.isSuccess && <Text>{text("asked")}</Text>}</Said>
        {change.error !== null && <ProblemNote error={change.error} />}
        {look.error !== null && <ProblemNote error={look.error} />}
      </Stack>
    </Card>
  );
}

function useChange(connectionId: string) {
  const answers = useQueryClient();
  return useMutation({
    mutationFn: (body: { days: number }) =>
      answered(
        api.PATCH("/api/v1/connections/{connectionId}/watch", { params: { path: { connectionId } }, body }),
      ),
    onSettled: () => answers.invalidateQueries({ queryKey: watchQuery(connectionId).queryKey }),
  });
}

function DaysForm({ held, onSave }: { held: number; onSave(days: number): void }) {
  const text = useTexts(watchTexts);
  const saving = useTexts(savingTexts);
  const mayConnect = useMay("connect") === true;
  const [days, setDays] = useState<number | null>(held);
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <NumberInput
        label={text("days")}
        w={200}
        min={1}
        // Smaller than a finger; the arrow keys do the same.
        hideControls
        max={daysMax}
        allowDecimal={false}
        disabled={!mayConnect}
        ref={field}
        error={days === null ? text("days-missing") : null}
        value={days ?? ""}
        onChange={(typed) => setDays(typeof typed === "number" ? typed : null)}
      />
      <Button
        variant="default"
        disabled={!mayConnect}
        onClick={() => (days === null ? field.current?.focus() : onSave(days))}
      >
        {saving("save")}
      </Button>
    </>
  );
}
