/** A page's one h1, with the browser's title to match and what can be done with the whole page beside it. */
import { Group, Stack, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useRouterState } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import type { TopicName } from "../help/topics.ts";
import { useTexts } from "../texts/use-texts.ts";
import looks from "./page-head.module.css";
import { PageLink } from "./page-link.tsx";
import { partTexts } from "./part-texts.ts";

type HeadOf = {
  title: string;
  /** The help page that tells about this one. */
  help?: TopicName;
  children?: ReactNode;
};

export function PageHead({ title, help, children }: HeadOf) {
  const text = useTexts(partTexts);
  useDocumentTitle(`${title} · Bilag`);
  const heading = useHeadingFocus();
  return (
    <Group justify="space-between" align="flex-end" wrap="wrap">
      <Stack gap={0}>
        <Title order={1} ref={heading} tabIndex={-1} className={looks.heading}>
          {title}
        </Title>
        {help !== undefined && (
          <PageLink to="/help/$topic" params={{ topic: help }} size="sm" lh="24px" className={looks.help}>
            {text("page-help")}
          </PageLink>
        )}
      </Stack>
      {children}
    </Group>
  );
}

/** The page that the app began with: there the browser's own order holds, which begins with the way to the content. */
let firstPath: string | null = null;

/** After a page of ours gave way to another, the keyboard and the screen reader go on at its heading, not at what is gone. */
function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useRouterState({ select: (router) => router.location.pathname });
  useEffect(() => {
    firstPath ??= path;
    if (path === firstPath) return;
    firstPath = "";
    heading.current?.focus({ preventScroll: true });
  }, [path]);
  return heading;
}
