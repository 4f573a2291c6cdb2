/** Settlements out of JSON: one object, an array, an object with `settlements`, or JSON lines. */
import { type Finding, type FormatReader, tooManyLines } from "../../core/index.ts";
import { type JsonFaultCode, jsonValues } from "../../formats/json/json-values.ts";
import { decodeChunks } from "../../formats/text/decode-chunks.ts";
import { findingsOfIssues, nameOf } from "./findings-of-issues.ts";
import { linesMax } from "./lines-max.ts";
import { type TillRecord, tillRecordSchema } from "./till-record.ts";

export type JsonCode = JsonFaultCode | "text-damaged" | "file-empty";

type Item = { kind: "record"; record: TillRecord; line?: number } | { kind: "finding"; finding: Finding };

/** A record that cannot be read gives its findings and the others go on. */
export const readJson: FormatReader<TillRecord> = async function* (chunks) {
  let damagedPieces = 0;
  let isBlank = true;
  async function* texts() {
    for await (const piece of decodeChunks(chunks, { declaredIn: () => undefined })) {
      if (piece.isDamaged || piece.encoding === "windows-1252") damagedPieces += 1;
      isBlank &&= piece.text.trim() === "";
      yield piece.text;
    }
  }
  for await (const value of jsonValues(texts())) {
    if (value.kind === "fault") {
      yield fault(value.code, value.line, value.value);
      return;
    }
    yield* itemsOf(value.text, value.line);
  }
  if (damagedPieces > 0) {
    yield { kind: "finding", finding: { code: "text-damaged", severity: "warning", record: "file" } };
  }
  // A list of nothing is no empty file: who handed it in says that there is nothing.
  if (isBlank) yield fault("file-empty", 1, "");
};

function* itemsOf(text: string, line: number): Generator<Item> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser says no by throwing; the braces match, so what follows can still be read.
    yield fault("json-malformed", line, text.slice(0, 40));
    return;
  }
  for (const input of settlementsIn(value)) {
    const crowded = tooManyLines(input, linesMax);
    if (crowded !== undefined) {
      const record = nameOf(input) ?? `line ${line}`;
      yield { kind: "finding", finding: { ...crowded, record, parameters: { ...crowded.parameters, line } } };
      continue;
    }
    const parsed = tillRecordSchema.safeParse(input);
    if (parsed.success) yield { kind: "record", record: parsed.data, line };
    else {
      for (const finding of findingsOfIssues(parsed.error.issues, input, `line ${line}`)) {
        yield { kind: "finding", finding: { ...finding, parameters: { line } } };
      }
    }
  }
}

function settlementsIn(value: unknown): readonly unknown[] {
  if (value === null || typeof value !== "object" || !("settlements" in value)) return [value];
  return Array.isArray(value.settlements) ? value.settlements : [value];
}

const fault = (code: JsonCode, line: number, value: string): Item => ({
  kind: "finding",
  finding: { code, severity: "error", record: "file", value, parameters: { line } },
});
