/** Every connection with its state in words. */
import { Alert, Loader, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMay } from "../api/me.ts";
import { useListSearch } from "../parts/list-search.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { ButtonLink, PageLink } from "../parts/page-link.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { RightNote } from "../parts/right-note.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { ConnectionState } from "./connection-state.tsx";
import { type Connection, connectionsQuery, ledgersQuery, ledgerTitle } from "./connections-query.ts";
import { connectionsTexts } from "./connections-texts.ts";

export function ConnectionsPage() {
  const text = useTexts(connectionsTexts);
  const shared = useTexts(partTexts);
  const { data, error } = useQuery({ ...connectionsQuery, refetchInterval: 5_000 });
  const mayConnect = useMay("connect");
  const { shown, field } = useListSearch(
    // What nobody has connected yet needs somebody, and comes first.
    data?.items.toSorted((left, right) => Number(isConnected(left)) - Number(isConnected(right))) ?? [],
    ({ name, company, state }) => [name, company?.name, text(state)],
  );
  return (
    <Stack>
      <PageHead title={text("title")} help="connect">
        {mayConnect === true && <ButtonLink to="/connections/new">{text("add")}</ButtonLink>}
      </PageHead>
      <Text>{text("about")}</Text>
      <RightNote act="connect" />
      {error !== null && <ProblemNote error={error} />}
      {data === undefined && error === null && <Loader />}
      {data?.items.some((connection) => !isConnected(connection)) === true && (
        <Alert color="yellow" role="note" icon="!">
          {text("not-yet")}
        </Alert>
      )}
      {data?.items.length === 0 && <Text>{text("none")}</Text>}
      {field}
      {shown.length > 0 && <ConnectionTable connections={shown} />}
      {data?.isWhole === false && <Text>{shared("more-than-shown")}</Text>}
    </Stack>
  );
}

const isConnected = ({ state }: Connection) => state === "connected";

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
