/** Says of a day, or of several in a row, that nothing was to come, and why; or takes that back of several at once. */
import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answered, api } from "../api/client.ts";
import { DayField } from "../parts/day-field.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { calendarTexts } from "./calendar-texts.ts";

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
    <Modal
      opened={begin !== null}
      onClose={onClose}
      title={text(begin?.act === "open" ? "open-days" : "close-days")}
      closeButtonProps={{ "aria-label": text("close-dialog") }}
    >
      {begin !== null && <CloseDaysForm {...of} begin={begin} onDone={onClose} />}
    </Modal>
  );
}

type FormOf = Omit<CloseDaysOf, "begin" | "onClose"> & { begin: DaysAsked; onDone(): void };

function CloseDaysForm({ laneId, departments, begin, onDone }: FormOf) {
  const text = useTexts(calendarTexts);
  const parts = useTexts(partTexts);
  const answers = useQueryClient();
  const [on, setOn] = useState(begin.on);
  const [through, setThrough] = useState(begin.through);
  const [department, setDepartment] = useState(begin.department ?? "");
  const [reason, setReason] = useState("");
  const isOpening = begin.act === "open";
  const close = useMutation({
    mutationFn: () => {
      const body = { on, through, reason, ...(department === "" ? {} : { department }) };
      const of = { params: { path: { laneId } }, body };
      return answered<unknown>(
        isOpening
          ? api.POST("/api/v1/lanes/{laneId}/closed-days/deletion", of)
          : api.POST("/api/v1/lanes/{laneId}/closed-days", of),
      );
    },
    onSuccess: async () => {
      await Promise.all(
        ["closed-days", "calendar", "gaps"].map((key) => answers.invalidateQueries({ queryKey: [key] })),
      );
      onDone();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    close.mutate();
  };
  return (
    <form onSubmit={send}>
      <Stack>
        <Text>{text(isOpening ? "open-days-about" : "close-days-about")}</Text>
        <SimpleGrid cols={2}>
          <DayField
            label={text("first-day")}
            required
            data-autofocus={begin.on === "" ? true : undefined}
            value={on}
            onChange={(value) => {
              setOn(value);
              if (through < value) setThrough(value);
            }}
          />
          <DayField label={text("last-day")} required min={on} value={through} onChange={setThrough} />
        </SimpleGrid>
        {departments.length > 0 && (
          <NativeSelect
            label={text("closed-for")}
            value={department}
            data={[
              { value: "", label: text("whole-company") },
              ...departments.map((code) => ({ value: code, label: text("department", { code }) })),
            ]}
            onChange={(event) => setDepartment(event.currentTarget.value)}
          />
        )}
        <Textarea
          label={parts("reason")}
          description={parts("reason-why")}
          required
          data-autofocus={begin.on === "" ? undefined : true}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
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
