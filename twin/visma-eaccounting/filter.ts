/**
 * `$filter` in the OData forms that visma-facts §3 lists: comparisons joined by and/or/not, year(), and,
 * behind a switch, contains(), startswith(), endswith() and any(). Quotes inside strings are doubled. What else OData
 * knows is refused with 6000 rather than guessed.
 */

import { FilterError, type Token, tokensOf } from "./filter-tokens.ts";
import { compare, dayAtGreenwich, type Filterable, type Value, valueAt } from "./filter-values.ts";

type Term = (item: Filterable) => Value;
type Test = (item: Filterable) => boolean;
/** Days that every match must lie between, where the filter says so: it lets a list use its index of days. */
export type DayRange = { fromOn: string | null; toOn: string | null };
export type Filter = { test: Test; range(property: string): DayRange };

export function parseFilter(
  text: string,
  properties: string[],
  allowsFunctions: boolean,
): Filter | { problem: string } {
  try {
    const reader = new FilterReader(tokensOf(text), properties, allowsFunctions);
    const test = reader.wholeFilter();
    return { test, range: (property) => reader.range(property) };
  } catch (error) {
    if (error instanceof FilterError) return { problem: error.message };
    throw error;
  }
}

type Bound = { property: string; operator: string; day: string };

class FilterReader {
  private position = 0;
  /** Depth inside or/not: bounds found there do not hold for the whole. */
  private looseDepth = 0;
  private bounds: Bound[] = [];
  private readonly tokens: Token[];
  private readonly allowsFunctions: boolean;
  private properties: string[] | null;
  private variable: string | null = null;

  constructor(tokens: Token[], properties: string[], allowsFunctions: boolean) {
    this.tokens = tokens;
    this.properties = properties;
    this.allowsFunctions = allowsFunctions;
  }

  wholeFilter(): Test {
    const test = this.either();
    if (this.position < this.tokens.length)
      throw new FilterError(`"${this.peek()?.text}" is not expected here.`);
    return test;
  }

  range(property: string): DayRange {
    const range: DayRange = { fromOn: null, toOn: null };
    for (const bound of this.bounds) {
      if (bound.property !== property) continue;
      if (["ge", "gt", "eq"].includes(bound.operator) && (range.fromOn ?? "") < bound.day)
        range.fromOn = bound.day;
      if (["le", "lt", "eq"].includes(bound.operator) && (range.toOn ?? "9999") > bound.day)
        range.toOn = bound.day;
    }
    return range;
  }

  private either(): Test {
    const start = this.bounds.length;
    const tests = [this.both()];
    while (this.takeWord("or")) tests.push(this.both());
    if (tests.length === 1) return tests[0] as Test;
    this.bounds.length = start;
    return (item) => tests.some((test) => test(item));
  }

  private both(): Test {
    const tests = [this.single()];
    while (this.takeWord("and")) tests.push(this.single());
    return (item) => tests.every((test) => test(item));
  }

  private single(): Test {
    if (this.takeWord("not")) {
      this.looseDepth += 1;
      const test = this.single();
      this.looseDepth -= 1;
      return (item) => !test(item);
    }
    if (this.takeSign("(")) {
      const test = this.either();
      this.need(")");
      return test;
    }
    const word = this.peek()?.text ?? "";
    if (["contains", "startswith", "endswith"].includes(word)) return this.textFunction(word);
    if (this.tokens[this.position + 1]?.text === "/" && this.tokens[this.position + 2]?.text === "any")
      return this.any();
    return this.comparison();
  }

  private comparison(): Test {
    const left = this.term();
    const operator = this.take("word")?.text ?? "";
    if (!["eq", "ne", "gt", "ge", "lt", "le"].includes(operator))
      throw new FilterError("A comparison is missing.");
    const right = this.term();
    if (left.property && right.day && this.looseDepth === 0)
      this.bounds.push({ property: left.property, operator, day: dayAtGreenwich(right.day) });
    return (item) => compare(left.read(item), operator, right.read(item));
  }

  private term(): { read: Term; property?: string; day?: string } {
    const token = this.tokens[this.position];
    this.position += 1;
    if (!token) throw new FilterError("The filter ends too early.");
    if (token.kind === "string") return { read: () => token.text };
    if (token.kind === "number") return { read: () => Number(token.text) };
    if (token.kind === "date") return { read: () => token.text, day: token.text };
    if (token.kind === "sign") throw new FilterError(`"${token.text}" is not expected here.`);
    if (token.text === "true" || token.text === "false") return { read: () => token.text === "true" };
    if (token.text === "null") return { read: () => null };
    if (["year", "month", "day"].includes(token.text) && this.peek()?.text === "(")
      return this.datePart(token.text);
    const property = this.path(token.text);
    return { read: (item) => valueAt(item, property), property };
  }

  private datePart(part: string): { read: Term } {
    this.need("(");
    const inner = this.term();
    this.need(")");
    const [from, to] = { year: [0, 4], month: [5, 7], day: [8, 10] }[part] ?? [0, 0];
    return { read: (item) => Number(String(inner.read(item) ?? "").slice(from, to)) };
  }

  private textFunction(name: string): Test {
    this.needFunctions(name);
    this.position += 1;
    this.need("(");
    const whole = this.term();
    this.need(",");
    const part = this.term();
    this.need(")");
    return (item) => {
      // Databases of this kind compare text without case (assumed).
      const text = String(whole.read(item) ?? "").toLowerCase();
      const sought = String(part.read(item) ?? "").toLowerCase();
      if (name === "contains") return text.includes(sought);
      return name === "startswith" ? text.startsWith(sought) : text.endsWith(sought);
    };
  }

  /** `Rows/any(r: …)`: inside, properties are written `r/Name` and are not checked by name. */
  private any(): Test {
    this.needFunctions("any");
    const collection = this.path(this.take("word")?.text ?? "", false);
    this.need("/");
    this.position += 1;
    this.need("(");
    this.variable = this.take("word")?.text ?? "";
    this.need(":");
    const known = this.properties;
    this.properties = null;
    this.looseDepth += 1;
    const test = this.either();
    this.looseDepth -= 1;
    this.properties = known;
    this.variable = null;
    this.need(")");
    return (item) => {
      const members = item[collection];
      return Array.isArray(members) && members.some((member) => test(member));
    };
  }

  private path(first: string, follows = true): string {
    if (this.variable !== null && first === this.variable && this.takeSign("/"))
      return this.take("word")?.text ?? "";
    if (this.properties && !this.properties.includes(first))
      throw new FilterError(`Could not find a property named '${first}'.`);
    let whole = first;
    while (follows && this.takeSign("/")) whole += `/${this.take("word")?.text ?? ""}`;
    return whole;
  }

  private needFunctions(name: string): void {
    if (!this.allowsFunctions) throw new FilterError(`The function ${name} is not supported.`);
  }

  private peek(): Token | undefined {
    return this.tokens[this.position];
  }

  private take(kind: Token["kind"]): Token | undefined {
    if (this.peek()?.kind !== kind) return undefined;
    this.position += 1;
    return this.tokens[this.position - 1];
  }

  private takeWord(word: string): boolean {
    return this.peek()?.kind === "word" && this.peek()?.text === word && this.take("word") !== undefined;
  }

  private takeSign(sign: string): boolean {
    return this.peek()?.text === sign && this.take("sign") !== undefined;
  }

  private need(sign: string): void {
    if (!this.takeSign(sign)) throw new FilterError(`"${sign}" is missing.`);
  }
}
