/** Which option of an open list the keyboard is at, as the field tells those who hear it. */
import { type RefObject, useEffect, useRef } from "react";

/**
 * For the input of a list whose options come and go. The library goes on naming an option that was chosen and is gone, until the
 * next arrow key, also where the server has found others; a name of nothing is taken away here.
 */
export function useNamedOption(): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const named = input.current?.getAttribute("aria-activedescendant") ?? null;
    if (named !== null && document.getElementById(named) === null)
      input.current?.removeAttribute("aria-activedescendant");
  });
  return input;
}
