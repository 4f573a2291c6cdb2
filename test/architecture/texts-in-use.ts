/** Which texts of a catalogue nobody says: read from the sources, since names of texts are also made of parts ("lane-" and a state). */
import type { SourceFile } from "./source-files.ts";

export type TextCatalogue = {
  file: SourceFile;
  /** What the others import. */
  name: string;
  keys: readonly string[];
};

/** A text in five languages, or made by a function of that many words. */
const member = /^ {2}(?:"([^"]+)"|(\w+)): (?=\{\s*en:|\w+\()/gm;

export function cataloguesOf(file: SourceFile): TextCatalogue[] {
  return [...file.text.matchAll(/export const (\w+)(?::[^=]+)? = \{\n(.*?)^\}/gms)].flatMap(
    ([, name = "", body = ""]) => {
      const keys = [...body.matchAll(member)].map(([, quoted, plain]) => quoted ?? plain ?? "");
      return keys.length === 0 ? [] : [{ file, name, keys }];
    },
  );
}

/** What stands of a file besides the names of its texts. */
export function withoutTextNames({ text }: SourceFile): string {
  return text.replaceAll(member, "");
}

/** In quotes, whole, or its beginning or its end with the rest put in: `lane-${state}`, `${code}-title`. */
export function isSaid(key: string, text: string): boolean {
  if (new RegExp(`["'\`]${key}["'\`]`).test(text)) return true;
  const seams = [...key.matchAll(/[-:]/g)].map(({ index }) => index);
  return seams.some(
    (seam) => text.includes(`\`${key.slice(0, seam + 1)}\${`) || text.includes(`}${key.slice(seam)}\``),
  );
}
