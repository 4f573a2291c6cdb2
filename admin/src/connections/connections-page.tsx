/** Every connection with its state in words. */
import { Alert, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMay } from "../api/me.ts";
import { useFoundList } from "../parts/found-list.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { ButtonLink, PageLink } from "../parts/page-link.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { RightNote } from "../parts/right-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { ConnectionState } from "./connection-state.tsx";
import { type Connection, connectionList, ledgersQuery, ledgerTitle } from "./connections-query.ts";
import { connectionsTexts } from "./connections-texts.ts";

export function ConnectionsPage() {
  const text = useTexts(connectionsTexts);
  const { items, page, error, field, more } = useFoundList(connectionList);
  const mayConnect = useMay("add-connection");
  return (
    <Stack>
      <PageHead title={text("title")} help="connect">
        {mayConnect === true && <ButtonLink to="/connections/new">{text("add")}</ButtonLink>}
      </PageHead>
      <Text>{text("about")}</Text>
      <RightNote act="add-connection" />
      {error !== null && <ProblemNote error={error} />}
      {page === undefined && error === null && <Waiting />}
      {page !== undefined && page.unconnected > 0 && (
        <Alert color="yellow" role="note" icon="!">
          {text("some-unconnected", { count: page.unconnected })}
        </Alert>
      )}
      {page?.total === 0 && <Text>{text("none")}</Text>}
      {field}
      {items.length > 0 && <ConnectionTable connections={items} />}
      {more}
    </Stack>
  );
}

function ConnectionTable({ connections }: { connections: readonly Connection[] }) {
  const text = useTexts(connectionsTexts);
  const { data: ledgers } = useQuery(ledgersQuery);
  return (
    <ListTable
      label={text("title")}
      columns={(["name", "ledger", "reaches", "environment", "state"] as const).map((name) => text(name))}
      minWidth={640}
    >
      {connections.map((connection) => (
        <Table.Tr key={connection.id}>
          <Table.Td>
            <PageLink to="/connections/$connectionId" params={{ connectionId: connection.id }}>
              {connection.name}
            </PageLink>
          </Table.Td>
          <Table.Td>{ledgerTitle(ledgers, connection.ledger)}</Table.Td>
          <Table.Td>{connection.company?.name}</Table.Td>
          <Table.Td>{text(connection.environment)}</Table.Td>
          <Table.Td>
            <ConnectionState state={connection.state} />
          </Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}
