/**
 * How long functions are, by their indentation: every file is formatted, so that a function ends at the first closing brace that
 * stands as far in as its beginning. The compiler of these files has no parser to ask, and the linter's own rule counts otherwise.
 */

/** Declarations, methods and arrow functions with a body of their own. */
const begins =
  /^(\s*)(?:(?:export )?(?:async )?function\b|(?:static |async |get |set |readonly |private )*(?!if\b|for\b|while\b|switch\b|catch\b|return\b)[\w#]+\(.*\).* \{$|.*=> \{$)/;

export type LongFunction = { line: number; length: number; head: string };

/** Those of more than `linesMax` lines, head and closing brace counted. */
export function longFunctions(text: string, linesMax: number): LongFunction[] {
  const lines = text.split("\n");
  return lines.flatMap((head, index) => {
    const indent = begins.exec(head)?.[1];
    if (indent === undefined) return [];
    // One without a body, or with all of it on its line, has no end below.
    if (/[;}]$/.test(head)) return [];
    const after = lines.slice(index + 1);
    // The brace of a head that takes its parameters apart is followed by their type.
    const end = after.findIndex((line) => line.startsWith(`${indent}}`) && !line.startsWith(`${indent}}:`));
    const length = end + 2;
    return end >= 0 && length > linesMax ? [{ line: index + 1, length, head: head.trim() }] : [];
  });
}
