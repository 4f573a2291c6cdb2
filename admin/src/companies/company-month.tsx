/** A month of all of a company's links: whether source, sent and held say the same, with the way to each link's own page. */
import { Badge, Button, Card, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api } from "../api/client.ts";
import { useIntegrationName } from "../api/queries.ts";
import type { components } from "../api/schema.ts";
import { linksTexts } from "../links/links-texts.ts";
import { ListTable, RowHead } from "../parts/list-table.tsx";
import { MonthChoice, monthOr } from "../parts/month-choice.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { stateWords } from "../parts/state-words.ts";
import { reconciliationTexts } from "../reconciliation/reconciliation-texts.ts";
import { verdictOf } from "../reconciliation/verdict.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { companyMonthTexts } from "./company-month-texts.ts";
import { sumLinks } from "./sum-links.ts";

type ReconciledLink = components["schemas"]["ReconciledLink"];

const figures = ["source", "sent", "held"] as const;

/** Asked for by a person: it reads the month from the ledger, which has a budget. */
export function CompanyMonth({ companyId }: { companyId: string }) {
  const text = useTexts(companyMonthTexts);
  const [month, setMonth] = useState(() => monthOr(undefined));
  const compare = useMutation({
    mutationFn: (wanted: string) =>
      answered(
        api.GET("/api/v1/companies/{companyId}/reconciliation", {
          params: { path: { companyId }, query: { month: wanted } },
        }),
      ),
  });
  return (
    <Card withBorder component="section" aria-label={text("title")}>
      <Stack>
        <Title order={2} size="h4">
          {text("title")}
        </Title>
        <Text>{text("about")}</Text>
        <Group align="flex-end">
          <MonthChoice value={month} onChange={setMonth} />
          <Button variant="default" loading={compare.isPending} onClick={() => compare.mutate(month)}>
            {text("compare")}
          </Button>
        </Group>
        {compare.error !== null && <ProblemNote error={compare.error} />}
        {compare.data?.items.length === 0 && <Text role="status">{text("no-links")}</Text>}
        {compare.data !== undefined && compare.data.items.length > 0 && <Links links={compare.data.items} />}
      </Stack>
    </Card>
  );
}

function Links({ links }: { links: readonly ReconciledLink[] }) {
  const text = useTexts(companyMonthTexts);
  const sums = useTexts(reconciliationTexts);
  const link = useTexts(linksTexts);
  const word = useTexts(stateWords);
  const integrationName = useIntegrationName();
  const { amount } = useFigures();
  // Drafts were sent and are there, and count on neither side until somebody releases them.
  const titles = links.some(({ count }) => count.unreleased > 0) ? withDrafts : plain;
  return (
    <ListTable
      label={text("title")}
      columns={[
        link("integration"),
        text("state"),
        ...figures.map((name) => ({ name: sums(titles[name]), isNumber: true }) as const),
      ]}
      minWidth={560}
      {...(areOfOneEnvironment(links) ? { foot: <Sums links={links} /> } : {})}
    >
      {links.flatMap((link) =>
        (link.sums.length === 0 ? [null] : link.sums).map((sum) => (
          <Table.Tr key={`${link.linkId} ${sum?.currency}`}>
            <RowHead>
              <PageLink to="/reconciliation" search={{ link: link.linkId, month: link.month }}>
                {integrationName(link.integration)}
                {link.departmentCode === null ? "" : ` · ${link.departmentCode}`}
              </PageLink>
            </RowHead>
            <Table.Td>
              <Verdict link={link} />
              {standingsOf(link).map(([name, count]) => (
                <Text key={name} size="sm">
                  {word(name)}: {count}
                </Text>
              ))}
            </Table.Td>
            {figures.map((name) => (
              <Table.Td key={name} ta="right">
                {sum === null ? "–" : `${amount(sum[`${name}Minor`])} ${sum.currency}`}
              </Table.Td>
            ))}
          </Table.Tr>
        )),
      )}
    </ListTable>
  );
}

const plain = { source: "source", sent: "sent", held: "held" } as const;
const withDrafts = { source: "source", sent: "sent-released", held: "held-released" } as const;

/** The same as the page of the link says. */
function Verdict({ link }: { link: ReconciledLink }) {
  const text = useTexts(companyMonthTexts);
  const verdict = verdictOf(link);
  if (verdict === "only-unreleased") return <StateBadge state="unreleased" />;
  const isEqual = verdict === "equal";
  return (
    <Badge
      color={isEqual ? "teal" : "red"}
      variant="light"
      leftSection={<span aria-hidden="true">{isEqual ? "✓" : "■"}</span>}
    >
      {text(isEqual ? "equal" : "unequal")}
    </Badge>
  );
}

/** What is only tried out is never added to what is in earnest. */
function areOfOneEnvironment(links: readonly ReconciledLink[]): boolean {
  return links.length > 1 && new Set(links.map(({ environment }) => environment)).size === 1;
}

/** One line for each currency: amounts of two are never added. */
function Sums({ links }: { links: readonly ReconciledLink[] }) {
  const text = useTexts(reconciliationTexts);
  const { amount } = useFigures();
  const sums = sumLinks(links);
  return sums.map((sum) => (
    <Table.Tr key={sum.currency}>
      <RowHead>{sums.length === 1 ? text("total") : text("total-in", { currency: sum.currency })}</RowHead>
      <Table.Td />
      {figures.map((name) => (
        <Table.Td key={name} ta="right" fw={700}>
          {amount(sum[`${name}Minor`])} {sum.currency}
        </Table.Td>
      ))}
    </Table.Tr>
  ));
}

/** What its objects are, where there are any: why it is not equal. */
function standingsOf({ count }: ReconciledLink): [keyof ReconciledLink["count"], number][] {
  return Object.entries(count)
    .map(([name, number]): [keyof ReconciledLink["count"], number] => [
      name as keyof ReconciledLink["count"],
      number,
    ])
    .filter(([, number]) => number > 0);
}
