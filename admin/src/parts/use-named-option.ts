/** Which option of an open list the keyboard is at, as the field tells those who hear it. */
import { type RefObject, useEffect, useRef } from "react";

/**
 * For the input of a list whose options come and go. The library goes on naming an option that was chosen and is gone, until the
 * next arrow key, while somebody types and when the server has found others; a name of nothing is taken away here.
 */
export function useNamedOption(): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => forgetGone(input.current));
  // A list that filters itself makes nobody around it render anew.
  useEffect(() => {
    const field = input.current;
    const look = () => void requestAnimationFrame(() => forgetGone(field));
    field?.addEventListener("input", look);
    return () => field?.removeEventListener("input", look);
  }, []);
  return input;
}

function forgetGone(field: HTMLInputElement | null): void {
  const named = field?.getAttribute("aria-activedescendant") ?? null;
  if (named !== null && document.getElementById(named) === null)
    field?.removeAttribute("aria-activedescendant");
}
