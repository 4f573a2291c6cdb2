// SIE 4 and 4I: the file that Swedish business systems exchange vouchers by, a payroll program's journal above all.
// Source of the rules: the format's own description (sie.se, edition 4B), and files that programs write.

import { detachText } from "../text/detach-text.ts";
import { ObservedText } from "../text/observed-text.ts";
import { type TextLine, TextLines } from "../text/text-lines.ts";
import { declaredSieEncoding, LetterWatch } from "./declared-sie-encoding.ts";
import { JoinedLines } from "./joined-lines.ts";
import type { Sie4Item } from "./sie4-item.ts";
import { Sie4Walk } from "./sie4-walk.ts";
import { splitRecord } from "./split-record.ts";

const lineCharactersMax = 256 * 1024;

/**
 * Streams a file as header, vouchers and findings, then an `end`. Memory is bounded by the header and the largest
 * single voucher, whatever the size of the file.
 *
 * Every voucher given out balances to zero, exactly. One that does not, or that cannot be read, is a finding with its
 * line, and the others still come. A fault of the file itself is a last finding with `fatal: true` and no `end`;
 * vouchers that were complete before it have been given out already. Record types that are not known are skipped, which
 * is how the format grows.
 */
export async function* readSie4(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Sie4Item> {
  const text = new ObservedText(chunks, { declaredIn: declaredSieEncoding });
  const letters = new LetterWatch();
  const lines = new TextLines();
  const joined = new JoinedLines(lineCharactersMax);
  const walk = new Sie4Walk();
  const addAll = (ended: readonly TextLine[]) => {
    for (const line of ended) addLine(walk, line, text);
  };
  let isBlankSoFar = true;
  for await (const piece of text.pieces()) {
    if (isBlankSoFar) isBlankSoFar = !hasStarted(piece, walk);
    if (text.encoding === "cp437") letters.add(piece);
    addAll(lines.add(piece).flatMap((line) => joined.add(line)));
    if (lines.restCharacters > lineCharactersMax) walk.fail("line-too-long");
    yield* walk.take();
    if (walk.hasFailed) return;
  }
  addAll([...lines.end().flatMap((line) => joined.add(line)), ...joined.end()]);
  if (isBlankSoFar) walk.fail("sie-empty");
  reportText(walk, text, letters);
  walk.finish(text.encoding);
  yield* walk.take();
}

/** Looks at the first characters that are not blank, because bytes of an archive may go on for long without a line. */
function hasStarted(piece: string, walk: Sie4Walk): boolean {
  const start = piece.trimStart();
  if (start === "") return false;
  if (start.startsWith("PK\u0003\u0004")) walk.fail("file-is-archive");
  else if (!start.startsWith("#")) walk.fail("not-sie", start.slice(0, 40));
  return true;
}

/** The line is detached: what is kept of it must not keep the whole piece alive. */
function addLine(walk: Sie4Walk, { line, text }: TextLine, { encoding }: ObservedText): void {
  const split = splitRecord({ line, text: detachText(text) });
  if (split !== undefined) walk.add(split, encoding);
}

function reportText(walk: Sie4Walk, text: ObservedText, letters: LetterWatch): void {
  if (walk.hasFailed) return;
  const { encoding, declared = "" } = text;
  const about = { severity: "warning", record: "file", field: "#FORMAT", value: declared } as const;
  const parameters = { used: encoding };
  if (!text.isAsDeclared) walk.report({ ...about, code: "encoding-not-as-declared", parameters });
  if (letters.isDoubtful) walk.report({ ...about, code: "encoding-doubtful", parameters });
  if (text.isDamaged) walk.report({ ...about, code: "text-damaged", parameters });
}
