// The small tree that one piece of an XML file is handed out as.

import type { Place } from "../place.ts";

/** An element with everything inside it. `text` is empty where there are children. Place: just after the start tag. */
export interface XmlElement extends Place {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
  /** By local name; absent where there are none, as in nearly every element of an accounting file. */
  readonly attributes?: Readonly<Record<string, string>>;
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) if (child.name === name) return child;
  return undefined;
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The trimmed text of a child; undefined when the child is absent or blank. */
export function textOf(element: XmlElement, name: string): string | undefined {
  const text = childOf(element, name)?.text.trim();
  return text === "" ? undefined : text;
}
