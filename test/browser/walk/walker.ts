/** Who walks: a person who reads one language, and looks at each page closely once, by axe and by a picture. */
import { expect } from "vitest";
import type { Language } from "../../../admin/src/texts/language.ts";
import { locales } from "../../../admin/src/texts/language.ts";
import { keepPicture } from "../../support/keep-picture.ts";
import { barriers } from "../../support/open-browser.ts";
import type { Reader } from "../../support/person-at-browser.ts";

/** `looksClosely`: in one language of each walk; the pages are the same in the others but for their words. */
export type Walker = Reader & { walk: string; looksClosely: boolean };

/** What axe has against the page, and its picture. */
export async function examine(walker: Walker, screen: string): Promise<void> {
  if (walker.looksClosely) expect(await barriers(walker.page), screen).toEqual([]);
  await picture(walker, screen);
}

export async function picture({ page, language, walk }: Walker, screen: string): Promise<void> {
  await keepPicture(page, `${walk}-${screen}-${language}`);
}

/** "1250.00" as the language writes it. */
export function amountIn(language: Language, amount: string): string {
  const figures = new Intl.NumberFormat(locales[language], { minimumFractionDigits: 2 });
  return figures.format(amount as `${number}`);
}
