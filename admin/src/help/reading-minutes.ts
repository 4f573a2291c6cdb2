/** How long a text takes to read, in whole minutes, at least one: two hundred words in a minute. */
const wordsPerMinute = 200;

export function readingMinutes(texts: readonly string[]): number {
  const words = texts.join(" ").split(/\s+/).length;
  return Math.max(1, Math.round(words / wordsPerMinute));
}
