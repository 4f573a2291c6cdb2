// The till's VAT codes and the standard codes behind them (element `vatCodeDetails`).

import { detachText } from "../text/detach-text.ts";
import { textOf, type XmlElement } from "../xml/xml-element.ts";
import type { SafTVatCode } from "./saf-t-item.ts";

export class VatCodeList {
  readonly #codes = new Map<string, SafTVatCode>();

  add(detail: XmlElement): void {
    const vatCode = textOf(detail, "vatCode");
    if (vatCode === undefined) return;
    const description = textOf(detail, "vatDesc");
    const standardVatCode = textOf(detail, "standardVatCode");
    // A code entered anew at a later date stands twice; the later line is the one in force.
    this.#codes.set(detachText(vatCode), {
      vatCode: detachText(vatCode),
      ...(description !== undefined && { description: detachText(description) }),
      ...(standardVatCode !== undefined && { standardVatCode: detachText(standardVatCode) }),
    });
  }

  all(): SafTVatCode[] {
    return [...this.#codes.values()];
  }

  standard(vatCode: string): string | undefined {
    return this.#codes.get(vatCode)?.standardVatCode;
  }
}
