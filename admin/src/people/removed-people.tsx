/** Who was taken out of the organisation, when, by whom and why; and the way back in. Nothing where nobody was. */
import { Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useFoundList } from "../parts/found-list.tsx";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { rightTexts } from "../parts/right-texts.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { type RemovedPerson, removedPeopleList } from "./people-query.ts";
import { peopleTexts } from "./people-texts.ts";

export function RemovedPeople({ onInvite }: { onInvite(person: RemovedPerson): void }) {
  const text = useTexts(peopleTexts);
  const shared = useTexts(partTexts);
  const names = useTexts(rightTexts);
  const { instant } = useFigures();
  const { items, error, more } = useFoundList(removedPeopleList);
  if (error !== null) return <ProblemNote error={error} />;
  if (items.length === 0) return null;
  return (
    <Stack component="section" aria-label={text("removed-people")}>
      <Title order={2} size="h3">
        {text("removed-people")}
      </Title>
      <ListTable
        label={text("removed-people")}
        columns={[text("name"), text("email"), text("role-was"), text("removed-when"), shared("reason"), ""]}
        minWidth={720}
      >
        {items.map((person) => (
          <Table.Tr key={person.id}>
            <RowHead>{person.name}</RowHead>
            <Table.Td>{person.email}</Table.Td>
            <Table.Td>{names(person.role)}</Table.Td>
            <Table.Td>
              <Text size="sm">{instant(person.removedAt)}</Text>
              <Text size="sm">{person.removedBy ?? ""}</Text>
            </Table.Td>
            <Table.Td>{person.reason ?? "–"}</Table.Td>
            <Table.Td>
              <Group>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={text("invite-again-of", { name: person.name })}
                  onClick={() => onInvite(person)}
                >
                  {text("invite-again")}
                </Button>
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
      {more}
    </Stack>
  );
}
