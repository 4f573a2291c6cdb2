/** A name or a code, trimmed. */
import { field, refused } from "./field.ts";

/** Many programs write numbers of tills, employees and cost centres as JSON numbers; they are names all the same. */
export function textField(lengthMax: number, isAllowed: (text: string) => boolean = () => true) {
  return field<string, string | number>({ type: ["string", "integer"], maxLength: lengthMax }, (value) => {
    if (typeof value !== "string" && !Number.isSafeInteger(value)) return refused("field-invalid");
    const text = String(value).trim();
    const isFit = text !== "" && text.length <= lengthMax && /^\P{Cc}*$/u.test(text) && isAllowed(text);
    return isFit ? text : refused("field-invalid");
  });
}
