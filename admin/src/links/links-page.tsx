/** Every link, and the way to a new one. */
import { NativeSelect, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../api/me.ts";
import { useEnvironmentMark } from "../api/queries.ts";
import { ledgersQuery, ledgerTitle } from "../connections/connections-query.ts";
import { useFoundList } from "../parts/found-list.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { ButtonLink, PageLink } from "../parts/page-link.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { RightNote } from "../parts/right-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { LinkState } from "./link-state.tsx";
import { integrationsQuery, integrationTitle, type LinkOf, linkList } from "./links-query.ts";
import { linksTexts } from "./links-texts.ts";

const states = ["draft", "active", "paused"] as const;

export function LinksPage() {
  const text = useTexts(linksTexts);
  const shared = useTexts(partTexts);
  const [state, setState] = useState<LinkOf["state"] | undefined>();
  const { items, page, error, field, more } = useFoundList({
    ...linkList(state === undefined ? {} : { state }),
    filters: (
      <NativeSelect
        label={shared("state")}
        value={state ?? ""}
        data={[
          { value: "", label: shared("all-lanes") },
          ...states.map((value) => ({ value, label: text(value) })),
        ]}
        onChange={({ currentTarget: { value } }) => setState(states.find((known) => known === value))}
      />
    ),
  });
  const mayMap = useMay("map");
  return (
    <Stack>
      <PageHead title={text("title")} help="begin">
        {mayMap === true && <ButtonLink to="/links/new">{text("add")}</ButtonLink>}
      </PageHead>
      <Text>{text("about")}</Text>
      <RightNote act="map" />
      {error !== null && <ProblemNote error={error} />}
      {page === undefined && error === null && <Waiting />}
      {page?.total === 0 && <Text>{text("none")}</Text>}
      {field}
      {items.length > 0 && <LinkTable links={items} />}
      {more}
    </Stack>
  );
}

function LinkTable({ links }: { links: readonly LinkOf[] }) {
  const markOf = useEnvironmentMark();
  const text = useTexts(linksTexts);
  const { data: integrations } = useQuery(integrationsQuery);
  const { data: ledgers } = useQuery(ledgersQuery);
  return (
    <ListTable
      label={text("title")}
      columns={(["company", "integration", "connection", "state"] as const).map((name) => text(name))}
      minWidth={640}
    >
      {links.map((link) => (
        <Table.Tr key={link.id}>
          <Table.Td>
            <PageLink to="/links/$linkId" params={{ linkId: link.id }}>
              {link.companyName}
              {link.departmentCode === null ? "" : ` · ${link.departmentCode}`}
              {markOf(link.environment)}
            </PageLink>
          </Table.Td>
          <Table.Td>{integrationTitle(integrations, link.integration)}</Table.Td>
          <Table.Td>{ledgerTitle(ledgers, link.ledger)}</Table.Td>
          <Table.Td>
            <LinkState state={link.state} />
          </Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}
