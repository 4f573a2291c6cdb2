/** Authenticated encryption for secrets at rest, with key rotation: the first key seals, all keys open. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

export type Sealer = {
  /** `about` binds the sealed bytes to their place ("connection <id> tokens"), so that they cannot be moved to another row. */
  seal(text: string, about: string): Buffer;
  /** Throws when no key fits, or when the bytes were changed or moved. */
  open(sealed: Buffer, about: string): string;
  /** Whether one of the keys is the one that this was sealed with; it may be asked of the first bytes alone. */
  hasKeyOf(sealed: Buffer): boolean;
  /** Eight bytes by which a text is known again as one that this installation made: cheaper than looking it up. */
  mark(text: string, about: string): Buffer;
  /** By any of the keys. */
  isMarked(text: string, mark: Buffer, about: string): boolean;
};

const keyNameBytes = 4;
const nonceBytes = 12;
const tagBytes = 16;
const markBytes = 8;

/** Keys newest first, each 32 bytes. */
export function sealerWith(keys: readonly Buffer[]): Sealer {
  const named = keys.map((key) => {
    if (key.length !== 32) throw new Error("a sealing key has 32 bytes");
    return { key, name: createHash("sha256").update(key).digest().subarray(0, keyNameBytes) };
  });
  const newest = named[0];
  if (newest === undefined) throw new Error("no sealing key");
  const keyOf = (sealed: Buffer) =>
    named.find((candidate) => candidate.name.equals(sealed.subarray(0, keyNameBytes)));
  return {
    seal(text, about) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", newest.key, nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([newest.name, nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, about) {
      const fitting = keyOf(sealed);
      if (fitting === undefined)
        throw new Error("sealed with a key that is not configured; add the old key to BILAG_SECRET_KEY");
      const nonce = sealed.subarray(keyNameBytes, keyNameBytes + nonceBytes);
      const tag = sealed.subarray(keyNameBytes + nonceBytes, keyNameBytes + nonceBytes + tagBytes);
      const decipher = createDecipheriv("aes-256-gcm", fitting.key, nonce)
        .setAAD(Buffer.from(about))
        .setAuthTag(tag);
      const body = sealed.subarray(keyNameBytes + nonceBytes + tagBytes);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
    },
    hasKeyOf: (sealed) => keyOf(sealed) !== undefined,
    mark: (text, about) => markWith(newest.key, text, about),
    isMarked: (text, mark, about) =>
      mark.length === markBytes && named.some(({ key }) => timingSafeEqual(markWith(key, text, about), mark)),
  };
}

function markWith(key: Buffer, text: string, about: string): Buffer {
  return createHmac("sha256", secretFor(`mark ${about}`, [key]))
    .update(text)
    .digest()
    .subarray(0, markBytes);
}

/** A secret of its own for one purpose, from the newest key: who learns it learns nothing of the key. */
export function secretFor(purpose: string, [newest]: readonly Buffer[]): string {
  if (newest === undefined) throw new Error("no sealing key");
  return createHmac("sha256", newest).update(`bilag ${purpose}`).digest("hex");
}

/** `BILAG_SECRET_KEY`: one or more 64-digit hexadecimal keys, comma-separated, newest first. Null when it is not of that form. */
export function parseSecretKeys(text: string): Buffer[] | null {
  const parts = text.split(",").map((part) => part.trim());
  return parts.every((part) => /^[0-9a-fA-F]{64}$/.test(part))
    ? parts.map((part) => Buffer.from(part, "hex"))
    : null;
}
