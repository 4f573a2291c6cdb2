/** A button that cannot be pressed while its call is under way loses the keyboard; afterwards it has it again. */
import { useEffect } from "react";

export function useKeptPlace(): void {
  useEffect(() => {
    let observer: MutationObserver | null = null;
    const watch = ({ target }: Event) => {
      observer?.disconnect();
      const button = target instanceof Element ? target.closest("button") : null;
      if (button === null || button !== document.activeElement) return;
      observer = new MutationObserver(() => {
        // Whoever has gone on elsewhere meanwhile stays there.
        if (!button.disabled && document.activeElement === document.body)
          button.focus({ preventScroll: true });
      });
      observer.observe(button, { attributes: true, attributeFilter: ["disabled"] });
    };
    document.addEventListener("click", watch, { capture: true });
    return () => {
      observer?.disconnect();
      document.removeEventListener("click", watch, { capture: true });
    };
  }, []);
}
