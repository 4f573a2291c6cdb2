/** One text per value, whatever the order of its members: what hashes are taken over. */
import { createHash } from "node:crypto";

export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalText(member)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

/** SHA-256 over the canonical text, in hexadecimal. */
export function contentHash(value: unknown): string {
  return createHash("sha256").update(canonicalText(value)).digest("hex");
}
