/** On what an act was: the company first, then the thing in it, each with the way to its page. */
import { Stack, Text } from "@mantine/core";
import { useIntegrationName } from "../api/queries.ts";
import type { components } from "../api/schema.ts";
import { PageLink } from "../parts/page-link.tsx";

type About = components["schemas"]["AuditEntry"]["about"][number];

/** Of an act on many, so many are named. */
const toldMax = 5;

export function AboutEntry({ about }: { about: readonly About[] }) {
  const companies = new Map(
    about.flatMap(({ companyId, companyName }) =>
      companyId === null ? [] : [[companyId, companyName] as const],
    ),
  );
  const things = about.filter(({ kind }) => kind !== "company");
  return (
    // So far from one another that a finger meets one.
    <Stack gap={6} align="flex-start">
      {[...companies].slice(0, toldMax).map(([companyId, name]) => (
        <PageLink key={companyId} to="/companies/$companyId" params={{ companyId }} inherit>
          {name}
        </PageLink>
      ))}
      {things.slice(0, toldMax).map((thing) => (
        <Thing key={thing.id} thing={thing} />
      ))}
      {Math.max(companies.size, things.length) > toldMax && <Text size="sm">…</Text>}
    </Stack>
  );
}

function Thing({ thing: { kind, id, name } }: { thing: About }) {
  const integrationName = useIntegrationName();
  if (kind === "link")
    return (
      <PageLink to="/links/$linkId" params={{ linkId: id }} inherit>
        {integrationName(name)}
      </PageLink>
    );
  if (kind === "connection")
    return (
      <PageLink to="/connections/$connectionId" params={{ connectionId: id }} inherit>
        {name}
      </PageLink>
    );
  if (kind === "posting")
    return (
      <PageLink to="/postings/$postingId" params={{ postingId: id }} inherit>
        {name}
      </PageLink>
    );
  if (kind === "record")
    return (
      <PageLink to="/records/$recordId" params={{ recordId: id }} inherit>
        {name}
      </PageLink>
    );
  return <Text size="sm">{name}</Text>;
}
