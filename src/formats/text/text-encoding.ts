// The encodings that accounting files come in, and how the first bytes and the declaration choose among them.

/** `us-ascii` until the first byte above 127 has been seen: then no encoding has had to be chosen. */
export type UsedEncoding =
  | "us-ascii"
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "windows-1252"
  | "iso-8859-15"
  | "cp437";

/** Byte order marks, and the pattern of `<?` in UTF-16 without one. `skip` is the length of the mark. */
export function markedEncoding(head: Uint8Array): { encoding: UsedEncoding; skip: number } | undefined {
  const [first, second, third, fourth] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: "utf-8", skip: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", skip: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", skip: 2 };
  if (second === 0 && fourth === 0 && first !== 0 && third !== 0) return { encoding: "utf-16le", skip: 0 };
  if (first === 0 && third === 0 && second !== 0 && fourth !== 0) return { encoding: "utf-16be", skip: 0 };
  return undefined;
}

/** The encoding named in an XML declaration, in lower case; undefined when there is none. */
export function declaredXmlEncoding(headText: string): string | undefined {
  const declaration = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([A-Za-z][\w.-]{0,40})["']/.exec(headText);
  return declaration?.[1]?.toLowerCase();
}

/**
 * What to read non-UTF-8 bytes as. ISO-8859-1 is read as Windows-1252, as browsers do: they differ only in 32 control
 * codes that no file means. An unknown or plainly wrong declaration ends there too, since it is what old tills write.
 */
export function eightBitEncoding(declared: string | undefined): "windows-1252" | "iso-8859-15" | "cp437" {
  if (codePage437Names.has(declared ?? "")) return "cp437";
  return declared === "iso-8859-15" || declared === "latin9" ? "iso-8859-15" : "windows-1252";
}

/** `pc8` is what SIE files say. */
const codePage437Names = new Set(["pc8", "cp437", "ibm437"]);

const eightBitNames = new Set(["iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252"]);

/** Pure ASCII agrees with every declaration except UTF-16. */
export function agreesWithDeclaration(used: UsedEncoding, declared: string | undefined): boolean {
  if (declared === undefined || used === declared) return true;
  if (used === "us-ascii") return !declared.startsWith("utf-16");
  if (used === "windows-1252") return eightBitNames.has(declared);
  if (used === "cp437") return codePage437Names.has(declared);
  if (used === "utf-16le" || used === "utf-16be") return declared === "utf-16";
  return used === "utf-8" && declared === "utf8";
}
