/** Every company, and the way to a new one. */
import { Badge, Stack, Table, Text } from "@mantine/core";
import { useMay } from "../api/me.ts";
import { useFoundList } from "../parts/found-list.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { ButtonLink, PageLink } from "../parts/page-link.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { RightNote } from "../parts/right-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { type Company, companyList } from "./companies-query.ts";
import { companiesTexts } from "./companies-texts.ts";

export function CompaniesPage() {
  const text = useTexts(companiesTexts);
  const { items, page, error, field, more } = useFoundList(companyList);
  const mayChange = useMay("add-company");
  return (
    <Stack>
      <PageHead title={text("title")} help="begin">
        {mayChange === true && <ButtonLink to="/companies/new">{text("add")}</ButtonLink>}
      </PageHead>
      <Text>{text("about")}</Text>
      <RightNote act="add-company" />
      {error !== null && <ProblemNote error={error} />}
      {page === undefined && error === null && <Waiting />}
      {page?.total === 0 && <Text>{text("none")}</Text>}
      {field}
      {items.length > 0 && <CompanyTable companies={items} />}
      {more}
    </Stack>
  );
}

const marks = [
  ["isTest", "is-test"],
  ["isCustomerBlocked", "is-customer-blocked"],
  ["isGroupBlocked", "is-group-blocked"],
] as const;

function CompanyTable({ companies }: { companies: readonly Company[] }) {
  const text = useTexts(companiesTexts);
  return (
    <ListTable
      label={text("title")}
      columns={(["name", "external-id", "organisation-number", "departments", "flags"] as const).map((name) =>
        text(name),
      )}
      minWidth={640}
    >
      {companies.map((company) => (
        <Table.Tr key={company.id}>
          <Table.Td>
            <PageLink to="/companies/$companyId" params={{ companyId: company.id }}>
              {company.name}
            </PageLink>
          </Table.Td>
          <Table.Td>{company.externalId}</Table.Td>
          <Table.Td>{company.organisationNumber}</Table.Td>
          <Table.Td>{company.departments.map(({ name }) => name).join(", ")}</Table.Td>
          <Table.Td>
            {marks
              .filter(([flag]) => company[flag])
              .map(([flag, name]) => (
                <Badge key={flag} color="yellow" variant="light" leftSection="!" mr={4}>
                  {text(name)}
                </Badge>
              ))}
          </Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}
