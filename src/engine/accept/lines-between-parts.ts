/**
 * Whether parts of a record that stay as they are and the parts that today's settings give it can be booked side by side: each line
 * of the record must then stand in one of them. Names tell little: a table of periods may swap what two months hold. Pure.
 */
import { contentHash, type Document } from "../../core/index.ts";

/** `lines`: of the record, in whose place it was left standing, made of a former content; else those that its document names. */
export type StandingPart = { part: string; document: Document | null; lines?: readonly string[] | null };

/**
 * True where a line that stands would be booked once more in a part that is still to be made, or where none would hold a line any
 * more. `parts` are all of today's, each with its document.
 */
export function isBetweenParts(standing: readonly StandingPart[], parts: readonly StandingPart[]): boolean {
  const names = new Set(standing.map(({ part }) => part));
  const standingLines = standing.map(linesHeld);
  const everywhere = new Set([...inSeveral(standingLines), ...inSeveral(parts.map(linesHeld))]);
  const stand = new Set(standingLines.flatMap((lines) => [...lines]));
  // One that was left out before it could be made says nothing of its lines.
  const isUnknown = ({ document, lines }: StandingPart) => document === null && !lines;
  const unknown = new Set(standing.filter(isUnknown).map(({ part }) => part));
  return parts.some(({ part, ...made }) => {
    if (unknown.has(part)) return false;
    const lines = [...linesHeld({ part, ...made })].filter((line) => !everywhere.has(line));
    // Of a part that stands, nothing may be missing; of one that does not, nothing may stand already.
    return names.has(part) ? lines.some((line) => !stand.has(line)) : lines.some((line) => stand.has(line));
  });
}

export function linesHeld({ document, lines }: StandingPart): ReadonlySet<string> {
  return lines ? new Set(lines) : linesOf(document);
}

/** A document that names no lines is taken as one. */
export function linesOf(document: Document | null): ReadonlySet<string> {
  if (document === null) return new Set();
  const lines = document.rows.flatMap(({ origins }) => origins.map(({ line }) => line));
  return new Set(lines.length === 0 ? [contentHash(document)] : lines);
}

/** What rounding adds is called the same in each part. */
function inSeveral(parts: readonly ReadonlySet<string>[]): string[] {
  const seen = new Set<string>();
  return parts.flatMap((lines) =>
    [...lines].filter((line) => {
      const isAgain = seen.has(line);
      seen.add(line);
      return isAgain;
    }),
  );
}
