/** Numbers that programs pad as they like: "0041" in one export is "41" in another, and twice in the books if they were two. */

/** Without leading zeros where it is digits throughout; any other number is a name, and stays as it is. */
export function plainNumber(text: string): string {
  return /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, "") : text;
}
