// A slice of a long string keeps the whole string alive in V8: one register name kept from a piece of 64 Ki characters
// holds all of them. Readers that keep a text longer than its piece detach it first.

/** The same text in memory of its own. */
export function detachText(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
