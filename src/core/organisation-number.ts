/**
 * Organisation numbers by country, as far as their shape says whether they can be right. They are compared by their digits with what
 * files say (`company-differs`), so that a number of another length would set every file aside.
 */

import type { Text } from "./language.ts";

type Shape = {
  digits: number;
  /** Whether the last digit follows from the others; absent where the number has no check digit. */
  isSound?(digits: readonly number[]): boolean;
};

const shapes: Readonly<Record<string, Shape>> = {
  NO: { digits: 9, isSound: (digits) => weighed(digits, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 },
  DK: { digits: 8, isSound: (digits) => weighed(digits, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 },
  SE: { digits: 10, isSound: isLuhn },
  // KvK numbers are given out in order.
  NL: { digits: 8 },
};

/** `impossible`: no company of the country can have it. `unlikely`: the check digit does not fit, as after a slip of the keys. */
export type OrganisationNumberStanding = "fits" | "impossible" | "unlikely";

/** Nothing is a company without a number yet. Blanks, points and hyphens stand between the digits as people like. */
export function standingOfNumber(number: string, country: string): OrganisationNumberStanding {
  const shape = Object.hasOwn(shapes, country) ? shapes[country] : undefined;
  if (number === "" || shape === undefined) return "fits";
  const plain = number.replaceAll(/[\s.-]/g, "");
  if (!/^\d+$/.test(plain) || plain.length !== shape.digits) return "impossible";
  return shape.isSound === undefined || shape.isSound([...plain].map(Number)) ? "fits" : "unlikely";
}

/** How many digits a number of the country has; undefined where any number is taken. */
export function digitsOfNumber(country: string): number | undefined {
  return Object.hasOwn(shapes, country) ? shapes[country]?.digits : undefined;
}

function weighed(digits: readonly number[], weights: readonly number[]): number {
  return digits.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0);
}

/** Every second digit from the last but one is doubled, and its own digits added up. */
function isLuhn(digits: readonly number[]): boolean {
  const doubled = (digit: number) => (digit * 2 > 9 ? digit * 2 - 9 : digit * 2);
  const sum = digits.reduce(
    (total, digit, index) => total + ((digits.length - index) % 2 === 0 ? doubled(digit) : digit),
    0,
  );
  return sum % 10 === 0;
}

const numberWords: Readonly<Record<string, Text>> = {
  DK: { en: "CVR number", nb: "CVR-nummer", da: "CVR-nummer", sv: "CVR-nummer", nl: "CVR-nummer" },
  NL: { en: "KvK number", nb: "KvK-nummer", da: "KvK-nummer", sv: "KvK-nummer", nl: "KvK-nummer" },
};

const organisationNumber: Text = {
  en: "Organisation number",
  nb: "Organisasjonsnummer",
  da: "Organisationsnummer",
  sv: "Organisationsnummer",
  nl: "Organisatienummer",
};

/** What the number is called: the word follows the company's country, not the reader's. */
export function numberWord(country: string): Text {
  return (Object.hasOwn(numberWords, country) ? numberWords[country] : undefined) ?? organisationNumber;
}
