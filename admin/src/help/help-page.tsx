/** Help: a page for each part of the set-up and of the daily work, every finding explained, and whom to ask. */
import { Alert, List, Stack, Text, TextInput, Title } from "@mantine/core";
import { infiniteQueryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { PageHead } from "../parts/page-head.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { searchLengthMax, useTypedSearch } from "../parts/use-typed-search.ts";
import { Waiting } from "../parts/waiting.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { HelpCounts } from "./help-counts.tsx";
import { helpTexts } from "./help-texts.ts";
import { SupportNote } from "./support-note.tsx";
import { topicNames, topicTexts } from "./topics.ts";

export function HelpPage() {
  const text = useTexts(helpTexts);
  const topic = useTexts(topicTexts);
  const { typed, type, search } = useTypedSearch();
  const sought = search.toLowerCase();
  const found = topicNames.filter((name) =>
    `${topic(`${name}-title`)} ${topic(name)}`.toLowerCase().includes(sought),
  );
  return (
    <Stack>
      <PageHead title={text("title")} />
      <search>
        <TextInput
          label={text("search")}
          type="search"
          maxLength={searchLengthMax}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          maw={420}
        />
      </search>
      <Title order={2} size="h3">
        {text("topics")}
      </Title>
      <List spacing="xs">
        {found.map((name) => (
          <List.Item key={name}>
            <PageLink to="/help/$topic" params={{ topic: name }} lh="24px">
              {topic(`${name}-title`)}
            </PageLink>
          </List.Item>
        ))}
      </List>
      {sought !== "" && <Ledgers sought={sought} />}
      <Findings search={search} />
      <HelpCounts />
      <SupportNote />
    </Stack>
  );
}

/** A product is found under every name that it has or had. */
function Ledgers({ sought }: { sought: string }) {
  const text = useTexts(helpTexts);
  const { data } = useQuery({
    queryKey: ["ledgers", sought],
    queryFn: () =>
      answered(api.GET("/api/v1/ledgers", { params: { query: { name: sought.slice(0, 100) } } })),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Alert role="status" color="blue" variant="light" title={text("ledgers")}>
      {data.items.map((ledger) => (
        <Text key={ledger.name} size="sm">
          {ledger.productNames.join(", ")}
        </Text>
      ))}
    </Alert>
  );
}

/** So many findings are listed at a time: hundreds at once are read by nobody, and searching finds among all. */
const listedStep = 20;

const remediesQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ["remedies", "list", search],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/api/v1/remedies", {
          params: {
            query: {
              limit: listedStep,
              ...(search === "" ? {} : { search }),
              ...(pageParam === "" ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
    staleTime: 600_000,
  });

function Findings({ search }: { search: string }) {
  const text = useTexts(helpTexts);
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    remediesQuery(search),
  );
  if (error !== null) return <ProblemNote error={error} />;
  if (data === undefined) return <Waiting />;
  const listed = data.pages.flatMap(({ items }) => items);
  return (
    <>
      <Title order={2} size="h3">
        {text("findings", { count: data.pages.at(-1)?.found ?? 0 })}
      </Title>
      <List spacing="xs" size="sm">
        {listed.map(({ code, means }) => (
          <List.Item key={code}>
            <PageLink to="/help/$topic" params={{ topic: code }} inherit lh="24px">
              {means}
            </PageLink>
          </List.Item>
        ))}
      </List>
      <ShowMore
        shown={listed.length}
        hasMore={hasNextPage}
        isPending={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  );
}
