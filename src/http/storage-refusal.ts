/** What PostgreSQL refused for a reason that lies with the request. Everything else that it says is our bug. */
import { AppError } from "../core/index.ts";

const codes: Readonly<Record<string, () => AppError>> = {
  // unique_violation: someone else was quicker, or it is there already.
  "23505": () => new AppError("already-there", "There is one with the same name or address already."),
  // untranslatable_character and character_not_in_repertoire: U+0000, which JSON allows and PostgreSQL's text cannot hold.
  "22P05": () => new AppError("not-valid", "The text contains the character U+0000, or half a character."),
  "22021": () => new AppError("not-valid", "The text contains the character U+0000."),
};

const halfCharacter = () => new AppError("not-valid", "The text contains half a character.");

export function storageRefusal(thrown: unknown): AppError | null {
  if (!(thrown instanceof Error) || !("code" in thrown) || typeof thrown.code !== "string") return null;
  // Half of a surrogate pair in JSON. Any other text that does not fit its type is our bug.
  if (thrown.code === "22P02" && "detail" in thrown && /surrogate/.test(String(thrown.detail)))
    return halfCharacter();
  return codes[thrown.code]?.() ?? null;
}
