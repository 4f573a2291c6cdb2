/** Text in the characters that the fonts of every PDF reader have (WinAnsi): Western European letters, the euro sign, typographic marks. */

/** The characters beside Latin-1 that WinAnsi has. */
const besideLatin1 = new Set("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ");

/** A letter with a mark that is not there loses the mark (ł has none to lose); what cannot be shown at all is a question mark, never nothing. */
export function printable(text: string): string {
  return [...text.normalize("NFC")].map(shown).join("");
}

function shown(character: string): string {
  if (isThere(character)) return character;
  const bare = character.normalize("NFD").replaceAll(/\p{M}/gu, "");
  return bare !== "" && [...bare].every(isThere) ? bare : "?";
}

function isThere(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || besideLatin1.has(character);
}
