/** Says of a day, or of several in a row, that nothing was to come, and why. */
import {
  Button,
  Group,
  Modal,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answered, api } from "../api/client.ts";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { calendarTexts } from "./calendar-texts.ts";

/** What the dialog begins with: the day that was pressed, or nothing. */
export type DaysToClose = { on: string; department: string | null };

type CloseDaysOf = {
  laneId: string;
  departments: readonly string[];
  begin: DaysToClose | null;
  onClose(): void;
};

export function CloseDaysDialog({ begin, onClose, ...of }: CloseDaysOf) {
  const text = useTexts(calendarTexts);
  return (
    <Modal
      opened={begin !== null}
      onClose={onClose}
      title={text("close-days")}
      closeButtonProps={{ "aria-label": text("close-dialog") }}
    >
      {begin !== null && <CloseDaysForm {...of} begin={begin} onDone={onClose} />}
    </Modal>
  );
}

type FormOf = Omit<CloseDaysOf, "begin" | "onClose"> & { begin: DaysToClose; onDone(): void };

function CloseDaysForm({ laneId, departments, begin, onDone }: FormOf) {
  const text = useTexts(calendarTexts);
  const parts = useTexts(partTexts);
  const answers = useQueryClient();
  const [on, setOn] = useState(begin.on);
  const [through, setThrough] = useState(begin.on);
  const [department, setDepartment] = useState(begin.department ?? "");
  const [reason, setReason] = useState("");
  const close = useMutation({
    mutationFn: () =>
      answered(
        api.POST("/api/v1/lanes/{laneId}/closed-days", {
          params: { path: { laneId } },
          body: { on, through, reason, ...(department === "" ? {} : { department }) },
        }),
      ),
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
        <Text>{text("close-days-about")}</Text>
        <SimpleGrid cols={2}>
          <TextInput
            type="date"
            label={text("first-day")}
            required
            data-autofocus={begin.on === "" ? true : undefined}
            value={on}
            onChange={({ currentTarget: { value } }) => {
              setOn(value);
              if (through < value) setThrough(value);
            }}
          />
          <TextInput
            type="date"
            label={text("last-day")}
            required
            min={on}
            value={through}
            onChange={(event) => setThrough(event.currentTarget.value)}
          />
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
            {text("close-now")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
