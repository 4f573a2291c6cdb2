/** The language that the caller asks for by Accept-Language; English where none of ours is wanted. */
import { type Language, languages } from "../core/index.ts";

/** Norwegian in any of its forms is answered in bokmål. */
const aliases: Readonly<Record<string, Language>> = { no: "nb", nn: "nb" };

/** Browsers send less. Whoever sends a header of blanks has each of them looked at by the pattern as often as there are more. */
const charactersMax = 500;

export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? "")
    .slice(0, charactersMax)
    .split(",", 20)
    .map((part, index) => ({ ...readPart(part), index }))
    .filter((part) => part.quality > 0)
    .sort((left, right) => right.quality - left.quality || left.index - right.index);
  for (const { tag } of wanted) {
    const primary = tag.split("-")[0] ?? "";
    const language = aliases[primary] ?? languages.find((candidate) => candidate === primary);
    if (language !== undefined) return language;
  }
  return "en";
}

function readPart(part: string): { tag: string; quality: number } {
  const [tag = "", ...parameters] = part
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/);
  const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
  const value = Number(quality);
  return { tag, quality: Number.isFinite(value) ? value : 0 };
}
