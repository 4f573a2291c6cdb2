import { describe, expect, it } from "vitest";
import { readXml, type XmlItem, type XmlReading } from "./read-xml.ts";
import { textOf } from "./xml-element.ts";
import { defaultXmlLimits } from "./xml-limits.ts";

const orders: XmlReading = { outline: { orders: { order: "whole" } }, namespace: "urn:orders" };

async function* inPiecesOf(size: number, text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

async function read(text: string, reading: XmlReading = orders, size = 7): Promise<XmlItem[]> {
  return await Array.fromAsync(readXml(inPiecesOf(size, text), reading));
}

async function faultOf(text: string, reading: XmlReading = orders, size = 7): Promise<unknown> {
  const last = (await read(text, reading, size)).at(-1);
  return last?.kind === "fault" ? last.code : last;
}

const inOrders = (inside: string) => `<?xml version="1.0"?><orders xmlns="urn:orders">${inside}</orders>`;

/** Each item as one word, an element with the text of its number. */
function outlineOf(items: XmlItem[]): string[] {
  return items.map((item) => {
    if (item.kind === "element") return `${item.element.name} ${textOf(item.element, "number")}`;
    return item.kind === "fault" ? `fault ${item.code}` : `${item.kind} ${item.name}`;
  });
}

describe("readXml", () => {
  it("hands out the wanted elements whole and skips the others", async () => {
    const items = await read(
      inOrders(`<order> <number>1</number></order><note><order/></note><order><number>2</number></order>`),
    );
    expect(outlineOf(items)).toEqual(["start orders", "order 1", "order 2", "end orders"]);
  });

  it("follows the namespace under any prefix and skips elements of other namespaces", async () => {
    const text = `<o:orders xmlns:o="urn:orders" xmlns:x="urn:x"><x:order/><o:order><o:number>1</o:number><x:number>9</x:number></o:order></o:orders>`;
    expect(outlineOf(await read(text))).toEqual(["start orders", "order 1", "end orders"]);
  });

  it("joins text, character references and CDATA, and gives the place of each element", async () => {
    const [, item] = await read(
      inOrders("\n <order>\n  <number>A&amp;&#66;<![CDATA[<C>]]></number>\n</order>"),
    );
    expect(item).toMatchObject({
      element: { line: 2, column: 9, children: [{ text: "A&B<C>", line: 3, column: 11 }] },
    });
  });

  it.each([
    ["xml-empty", ""],
    ["xml-empty", " \n "],
    ["not-xml", "company;date;amount\n1;2;3"],
    ["not-xml", "%PDF-1.7"],
    ["xml-not-well-formed", inOrders("<order></number>")],
    ["xml-not-well-formed", inOrders("<order>&nbsp;</order>")],
    ["xml-truncated", inOrders("<order/>").slice(0, -4)],
    ["xml-truncated", "<orders xmlns='urn:orders'><order"],
    ["xml-wrong-root", "<html><body/></html>"],
    ["xml-wrong-namespace", "<orders xmlns='urn:invoices'/>"],
    ["xml-wrong-namespace", "<orders/>"],
    ["xml-doctype", `<!DOCTYPE orders SYSTEM "file:///etc/passwd">${inOrders("").slice(21)}`],
  ])("ends with %s for %j", async (code, text) => {
    expect(await faultOf(text)).toBe(code);
  });

  it("refuses a billion laughs at its document type, before any element is read", async () => {
    const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      "",
    );
    const text = `<!DOCTYPE orders [<!ENTITY l0 "ha">${laughs}]><orders xmlns="urn:orders"><order>&l9;</order></orders>`;
    expect(outlineOf(await read(text, orders, 64 * 1024))).toEqual(["fault xml-entity-declaration"]);
  });

  it("stops at the limits of depth, attributes, text, and size of one element", async () => {
    const limits = {
      depthMax: 8,
      attributesMax: 3,
      tokenCharactersMax: 100,
      elementsMax: 20,
      charactersMax: 400,
    };
    const limited = { ...orders, limits };
    const cdata = "<![CDATA[0123456789]]>";
    expect(await faultOf(inOrders("<order>".repeat(9)), limited)).toBe("xml-too-deep");
    expect(await faultOf(inOrders("<skipped>".repeat(9)), limited)).toBe("xml-too-deep");
    expect(await faultOf(inOrders(`<order a="" b="" c="" d=""/>`), limited)).toBe("xml-too-many-attributes");
    expect(await faultOf(inOrders(`<order>${"x".repeat(101)}</order>`), limited)).toBe("xml-token-too-long");
    expect(await faultOf(inOrders(`<order>${cdata.repeat(11)}</order>`), limited)).toBe("xml-token-too-long");
    expect(await faultOf(inOrders(`<!-- ${"x".repeat(300)} -->`), limited)).toBe("xml-token-too-long");
    expect(await faultOf(inOrders(`<order a="${"x".repeat(300)}"/>`), limited)).toBe("xml-token-too-long");
    expect(await faultOf(inOrders(`<order>${"<line/>".repeat(20)}</order>`), limited)).toBe(
      "xml-element-too-large",
    );
    const full = `<line>${"x".repeat(90)}</line>`;
    expect(await faultOf(inOrders(`<order>${full.repeat(5)}</order>`), limited)).toBe(
      "xml-element-too-large",
    );
  });

  it("sees a token without end while it is still coming in", async () => {
    let pieces = 0;
    async function* endless(): AsyncGenerator<string> {
      yield "<orders xmlns='urn:orders'><!-- ";
      for (;;) {
        pieces++;
        yield "x".repeat(64 * 1024);
      }
    }
    const items = await Array.fromAsync(readXml(endless(), orders));
    expect(items.at(-1)).toMatchObject({ kind: "fault", code: "xml-token-too-long" });
    expect(pieces * 64 * 1024).toBeLessThanOrEqual(defaultXmlLimits.tokenCharactersMax + 128 * 1024);
  });

  it("does not go through what stands behind a fault, however much of it comes at once", async () => {
    // Eleven times as deep costs a hundred times as much: minutes, if it were gone through.
    const beganMs = performance.now();
    expect(await faultOf("<x>".repeat(1_000_000), orders, 3_000_000)).toBe("xml-wrong-root");
    expect(await faultOf(inOrders("<x>".repeat(1_000_000)), orders, 3_000_100)).toBe("xml-too-deep");
    expect(performance.now() - beganMs).toBeLessThan(20_000);
  });

  it("gives what it read before a fault, and the place of the fault", async () => {
    const items = await read(inOrders("\n<order><number>1</number></order>\n<order></orders>"));
    expect(outlineOf(items)).toEqual(["start orders", "order 1", "fault xml-not-well-formed"]);
    expect(items.at(-1)).toMatchObject({ line: 3 });
  });
});
