/** Takes JSON apart into its records while it streams in: one object, an array of them, or one after the other as in JSON lines. */

export type JsonFaultCode = "json-malformed" | "json-truncated" | "json-too-large";

/** `line` counts from 1, where the value begins. */
export type JsonValue =
  | { kind: "value"; text: string; line: number }
  | { kind: "fault"; code: JsonFaultCode; line: number; value: string };

/** One settlement is a few kilobytes; a whole year in one object still fits. */
const charactersMax = 32 * 1024 * 1024;
/**
 * Values of one object, by the commas between them. Whatever is wrong with a value makes a finding a hundred times its size: an
 * object of nothing but zeros would take all the memory that there is. A run of 50,000 lines has half a million.
 */
const valuesMax = 1_000_000;
/** Deeper than any record; a deeper one would overflow what walks it. */
const depthMax = 64;

/**
 * Yields each object of the text. Commas and blanks between them are skipped, brackets around them too, so an array
 * streams. What is neither ends the reading with a fault: no later brace can be trusted.
 */
export async function* jsonValues(texts: AsyncIterable<string>): AsyncGenerator<JsonValue> {
  const splitter = new Splitter();
  for await (const text of texts) {
    yield* splitter.take(text);
    if (splitter.isBroken) return;
  }
  yield* splitter.end();
}

class Splitter {
  isBroken = false;
  #line = 1;
  #depth = 0;
  #isInText = false;
  #isEscaped = false;
  #isInArray = false;
  #parts: string[] = [];
  #length = 0;
  #values = 0;
  #startLine = 1;

  *take(text: string): Generator<JsonValue> {
    let from = 0;
    for (let position = 0; position < text.length; position++) {
      const character = text[position] ?? "";
      if (character === "\n") this.#line += 1;
      if (this.#depth === 0) {
        if (character === "{") {
          from = position;
          this.#startLine = this.#line;
          this.#depth = 1;
        } else if (!this.#isBetween(character)) {
          yield this.#fault("json-malformed", text.slice(position, position + 40));
          return;
        }
      } else if (this.#closes(character)) {
        yield { kind: "value", text: this.#whole(text.slice(from, position + 1)), line: this.#startLine };
      } else if (this.#depth > depthMax || this.#values > valuesMax) {
        yield this.#fault(this.#depth > depthMax ? "json-malformed" : "json-too-large", "");
        return;
      }
    }
    if (this.#depth > 0) yield* this.#keep(text.slice(from));
  }

  *end(): Generator<JsonValue> {
    if (this.#depth > 0 || this.#isInArray) yield this.#fault("json-truncated", this.#whole("").slice(-40));
  }

  /** What may stand between objects; notes whether an array is open. */
  #isBetween(character: string): boolean {
    if (character === "[" && !this.#isInArray) this.#isInArray = true;
    else if (character === "]" && this.#isInArray) this.#isInArray = false;
    else return character === "," || character === "\ufeff" || character.trim() === "";
    return true;
  }

  /** True at the brace that ends the object. */
  #closes(character: string): boolean {
    if (this.#isInText) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (character === "\\") this.#isEscaped = true;
      else if (character === '"') this.#isInText = false;
      return false;
    }
    if (character === '"') this.#isInText = true;
    else if (character === ",") this.#values += 1;
    else if (character === "{" || character === "[") this.#depth += 1;
    else if (character === "}" || character === "]") this.#depth -= 1;
    return this.#depth === 0;
  }

  *#keep(part: string): Generator<JsonValue> {
    this.#parts.push(part);
    this.#length += part.length;
    if (this.#length > charactersMax) yield this.#fault("json-too-large", "");
  }

  #whole(last: string): string {
    const text = this.#parts.join("") + last;
    this.#parts = [];
    this.#length = 0;
    this.#values = 0;
    return text;
  }

  #fault(code: JsonFaultCode, value: string): JsonValue {
    this.isBroken = true;
    return { kind: "fault", code, line: this.#depth > 0 ? this.#startLine : this.#line, value };
  }
}
