/** One help page: a topic of ours, or a finding with what it means and how it is cured; then where to go on. */
import { Button, Card, Group, List, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { answered, api } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";
import { PageHead } from "../parts/page-head.tsx";
import { ButtonLink, PageLink } from "../parts/page-link.tsx";
import { partTexts } from "../parts/part-texts.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { DidHelp } from "./did-help.tsx";
import { FileGuide, useGuideTexts } from "./file-guide.tsx";
import { helpTexts } from "./help-texts.ts";
import { readingMinutes } from "./reading-minutes.ts";
import { SupportNote } from "./support-note.tsx";
import { type TopicName, topicGoesOn, topicNames, topicOfFinding, topicTexts } from "./topics.ts";

const route = getRouteApi("/inside/help/$topic");

export function TopicPage() {
  const { topic } = route.useParams();
  const known = topicNames.find((name) => name === topic);
  return (
    <Stack maw={760}>
      {known === undefined ? <FindingTopic code={topic} /> : <Topic name={known} />}
      <SupportNote />
      <Text>
        <PageLink to="/help">
          <AllHelp />
        </PageLink>
      </Text>
    </Stack>
  );
}

function AllHelp() {
  return useTexts(helpTexts)("all-help");
}

function Topic({ name }: { name: TopicName }) {
  const text = useTexts(helpTexts);
  const topic = useTexts(topicTexts);
  const { page, topics } = topicGoesOn[name];
  const paragraphs = topic(name).split("\n");
  return (
    <>
      <PageHead title={topic(`${name}-title`)} />
      {name === "file-contents" ? <GuideReading texts={paragraphs} /> : <Reading texts={paragraphs} />}
      {paragraphs.map((paragraph) => (
        <Text key={paragraph}>{paragraph}</Text>
      ))}
      {name === "file-contents" && <FileGuide />}
      <Group>
        <ButtonLink to={page}>{text("go-there")}</ButtonLink>
      </Group>
      <Title order={2} size="h4">
        {text("go-on")}
      </Title>
      <List spacing="xs">
        {topics.map((other) => (
          <List.Item key={other}>
            <PageLink to="/help/$topic" params={{ topic: other }} lh="24px">
              {topic(`${other}-title`)}
            </PageLink>
          </List.Item>
        ))}
      </List>
      {/* Another page's answer is not this one's. */}
      <DidHelp key={name} page={name} />
    </>
  );
}

const remedyQuery = (code: string) => ({
  queryKey: ["remedies", "one", code],
  queryFn: () => answered(api.GET("/api/v1/remedies/{code}", { params: { path: { code } } })),
  staleTime: 600_000,
});

function FindingTopic({ code }: { code: string }) {
  const text = useTexts(helpTexts);
  const shared = useTexts(partTexts);
  const topic = useTexts(topicTexts);
  const onward = topicOfFinding(code);
  const { data: remedy, error } = useQuery(remedyQuery(code));
  if (error instanceof ProblemError && error.status === 404) return <PageHead title={text("no-such")} />;
  if (error !== null) return <ProblemNote error={error} />;
  if (remedy === undefined) return <Waiting />;
  return (
    <>
      <PageHead title={remedy.means} />
      <Reading texts={[remedy.means, remedy.fix]} />
      <Card withBorder>
        <Stack gap="xs">
          <Text fw={600}>{text("what-to-do")}</Text>
          <Text>{remedy.fix}</Text>
          <Text>
            {shared("acts")}: {shared(remedy.act)}
          </Text>
          {remedy.where !== null && (
            <Text>
              {shared("where")}: {remedy.where}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {text("code")}: <code>{remedy.code}</code>
          </Text>
        </Stack>
      </Card>
      <Group>
        <ButtonLink to="/halts">{text("see-halts")}</ButtonLink>
      </Group>
      <Title order={2} size="h4">
        {text("go-on")}
      </Title>
      <List spacing="xs">
        <List.Item>
          <PageLink to="/help/$topic" params={{ topic: onward }} lh="24px">
            {onward === "halts" ? text("about-halts") : topic(`${onward}-title`)}
          </PageLink>
        </List.Item>
      </List>
      <DidHelp key={code} page={code} />
    </>
  );
}

function GuideReading({ texts }: { texts: readonly string[] }) {
  return <Reading texts={[...texts, ...useGuideTexts()]} />;
}

function Reading({ texts }: { texts: readonly string[] }) {
  const text = useTexts(helpTexts);
  const shared = useTexts(partTexts);
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed">
        {text("reading-time", { minutes: readingMinutes(texts) })}
      </Text>
      <Button variant="default" size="compact-sm" onClick={() => window.print()}>
        {shared("print")}
      </Button>
    </Group>
  );
}
