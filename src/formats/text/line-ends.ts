// One kind of line end for all readers: files come with those of Windows, of Unix, of old Macs, and mixed.

export class LineEnds {
  #endsInReturn = false;

  /** The next piece with `\n` for every line end. A return at its end waits to see whether a `\n` follows. */
  next(text: string): string {
    const whole = this.#endsInReturn ? `\r${text}` : text;
    this.#endsInReturn = whole.endsWith("\r");
    const settled = this.#endsInReturn ? whole.slice(0, -1) : whole;
    return settled.includes("\r") ? settled.replace(/\r\n?/g, "\n") : settled;
  }

  /** What waited when the text ended. */
  end(): string {
    const rest = this.#endsInReturn ? "\n" : "";
    this.#endsInReturn = false;
    return rest;
  }
}
