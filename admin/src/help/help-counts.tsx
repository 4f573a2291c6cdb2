/** What readers said of the help pages, for those who look after people: what did not help comes first. */
import { Stack, Table, Text, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { ListTable } from "../parts/list-table.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { languageNames } from "../texts/language.ts";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import { helpTexts } from "./help-texts.ts";
import { topicNames, topicTexts } from "./topics.ts";

const shownStep = 50;

export function HelpCounts() {
  const text = useTexts(helpTexts);
  const { count } = useFigures();
  const titleOf = usePageTitle();
  const maySee = useMay("manage-people") ?? false;
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["help-answers"],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/api/v1/help-answers", {
          params: { query: { limit: shownStep, ...(pageParam === "" ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    enabled: maySee,
  });
  // What was counted between two pages may have come on an earlier one already.
  const counted = [
    ...new Map(
      data?.pages.flatMap(({ items }) => items).map((one) => [`${one.page} ${one.language}`, one]),
    ).values(),
  ];
  if (counted.length === 0) return null;
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
        {counted.map(({ page, title, language, yesCount, noCount }) => (
          <Table.Tr key={`${page} ${language}`}>
            <Table.Td>
              <PageLink to="/help/$topic" params={{ topic: page }} inherit lh="24px">
                {title ?? titleOf(page)}
              </PageLink>
            </Table.Td>
            <Table.Td>{languageNames[language]}</Table.Td>
            <Table.Td ta="right">{count(noCount)}</Table.Td>
            <Table.Td ta="right">{count(yesCount)}</Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
      {hasNextPage && (
        <ShowMore
          shown={counted.length}
          hasMore
          isPending={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      )}
    </Stack>
  );
}

/** A page of ours, as its readers know it. */
function usePageTitle(): (page: string) => string {
  const topic = useTexts(topicTexts);
  return (page) => {
    const known = topicNames.find((name) => name === page);
    return known === undefined ? page : topic(`${known}-title`);
  };
}
