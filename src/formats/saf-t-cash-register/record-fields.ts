// Reads the fields of one record of the file and reports what cannot be read, with its place. The texts given out are
// still slices of the file's text: who keeps them longer than the record detaches them.

import { isDecimalRefusal } from "../decimal/decimal-refusal.ts";
import { parseAmountMinor } from "../decimal/parse-amount-minor.ts";
import { parseQuantity } from "../decimal/parse-quantity.ts";
import { detachText } from "../text/detach-text.ts";
import { childOf, textOf, type XmlElement } from "../xml/xml-element.ts";
import { readDay, readTime } from "./local-moment.ts";
import type { SafTFinding, SafTFindingCode } from "./saf-t-finding.ts";

export type ReportFinding = (finding: SafTFinding) => void;
type Severity = SafTFinding["severity"];

const valueCharactersMax = 200;

export class RecordFields {
  readonly record: string;
  readonly #report: ReportFinding;
  readonly #severity: Severity;
  #isSound = true;

  /** `severity`: of a field that is missing or unreadable, unless the call says otherwise. */
  constructor(record: string, severity: Severity, report: ReportFinding) {
    this.record = record;
    this.#severity = severity;
    this.#report = report;
  }

  /** False once something the record cannot do without was missing or unreadable. */
  get isSound(): boolean {
    return this.#isSound;
  }

  /** Trimmed; undefined when absent or blank. */
  text(parent: XmlElement, name: string): string | undefined {
    return textOf(parent, name);
  }

  requiredText(parent: XmlElement, name: string, path = ""): string {
    const text = this.text(parent, name);
    if (text === undefined) this.#missing(parent, joined(path, name));
    return text ?? "";
  }

  /** Minor units; undefined when absent or unreadable, the latter with a finding. */
  amount(parent: XmlElement, name: string, path = ""): number | undefined {
    return this.#read<number>(parent, name, path, (text) => {
      const amount = parseAmountMinor(text);
      return isDecimalRefusal(amount) ? { refused: amount.code } : amount;
    });
  }

  requiredAmount(parent: XmlElement, name: string, path = ""): number {
    if (textOf(parent, name) === undefined) this.#missing(parent, joined(path, name));
    return this.amount(parent, name, path) ?? 0;
  }

  /** A canonical decimal string. The schema's mark is the point, and a quantity may well have three decimals. */
  decimal(parent: XmlElement, name: string, path = ""): string | undefined {
    return this.#read<string>(parent, name, path, (text) => {
      const decimal = parseQuantity(text, text.includes(",") ? {} : { decimalMark: "." });
      return typeof decimal === "string" ? decimal : { refused: decimal.code };
    });
  }

  requiredDecimal(parent: XmlElement, name: string, path = ""): string {
    if (textOf(parent, name) === undefined) this.#missing(parent, joined(path, name));
    return this.decimal(parent, name, path) ?? "";
  }

  count(parent: XmlElement, name: string, path = ""): number | undefined {
    return this.#read<number>(parent, name, path, (text) =>
      /^\+?\d{1,15}$/.test(text) ? Number(text) : { refused: "count-unreadable" },
    );
  }

  day(parent: XmlElement, name: string, path = ""): string | undefined {
    return this.#read<string>(parent, name, path, (text) => readDay(text) ?? { refused: "date-unreadable" });
  }

  time(parent: XmlElement, name: string, path = ""): string | undefined {
    return this.#read<string>(parent, name, path, (text) => readTime(text) ?? { refused: "time-unreadable" });
  }

  requiredDay(parent: XmlElement, name: string, path = ""): string {
    if (textOf(parent, name) === undefined) this.#missing(parent, joined(path, name));
    return this.day(parent, name, path) ?? "";
  }

  requiredTime(parent: XmlElement, name: string, path = ""): string {
    if (textOf(parent, name) === undefined) this.#missing(parent, joined(path, name));
    return this.time(parent, name, path) ?? "";
  }

  /** Absent is false. */
  flag(parent: XmlElement, name: string): boolean {
    const isSet = this.#read<number>(parent, name, "", (text) => {
      if (text === "true" || text === "1") return 1;
      return text === "false" || text === "0" ? 0 : { refused: "flag-unreadable" };
    });
    return isSet === 1;
  }

  /** For a list that the schema demands. */
  missing(parent: XmlElement, field: string): void {
    this.#missing(parent, field);
  }

  notice(
    code: SafTFindingCode,
    about: { field?: string; value?: string; at?: XmlElement; parameters?: SafTFinding["parameters"] } = {},
  ): void {
    this.#emit(code, "warning", about.field ?? "", about.value ?? "", about.at, about.parameters);
  }

  #read<T extends string | number>(
    parent: XmlElement,
    name: string,
    path: string,
    read: (text: string) => T | { refused: SafTFindingCode },
  ): T | undefined {
    const element = childOf(parent, name);
    const text = element?.text.trim();
    if (element === undefined || text === undefined || text === "") return undefined;
    const value = read(text);
    if (typeof value !== "object") return value;
    this.#isSound = false;
    this.#emit(value.refused, this.#severity, joined(path, name), element.text, element);
    return undefined;
  }

  #missing(parent: XmlElement, field: string): void {
    this.#isSound = false;
    this.#emit("field-missing", this.#severity, field, "", parent);
  }

  #emit(
    code: SafTFindingCode,
    severity: Severity,
    field: string,
    value: string,
    at?: XmlElement,
    parameters?: SafTFinding["parameters"],
  ): void {
    this.#report({
      code,
      severity,
      record: this.record,
      field,
      value: detachText(value.slice(0, valueCharactersMax)),
      ...(at && { at: { line: at.line, column: at.column } }),
      ...(parameters && { parameters }),
    });
  }
}

function joined(path: string, name: string): string {
  return path === "" ? name : `${path}/${name}`;
}
