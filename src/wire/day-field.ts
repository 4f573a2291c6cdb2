/** A calendar day. */
import { isDay } from "../core/index.ts";
import { field, refused } from "./field.ts";

/** `YYYY-MM-DD`; `YYYYMMDD` is accepted. */
export function dayField(example: string) {
  return field<string, string>({ type: "string", format: "date", examples: [example] }, (value) => {
    const day = typeof value === "string" ? value.trim().replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3") : "";
    return isDay(day) ? day : refused("day-invalid");
  });
}
