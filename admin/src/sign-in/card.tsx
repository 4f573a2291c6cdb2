/** The card in the middle of the pages before the sign-in, with the choice of language above it. */
import { Card, Center, NativeSelect, Stack, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";
import { shellTexts } from "../shell/shell-texts.ts";
import { languageNames, languages } from "../texts/language.ts";
import { useLanguage, useTexts } from "../texts/use-texts.ts";

export function SignInCard({ title, children }: { title: string; children: ReactNode }) {
  const text = useTexts(shellTexts);
  const { language, choose } = useLanguage();
  // Else the browser's tab would go on naming the page that was left by signing out.
  useDocumentTitle(`${title} · Bilag`);
  return (
    <Center component="main" mih="100vh" p="md">
      <Card withBorder shadow="sm" padding="xl" w="100%" maw={420}>
        <Stack>
          <NativeSelect
            aria-label={text("language")}
            size="xs"
            value={language}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={(event) => {
              const chosen = languages.find((known) => known === event.currentTarget.value);
              if (chosen !== undefined) choose(chosen);
            }}
          />
          <Title order={1} size="h2">
            {title}
          </Title>
          {children}
        </Stack>
      </Card>
    </Center>
  );
}
