// Walks the pieces of one file in document order and gathers the items that come of them.

import { detachText } from "../text/detach-text.ts";
import type { XmlItem } from "../xml/read-xml.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { XmlFault } from "../xml/xml-fault.ts";
import { CashRegister } from "./cash-register.ts";
import { CodeList } from "./code-list.ts";
import { FindingLimit } from "./finding-limit.ts";
import { HeaderFields } from "./header-fields.ts";
import type { SafTFinding } from "./saf-t-finding.ts";
import type { SafTEnd, SafTItem, SafTRegister } from "./saf-t-item.ts";
import { danishNamespace, norwegianNamespace } from "./saf-t-outline.ts";
import { VatCodeList } from "./vat-code-list.ts";

interface GrowingLocation {
  name?: string;
  readonly registers: SafTRegister[];
}

export class SafTWalk {
  readonly #codes = new CodeList();
  readonly #vatCodes = new VatCodeList();
  readonly #header = new HeaderFields((finding) => this.report(finding));
  readonly #limit = new FindingLimit();
  readonly #locations: GrowingLocation[] = [];
  #items: SafTItem[] = [];
  #isHeaderOut = false;
  #registerId = "";
  #registerDescription: string | undefined;
  #register: CashRegister | undefined;
  #zReportCount = 0;
  #isZAccountedFor = false;
  #transactionCount = 0;

  /** The items since the last call. */
  take(): SafTItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  report(finding: SafTFinding): void {
    if (this.#limit.allows(finding)) this.#items.push({ kind: "finding", finding });
  }

  add(item: XmlItem): void {
    if (item.kind === "element") this.#addElement(item.element);
    else if (item.kind === "start") this.#start(item.name);
    else if (item.kind === "end") this.#end(item.name);
    else this.#fail(item);
  }

  finish(encoding: SafTEnd["encoding"]): void {
    for (const finding of this.#limit.suppressed()) this.#items.push({ kind: "finding", finding });
    this.#items.push({
      kind: "end",
      encoding,
      locations: this.#locations,
      zReportCount: this.#zReportCount,
      transactionCount: this.#transactionCount,
    });
  }

  #start(name: string): void {
    if (name === "location") {
      this.#putHeaderOut();
      this.#locations.push({ registers: [] });
    } else if (name === "cashregister") {
      this.#registerId = "";
      this.#registerDescription = undefined;
      this.#register = undefined;
    }
  }

  #end(name: string): void {
    if (name === "cashregister") this.#endRegister();
    else if (name === "company") this.#putHeaderOut();
    else if (name === "auditfile") this.#endFile();
  }

  #addElement(element: XmlElement): void {
    switch (element.name) {
      case "event":
        this.#currentRegister().addEvent(element);
        break;
      case "cashtransaction":
        this.#currentRegister().addTransaction(element);
        break;
      case "basic":
        this.#codes.add(element);
        break;
      case "vatCodeDetail":
        this.#vatCodes.add(element);
        break;
      case "ledgerAccount":
        this.#header.addLedgerAccount(element);
        break;
      case "header":
        this.#header.readHeader(element);
        break;
      case "registerID":
        this.#registerId = detachText(element.text.trim());
        break;
      case "regDesc":
        this.#registerDescription = detachText(element.text.trim());
        break;
      case "name":
        this.#nameLocation(element.text.trim());
        break;
      default:
        this.#header.readCompany(element);
    }
  }

  #nameLocation(name: string): void {
    const location = this.#locations.at(-1);
    if (location !== undefined && name !== "") location.name = detachText(name);
  }

  /** Begun by its first event or transaction, when its name and number are known. */
  #currentRegister(): CashRegister {
    if (this.#register !== undefined) return this.#register;
    const description = this.#registerDescription;
    const locationName = this.#locations.at(-1)?.name;
    const { currency, companyIdent } = this.#header;
    this.#register = new CashRegister(
      {
        registerId: this.#registerId,
        ...(description !== undefined && { registerDescription: description }),
        ...(locationName !== undefined && { locationName }),
        ...(currency !== undefined && { currency }),
      },
      {
        codes: this.#codes,
        vatCodes: this.#vatCodes,
        companyIdent,
        currency,
        report: (finding) => this.report(finding),
      },
    );
    return this.#register;
  }

  #endRegister(): void {
    const description = this.#registerDescription;
    this.#locations.at(-1)?.registers.push({
      registerId: this.#registerId,
      ...(description !== undefined && { description }),
    });
    if (this.#register === undefined) return;
    for (const report of this.#register.complete()) {
      this.#zReportCount++;
      this.#items.push(report);
    }
    this.#transactionCount += this.#register.transactionCount;
    this.#isZAccountedFor ||= this.#register.hasZOrSaysSo;
    this.#register = undefined;
  }

  #putHeaderOut(): void {
    if (this.#isHeaderOut) return;
    this.#isHeaderOut = true;
    const header = this.#header.finish(this.#codes, this.#vatCodes);
    this.#items.push(header);
  }

  #endFile(): void {
    this.#putHeaderOut();
    if (this.#isZAccountedFor) return;
    const parameters = { of: "file" };
    this.report({
      code: "z-report-missing",
      severity: "error",
      record: "file",
      field: "",
      value: "",
      parameters,
    });
  }

  #fail(fault: XmlFault): void {
    const isDanish = fault.code === "xml-wrong-namespace" && fault.value === danishNamespace;
    this.#items.push({
      kind: "finding",
      finding: {
        code: isDanish ? "xml-danish-namespace" : fault.code,
        severity: "error",
        fatal: true,
        record: "file",
        field: "",
        value: fault.value,
        at: { line: fault.line, column: fault.column },
        ...(fault.code === "xml-wrong-namespace" && { parameters: { expected: norwegianNamespace } }),
      },
    });
  }
}
