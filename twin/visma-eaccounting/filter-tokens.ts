/** Cuts the text of a `$filter` into words, strings, numbers, dates and signs. */

export type Token = { kind: "word" | "string" | "number" | "date" | "sign"; text: string };

/** Thrown inside the parser only; `parseFilter` turns it into its answer. */
export class FilterError extends Error {}

export function tokensOf(text: string): Token[] {
  const pattern =
    /\s*(?:(?<string>'(?:[^']|'')*')|(?<date>\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)|(?<number>-?\d+(?:\.\d+)?)|(?<word>[A-Za-z_][\w]*)|(?<sign>[(),/:]))/gy;
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    end = match.index + match[0].length;
    const [kind, found] = Object.entries(match.groups ?? {}).find(([, part]) => part !== undefined) ?? [
      "sign",
      "",
    ];
    tokens.push({ kind: kind as Token["kind"], text: kind === "string" ? unquoted(found) : found });
  }
  const rest = text.slice(end).trim();
  if (rest) throw new FilterError(`The filter cannot be read from "${rest.slice(0, 20)}" on.`);
  return tokens;
}

function unquoted(quoted: string): string {
  return quoted.slice(1, -1).replaceAll("''", "'");
}
