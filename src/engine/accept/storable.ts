/**
 * The database's JSON holds every text but two kinds of character: U+0000 and half of a surrogate pair. One such record would
 * otherwise fail the whole call it came with, so it is kept with U+FFFD in their place and set aside.
 */
import type { Finding } from "../../core/index.ts";

export type Unstorable = { path: readonly PropertyKey[]; text: string };

export function storable(value: unknown): { value: unknown; found: readonly Unstorable[] } {
  // Nearly every record is fit as it came, and is not copied to find that out.
  if (isStorable(value)) return { value, found: [] };
  const found: Unstorable[] = [];
  const walk = (part: unknown, path: readonly PropertyKey[]): unknown => {
    if (typeof part === "string") {
      const text = cleanText(part);
      if (text !== part) found.push({ path, text });
      return text;
    }
    if (Array.isArray(part)) return part.map((item, index) => walk(item, [...path, index]));
    if (part === null || typeof part !== "object") return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, item]) => {
        const key = cleanText(name);
        if (key !== name) found.push({ path: [...path, key], text: key });
        return [key, walk(item, [...path, key])];
      }),
    );
  };
  return { value: walk(value, []), found };
}

function isStorable(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\u0000");
  if (Array.isArray(value)) return value.every(isStorable);
  if (value === null || typeof value !== "object") return true;
  return Object.keys(value).every((name) => isStorable(name) && isStorable(Reflect.get(value, name)));
}

/** What was found in a file shows what stood there, whatever that was. */
export function storableFinding(finding: Finding): Finding {
  // Only texts in it change.
  return storable(finding).value as Finding;
}

function cleanText(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "\uFFFD");
}
