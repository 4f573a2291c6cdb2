/**
 * A dialog whose cross says what it does, and that gives the keyboard back to what opened it, also where it is taken off the page
 * instead of being closed.
 */
import { Modal, type ModalProps } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTexts } from "../texts/use-texts.ts";
import { partTexts } from "./part-texts.ts";

/** Mantine's own way back begins with a dialog that was closed before, and misses one whose first field has the focus already. */
export function Dialog({ opened, ...props }: ModalProps) {
  const text = useTexts(partTexts);
  const [opener, setOpener] = useState(() => (opened ? document.activeElement : null));
  const [wasOpened, setWasOpened] = useState(opened);
  if (opened !== wasOpened) {
    setWasOpened(opened);
    if (opened) setOpener(document.activeElement);
  }
  useEffect(() => {
    if (!opened) return;
    // Until the page has settled, what stood in the dialog still has the focus, or nothing has.
    return () => void setTimeout(() => giveBack(opener), settledMs);
  }, [opened, opener]);
  return (
    <Modal
      closeButtonProps={{ "aria-label": text("close") }}
      {...props}
      opened={opened}
      returnFocus={false}
    />
  );
}

const settledMs = 20;

/** Whoever has gone on elsewhere meanwhile stays there. What opened it may be gone with what was done: then the page's content. */
function giveBack(opener: Element | null): void {
  const { activeElement } = document;
  const isLost = activeElement === null || activeElement === document.body;
  if (!isLost && activeElement.closest('[role="dialog"]') === null) return;
  const to = opener?.isConnected === true ? opener : document.querySelector("main");
  if (to instanceof HTMLElement) to.focus({ preventScroll: true });
}
