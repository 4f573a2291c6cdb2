/** Content as it is, opened when somebody wants to see it: requests, answers, what the ledger holds. */
import { Button, Code, ScrollArea, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";

export function RawContent({ label, content }: { label: string; content: unknown }) {
  return (
    <Opened label={label}>
      <Content content={content} />
    </Opened>
  );
}

type AskedContentOf = { label: string; queryKey: readonly unknown[]; ask(): Promise<unknown> };

/** What may be as long as a payroll run is asked for when it is opened, and not before. */
export function AskedContent({ label, ...asked }: AskedContentOf) {
  return (
    <Opened label={label}>
      <Asked {...asked} />
    </Opened>
  );
}

function Asked({ queryKey, ask }: Omit<AskedContentOf, "label">) {
  const { data, error } = useQuery({ queryKey: ["content", ...queryKey], queryFn: ask });
  if (error !== null) return <ProblemNote error={error} />;
  return data === undefined ? <Waiting /> : <Content content={data} />;
}

function Opened({ label, children }: { label: string; children: ReactNode }) {
  const [isOpen, { toggle }] = useDisclosure();
  return (
    <Stack gap={4} align="stretch">
      <div>
        <Button size="compact-sm" variant="default" onClick={toggle} aria-expanded={isOpen}>
          <span aria-hidden="true">{isOpen ? "▾" : "▸"}&nbsp;</span>
          {label}
        </Button>
      </div>
      {isOpen && children}
    </Stack>
  );
}

function Content({ content }: { content: unknown }) {
  return (
    <ScrollArea.Autosize mah={420} type="auto" viewportProps={{ tabIndex: 0 }}>
      <Code block>{typeof content === "string" ? content : JSON.stringify(content, null, 2)}</Code>
    </ScrollArea.Autosize>
  );
}
