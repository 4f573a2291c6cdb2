/** Runs out of JSON: one object, an array, an object with `runs`, or JSON lines. */
import type { FormatReader } from "../../core/index.ts";
import { type JsonFaultCode, jsonValues } from "../../formats/json/json-values.ts";
import { ObservedText } from "../../formats/text/observed-text.ts";
import type { PayrollRunWire, ReadRun, SourceNames } from "./record.ts";
import { found, type RunItem, runItems, withoutRepeats } from "./run-item.ts";

export type JsonCode = JsonFaultCode | "text-damaged" | "file-empty";

/** A run that cannot be read gives its findings and the others go on. */
export const readJson: FormatReader<ReadRun> = (chunks) => withoutRepeats(readAll(chunks));

async function* readAll(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RunItem> {
  const text = new ObservedText(chunks, { declaredIn: () => undefined });
  let isBlank = true;
  async function* pieces() {
    for await (const piece of text.pieces()) {
      isBlank &&= piece.trim() === "";
      yield piece;
    }
  }
  for await (const value of jsonValues(pieces())) {
    if (value.kind === "fault") {
      yield found(value.code, { value: value.value, parameters: { line: value.line } });
      return;
    }
    yield* itemsOf(value.text, value.line);
  }
  if (text.isDamaged || text.encoding === "windows-1252")
    yield found("text-damaged", { severity: "warning" });
  // A list of nothing is no empty file: who handed it in says that there is nothing.
  if (isBlank) yield found("file-empty");
}

function* itemsOf(text: string, line: number): Generator<RunItem> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser says no by throwing; the braces match, so what follows can still be read.
    yield found("json-malformed", { value: text.slice(0, 40), parameters: { line } });
    return;
  }
  for (const input of runsIn(value)) {
    // The schema judges it, whatever it is.
    const wire = input as PayrollRunWire;
    yield* runItems({
      wire,
      names: namesIn(input),
      record: nameIn(input) ?? `line ${line}`,
      lineOf: () => line,
    });
  }
}

function runsIn(value: unknown): readonly unknown[] {
  const runs = memberOf(value, "runs");
  return Array.isArray(runs) ? runs : [value];
}

/** The number as the sender wrote it, for findings about a run that could not be read. */
function nameIn(input: unknown): string | undefined {
  const number = memberOf(input, "runNumber");
  return typeof number === "string" || typeof number === "number" ? String(number).slice(0, 50) : undefined;
}

function namesIn(input: unknown): SourceNames {
  const lines = memberOf(input, "lines");
  if (!Array.isArray(lines)) return {};
  const pairs = lines.flatMap((line: unknown) => {
    const [account, name] = [memberOf(line, "account"), memberOf(line, "accountName")];
    return typeof name === "string" && name !== "" ? [[String(account), name] as const] : [];
  });
  return { accounts: Object.fromEntries(pairs) };
}

function memberOf(value: unknown, name: string): unknown {
  return value !== null && typeof value === "object" ? Reflect.get(value, name) : undefined;
}
