/**
 * Access tokens as JWT. Signed with Ed25519, since such a key can come from the seed; Visma's own algorithm is not
 * documented and no client may rely on it (assumed).
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { seededBytes } from "../seeded.ts";

/** PKCS #8 head of an Ed25519 private key; its 32 bytes follow. */
const keyHead = Buffer.from("302e020100300506032b657004220420", "hex");

export function signingKey(seed: number): KeyObject {
  const der = Buffer.concat([keyHead, seededBytes(seed, "signing key")]);
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}

export function signedToken(key: KeyObject, claims: Record<string, unknown>): string {
  const head = encoded({ alg: "EdDSA", typ: "at+jwt", kid: "twin" });
  const body = `${head}.${encoded(claims)}`;
  return `${body}.${sign(null, Buffer.from(body), key).toString("base64url")}`;
}

/** The public half, as the discovery document's key set shows it. */
export function keySet(key: KeyObject): unknown {
  return {
    keys: [{ ...createPublicKey(key).export({ format: "jwk" }), kid: "twin", use: "sig", alg: "EdDSA" }],
  };
}

function encoded(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
