/**
 * A button that cannot be pressed while its call is under way loses the keyboard; afterwards it has it again. One that is gone with
 * what it did hands it to what is left around it.
 */
import { useEffect } from "react";

export function useKeptPlace(): void {
  useEffect(() => {
    let observer: MutationObserver | null = null;
    const watch = ({ target }: Event) => {
      observer?.disconnect();
      const button = target instanceof Element ? target.closest("button") : null;
      if (button === null || button !== document.activeElement) return;
      // A dialog gives the keyboard back by itself.
      const around = button.closest('[role="dialog"]') === null ? ancestorsOf(button) : [];
      observer = new MutationObserver(() => {
        // Whoever has gone on elsewhere meanwhile stays there.
        if (document.activeElement !== document.body) return;
        if (button.isConnected) {
          if (!button.disabled) button.focus({ preventScroll: true });
          return;
        }
        observer?.disconnect();
        // What comes in its stead may take the keyboard itself, as a new page's heading does.
        setTimeout(() => goOnAt(around), settledMs);
      });
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ["disabled"],
      });
    };
    document.addEventListener("click", watch, { capture: true });
    return () => {
      observer?.disconnect();
      document.removeEventListener("click", watch, { capture: true });
    };
  }, []);
}

const settledMs = 100;

/** From the nearest up to the page's content. */
function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (
    let around = element.parentElement;
    around !== null && around !== document.body;
    around = around.parentElement
  )
    ancestors.push(around);
  return ancestors;
}

function goOnAt(around: readonly Element[]): void {
  if (document.activeElement !== document.body) return;
  const left = around.find((element) => element.isConnected);
  const next =
    left?.querySelector<HTMLElement>("a[href], button:not(:disabled), input:not(:disabled)") ??
    left?.closest<HTMLElement>("[tabindex]");
  next?.focus({ preventScroll: true });
}
