// Gathers what the file says of itself and of its company, until the first location begins.

import { detachText } from "../text/detach-text.ts";
import { textOf, type XmlElement } from "../xml/xml-element.ts";
import type { CodeList } from "./code-list.ts";
import { RecordFields, type ReportFinding } from "./record-fields.ts";
import type { SafTFindingCode } from "./saf-t-finding.ts";
import type { SafTHeader, SafTLedgerAccount } from "./saf-t-item.ts";
import type { VatCodeList } from "./vat-code-list.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Said = Mutable<Omit<SafTHeader, "kind" | "vatCodes" | "codes" | "ledgerAccounts">>;

const headerTexts = {
  fiscalYear: "fiscalYear",
  currency: "curCode",
  softwareName: "softwareDesc",
  softwareVersion: "softwareVersion",
  softwareCompanyName: "softwareCompanyName",
  schemaVersion: "auditfileVersion",
  comment: "headerComment",
} as const;

const headerDays = { startOn: "startDate", endOn: "endDate", createdOn: "dateCreated" } as const;

export class HeaderFields {
  readonly #report: ReportFinding;
  readonly #said: Said = {};
  readonly #ledgerAccounts: SafTLedgerAccount[] = [];

  constructor(report: ReportFinding) {
    this.#report = report;
  }

  get currency(): string | undefined {
    return this.#said.currency;
  }

  get companyIdent(): string | undefined {
    return this.#said.companyIdent;
  }

  readHeader(element: XmlElement): void {
    const fields = new RecordFields("header", "warning", this.#report);
    for (const [property, name] of entriesOf(headerTexts)) {
      const text = fields.text(element, name);
      if (text !== undefined) this.#said[property] = detachText(text);
    }
    for (const [property, name] of entriesOf(headerDays)) {
      const day = fields.day(element, name);
      if (day !== undefined) this.#said[property] = day;
    }
  }

  readCompany(element: XmlElement): void {
    const text = element.text.trim();
    if (text === "") return;
    if (element.name === "companyIdent") this.#said.companyIdent = detachText(text);
    else if (element.name === "companyName") this.#said.companyName = detachText(text);
    else this.#said.taxRegistrationIdent = detachText(text);
  }

  addLedgerAccount(element: XmlElement): void {
    const account = textOf(element, "accID");
    const description = textOf(element, "accDesc");
    if (account === undefined) return;
    this.#ledgerAccounts.push({
      account: detachText(account),
      ...(description !== undefined && { description: detachText(description) }),
    });
  }

  /** Whose books and which currency must be known; anything else a day can be booked without. */
  finish(codes: CodeList, vatCodes: VatCodeList): SafTHeader {
    if (this.#said.companyIdent === undefined) this.#missing("company/companyIdent");
    if (this.#said.currency === undefined) this.#missing("header/curCode");
    return {
      kind: "header",
      ...this.#said,
      vatCodes: vatCodes.all(),
      codes: codes.all(),
      ledgerAccounts: this.#ledgerAccounts,
    };
  }

  #missing(field: string): void {
    const code: SafTFindingCode = "field-missing";
    this.#report({ code, severity: "error", record: "header", field, value: "" });
  }
}

function entriesOf<K extends string, V>(object: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(object) as [K, V][];
}
