/**
 * The keyboard's short ways: g and a letter goes to a page, ? tells them all. Never while somebody writes in a field, nor behind a
 * dialog or an open menu; and not at all for whoever has turned them off.
 */
import { useHotkeys } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { keptKeys } from "./kept-keys.ts";
import { pages } from "./pages.ts";

/** After g, the letter is waited for this long. */
const waitMs = 1_500;

/** A letter that is no short way stays the browser's own. */
const elsewhere = { preventDefault: false };

export function useKeys(tellKeys: () => void): { areOn: boolean; turn(areOn: boolean): void } {
  const navigate = useNavigate();
  const goneAt = useRef(Number.NEGATIVE_INFINITY);
  const [areOn, setOn] = useState(keptKeys.areOn);
  const isMeant = () => areOn && document.querySelector('[role="dialog"], [role="menu"]') === null;
  const go = (to: (typeof pages)[number]["to"]) => {
    if (performance.now() - goneAt.current > waitMs) return;
    goneAt.current = Number.NEGATIVE_INFINITY;
    if (isMeant()) void navigate({ to });
  };
  useHotkeys([
    [
      "g",
      () => {
        goneAt.current = performance.now();
      },
      elsewhere,
    ],
    ...pages.map(({ to, letter }): [string, () => void, typeof elsewhere] => [
      letter,
      () => go(to),
      elsewhere,
    ]),
    ["shift+?", () => isMeant() && tellKeys(), elsewhere],
  ]);
  return {
    areOn,
    turn: (wanted) => {
      keptKeys.turn(wanted);
      setOn(wanted);
    },
  };
}
