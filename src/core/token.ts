/** The token that is stamped into the ledger: how a posting is found again after an answer was lost. */
import { createHash } from "node:crypto";

export const postingRoles = ["original", "reversal", "replacement"] as const;
export type PostingRole = (typeof postingRoles)[number];

/** Crockford's base 32: no I, L, O or U, so that a person can read it out. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** A word may be longer: "Barnehagepenger" has no letter that the alphabet lacks. */
const tokenPattern = /^B[0-9A-HJKMNP-TV-Z]{13}(?![\p{L}\p{N}])/u;

/**
 * `B` and 13 characters (65 bits) over installation, business key, role and generation.
 * It survives re-rendering under new settings, since none of these change; a date or an amount in it would not.
 */
export function postingToken(of: {
  installation: string;
  businessKey: string;
  role: PostingRole;
  generation: number;
}): string {
  const text = [of.installation, of.businessKey, of.role, of.generation].join("\n");
  const digest = createHash("sha256").update(text).digest();
  let bits = BigInt(`0x${digest.subarray(0, 9).toString("hex")}`) >> 7n;
  let characters = "";
  for (let index = 0; index < 13; index += 1) {
    characters = `${alphabet[Number(bits & 31n)]}${characters}`;
    bits >>= 5n;
  }
  return `B${characters}`;
}

/** The token at the head of a ledger's text, in upper case, or null. Compared without case, since a ledger may change it. */
export function tokenIn(text: string): string | null {
  return tokenPattern.exec(text.trimStart().toUpperCase())?.[0] ?? null;
}
