// The journal report of Nmbrs, as its service answers or as it was saved. The traps are those that clients of the service tell of:
// the report as a text within the answer, a label utf-16 on bytes that are utf-8, decimal commas, empty elements.
// Source: the code of two public clients of the service. No published file was found; everything here is held by files of our own.

import { ObservedText } from "../text/observed-text.ts";
import { declaredXmlEncoding } from "../text/text-encoding.ts";
import { readXml, type XmlOutline } from "../xml/read-xml.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { XmlFault } from "../xml/xml-fault.ts";
import { defaultXmlLimits, type XmlLimits } from "../xml/xml-limits.ts";
import type { NmbrsFinding, NmbrsItem, NmbrsLine } from "./nmbrs-item.ts";
import { type NmbrsField, type NmbrsNames, nmbrsFields, usualNames } from "./nmbrs-names.ts";

/** A flat report comes line by line. An answer of the service is one element, of whatever name, with the whole report as its text. */
const outline: XmlOutline = { "*": { "*": "whole" } };
const limits: XmlLimits = { ...defaultXmlLimits, tokenCharactersMax: defaultXmlLimits.charactersMax };

/** Yields lines in the order of the file. A fault of the file is the last item; a report without lines is one as well. */
export async function* readNmbrsXml(
  chunks: AsyncIterable<Uint8Array>,
  of: { names?: NmbrsNames } = {},
): AsyncGenerator<NmbrsItem> {
  const text = new ObservedText(chunks, { declaredIn: declaredXmlEncoding });
  const names = new Names(of.names ?? usualNames);
  let count = 0;
  for await (const item of itemsIn(text.pieces(), names, 0)) {
    if (item.kind === "line") count += 1;
    yield item;
    if (item.kind === "finding" && item.finding.fatal === true) return;
  }
  if (count === 0) yield found({ code: "journal-lines-missing", severity: "error", fatal: true, value: "" });
  yield* saidOfText(text);
}

/** `depth`: how many texts within texts we are inside of; a service wraps its answer once. */
async function* itemsIn(
  texts: AsyncIterable<string>,
  names: Names,
  depth: number,
): AsyncGenerator<NmbrsItem> {
  for await (const item of readXml(texts, { outline, limits, isOwnTextWanted: true })) {
    if (item.kind === "fault") yield found(faultOf(item));
    else if (item.kind === "element") yield* itemsOf(item.element, names, depth);
  }
}

async function* itemsOf(element: XmlElement, names: Names, depth: number): AsyncGenerator<NmbrsItem> {
  if (/^fault(string|code)?$/i.test(element.name) || element.name === "Fault") {
    yield found({
      code: "service-fault",
      severity: "error",
      fatal: true,
      value: wordsOf(element).slice(0, 500),
    });
  } else if (names.isLine(element)) yield names.lineOf(element);
  else if (element.children.length > 0) {
    for (const child of element.children) yield* itemsOf(child, names, depth);
  } else if (depth < 2 && element.text.trimStart().startsWith("<")) {
    yield* itemsIn(once(element.text.trimStart()), names, depth + 1);
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

function wordsOf(element: XmlElement): string {
  if (element.children.length === 0) return element.text.trim();
  return element.children
    .map(wordsOf)
    .filter((words) => words !== "")
    .join(": ");
}

class Names {
  readonly #fieldOf = new Map<string, { field: NmbrsField; rank: number }>();

  constructor(names: NmbrsNames) {
    for (const field of nmbrsFields)
      names[field].forEach((name, rank) => {
        this.#fieldOf.set(name.toLowerCase(), { field, rank });
      });
  }

  /** One with an amount and a component and no account is a line too: a wage component that nobody tied to an account. */
  isLine(element: XmlElement): boolean {
    const has = (...fields: NmbrsField[]) =>
      element.children.some((child) => {
        const field = this.#fieldOf.get(child.name.toLowerCase())?.field;
        return field !== undefined && fields.includes(field);
      });
    return has("account") || (has("component") && has("debit", "credit"));
  }

  lineOf(element: XmlElement): NmbrsLine {
    const ranks = new Map<NmbrsField, number>();
    const fields = Object.fromEntries(nmbrsFields.map((field) => [field, ""])) as Record<NmbrsField, string>;
    for (const child of element.children) {
      const known = this.#fieldOf.get(child.name.toLowerCase());
      const text = child.text.trim();
      if (known === undefined || text === "" || known.rank >= (ranks.get(known.field) ?? Infinity)) continue;
      ranks.set(known.field, known.rank);
      fields[known.field] = text;
    }
    return { kind: "line", line: element.line, fields };
  }
}

const found = (finding: NmbrsFinding): NmbrsItem => ({ kind: "finding", finding });

function faultOf({ code, value, line, column }: XmlFault): NmbrsFinding {
  return { code, severity: "error", fatal: true, value, at: { line, column } };
}

function* saidOfText(text: ObservedText): Generator<NmbrsItem> {
  const about = { severity: "warning", value: text.declared ?? "" } as const;
  if (!text.isAsDeclared)
    yield found({ ...about, code: "encoding-not-as-declared", parameters: { used: text.encoding } });
  if (text.isDamaged) yield found({ ...about, code: "text-damaged" });
}
