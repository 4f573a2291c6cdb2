/** A new webhook: its address and what it wants to hear. Its secret is shown here once, and nowhere again. */
import { Alert, Button, Checkbox, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answered, api } from "../api/client.ts";
import { Dialog } from "../parts/dialog.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useAtLeastOne } from "../parts/use-at-least-one.ts";
import { ShownOnce } from "../people/shown-once.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { type WebhookEvent, webhookEvents, webhooksKey } from "./webhooks-query.ts";
import { webhooksTexts } from "./webhooks-texts.ts";

export function NewWebhookDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const text = useTexts(webhooksTexts);
  return (
    <Dialog opened={isOpen} onClose={onClose} title={text("add")}>
      {isOpen && <NewWebhookForm />}
    </Dialog>
  );
}

export function SecretNote({ secret }: { secret: string }) {
  const text = useTexts(webhooksTexts);
  return (
    <Alert color="teal" role="status" icon="✓">
      <Stack>
        {text("secret-is")}
        <ShownOnce label={text("secret")} value={secret} />
      </Stack>
    </Alert>
  );
}

function NewWebhookForm() {
  const text = useTexts(webhooksTexts);
  const answers = useQueryClient();
  const [url, setUrl] = useState("");
  const [events, setEvents] = useState<readonly WebhookEvent[]>(["refused", "halted", "resumed"]);
  const chosen = useAtLeastOne(events.length);
  const add = useMutation({
    mutationFn: () => answered(api.POST("/api/v1/webhooks", { body: { url, events: [...events] } })),
    onSuccess: () => answers.invalidateQueries({ queryKey: webhooksKey }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.isMet()) add.mutate();
  };
  if (add.data !== undefined) return <SecretNote secret={add.data.secret} />;
  return (
    <form onSubmit={send}>
      <Stack>
        <TextInput
          label={text("address")}
          description={text("address-about")}
          type="url"
          required
          data-autofocus
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <Checkbox.Group
          ref={chosen.ref}
          error={chosen.error}
          label={text("events")}
          required
          value={[...events]}
          onChange={(ticked) => setEvents(webhookEvents.filter((event) => ticked.includes(event)))}
        >
          <Stack gap="xs" mt="xs">
            {webhookEvents.map((event) => (
              <Checkbox key={event} value={event} label={text(event)} description={text(`${event}-about`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        {add.error !== null && <ProblemNote error={add.error} />}
        <Button type="submit" loading={add.isPending}>
          {text("add-now")}
        </Button>
      </Stack>
    </form>
  );
}
