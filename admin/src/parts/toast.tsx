/** A confirmation at the top right, which stays until it is closed: nobody has to read against a clock. */
import { Affix, Notification } from "@mantine/core";

type ToastOf = { title: string; closeLabel: string; onClose(): void; children: React.ReactNode };

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
        {children}
      </Notification>
    </Affix>
  );
}
