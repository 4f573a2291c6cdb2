/** What a reversal is called in the books, in the language of the country they are kept in. */

const texts: Readonly<Record<string, string>> = {
  NO: "Tilbakeføring av",
  SE: "Återföring av",
  DK: "Tilbageførsel af",
  NL: "Tegenboeking van",
  FI: "Peruutus:",
};

export function reversalText(country: string, number: string): string {
  return `${texts[country] ?? "Reversal of"} ${number}`;
}
