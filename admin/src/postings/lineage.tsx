/** What came before and after it under the same key: superseded, reversed, posted anew. */
import { List, Stack, Text, Title } from "@mantine/core";
import { PageLink } from "../parts/page-link.tsx";
import { postingStateName, StateBadge } from "../parts/state-badge.tsx";
import { useFigures, useTexts } from "../texts/use-texts.ts";
import type { WholePosting } from "./posting-page.tsx";
import { postingsTexts } from "./postings-texts.ts";

export function Lineage({ posting }: { posting: WholePosting }) {
  const text = useTexts(postingsTexts);
  const { instant } = useFigures();
  if (posting.lineage.length < 2) return null;
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h3">
        {text("lineage")}
      </Title>
      <List type="ordered">
        {posting.lineage.map((relative) => (
          <List.Item key={relative.id}>
            {relative.id === posting.id ? (
              <Text span fw={600} aria-current="page">
                {text(relative.role)} {relative.ledgerNumber ?? ""}
              </Text>
            ) : (
              <PageLink to="/postings/$postingId" params={{ postingId: relative.id }}>
                {text(relative.role)} {relative.ledgerNumber ?? ""}
              </PageLink>
            )}{" "}
            <StateBadge state={postingStateName(relative)} />{" "}
            <Text span size="sm" c="dimmed">
              {instant(relative.createdAt)}
            </Text>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
