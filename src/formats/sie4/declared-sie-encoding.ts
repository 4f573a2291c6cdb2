// What a SIE file says of its own encoding, and whether to believe it.

/** The character set of #FORMAT in lower case: `pc8` is the only one the format knows. */
export function declaredSieEncoding(headText: string): string | undefined {
  return /^[ \t]*#FORMAT[ \t]+"?([\w.-]{1,40})/im.exec(headText)?.[1]?.toLowerCase();
}

/**
 * Å, Ä, Ö in Latin-1 come out as `┼─╓σΣ÷` when read as PC8. A file with those and none of the letters themselves was
 * hardly written in PC8. It is still read as it says: a wrong guess of ours would be harder to explain than theirs.
 */
export class LetterWatch {
  #hasLetters = false;
  #hasDebris = false;

  add(text: string): void {
    this.#hasLetters ||= /[åäöÅÄÖ]/.test(text);
    this.#hasDebris ||= /[σΣ÷┼─╓]/.test(text);
  }

  get isDoubtful(): boolean {
    return this.#hasDebris && !this.#hasLetters;
  }
}
