/** A decision with its reason, which is kept for ever: the one way in which people override what the hub does. */
import { Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useTexts } from "../texts/use-texts.ts";
import { Dialog } from "./dialog.tsx";
import { partTexts } from "./part-texts.ts";
import { ProblemNote } from "./problem-note.tsx";

type ReasonOf = {
  title: string;
  explains?: string;
  /** What the button says. */
  act: string;
  /** The label of a second field that is to be filled, as a ledger number. */
  asks?: string;
  isOpen: boolean;
  isPending: boolean;
  error: Error | null;
  /** What whoever decides has to have seen: shown before the reason, in a wider dialog. */
  children?: ReactNode;
  onClose(): void;
  onAct(of: { reason: string; asked: string }): void;
};

export function ReasonDialog({
  title,
  explains,
  act,
  asks,
  isOpen,
  isPending,
  error,
  children,
  onClose,
  onAct,
}: ReasonOf) {
  const text = useTexts(partTexts);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState("");
  const explainsId = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    onAct({ reason, asked });
  };
  return (
    <Dialog
      opened={isOpen}
      onClose={onClose}
      title={title}
      {...(children === undefined ? {} : { size: "xl" })}
    >
      <form onSubmit={send}>
        <Stack>
          {explains !== undefined && <Text id={explainsId}>{explains}</Text>}
          {children}
          {asks !== undefined && (
            <TextInput
              label={asks}
              required
              data-autofocus
              value={asked}
              onChange={(event) => setAsked(event.currentTarget.value)}
            />
          )}
          <Textarea
            label={text("reason")}
            description={text("reason-why")}
            required
            data-autofocus={asks === undefined ? true : undefined}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {error !== null && <ProblemNote error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text("cancel")}
            </Button>
            <Button type="submit" loading={isPending}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
