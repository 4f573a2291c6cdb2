/** A confirmation at the top right, which stays until it is closed: nobody has to read against a clock. */
import { Affix, Notification, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTexts } from "../texts/use-texts.ts";
import { partTexts } from "./part-texts.ts";

type ToastOf = { title: string; onClose(): void; children: ReactNode };

export function Toast({ title, onClose, children }: ToastOf) {
  const text = useTexts(partTexts);
  return (
    <Affix position={{ top: 72, right: 16 }}>
      <Notification
        role="status"
        color="teal"
        icon="✓"
        withBorder
        title={title}
        onClose={onClose}
        closeButtonProps={{ "aria-label": text("close") }}
      >
        <Text c="var(--mantine-color-text)">{children}</Text>
      </Notification>
    </Affix>
  );
}
