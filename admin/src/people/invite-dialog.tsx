/** A new person, and the link that lets them in: shown here once, to be given to them. */
import { Alert, Button, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answered, api } from "../api/client.ts";
import { Dialog } from "../parts/dialog.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { peopleKey } from "./people-query.ts";
import { peopleTexts } from "./people-texts.ts";
import { RightsForm, type RightsOf } from "./rights-form.tsx";
import { ShownOnce } from "./shown-once.tsx";

export type Invitation = { name: string; url: string; expiresAt: string };

export async function invite(personId: string, name: string): Promise<Invitation> {
  const made = await answered(
    api.POST("/api/v1/people/{personId}/invitation", { params: { path: { personId } } }),
  );
  return { name, ...made };
}

export function InvitationNote({ name, url, expiresAt }: Invitation) {
  const text = useTexts(peopleTexts);
  const { instant } = useFigures();
  return (
    <Alert color="teal" role="status" icon="✓">
      <Stack>
        {text("give-link", { name, at: instant(expiresAt) })}
        <ShownOnce label={text("the-link")} value={url} />
      </Stack>
    </Alert>
  );
}

/** Whom the form begins with: nobody, or somebody who is to come back. */
export type ToInvite = { name: string; email: string; role: RightsOf["role"] };

export const nobodyYet: ToInvite = { name: "", email: "", role: "bookkeeper" };

/** Open while there is somebody to invite. */
export function InviteDialog({ whom, onClose }: { whom: ToInvite | null; onClose(): void }) {
  const text = useTexts(peopleTexts);
  return (
    <Dialog opened={whom !== null} onClose={onClose} title={text("add")}>
      {whom !== null && <InviteForm begin={whom} />}
    </Dialog>
  );
}

function InviteForm({ begin }: { begin: ToInvite }) {
  const text = useTexts(peopleTexts);
  const answers = useQueryClient();
  const [name, setName] = useState(begin.name);
  const [email, setEmail] = useState(begin.email);
  const [rights, setRights] = useState<RightsOf>({ role: begin.role, rights: {}, companyIds: null });
  const add = useMutation({
    mutationFn: async () => {
      const { companyIds, ...others } = rights;
      const { id } = await answered(
        api.POST("/api/v1/people", {
          body: { name, email, ...others, ...(companyIds === null ? {} : { companyIds }) },
        }),
      );
      return invite(id, name);
    },
    onSettled: () => answers.invalidateQueries({ queryKey: peopleKey }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  if (add.data !== undefined) return <InvitationNote {...add.data} />;
  return (
    <form onSubmit={send}>
      <Stack>
        <TextInput
          label={text("name")}
          required
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={text("email")}
          type="email"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <RightsForm value={rights} onChange={setRights} />
        {add.error !== null && <ProblemNote error={add.error} />}
        <Button type="submit" loading={add.isPending}>
          {text("invite-now")}
        </Button>
      </Stack>
    </form>
  );
}
