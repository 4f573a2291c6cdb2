/** When a link sends, and how far back it takes records. */
import { NativeSelect, Stack, Switch, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { answered, api } from "../api/client.ts";
import { changedOf } from "../parts/changed-of.ts";
import { DayField } from "../parts/day-field.tsx";
import { FormEnd } from "../parts/form-end.tsx";
import { RightfulFields } from "../parts/rightful-fields.tsx";
import { useDraft } from "../parts/use-draft.ts";
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

type Form = ReturnType<typeof formOf>;

const isTimed = (kind: Form["kind"]) => kind === "daily" || kind === "weekly" || kind === "monthly";

function useSave(link: LinkOf) {
  const answers = useQueryClient();
  return useMutation({
    // What this person left alone may be another's by now: only what was changed is said.
    mutationFn: ({ form: { kind, time }, changed }: { form: Form; changed: Partial<Form> }) => {
      const { startOn, resumesItself } = changed;
      const isRescheduled = changed.kind !== undefined || changed.time !== undefined;
      return answered(
        api.PATCH("/api/v1/links/{linkId}", {
          params: { path: { linkId: link.id } },
          body: {
            ...(resumesItself === undefined ? {} : { resumesItself }),
            ...(isRescheduled ? { schedule: isTimed(kind) ? { kind, time } : { kind } } : {}),
            ...(startOn === undefined ? {} : { startOn }),
          },
        }),
      );
    },
    onSuccess: () =>
      Promise.all(["links", "lanes"].map((key) => answers.invalidateQueries({ queryKey: [key] }))),
  });
}

function ScheduleForm({ link, lane }: { link: LinkOf; lane: Lane }) {
  const text = useTexts(linksTexts);
  const held = formOf(link, lane);
  const { draft: form, setDraft, hasChanges, isMoved } = useDraft(held);
  const set = (change: Partial<Form>) => setDraft((before) => ({ ...before, ...change }));
  const save = useSave(link);
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ form, changed: changedOf(form, held) });
  };
  return (
    <form onSubmit={send}>
      <Stack maw={480}>
        <RightfulFields act="map">
          <WhenFields form={form} set={set} />
          <StartField link={link} form={form} set={set} />
          <Switch
            label={text("resumes-itself")}
            checked={form.resumesItself}
            onChange={(event) => set({ resumesItself: event.currentTarget.checked })}
          />
        </RightfulFields>
        <FormEnd act="map" hasChanges={hasChanges} isMoved={isMoved} save={save} />
      </Stack>
    </form>
  );
}

type FieldsOf = { form: Form; set(change: Partial<Form>): void };

function WhenFields({ form, set }: FieldsOf) {
  const text = useTexts(linksTexts);
  return (
    <>
      <NativeSelect
        label={text("schedule")}
        value={form.kind}
        data={kinds.map((value) => ({ value, label: text(value) }))}
        onChange={(event) => {
          const kind = kinds.find((known) => known === event.currentTarget.value);
          if (kind !== undefined) set({ kind });
        }}
      />
      {isTimed(form.kind) && (
        <TextInput
          type="time"
          label={text("time")}
          required
          value={form.time}
          onChange={(event) => set({ time: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function StartField({ link, form, set }: FieldsOf & { link: LinkOf }) {
  const text = useTexts(linksTexts);
  const { instant } = useFigures();
  return (
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
  );
}
