/** Says of a day, or of several in a row, that nothing was to come, and why; or takes that back of several at once. */
import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answered, api } from "../api/client.ts";
import { DayField } from "../parts/day-field.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { calendarTexts } from "./calendar-texts.ts";
import { forgetClosedDays } from "./closed-days-query.ts";
import { useDepartmentName } from "./use-department-name.ts";

/** What the dialog begins with: the day that was pressed, the days that are closed, or nothing. */
export type DaysAsked = { act: "close" | "open"; on: string; through: string; department: string | null };

type CloseDaysOf = {
  laneId: string;
  departments: readonly string[];
  begin: DaysAsked | null;
  onClose(): void;
};

export function CloseDaysDialog({ begin, onClose, ...of }: CloseDaysOf) {
  const text = useTexts(calendarTexts);
  return (
    <Dialog
      opened={begin !== null}
      onClose={onClose}
      title={text(begin?.act === "open" ? "open-days" : "close-days")}
      closeButtonProps={{ "aria-label": text("close-dialog") }}
    >
      {begin !== null && <CloseDaysForm {...of} begin={begin} onDone={onClose} />}
    </Dialog>
  );
}

type FormOf = Omit<CloseDaysOf, "begin" | "onClose"> & { begin: DaysAsked; onDone(): void };

type Days = { on: string; through: string; department: string; reason: string };

/** Closes the days, or opens them again. */
function useCloseDays({ laneId, begin, onDone }: FormOf) {
  const answers = useQueryClient();
  return useMutation({
    mutationFn: ({ department, ...days }: Days) => {
      const body = { ...days, ...(department === "" ? {} : { department }) };
      const of = { params: { path: { laneId } }, body };
      return answered<unknown>(
        begin.act === "open"
          ? api.POST("/api/v1/lanes/{laneId}/closed-days/removal", of)
          : api.POST("/api/v1/lanes/{laneId}/closed-days", of),
      );
    },
    onSuccess: async () => {
      await forgetClosedDays(answers);
      onDone();
    },
  });
}

function CloseDaysForm(of: FormOf) {
  const { laneId, departments, begin, onDone } = of;
  const text = useTexts(calendarTexts);
  const parts = useTexts(partTexts);
  const [days, setDays] = useState<Days>(() => ({
    ...begin,
    department: begin.department ?? "",
    reason: "",
  }));
  const set = (change: Partial<Days>) => setDays((before) => ({ ...before, ...change }));
  const isOpening = begin.act === "open";
  const close = useCloseDays(of);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { on, through, department, reason } = days;
    close.mutate({ on, through, department, reason });
  };
  return (
    <form onSubmit={send}>
      <Stack>
        <Text>{text(isOpening ? "open-days-about" : "close-days-about")}</Text>
        <FirstAndLast days={days} set={set} hasFocus={begin.on === ""} />
        {departments.length > 0 && (
          <DepartmentChoice laneId={laneId} departments={departments} days={days} set={set} />
        )}
        <Textarea
          label={parts("reason")}
          description={parts("reason-why")}
          required
          data-autofocus={begin.on === "" ? undefined : true}
          value={days.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        {close.error !== null && <ProblemNote error={close.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {parts("cancel")}
          </Button>
          <Button type="submit" loading={close.isPending}>
            {text(isOpening ? "open-day" : "close-now")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type PartOf = { days: Days; set(change: Partial<Days>): void };

function FirstAndLast({ days: { on, through }, set, hasFocus }: PartOf & { hasFocus: boolean }) {
  const text = useTexts(calendarTexts);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <DayField
        label={text("first-day")}
        required
        data-autofocus={hasFocus ? true : undefined}
        value={on}
        onChange={(value) => set({ on: value, through: through < value ? value : through })}
      />
      <DayField
        label={text("last-day")}
        required
        min={on}
        value={through}
        onChange={(value) => set({ through: value })}
      />
    </SimpleGrid>
  );
}

type ChoiceOf = PartOf & Pick<FormOf, "laneId" | "departments">;

function DepartmentChoice({ laneId, departments, days, set }: ChoiceOf) {
  const text = useTexts(calendarTexts);
  const departmentName = useDepartmentName(laneId);
  return (
    <NativeSelect
      label={text("closed-for")}
      value={days.department}
      data={[
        { value: "", label: text("whole-company") },
        ...departments.map((code) => ({ value: code, label: departmentName(code) })),
      ]}
      onChange={(event) => set({ department: event.currentTarget.value })}
    />
  );
}
