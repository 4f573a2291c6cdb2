/** The people of the organisation and what they may do, and the keys of its programs. */
import { Button, Group, Stack, Table, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { Dialog } from "../parts/dialog.tsx";
import { useFoundList } from "../parts/found-list.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { RightNote } from "../parts/right-note.tsx";
import { rightTexts } from "../parts/right-texts.ts";
import { savingTexts } from "../parts/saving-texts.ts";
import { Waiting } from "../parts/waiting.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { ApiKeys } from "./api-keys.tsx";
import { InvitationNote, InviteDialog, invite, nobodyYet, type ToInvite } from "./invite-dialog.tsx";
import { OwnRights } from "./own-rights.tsx";
import { areas, type Person, peopleKey, peopleList } from "./people-query.ts";
import { peopleTexts } from "./people-texts.ts";
import { RemovePerson } from "./remove-person.tsx";
import { RemovedPeople } from "./removed-people.tsx";
import { RightsForm, type RightsOf } from "./rights-form.tsx";

export function PeoplePage() {
  const text = useTexts(peopleTexts);
  const mayManage = useMay("manage-people");
  const mayKeys = useMay("manage-keys");
  const [invited, setInvited] = useState<ToInvite | null>(null);
  return (
    <Stack>
      <PageHead title={text("title")} help="rights">
        {mayManage === true && <Button onClick={() => setInvited(nobodyYet)}>{text("add")}</Button>}
      </PageHead>
      <Text>{text("about")}</Text>
      <RightNote act="manage-people" />
      {mayManage === false && <OwnRights />}
      {mayManage === true && <PersonTable />}
      <InviteDialog whom={invited} onClose={() => setInvited(null)} />
      {mayKeys === true && <ApiKeys />}
      {mayManage === true && <RemovedPeople onInvite={setInvited} />}
    </Stack>
  );
}

function PersonTable() {
  const text = useTexts(peopleTexts);
  const { items, page, error, field, more } = useFoundList(peopleList);
  if (error !== null) return <ProblemNote error={error} />;
  if (page === undefined) return <Waiting />;
  return (
    <>
      {field}
      <ListTable
        label={text("title")}
        columns={[
          ...(["name", "email", "role", "rights", "limited-to"] as const).map((name) => text(name)),
          "",
        ]}
        minWidth={720}
      >
        {items.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ListTable>
      {more}
    </>
  );
}

function PersonRow({ person }: { person: Person }) {
  const text = useTexts(peopleTexts);
  const names = useTexts(rightTexts);
  const [isChanging, { open, close }] = useDisclosure();
  const again = useMutation({ mutationFn: () => invite(person.id, person.name) });
  const told = areas
    .filter((area) => person.rights[area] !== undefined)
    .map((area) => `${text(area)}: ${text(person.rights[area] ?? "by-role")}`);
  return (
    <Table.Tr>
      <Table.Td>{person.name}</Table.Td>
      <Table.Td>{person.email}</Table.Td>
      <Table.Td>{names(person.role)}</Table.Td>
      <Table.Td>{told.length === 0 ? text("by-role") : told.join(", ")}</Table.Td>
      <Table.Td>{person.companyIds === null ? text("all-companies") : person.companyIds.length}</Table.Td>
      <Table.Td>
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={text("change-of", { name: person.name })}
            onClick={open}
          >
            {text("change")}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            loading={again.isPending}
            aria-label={text("link-again-of", { name: person.name })}
            onClick={() => again.mutate()}
          >
            {text("link-again")}
          </Button>
          <RemovePerson person={person} />
        </Group>
        {again.data !== undefined && <InvitationNote {...again.data} />}
        {again.error !== null && <ProblemNote error={again.error} />}
        <Dialog opened={isChanging} onClose={close} title={text("change-of", { name: person.name })}>
          {isChanging && <ChangeForm person={person} onDone={close} />}
        </Dialog>
      </Table.Td>
    </Table.Tr>
  );
}

function ChangeForm({ person, onDone }: { person: Person; onDone(): void }) {
  const shared = useTexts(partTexts);
  const saving = useTexts(savingTexts);
  const answers = useQueryClient();
  const { role, rights, companyIds } = person;
  const [value, setValue] = useState<RightsOf>({ role, rights, companyIds });
  const save = useMutation({
    mutationFn: () =>
      answered(
        api.PATCH("/api/v1/people/{personId}", {
          params: { path: { personId: person.id } },
          body: value,
        }),
      ),
    onSuccess: async () => {
      await Promise.all([peopleKey, ["me"]].map((queryKey) => answers.invalidateQueries({ queryKey })));
      onDone();
    },
  });
  return (
    <Stack>
      <RightsForm value={value} onChange={setValue} />
      {save.error !== null && <ProblemNote error={save.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {shared("cancel")}
        </Button>
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {saving("save")}
        </Button>
      </Group>
    </Stack>
  );
}
