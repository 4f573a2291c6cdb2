// Turns the tokenizer's events into pieces, and watches the limits while it does.

import { SaxesParser, type SaxesTagNS } from "saxes";
import { attributesOf, type GrowingElement, type Level, wantedIn } from "./open-element.ts";
import type { XmlItem, XmlReading } from "./read-xml.ts";
import type { XmlFaultCode } from "./xml-fault.ts";
import type { XmlLimits } from "./xml-limits.ts";

const valueCharactersMax = 200;

export class XmlPieces {
  readonly #namespace: string | undefined;
  readonly #limits: XmlLimits;
  readonly #isOwnTextWanted: boolean;
  readonly #parser = new SaxesParser({ xmlns: true, position: false });
  readonly #levels: Level[];
  /** The open elements of the tree being built; the first is its root. */
  readonly #growing: GrowingElement[] = [];
  #elementsInTree = 0;
  #charactersInTree = 0;
  /** How many open elements of an unwanted subtree we are inside. */
  #skipped = 0;
  #items: XmlItem[] = [];
  #hasFault = false;
  #hasRoot = false;
  #isBlankSoFar = true;
  #isAtEnd = false;
  #lastTokenEnd = 0;
  /** The end tag read last, and how many items there were before it. */
  #closing = { position: 0, itemsBefore: 0 };

  constructor({ outline, namespace, limits, isOwnTextWanted }: XmlReading & { readonly limits: XmlLimits }) {
    this.#namespace = namespace;
    this.#limits = limits;
    this.#isOwnTextWanted = isOwnTextWanted === true;
    this.#levels = [{ name: "", outline }];
    this.#listen();
  }

  get hasFault(): boolean {
    return this.#hasFault;
  }

  write(text: string): void {
    if (!this.#hasRoot && this.#startsUnlikeXml(text)) {
      this.#fail("not-xml", text.trimStart());
      return;
    }
    this.#parser.write(text);
    // A token that goes on and on gives no event, so its length is seen from here.
    if (this.#parser.position - this.#lastTokenEnd > this.#limits.tokenCharactersMax) {
      this.#fail("xml-token-too-long", "");
    }
  }

  close(): void {
    if (this.#isBlankSoFar) {
      this.#fail("xml-empty", "");
      return;
    }
    this.#isAtEnd = true;
    this.#parser.close();
  }

  /** The pieces since the last call. */
  take(): XmlItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  #startsUnlikeXml(text: string): boolean {
    if (!this.#isBlankSoFar) return false;
    const firstCharacter = text.trimStart()[0];
    if (firstCharacter !== undefined) this.#isBlankSoFar = false;
    return firstCharacter !== undefined && firstCharacter !== "<";
  }

