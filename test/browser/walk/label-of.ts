/** What a field of a declaration is called, as its form shows it. */
import type { ZodType } from "zod";
import type { Language } from "../../../admin/src/texts/language.ts";
import type { Label } from "../../../src/core/index.ts";

export function labelOf(field: ZodType, language: Language): string {
  const { label } = field.meta() as Partial<Label>;
  if (label === undefined) throw new Error("the field has no label");
  return label[language];
}
