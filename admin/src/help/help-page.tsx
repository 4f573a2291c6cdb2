/** Help: a page for each part of the set-up and of the daily work, every finding explained, and whom to ask. */
import { Alert, List, Loader, Stack, Text, TextInput, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { answered, api } from "../api/client.ts";
import { PageHead } from "../parts/page-head.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { HelpCounts } from "./help-counts.tsx";
import { helpTexts } from "./help-texts.ts";
import { SupportNote } from "./support-note.tsx";
import { topicNames, topicTexts } from "./topics.ts";

export const remediesQuery = {
  queryKey: ["remedies"],
  queryFn: () => answered(api.GET("/api/v1/remedies")),
  staleTime: 600_000,
};

export function HelpPage() {
  const text = useTexts(helpTexts);
  const topic = useTexts(topicTexts);
  const [typed, setTyped] = useState("");
  const sought = useDeferredValue(typed).trim().toLowerCase();
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
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
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
      <Findings sought={sought} />
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
    <Alert color="blue" variant="light" title={text("ledgers")}>
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

function Findings({ sought }: { sought: string }) {
  const text = useTexts(helpTexts);
  const { data, error } = useQuery(remediesQuery);
  const [steps, setSteps] = useState(1);
  if (error !== null) return <ProblemNote error={error} />;
  if (data === undefined) return <Loader />;
  const found = data.items.filter(({ code, means, fix }) =>
    `${code} ${means} ${fix}`.toLowerCase().includes(sought),
  );
  const listed = found.slice(0, steps * listedStep);
  return (
    <>
      <Title order={2} size="h3">
        {text("findings", { count: found.length })}
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
        hasMore={listed.length < found.length}
        isPending={false}
        onMore={() => setSteps(steps + 1)}
      />
    </>
  );
}
