/** What whoever is here may do: their role, their right per area, and the companies that they are limited to. */
import { Card, List, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { meQuery } from "../api/me.ts";
import { companySource } from "../companies/company-source.ts";
import { rightTexts } from "../parts/right-texts.ts";
import { useTexts } from "../texts/use-texts.ts";
import { areas } from "./people-query.ts";
import { peopleTexts } from "./people-texts.ts";

/** More than anybody reads in a line. */
const companiesTold = 20;

export function OwnRights() {
  const text = useTexts(peopleTexts);
  const names = useTexts(rightTexts);
  const { data: me } = useQuery(meQuery);
  if (me === undefined) return null;
  return (
    <Card withBorder component="section" aria-label={text("own-rights")}>
      <Title order={2} size="h4">
        {text("own-rights")}
      </Title>
      <Text>
        {me.name} · {me.email} · {names(me.role)}
      </Text>
      <Text>{names(`${me.role}-may`)}</Text>
      <List>
        {areas.map((area) => (
          <List.Item key={area}>
            {text(area)}: {text(me.rights[area] ?? "read")}
          </List.Item>
        ))}
        <List.Item>
          {me.companyIds === null ? (
            text("all-companies")
          ) : (
            <>
              {text("limited-to")}: <Companies ids={me.companyIds} />
            </>
          )}
        </List.Item>
      </List>
    </Card>
  );
}

function Companies({ ids }: { ids: readonly string[] }) {
  const told = ids.slice(0, companiesTold);
  const { data } = useQuery({
    queryKey: [...companySource.queryKey, "chosen", told],
    queryFn: () => companySource.named(told),
  });
  const names = data?.map(companySource.labelOf).join(", ") ?? String(ids.length);
  return `${names}${ids.length > told.length ? ` … (${ids.length})` : ""}`;
}
