/** A page's one h1, with the browser's title to match and what can be done with the whole page beside it. */
import { Group, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";

export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  useDocumentTitle(`${title} · Bilag`);
  return (
    <Group justify="space-between" align="flex-end" wrap="wrap">
      <Title order={1}>{title}</Title>
      {children}
    </Group>
  );
}
