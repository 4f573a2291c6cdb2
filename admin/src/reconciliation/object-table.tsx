/** Every object of the month with its status, as the server orders them: what is not equal first, with its differences. */
import { Stack, Table, Text, Title } from "@mantine/core";
import type { components } from "../api/schema.ts";
import { Differences } from "../parts/differences.tsx";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import { postingsTexts } from "../postings/postings-texts.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { reconciliationTexts } from "./reconciliation-texts.ts";

type ReconciledObject = components["schemas"]["ReconciledObject"];

export function ObjectTable({ objects }: { objects: readonly ReconciledObject[] }) {
  const text = useTexts(reconciliationTexts);
  const shared = useTexts(partTexts);
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h3">
        {text("objects")}
      </Title>
      <ListTable
        label={text("objects")}
        columns={[
          shared("reference"),
          shared("day"),
          shared("state"),
          shared("ledger-number"),
          ...(["source", "sent", "held"] as const).map(
            (name) => ({ name: text(name), isNumber: true }) as const,
          ),
        ]}
        minWidth={860}
      >
        {objects.map((object) => (
          <ObjectRow key={`${object.object} ${object.part} ${object.role}`} object={object} />
        ))}
      </ListTable>
    </Stack>
  );
}

function ObjectRow({ object }: { object: ReconciledObject }) {
  const { amount, day } = useFigures();
  const posting = useTexts(postingsTexts);
  const figure = (minor: number | null) => (minor === null ? "–" : amount(minor));
  const explains = [...object.findings.map((finding) => finding.remedy.means), object.reason ?? ""];
  return (
    <>
      <Table.Tr>
        <RowHead>
          <ObjectLink object={object} />
          {object.role !== "original" && ` · ${posting(object.role)}`}
        </RowHead>
        <Table.Td>{day(object.on)}</Table.Td>
        <Table.Td>
          <StateBadge state={object.status} />
        </Table.Td>
        <Table.Td>{object.ledgerNumber ?? ""}</Table.Td>
        <Table.Td ta="right">{figure(object.sourceMinor)}</Table.Td>
        <Table.Td ta="right">{figure(object.sentMinor)}</Table.Td>
        <Table.Td ta="right">{figure(object.heldMinor)}</Table.Td>
      </Table.Tr>
      {(object.differences.length > 0 || explains.some((words) => words !== "")) && (
        <Table.Tr>
          <Table.Td colSpan={7}>
            {explains
              .filter((words) => words !== "")
              .map((words) => (
                <Text key={words} size="sm">
                  {words}
                </Text>
              ))}
            <Differences differences={object.differences} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

function ObjectLink({ object }: { object: ReconciledObject }) {
  const { postingId, recordId, reference } = object;
  if (postingId !== null)
    return (
      <PageLink to="/postings/$postingId" params={{ postingId }} inherit>
        {reference}
      </PageLink>
    );
  if (recordId === null) return reference;
  return (
    <PageLink to="/records/$recordId" params={{ recordId }} inherit>
      {reference}
    </PageLink>
  );
}
