/** Where a finding belongs, as people read it: the source's own name of the record, or the place in a file, which readers name in English. */
import { textIn } from "../texts/catalogue.ts";
import type { Language } from "../texts/language.ts";
import { partTexts } from "./part-texts.ts";

/** "file", "header", "line 3" and "row/3" are the readers' words for places; every other name is the source's. */
export function findingPlace(record: string, language: Language): string {
  if (record === "file") return textIn(language, partTexts["whole-file"]);
  if (record === "header") return textIn(language, partTexts["head-of-file"]);
  const [, line] = /^(?:line |row\/)(\d+)$/.exec(record) ?? [];
  return line === undefined ? record : textIn(language, partTexts["line-of-file"], { line });
}
