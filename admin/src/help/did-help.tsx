/** "Did this help?": yes or no, counted for the page and the language. This browser remembers that it was asked; the hub does not. */
import { Button, Card, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api } from "../api/client.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { helpTexts } from "./help-texts.ts";

const keyOf = (page: string) => `bilag.did-help.${page}`;

export function DidHelp({ page }: { page: string }) {
  const text = useTexts(helpTexts);
  const [isSaid, setSaid] = useState(() => localStorage.getItem(keyOf(page)) !== null);
  const say = useMutation({
    mutationFn: (didHelp: boolean) => answered(api.POST("/api/v1/help-answers", { body: { page, didHelp } })),
    onSuccess: (_, didHelp) => {
      localStorage.setItem(keyOf(page), didHelp ? "yes" : "no");
      setSaid(true);
    },
  });
  return (
    <Card withBorder component="section" aria-label={text("did-help")}>
      <Stack gap="xs" role="status">
        <Text fw={600}>{text(isSaid ? "did-help-thanks" : "did-help")}</Text>
        {!isSaid && (
          <Group>
            <Button variant="default" loading={say.isPending} onClick={() => say.mutate(true)}>
              {text("yes")}
            </Button>
            <Button variant="default" loading={say.isPending} onClick={() => say.mutate(false)}>
              {text("no")}
            </Button>
          </Group>
        )}
      </Stack>
      {!isSaid && (
        <Text size="sm" c="dimmed" mt="xs">
          {text("did-help-kept")}
        </Text>
      )}
      {say.error !== null && <ProblemNote error={say.error} />}
    </Card>
  );
}
