/** A choice that needs at least one: where a form is sent without, it says so at the field and takes the focus there. */
import { useRef, useState } from "react";
import { useTexts } from "../texts/use-texts.ts";
import { partTexts } from "./part-texts.ts";

/** `ref` belongs to what holds the choices, `error` to its field. */
export function useAtLeastOne(count: number) {
  const text = useTexts(partTexts);
  const ref = useRef<HTMLDivElement>(null);
  const [isAsked, setAsked] = useState(false);
  const isMet = () => {
    if (count > 0) return true;
    setAsked(true);
    ref.current?.querySelector("input")?.focus();
    return false;
  };
  return { ref, error: isAsked && count === 0 ? text("choose-one") : null, isMet };
}
