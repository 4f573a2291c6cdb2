/** A slot of a settings form, labelled in one language. */
import { z } from "@hono/zod-openapi";
import type { Language, Slot } from "../../core/index.ts";

export const slotSchema = z
  .strictObject({
    name: z.string(),
    label: z.string(),
    carriesVat: z.boolean(),
    ratePercent: z.string().nullable(),
  })
  .openapi("Slot");

export function slotAnswer(slot: Slot, language: Language): z.output<typeof slotSchema> {
  return {
    name: slot.name,
    label: slot.label[language],
    carriesVat: slot.carriesVat,
    ratePercent: slot.ratePercent ?? null,
  };
}
