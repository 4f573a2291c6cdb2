/** A page that broke while it was drawn: our fault, said in the reader's language, with the way on. The frame stays around it. */
import { Button, Code, Group, Stack, Text } from "@mantine/core";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { PageHead } from "../parts/page-head.tsx";
import { useTexts } from "../texts/use-texts.ts";
import { shellTexts } from "./shell-texts.ts";

export function BrokenPage({ error }: ErrorComponentProps) {
  const text = useTexts(shellTexts);
  return (
    <Stack p="md" role="alert">
      <PageHead title={text("broken")} />
      <Text>{text("broken-why")}</Text>
      <Group>
        <Button onClick={() => window.location.reload()}>{text("load-again")}</Button>
      </Group>
      {/* What somebody who asks for help can quote. */}
      <Code block tabIndex={0}>
        {error instanceof Error ? error.message : String(error)}
      </Code>
    </Stack>
  );
}
