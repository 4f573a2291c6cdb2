/** Keys by which programs act for people: made, shown once, revoked. */
import { Badge, Button, Card, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import type { Act } from "../api/me.ts";
import { Dialog } from "../parts/dialog.tsx";
import { useFoundList } from "../parts/found-list.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { rightTexts } from "../parts/right-texts.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { KeyForm } from "./key-form.tsx";
import { type ApiKey, apiKeyList, apiKeysKey } from "./people-query.ts";
import { peopleTexts } from "./people-texts.ts";

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
        <Dialog opened={isMaking} onClose={close} title={text("new-key")}>
          {isMaking && <KeyForm />}
        </Dialog>
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
