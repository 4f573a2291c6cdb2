/** When a link sends, and how far back it takes records. */
import { Alert, Button, NativeSelect, Stack, Switch, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { DayField } from "../parts/day-field.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { UnsavedNote } from "../parts/unsaved-note.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { type Lane, type LinkOf, lanesOfLinkQuery } from "./links-query.ts";
import { linksTexts } from "./links-texts.ts";

const kinds = ["at-once", "hourly", "daily", "weekly", "monthly", "never"] as const;
const usualTime = "05:00";

export function LinkSchedule({ link }: { link: LinkOf }) {
  const { data: lanes } = useQuery(lanesOfLinkQuery(link.id));
  const lane = lanes?.[0];
  return lane === undefined ? null : <ScheduleForm key={link.id} link={link} lane={lane} />;
}

function formOf({ startOn, resumesItself }: LinkOf, { schedule }: Lane) {
  return { startOn, resumesItself, kind: schedule.kind, time: schedule.time ?? usualTime };
}

function ScheduleForm({ link, lane }: { link: LinkOf; lane: Lane }) {
  const text = useTexts(linksTexts);
  const { instant } = useFigures();
  const answers = useQueryClient();
  const mayMap = useMay("map");
  const [form, setForm] = useState(() => formOf(link, lane));
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const isChanged = JSON.stringify(form) !== JSON.stringify(formOf(link, lane));
  const hasTime = form.kind === "daily" || form.kind === "weekly" || form.kind === "monthly";
  const save = useMutation({
    mutationFn: () => {
      const { startOn, resumesItself, kind, time } = form;
      return answered(
        api.PATCH("/api/v1/links/{linkId}", {
          params: { path: { linkId: link.id } },
          body: {
            resumesItself,
            schedule: hasTime ? { kind, time } : { kind },
            ...(link.startLockedAt === null ? { startOn } : {}),
          },
        }),
      );
    },
    onSuccess: () =>
      Promise.all([
        answers.invalidateQueries({ queryKey: ["links"] }),
        answers.invalidateQueries({ queryKey: ["lanes"] }),
      ]),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={send}>
      <Stack maw={480}>
        <NativeSelect
          label={text("schedule")}
          value={form.kind}
          data={kinds.map((value) => ({ value, label: text(value) }))}
          onChange={(event) => {
            const kind = kinds.find((known) => known === event.currentTarget.value);
            if (kind !== undefined) set({ kind });
          }}
        />
        {hasTime && (
          <TextInput
            type="time"
            label={text("time")}
            required
            value={form.time}
            onChange={(event) => set({ time: event.currentTarget.value })}
          />
        )}
        <DayField
          label={text("start-on")}
          description={
            link.startLockedAt === null
              ? text("start-help")
              : text("start-locked", { at: instant(link.startLockedAt) })
          }
          required
          disabled={link.startLockedAt !== null}
          value={form.startOn}
          onChange={(value) => set({ startOn: value })}
        />
        <Switch
          label={text("resumes-itself")}
          checked={form.resumesItself}
          onChange={(event) => set({ resumesItself: event.currentTarget.checked })}
        />
        {save.error !== null && <ProblemNote error={save.error} />}
        <UnsavedNote isChanged={isChanged} />
        {save.isSuccess && !isChanged && (
          <Alert role="status" color="teal" icon="✓">
            {text("saved")}
          </Alert>
        )}
        <Button type="submit" loading={save.isPending} disabled={mayMap !== true || !isChanged}>
          {text("save")}
        </Button>
      </Stack>
    </form>
  );
}
