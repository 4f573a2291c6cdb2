/** Content as it is, opened when somebody wants to see it: requests, answers, what the ledger holds. */
import { Button, Code, ScrollArea, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";

export function RawContent({ label, content }: { label: string; content: unknown }) {
  const [isOpen, { toggle }] = useDisclosure();
  return (
    <Stack gap={4} align="stretch">
      <div>
        <Button size="compact-sm" variant="default" onClick={toggle} aria-expanded={isOpen}>
          <span aria-hidden="true">{isOpen ? "▾" : "▸"}&nbsp;</span>
          {label}
        </Button>
      </div>
      {isOpen && (
        <ScrollArea.Autosize mah={420} type="auto" viewportProps={{ tabIndex: 0 }}>
          <Code block>{typeof content === "string" ? content : JSON.stringify(content, null, 2)}</Code>
        </ScrollArea.Autosize>
      )}
    </Stack>
  );
}
