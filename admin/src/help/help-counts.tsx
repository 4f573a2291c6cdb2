/** What readers said of the help pages, for those who look after people: what did not help comes first. */
import { Stack, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { ListTable } from "../parts/list-table.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { languageNames } from "../texts/language.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { remediesQuery } from "./help-page.tsx";
import { helpTexts } from "./help-texts.ts";
import { topicNames, topicTexts } from "./topics.ts";

export function HelpCounts() {
  const text = useTexts(helpTexts);
  const { count } = useFigures();
  const titleOf = usePageTitle();
  const maySee = useMay("manage-people") ?? false;
  const { data } = useQuery({
    queryKey: ["help-answers"],
    queryFn: () => answered(api.GET("/api/v1/help-answers")),
    enabled: maySee,
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h3">
        {text("counts")}
      </Title>
      <Text>{text("counts-about")}</Text>
      <ListTable
        label={text("counts")}
        columns={[
          text("page"),
          text("language"),
          { name: text("no"), isNumber: true },
          { name: text("yes"), isNumber: true },
        ]}
        minWidth={560}
      >
        {data.items.map(({ page, language, yesCount, noCount }) => (
          <Table.Tr key={`${page} ${language}`}>
            <Table.Td>
              <PageLink to="/help/$topic" params={{ topic: page }} inherit lh="24px">
                {titleOf(page)}
              </PageLink>
            </Table.Td>
            <Table.Td>{languageNames[language]}</Table.Td>
            <Table.Td ta="right">{count(noCount)}</Table.Td>
            <Table.Td ta="right">{count(yesCount)}</Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
    </Stack>
  );
}

/** As its readers know it: the page's title, or what the finding means. */
function usePageTitle(): (page: string) => string {
  const topic = useTexts(topicTexts);
  const { data } = useQuery(remediesQuery);
  return (page) => {
    const known = topicNames.find((name) => name === page);
    return known === undefined
      ? (data?.items.find(({ code }) => code === page)?.means ?? page)
      : topic(`${known}-title`);
  };
}
