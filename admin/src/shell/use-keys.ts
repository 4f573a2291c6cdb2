/** The keyboard's short ways: g and a letter goes to a page, ? tells them all. Never while somebody writes in a field. */
import { useHotkeys } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { pages } from "./pages.ts";

/** After g, the letter is waited for this long. */
const waitMs = 1_500;

export function useKeys(tellKeys: () => void): void {
  const navigate = useNavigate();
  const goneAt = useRef(Number.NEGATIVE_INFINITY);
  const go = (to: (typeof pages)[number]["to"]) => {
    if (performance.now() - goneAt.current > waitMs) return;
    goneAt.current = Number.NEGATIVE_INFINITY;
    void navigate({ to });
  };
  useHotkeys([
    [
      "g",
      () => {
        goneAt.current = performance.now();
      },
    ],
    ...pages.map(({ to, letter }): [string, () => void] => [letter, () => go(to)]),
    ["shift+?", tellKeys],
  ]);
}
