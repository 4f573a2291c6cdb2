/** A confirmation at the top right, which stays until it is closed: nobody has to read against a clock. */
import { Affix, Notification, Text } from "@mantine/core";
import type { ReactNode } from "react";

type ToastOf = { title: string; closeLabel: string; onClose(): void; children: ReactNode };

export function Toast({ title, closeLabel, onClose, children }: ToastOf) {
  return (
    <Affix position={{ top: 72, right: 16 }}>
      <Notification
        role="status"
        color="teal"
        icon="✓"
        withBorder
        title={title}
        onClose={onClose}
        closeButtonProps={{ "aria-label": closeLabel }}
      >
        <Text c="var(--mantine-color-text)">{children}</Text>
      </Notification>
    </Affix>
  );
}
