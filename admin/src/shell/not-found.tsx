/** An address without a page: said inside the frame, with every way onward. */
import { List, Stack, Text } from "@mantine/core";
import { PageHead } from "../parts/page-head.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { pages } from "./pages.ts";
import { shellTexts } from "./shell-texts.ts";

export function NotFoundPage() {
  const text = useTexts(shellTexts);
  return (
    <Stack>
      <PageHead title={text("not-found")} />
      <Text>{text("not-found-why")}</Text>
      <List spacing="xs">
        {pages.map(({ to, text: name }) => (
          <List.Item key={to}>
            <PageLink to={to} lh="24px">
              {text(name)}
            </PageLink>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
