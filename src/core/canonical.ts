/** One text per value, whatever the order of its members: what hashes are taken over. */
import { createHash } from "node:crypto";

export function canonicalText(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  let text = "";
  // Grown in one text rather than gathered in lists: every document and every answer of a ledger comes through here.
  for (const name of Object.keys(value).sort()) {
    const member: unknown = Reflect.get(value, name);
    if (member !== undefined)
      text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${canonicalText(member)}`;
  }
  return `{${text}}`;
}

/** SHA-256 over the canonical text, in hexadecimal. */
export function contentHash(value: unknown): string {
  return createHash("sha256").update(canonicalText(value)).digest("hex");
}
