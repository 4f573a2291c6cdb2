/** Keys by which programs act for people: made, shown once, revoked. */
import {
  Alert,
  Badge,
  Button,
  Card,
  Checkbox,
  Group,
  Modal,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answered, api } from "../api/client.ts";
import { type Act, meQuery, useMay } from "../api/me.ts";
import { useFoundList } from "../parts/found-list.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { rightTexts } from "../parts/right-texts.ts";
import { SearchingChoice } from "../parts/searching-choice.tsx";
import { useAtLeastOne } from "../parts/use-at-least-one.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { type ApiKey, apiKeyList, apiKeysKey } from "./people-query.ts";
import { peopleTexts } from "./people-texts.ts";
import { personSource } from "./person-source.ts";
import { ShownOnce } from "./shown-once.tsx";

export function ApiKeys() {
  const text = useTexts(peopleTexts);
  const { items, error, field, more } = useFoundList(apiKeyList);
  const [isMaking, { open, close }] = useDisclosure();
  return (
    <Card withBorder component="section" aria-label={text("api-keys")}>
      <Stack>
        <Group justify="space-between">
          <Title order={2} size="h4">
            {text("api-keys")}
          </Title>
          <Button variant="default" onClick={open}>
            {text("new-key")}
          </Button>
        </Group>
        <Text>{text("api-keys-about")}</Text>
        {error !== null && <ProblemNote error={error} />}
        {field}
        <ListTable
          label={text("api-keys")}
          columns={[...(["name", "acts-for", "scopes", "last-used"] as const).map((name) => text(name)), ""]}
          minWidth={640}
        >
          {items.map((key) => (
            <KeyRow key={key.id} of={key} />
          ))}
        </ListTable>
        {more}
        <Modal
          opened={isMaking}
          onClose={close}
          title={text("new-key")}
          closeButtonProps={{ "aria-label": text("close") }}
        >
          {isMaking && <KeyForm />}
        </Modal>
      </Stack>
    </Card>
  );
}

function KeyRow({ of: key }: { of: ApiKey }) {
  const text = useTexts(peopleTexts);
  const names = useTexts(rightTexts);
  const { day } = useFigures();
  const answers = useQueryClient();
  const revoke = useMutation({
    mutationFn: () =>
      answered(api.POST("/api/v1/api-keys/{keyId}/revoke", { params: { path: { keyId: key.id } } })),
    onSettled: () => answers.invalidateQueries({ queryKey: apiKeysKey }),
  });
  const isAct = (scope: string): scope is Act => scope in rightTexts;
  return (
    <Table.Tr>
      <Table.Td>{key.name}</Table.Td>
      <Table.Td>{key.personName}</Table.Td>
      <Table.Td>{key.scopes.map((scope) => (isAct(scope) ? names(scope) : scope)).join(", ")}</Table.Td>
      <Table.Td>{key.lastUsedOn === null ? "" : day(key.lastUsedOn)}</Table.Td>
      <Table.Td>
        {key.revokedAt === null ? (
          <Button
            size="compact-sm"
            variant="default"
            loading={revoke.isPending}
            aria-label={text("revoke-of", { name: key.name })}
            onClick={() => revoke.mutate()}
          >
            {text("revoke")}
          </Button>
        ) : (
          <Badge color="gray" variant="light" leftSection="✕">
            {text("revoked")}
          </Badge>
        )}
        {revoke.error !== null && <ProblemNote error={revoke.error} />}
      </Table.Td>
    </Table.Tr>
  );
}

function KeyForm() {
  const text = useTexts(peopleTexts);
  const names = useTexts(rightTexts);
  const answers = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const mayList = useMay("manage-people") === true;
  const [name, setName] = useState("");
  const [personId, setPersonId] = useState("");
  const [scopes, setScopes] = useState<readonly Act[]>(["read", "hand-in"]);
  const chosen = useAtLeastOne(scopes.length);
  const make = useMutation({
    mutationFn: () =>
      answered(
        api.POST("/api/v1/api-keys", {
          body: { name, scopes: [...scopes], ...(personId === "" ? {} : { personId }) },
        }),
      ),
    onSettled: () => answers.invalidateQueries({ queryKey: apiKeysKey }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.isMet()) make.mutate();
  };
  if (make.data !== undefined)
    return (
      <Alert color="teal" role="status" icon="✓">
        <Stack>
          {text("key-is")}
          <ShownOnce label={text("the-key")} value={make.data.key} />
        </Stack>
      </Alert>
    );
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
        {me !== undefined && (
          <SearchingChoice
            source={personSource({ mayList, seen: [{ id: me.personId, name: me.name }] })}
            label={text("acts-for")}
            value={personId === "" ? me.personId : personId}
            onChange={(id) => setPersonId(id ?? "")}
          />
        )}
        <Checkbox.Group
          ref={chosen.ref}
          error={chosen.error}
          required
          label={text("scopes")}
          value={[...scopes]}
          onChange={(ticked) => setScopes((me?.acts ?? []).filter((act) => ticked.includes(act)))}
        >
          <Stack gap="xs" mt="xs">
            {me?.acts.map((act) => (
              <Checkbox key={act} value={act} label={names(act)} />
            ))}
          </Stack>
        </Checkbox.Group>
        {make.error !== null && <ProblemNote error={make.error} />}
        <Button type="submit" loading={make.isPending}>
          {text("new-key")}
        </Button>
      </Stack>
    </form>
  );
}
