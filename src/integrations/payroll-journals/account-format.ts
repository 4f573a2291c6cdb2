/**
 * Format BAS and Format PNL: which accounts are posted without cost centre and cost unit, and which with. A pattern has one class for
 * each place, and matches the whole code, so that it is a check of length as well. Source: docs/features.md N34 to N41.
 */

export type AccountFormat = { bas?: string | undefined; pnl?: string | undefined };

/** Swedish BAS: 1 and 2 are balance. Dutch decimal: 0 to 3 are; with it a Swedish income account would lose its cost centre. */
export const formatPresets = {
  "swedish-bas": { bas: "[1-2][0-9][0-9][0-9]", pnl: "[3-8][0-9][0-9][0-9]" },
  "dutch-decimal": { bas: "[0-3][0-9][0-9][0-9]", pnl: "[4-9][0-9][0-9][0-9]" },
} as const satisfies Record<string, AccountFormat>;

/** For each place the characters that may stand there. */
type Places = readonly ReadonlySet<string>[];
export type AccountPattern = {
  /** Several codes of different lengths are written with `|` between. */
  alternatives: readonly Places[];
  /** `[09]` stood there: two digits, where ten were surely meant. */
  hasSlip: boolean;
};

/** Undefined where it cannot be read. */
export function parsePattern(text: string): AccountPattern | undefined {
  const parsed = text.split("|").map((alternative) => parsePlaces(alternative.trim()));
  const alternatives = parsed.filter((places) => places !== undefined);
  if (alternatives.length < parsed.length) return undefined;
  return { alternatives, hasSlip: text.includes("[09]") };
}

function parsePlaces(text: string): Places | undefined {
  const places: ReadonlySet<string>[] = [];
  const token = /\[([^\][]*)\]|([0-9A-Za-z.-])/y;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (match === null) return undefined;
    const characters = match[2] === undefined ? charactersOf(match[1] ?? "") : new Set(match[2]);
    if (characters === undefined) return undefined;
    places.push(characters);
  }
  return places.length === 0 ? undefined : places;
}

/** "0-9", "0-35", "ABC". The 09 of a slip is read as 0-9. */
function charactersOf(text: string): ReadonlySet<string> | undefined {
  const written = text === "09" ? "0-9" : text;
  if (!/^([0-9A-Za-z](-[0-9A-Za-z])?)+$/.test(written)) return undefined;
  const characters = new Set<string>();
  for (const [range] of written.matchAll(/[0-9A-Za-z](-[0-9A-Za-z])?/g)) {
    const [from, to] = [range.charCodeAt(0), range.charCodeAt(range.length - 1)];
    if (to < from) return undefined;
    for (let code = from; code <= to; code++) characters.add(String.fromCharCode(code));
  }
  return characters;
}

export function matches(pattern: AccountPattern, account: string): boolean {
  return pattern.alternatives.some(
    (places) =>
      places.length === account.length && places.every((place, index) => place.has(account[index] ?? "")),
  );
}

/** An account that both patterns take, where there is one: what is posted there could not be known. */
export function sharedAccount(left: AccountPattern, right: AccountPattern): string | undefined {
  for (const one of left.alternatives) {
    for (const other of right.alternatives) {
      if (one.length !== other.length) continue;
      const shared = one.map((place, index) => [...place].find((character) => other[index]?.has(character)));
      if (shared.every((character) => character !== undefined)) return shared.join("");
    }
  }
  return undefined;
}

/** `plain`: without dimensions. `dimensioned`: with. `neither`: both patterns are given and none takes the account. */
export type AccountKind = "plain" | "dimensioned" | "neither";

/** Of one pattern alone the other is what it leaves over; without any every account may carry dimensions. */
export function kindOf(account: string, { bas, pnl }: AccountFormat): AccountKind {
  const [isBas, isPnl] = [bas, pnl].map((text) => {
    const pattern = text === undefined ? undefined : parsePattern(text);
    return pattern === undefined ? undefined : matches(pattern, account);
  });
  if (isPnl === true) return "dimensioned";
  if (isBas === true) return "plain";
  if (isBas === undefined && isPnl === undefined) return "dimensioned";
  if (isPnl === undefined) return "dimensioned";
  return isBas === undefined ? "plain" : "neither";
}
