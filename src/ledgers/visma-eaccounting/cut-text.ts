/** A text in no more characters than the ledger takes. */

/**
 * Cut behind a word where one ends in the last third, with "…" to show that something is missing. Never within a character that
 * takes two places: half of one is no character, and the ledger would hold something else than was sent.
 */
export function cutText(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text;
  const head = text.slice(0, lengthMax - 1);
  const wordEnd = /\s/.test(text.charAt(lengthMax - 1)) ? head.length : head.search(/\s\S*$/);
  const kept = wordEnd * 3 >= head.length * 2 ? head.slice(0, wordEnd) : head;
  return `${kept.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}…`;
}
