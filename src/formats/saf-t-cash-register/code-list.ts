// The till's own codes and what they mean by the authority's lists (element `basics`).

import { detachText } from "../text/detach-text.ts";
import { textOf, type XmlElement } from "../xml/xml-element.ts";
import type { SafTCode } from "./saf-t-item.ts";

export const basicTypes = {
  articleGroup: "04",
  raise: "10",
  transaction: "11",
  payment: "12",
  event: "13",
} as const;

/** Article numbers (02) and users (15) can be as many as a shop has, and nothing here needs them. */
const keptTypes = new Set<string>(Object.values(basicTypes));

export class CodeList {
  readonly #codes = new Map<string, SafTCode>();

  add(basic: XmlElement): void {
    const basicType = textOf(basic, "basicType")?.padStart(2, "0");
    const id = textOf(basic, "basicID");
    if (basicType === undefined || id === undefined || !keptTypes.has(basicType)) return;
    const predefinedId = textOf(basic, "predefinedBasicID");
    const description = textOf(basic, "basicDesc");
    this.#codes.set(detachText(`${basicType} ${id}`), {
      basicType,
      id: detachText(id),
      ...(predefinedId !== undefined && { predefinedId: detachText(predefinedId) }),
      ...(description !== undefined && { description: detachText(description) }),
    });
  }

  all(): SafTCode[] {
    return [...this.#codes.values()];
  }

  /** The authority's code. A till that uses the authority's codes as its own need not map them. */
  predefined(basicType: string, id: string): string | undefined {
    const predefinedId = this.#codes.get(`${basicType} ${id}`)?.predefinedId;
    if (predefinedId !== undefined) return predefinedId;
    return id.length === 5 && id.startsWith(basicType) && /^\d+$/.test(id) ? id : undefined;
  }

  description(basicType: string, id: string): string | undefined {
    return this.#codes.get(`${basicType} ${id}`)?.description;
  }

  /** Both, as optional properties of a row. */
  meaning(basicType: string, id: string): { predefinedId?: string; description?: string } {
    const predefinedId = this.predefined(basicType, id);
    const description = this.description(basicType, id);
    return {
      ...(predefinedId !== undefined && { predefinedId }),
      ...(description !== undefined && { description }),
    };
  }
}