  #listen(): void {
    const parser = this.#parser;
    parser.on("doctype", (doctype) => {
      this.#fail(doctype.includes("<!ENTITY") ? "xml-entity-declaration" : "xml-doctype", doctype.trim());
    });
    parser.on("opentag", (tag) => {
      if (!this.#hasFault) this.#open(tag);
    });
    parser.on("closetag", (tag) => {
      if (!this.#hasFault) this.#closeTag(tag.local);
    });
    parser.on("text", (text) => this.#addText(text));
    parser.on("cdata", (text) => this.#addText(text));
    parser.on("comment", () => this.#endToken());
    parser.on("processinginstruction", () => this.#endToken());
    parser.on("error", () => this.#failToParse());
    this.#watchAttributes();
  }

  #watchAttributes(): void {
    let count = 0;
    this.#parser.on("opentagstart", () => {
      count = 0;
    });
    this.#parser.on("attribute", (attribute) => {
      if (++count > this.#limits.attributesMax) this.#fail("xml-too-many-attributes", attribute.name);
    });
  }

  #open(tag: SaxesTagNS): void {
    this.#endToken();
    this.#forgetOwnText();
    if (!this.#hasRoot && !this.#isExpectedRoot(tag)) return;
    this.#hasRoot = true;
    if (this.#levels.length + this.#growing.length + this.#skipped > this.#limits.depthMax) {
      this.#fail("xml-too-deep", tag.name);
    } else if (this.#skipped > 0 || (this.#namespace !== undefined && tag.uri !== this.#namespace)) {
      this.#skipped++;
    } else if (this.#growing.length > 0) {
      this.#grow(tag.local, attributesOf(tag));
    } else {
      this.#enter(tag.local, attributesOf(tag));
    }
  }

  #isExpectedRoot(tag: SaxesTagNS): boolean {
    const isNamed = wantedIn(this.#levels[0]?.outline ?? {}, tag.local) !== undefined;
    if (!isNamed) this.#fail("xml-wrong-root", tag.name);
    else if (this.#namespace !== undefined && tag.uri !== this.#namespace) {
      this.#fail("xml-wrong-namespace", tag.uri);
    }
    return !this.#hasFault;
  }

  #enter(name: string, attributes: GrowingElement["attributes"]): void {
    const outline = this.#levels.at(-1)?.outline ?? {};
    const wanted = wantedIn(outline, name);
    if (wanted === undefined) {
      this.#skipped = 1;
    } else if (wanted === "whole") {
      this.#elementsInTree = 0;
      this.#charactersInTree = 0;
      this.#grow(name, attributes);
    } else {
      const place = { line: this.#parser.line, column: this.#column };
      const own = this.#isOwnTextWanted ? { own: { name, text: "", children: [], ...place } } : {};
      this.#charactersInTree = 0;
      this.#levels.push({ name, outline: wanted, ...own });
      this.#items.push({ kind: "start", name, ...place });
    }
  }

  #grow(name: string, attributes: GrowingElement["attributes"]): void {
    if (++this.#elementsInTree > this.#limits.elementsMax) this.#fail("xml-element-too-large", name);
    const place = { line: this.#parser.line, column: this.#column };
    const element: GrowingElement = {
      name,
      text: "",
      children: [],
      ...(attributes && { attributes }),
      ...place,
    };
    const parent = this.#growing.at(-1);
    if (parent !== undefined) {
      // What stood there so far was layout: an element has text or children.
      parent.text = "";
      parent.children.push(element);
    }
    this.#growing.push(element);
  }

  #closeTag(name: string): void {
    this.#endToken();
    if (this.#closing.position !== this.#parser.position) {
      this.#closing = { position: this.#parser.position, itemsBefore: this.#items.length };
    }
    if (this.#skipped > 0) {
      this.#skipped--;
    } else if (this.#growing.length > 0) {
      const element = this.#growing.pop();
      if (this.#growing.length === 0 && element !== undefined) {
        this.#items.push({ kind: "element", element });
      }
    } else {
      const own = this.#levels.pop()?.own;
      if (own !== undefined && own.text.trim() !== "") this.#items.push({ kind: "element", element: own });
      this.#items.push({ kind: "end", name, line: this.#parser.line, column: this.#column });
    }
  }

  #addText(text: string): void {
    this.#endToken();
    const element = this.#growing.at(-1) ?? this.#levels.at(-1)?.own;
    if (element === undefined || this.#skipped > 0 || element.children.length > 0) return;
    element.text += text;
    this.#charactersInTree += text.length;
    if (element.text.length > this.#limits.tokenCharactersMax) this.#fail("xml-token-too-long", element.text);
    if (this.#charactersInTree > this.#limits.charactersMax)
      this.#fail("xml-element-too-large", element.name);
  }

  /** It was layout: an element has text or children. */
  #forgetOwnText(): void {
    const level = this.#levels.at(-1);
    if (level?.own === undefined || this.#growing.length > 0) return;
    this.#levels[this.#levels.length - 1] = { name: level.name, outline: level.outline };
  }

  #endToken(): void {
    this.#lastTokenEnd = this.#parser.position;
  }

  get #column(): number {
    return this.#parser.columnIndex + 1;
  }

  #failToParse(): void {
    // At an end tag that matches nothing open, the tokenizer first closes what is open, then complains. What it closed
    // that way is half an element.
    const isAtEndTag = this.#closing.position === this.#parser.position && !this.#hasFault;
    if (isAtEndTag) this.#items.length = Math.min(this.#items.length, this.#closing.itemsBefore);
    this.#fail(this.#isAtEnd ? "xml-truncated" : "xml-not-well-formed", "");
  }

  /** The first fault stands; what the tokenizer still says of the same piece is a consequence of it. */
  #fail(code: XmlFaultCode, value: string): void {
    if (this.#hasFault) return;
    this.#hasFault = true;
    this.#items.push({
      kind: "fault",
      code,
      value: value.slice(0, valueCharactersMax),
      line: this.#parser.line,
      column: this.#column,
    });
  }
}
